package dev.portolan.catalog;

import dev.portolan.finding.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What sort of thing a variable holds, where one can tell by looking.
enum Meaning {
  SWITCH("(?i)true|false|yes|no|on|off", "开关", "a switch"),
  NUMBER("\\d+(?:\\.\\d+)?", "数字", "a number"),
  ADDRESS("(?i)[a-z][a-z0-9+.-]*://\\S+|[\\w.-]+:\\d{2,5}(?:,\\S+)?", "地址", "an address"),
  MILLISECOND(null, "毫秒数", "milliseconds"),
  SECOND(null, "秒数", "seconds"),
  MINUTE(null, "分钟数", "minutes"),
  HOUR(null, "小时数", "hours"),
  DAY(null, "天数", "days"),
  BYTE(null, "字节数", "bytes"),
  KILOBYTE(null, "KB 数", "kilobytes"),
  MEGABYTE(null, "MB 数", "megabytes"),
  GIGABYTE(null, "GB 数", "gigabytes");

  /// What its values look like, or null where only words tell.
  private final @Nullable Pattern form;

  private final String zh;
  private final String en;

  Meaning(@Nullable String form, String zh, String en) {
    this.form = form == null ? null : Pattern.compile(form);
    this.zh = zh;
    this.en = en;
  }

  /// What people call it.
  Words words() {
    return new Words(zh, en);
  }

  /// Whether it is one of the units that a number may count.
  boolean isUnit() {
    return form == null;
  }

  /// What a value is, or nothing where it may be anything.
  static Optional<Meaning> ofValue(String value) {
    return Arrays.stream(values())
        .filter(meaning -> meaning.form != null && meaning.form.matcher(value).matches())
        .findFirst();
  }
}
