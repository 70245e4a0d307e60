package dev.portolan.link;

/// What a mention leads to.
///
/// @param url of its page, relative to the portal's root
/// @param style the classes of the link
record Entity(String url, String style) {}
