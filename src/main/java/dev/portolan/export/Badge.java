package dev.portolan.export;

import dev.portolan.finding.Words;
import dev.portolan.model.Catalog;
import dev.portolan.model.DisplayWidth;
import dev.portolan.model.Site;

/// A small picture of how complete a project's document is, to show where the project lives. It
/// stands alone: no style, font or colour comes from elsewhere.
final class Badge {

  private static final Words LABEL = new Words("架构文档", "architecture");
  private static final int PER_COLUMN = 7;
  private static final int PADDING = 12;
  private static final int COMPLETE = 100;

  private Badge() {}

  /// Where it is in the portal.
  static String url(Catalog.Project project) {
    return project.url() + "badge.svg";
  }

  static String of(Catalog.Project project, Site site) {
    String label = LABEL.in(site.config().language());
    int percent = (int) Math.floor(COMPLETE * project.completeness());
    String value = percent + "%";
    int left = width(label);
    int right = width(value);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%4$s: %5$s">
    <title>%4$s: %5$s</title>
    <rect width="%2$d" height="20" fill="#14242c"/>
    <rect x="%2$d" width="%3$d" height="20" fill="%6$s"/>
    <g fill="#fbfaf5" text-anchor="middle" font-family="Verdana,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif" font-size="11">
    <text x="%7$d" y="14">%4$s</text>
    <text x="%8$d" y="14">%5$s</text>
    </g>
    </svg>
    """
        .formatted(
            left + right,
            left,
            right,
            label,
            value,
            percent == COMPLETE ? "#12566d" : "#42545c",
            left / 2,
            left + right / 2);
  }

  private static int width(String text) {
    return DisplayWidth.of(text) * PER_COLUMN + PADDING;
  }
}
