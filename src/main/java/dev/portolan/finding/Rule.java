package dev.portolan.finding;

import java.util.Arrays;
import java.util.Optional;

/// Everything Portolan can find wrong. Rules are known by name, never by number: the name is what
/// an author reads in a message, sets in `site-config.yml` and asks `explain` about, so it does not
/// change.
public enum Rule {
  /// The file cannot be read or is not text.
  UNREADABLE_FILE("unreadable-file", Severity.ERROR),
  /// The file, or a line of it, is larger than a document should be; it is shown as plain source.
  FILE_TOO_LARGE("file-too-large", Severity.ERROR),
  /// The Markdown nests so deeply or takes so long to read that it is shown as plain source.
  MARKDOWN_TOO_COMPLEX("markdown-too-complex", Severity.ERROR),
  /// The file is not plain UTF-8, or holds characters that deceive the eye.
  ENCODING("encoding", Severity.INFO),
  /// Two files would become the same page.
  NAME_COLLISION("name-collision", Severity.ERROR),
  /// A value looks like a real password, token or key; it is masked everywhere in the portal.
  SECRET("secret", Severity.ERROR),
  /// A value looks random enough to be a secret; it is masked everywhere in the portal.
  POSSIBLE_SECRET("possible-secret", Severity.WARNING),
  /// The front matter is not valid YAML, or holds a key Portolan does not know.
  FRONT_MATTER("front-matter", Severity.WARNING),
  /// A section that the template requires is not there.
  MISSING_SECTION("missing-section", Severity.WARNING),
  /// A section of the template has a heading and nothing under it.
  EMPTY_SECTION("empty-section", Severity.WARNING),
  /// The same section of the template stands twice in a document.
  DUPLICATE_SECTION("duplicate-section", Severity.WARNING),
  /// A section stands elsewhere than in the template.
  MISPLACED_SECTION("misplaced-section", Severity.INFO),
  /// A placeholder of the template was left in place; it is not read as a fact.
  PLACEHOLDER("placeholder", Severity.WARNING),
  /// A column of a table of facts has a name Portolan does not know.
  UNKNOWN_COLUMN("unknown-column", Severity.INFO),
  /// A row of a table of facts could not be read.
  ROW_NOT_UNDERSTOOD("row-not-understood", Severity.WARNING),
  /// A cell in a column of ports holds something that should be a port and is none.
  INVALID_PORT("invalid-port", Severity.WARNING),
  /// A table looks like facts, but nobody can tell which; it is not read.
  TABLE_NOT_UNDERSTOOD("table-not-understood", Severity.INFO),
  /// A drawing of characters cannot be read with certainty; it is shown as text.
  UNCLEAR_DRAWING("unclear-drawing", Severity.INFO),
  /// The document does not state its version, date, status or author.
  MISSING_METADATA("missing-metadata", Severity.WARNING),
  /// The version, date or status of a document cannot be read.
  INVALID_METADATA("invalid-metadata", Severity.WARNING),
  /// The document has not been updated for long.
  STALE_DOCUMENT("stale-document", Severity.INFO),
  /// The document's date is still to come.
  FUTURE_DATE("future-date", Severity.WARNING),
  /// A relative link leads to a file that is not in the site.
  BROKEN_LINK("broken-link", Severity.WARNING),
  /// A link names a heading that its target does not have.
  BROKEN_ANCHOR("broken-anchor", Severity.WARNING),
  /// An image is not in the site.
  BROKEN_IMAGE("broken-image", Severity.WARNING),
  /// A link uses a scheme that a browser could run as a program; it is shown as text.
  UNSAFE_LINK("unsafe-link", Severity.WARNING),
  /// Two different services claim the same port in the same exposure scope.
  PORT_CONFLICT("port-conflict", Severity.ERROR),
  /// Two places of a document state the same thing differently.
  CONTRADICTION("contradiction", Severity.WARNING),
  /// A document depends on something that no document describes.
  UNKNOWN_DEPENDENCY("unknown-dependency", Severity.INFO),
  /// Projects state the same shared environment variable differently.
  VARIABLE_MISMATCH("variable-mismatch", Severity.INFO),
  /// A document says that another project uses it, and that project's documents do not.
  ONE_SIDED_DEPENDENCY("one-sided-dependency", Severity.INFO),
  /// A comment that should silence a finding gives no reason, names no rule or silences nothing.
  SUPPRESSION("suppression", Severity.WARNING);

  private final String code;
  private final Severity severity;

  Rule(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /// The stable name, lower case with hyphens.
  public String code() {
    return code;
  }

  /// The severity where a site does not set another.
  public Severity severity() {
    return severity;
  }

  /// The rule of that name, if there is one.
  public static Optional<Rule> named(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
  }
}
