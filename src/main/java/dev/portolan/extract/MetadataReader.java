package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.Document;
import dev.portolan.model.Metadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a document says of itself, from the statements that [MetadataStatements] collects.
final class MetadataReader {

  private final Lexicon lexicon;
  private final Placeholder placeholder;
  private final List<Pattern> suffixes;

  MetadataReader(Lexicon lexicon, Placeholder placeholder) {
    this.lexicon = lexicon;
    this.placeholder = placeholder;
    this.suffixes =
        lexicon.words("metadata.title.suffix").stream().map(MetadataReader::suffix).toList();
  }

  Metadata read(
      Document document, List<PlacedSection> sections, List<Sheet> tables, Reading reading) {
    Map<String, List<Statement>> all =
        new MetadataStatements(lexicon, reading).collect(document, sections, tables);
    MetadataContradictions.report(all, reading);
    Map<String, Statement> stated = new HashMap<>();
    all.forEach((field, statements) -> stated.put(field, statements.getFirst()));
    Metadata metadata =
        new Metadata(
            title(stated.get("title"), document),
            version(stated, reading),
            status(stated.get("status"), reading),
            updated(stated.get("updated"), reading),
            place(stated.get("updated")),
            authors(stated.get("authors")));
    reportMissing(document, stated, reading);
    return metadata;
  }

  /// A statement and where it stands.
  record Statement(String value, Location location) {}

  private @Nullable String title(@Nullable Statement stated, Document document) {
    String title =
        stated != null
            ? stated.value()
            : document.sections().stream()
                .takeWhile(section -> section.level() < 2)
                .filter(section -> section.level() == 1)
                .map(section -> section.title())
                .filter(heading -> heading.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .orElse("");
    String bare = withoutSuffix(Plain.line(title));
    return bare.isEmpty() || placeholder.inName(bare) ? null : bare;
  }

  /// `支付网关 - 技术架构文档` is titled `支付网关`. A single English word is a suffix only behind a dash:
  /// `Mapping & Architecture` is a title.
  private String withoutSuffix(String title) {
    String bare = title;
    for (Pattern suffix : suffixes) {
      bare = suffix.matcher(bare).replaceFirst("");
    }
    return bare.strip();
  }

  private static Pattern suffix(String words) {
    boolean word = words.matches("\\w+");
    String before = word ? "\\s*[-–—:：|·]\\s*" : "\\s*(?:[-–—:：|·]|\\s)\\s*";
    return Pattern.compile("(?i)" + before + "[(（]?" + Pattern.quote(words) + "[)）]?\\s*$");
  }

  private @Nullable String version(Map<String, Statement> stated, Reading reading) {
    Statement statement = stated.get("version");
    if (statement == null) {
      Statement updated = stated.get("updated");
      return updated == null ? null : VersionText.inBracket(updated.value()).orElse(null);
    }
    Optional<String> version = VersionText.find(statement.value());
    if (version.isPresent()) {
      return version.get();
    }
    if (!isUnfilled(statement)) {
      reportInvalid(
          statement,
          new Words("版本“%s”里没有版本号", "version \"%s\" holds no number"),
          new Words("写成 `v1.0` 这样", "write it like `v1.0`"),
          reading);
    }
    return null;
  }

  private @Nullable String status(@Nullable Statement stated, Reading reading) {
    if (stated == null || isUnfilled(stated)) {
      return null;
    }
    String status = Plain.name(stated.value());
    if (!lexicon.mentions("metadata.status.known", status)) {
      reportInvalid(
          stated,
          new Words("看不懂文档状态“%s”", "unknown document status \"%s\""),
          new Words("可以写：草稿、评审中、已发布", "known are: draft, in review, published"),
          reading);
    }
    return status;
  }

  private @Nullable String updated(@Nullable Statement stated, Reading reading) {
    if (stated == null || isUnfilled(stated)) {
      return null;
    }
    String date = DateText.find(stated.value()).orElse(null);
    if (date == null) {
      reportInvalid(
          stated,
          new Words("看不懂日期“%s”", "cannot read the date \"%s\""),
          new Words("写成 `2026-01-31` 这样", "write it like `2026-01-31`"),
          reading);
    }
    return date;
  }

  private static @Nullable Location place(@Nullable Statement stated) {
    return stated == null ? null : stated.location();
  }

  private List<String> authors(@Nullable Statement stated) {
    return stated == null || isUnfilled(stated)
        ? List.of()
        : Plain.split(stated.value(), ",，、;；&/").stream()
            .flatMap(author -> Stream.of(author.split("\\s+(?:and|和)\\s+")))
            .map(author -> Plain.name(author.replaceAll("<[^>]*>", "")))
            .filter(author -> !author.isEmpty())
            .toList();
  }

  private boolean isUnfilled(Statement statement) {
    String value = statement.value();
    return Plain.isDash(value)
        || placeholder.inName(value)
        || lexicon.mentions("placeholder", value);
  }

  private static void reportInvalid(
      Statement statement, Words message, Words hint, Reading reading) {
    reading.report(
        Rule.INVALID_METADATA, statement.location(), message.with(statement.value()), hint);
  }

  /// Only a main document that states half of it is told what it leaves out: it means to follow the
  /// template.
  private static void reportMissing(
      Document document, Map<String, Statement> stated, Reading reading) {
    List<String> fields = List.of("version", "updated", "status", "authors");
    List<String> missing = fields.stream().filter(field -> !stated.containsKey(field)).toList();
    if (document.source().main() && missing.size() <= fields.size() / 2 && !missing.isEmpty()) {
      Map<String, String> zh =
          Map.of("version", "版本", "updated", "更新日期", "status", "文档状态", "authors", "作者");
      Map<String, String> en =
          Map.of("version", "version", "updated", "date", "status", "status", "authors", "author");
      reading.report(
          Rule.MISSING_METADATA,
          reading.at(1, 1),
          new Words(
              "文档没有写明" + String.join("、", missing.stream().map(zh::get).toList()),
              "the document does not state its "
                  + String.join(", ", missing.stream().map(en::get).toList())),
          new Words(
              "在标题下面加一行，例如 `> **版本**: v1.0`",
              "add a line under the title, such as `> **版本**: v1.0`"));
    }
  }
}
