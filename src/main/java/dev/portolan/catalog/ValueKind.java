package dev.portolan.catalog;

import dev.portolan.finding.Words;
import dev.portolan.model.Catalog.EnvUse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What sort of thing the value of a variable is, where one can tell by looking.
enum ValueKind {
  SWITCH("(?i)true|false|yes|no|on|off"),
  NUMBER("\\d+(?:\\.\\d+)?"),
  ADDRESS("(?i)[a-z][a-z0-9+.-]*://\\S+|[\\w.-]+:\\d{2,5}(?:,\\S+)?");

  private final Pattern form;

  ValueKind(String form) {
    this.form = Pattern.compile(form);
  }

  /// What people call it.
  Words words() {
    return switch (this) {
      case SWITCH -> new Words("开关", "a switch");
      case NUMBER -> new Words("数字", "a number");
      case ADDRESS -> new Words("地址", "an address");
    };
  }

  /// The kind of a value, or nothing where it may be anything.
  static Optional<ValueKind> of(String value) {
    return Arrays.stream(values()).filter(kind -> kind.form.matcher(value).matches()).findFirst();
  }

  /// The default of a variable, else its example; empty where a document gives neither.
  static String value(EnvUse use) {
    String value = use.fact().defaultValue();
    return Objects.requireNonNullElse(
            value == null || value.isEmpty() ? use.fact().example() : value, "")
        .strip();
  }
}
