package dev.portolan.model;

import dev.portolan.finding.Language;
import dev.portolan.finding.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `site-config.yml` says, with every default applied.
///
/// @param root the site's folder, absolute; every path an author sees is relative to it
/// @param content the folder that holds the projects, absolute
/// @param output the folder that becomes the portal, absolute
/// @param theme the folder of the theme, absolute
/// @param template a template document of the site's own, absolute; null for the built-in one
/// @param title the portal's name
/// @param organisation whose software it charts, or null
/// @param language the language the portal opens in
/// @param url where the portal is published, ends with `/`; null where that is not known
/// @param sourceUrl pattern of a link to a source line, with `{file}` and `{line}`; null for no
///   such links
/// @param checks severities per rule name; a null value switches the rule off
/// @param overrides the same for some paths only, applied in order after `checks`
/// @param words words of the site's own for headings, columns and marks, by concept, added to the
///   built-in ones
/// @param aliases further names of services and technologies, by their canonical name
/// @param ageing when a document counts as old
public record SiteConfig(
    Path root,
    Path content,
    Path output,
    Path theme,
    @Nullable Path template,
    String title,
    @Nullable String organisation,
    Language language,
    @Nullable String url,
    @Nullable String sourceUrl,
    Map<String, @Nullable Severity> checks,
    List<CheckOverride> overrides,
    Map<String, List<String>> words,
    Map<String, List<String>> aliases,
    Ageing ageing) {

  /// The same configuration with another output folder.
  public SiteConfig withOutput(Path other) {
    return with(other, ageing);
  }

  /// The same configuration as seen on some day.
  public SiteConfig withToday(LocalDate today) {
    return with(output, new Ageing(ageing.limit(), today));
  }

  private SiteConfig with(Path otherOutput, Ageing otherAgeing) {
    return new SiteConfig(
        root,
        content,
        otherOutput,
        theme,
        template,
        title,
        organisation,
        language,
        url,
        sourceUrl,
        checks,
        overrides,
        words,
        aliases,
        otherAgeing);
  }

  /// When a document counts as old.
  ///
  /// @param limit how many days after its date; at least 1
  /// @param today the day that ages are counted up to; null for the latest date that two documents
  ///   have reached, so that a portal depends on its documents alone
  public record Ageing(int limit, @Nullable LocalDate today) {

    /// A year, whatever the day.
    public static final Ageing DEFAULT = new Ageing(365, null);
  }

  /// Severities for the files that match a glob.
  ///
  /// @param files a glob over paths relative to the site's folder
  /// @param checks severities per rule name; a null value switches the rule off
  public record CheckOverride(String files, Map<String, @Nullable Severity> checks) {}
}
