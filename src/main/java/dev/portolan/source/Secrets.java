package dev.portolan.source;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds what looks like a secret and covers it, character for character, so that every line and
/// column stays where it was. Words that name a kind of token keep their first four characters;
/// anything else is covered whole.
final class Secrets {

  /// Covers a character. No mark of Markdown, so that covering changes nothing else.
  static final char COVER = '•';

  private static final int PREFIX = 4;

  private final ProviderTokens tokens = ProviderTokens.load();

  /// The text without its secrets, and a finding for each.
  Decoded mask(String path, String text) {
    List<SecretSpan> spans = find(text);
    SeenText seen = SeenText.of(text);
    if (seen.differsFrom(text)) {
      find(seen.text()).forEach(span -> spans.add(seen.inSource(span)));
    }
    spans.removeIf(span -> span.start() == span.end());
    if (spans.isEmpty()) {
      return new Decoded(text, List.of());
    }
    spans.sort(
        Comparator.comparing(SecretSpan::rule)
            .thenComparingInt(SecretSpan::start)
            .thenComparing(Comparator.comparingInt(SecretSpan::end).reversed()));
    char[] masked = text.toCharArray();
    boolean[] covered = new boolean[masked.length];
    Lines lines = new Lines(text);
    List<Finding> findings = new ArrayList<>();
    for (SecretSpan span : spans) {
      if (cover(masked, covered, span)) {
        findings.add(finding(lines.location(path, span.start()), span));
      }
    }
    return new Decoded(new String(masked), findings);
  }

  private List<SecretSpan> find(String text) {
    List<SecretSpan> spans = new ArrayList<>(tokens.find(text));
    NamedSecrets.find(text, spans);
    AddressPasswords.find(text, spans);
    CommandPasswords.find(text, spans);
    return spans;
  }

  /// Covers a stretch; whether any of it was not covered before.
  private static boolean cover(char[] text, boolean[] covered, SecretSpan span) {
    boolean fresh = true;
    int shown = span.rule() == Rule.SECRET && span.end() - span.start() >= 16 ? PREFIX : 0;
    for (int i = span.start(); i < span.end(); i++) {
      fresh &= !covered[i];
      covered[i] = true;
      // Line ends, quote marks and spaces carry the structure of a key that spans lines.
      if (i >= span.start() + shown && text[i] > ' ' && "><\\\"'`|".indexOf(text[i]) < 0) {
        text[i] = COVER;
      }
    }
    return fresh;
  }

  private static Finding finding(Location location, SecretSpan span) {
    if (span.rule() == Rule.SECRET) {
      return Finding.of(
          Rule.SECRET,
          location,
          new Words("这里像是%s；门户中已全部遮盖", "this looks like %s; it is masked everywhere in the portal")
              .with(span.what()),
          new Words(
              "请立即作废并更换它，文档里改写成占位符，例如 <token>",
              "revoke it, and write a placeholder such as <token> instead"));
    }
    return Finding.of(
        Rule.POSSIBLE_SECRET,
        location,
        new Words("这里可能是%s；门户中已遮盖", "this may be %s; it is masked in the portal").with(span.what()),
        new Words(
            "若只是示例，请改写成占位符，例如 <password> 或 changeme",
            "if it is only an example, write a placeholder such as <password> or changeme"));
  }
}
