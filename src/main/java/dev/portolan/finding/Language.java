package dev.portolan.finding;

/// The languages Portolan speaks.
public enum Language {
  /// Chinese, in simplified characters.
  ZH,
  /// English.
  EN
}
