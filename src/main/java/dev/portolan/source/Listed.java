package dev.portolan.source;

/// A document that is there, before it is read.
///
/// @param project the id of the project it belongs to
/// @param path relative to the site's folder, with forward slashes
/// @param url where its page will be, relative to the portal's root
public record Listed(String project, String path, String url) {}
