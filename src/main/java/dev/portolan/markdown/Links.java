package dev.portolan.markdown;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the links and images of one document, and reports those that lead nowhere safe.
final class Links {

  private final String file;
  private final List<Link> links = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Links(String file) {
    this.file = file;
  }

  /// Notes a link or an image.
  ///
  /// @param written the address, unescaped
  /// @return the address as it must stand in the page, or null where it must not
  @Nullable String admit(String written, String text, boolean image, int line, int column) {
    String target = Addresses.admit(written);
    if (target == null) {
      findings.add(unsafe(written, new Location(file, line, column)));
    } else {
      links.add(new Link(target, text, image, line, column));
    }
    return target;
  }

  List<Link> links() {
    return links;
  }

  List<Finding> findings() {
    return findings;
  }

  private static Finding unsafe(String written, Location location) {
    String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
    return Finding.of(
        Rule.UNSAFE_LINK,
        location,
        new Words("链接地址“%s”不安全，只显示文字", "the address \"%s\" is not safe; only its text is shown")
            .with(shown.strip()),
        new Words(
            "使用 http://、https://、mailto: 或相对路径",
            "use http://, https://, mailto: or a relative path"));
  }
}
