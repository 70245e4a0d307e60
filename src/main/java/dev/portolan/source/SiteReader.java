package dev.portolan.source;

import dev.portolan.cache.Cache;
import dev.portolan.cache.Key;
import dev.portolan.cache.Tree;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Trouble;
import dev.portolan.finding.Words;
import dev.portolan.model.SiteConfig;
import dev.portolan.model.SourceFile;
import dev.portolan.model.Sources;
import dev.portolan.model.Urls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads a content folder.
///
/// Each first-level folder is a project, and so is each Markdown file directly in the content
/// folder. Names that start with `.`, files that start with `_`, and `node_modules` are passed
/// over.
public final class SiteReader {

  private static final String BUILT_IN = "/dev/portolan/template/architecture-template.md";

  private SiteReader() {}

  /// The template document: the site's own, or the built-in one.
  ///
  /// @throws Trouble if the site's own cannot be read
  public static SourceFile template(SiteConfig config) {
    Path own = config.template();
    if (own == null) {
      return new SourceFile("", "architecture-template.md", true, builtIn(), "");
    }
    String path = config.root().relativize(own).toString().replace('\\', '/');
    try {
      String text = TextDecoder.decode(path, Files.readAllBytes(own)).text();
      return new SourceFile("", path, true, text, "");
    } catch (IOException e) {
      throw Trouble.machine(
          new Words("读不出模板 %s：%s", "cannot read the template %s: %s").with(path, Reason.of(e)),
          null,
          e);
    }
  }

  /// Reads every Markdown file below the content folder, in sorted order. A file that cannot be
  /// read becomes a finding, never an exception.
  ///
  /// @throws Trouble if the content folder is missing or cannot be listed
  public static Sources read(SiteConfig config) {
    return read(config, new FileMemory(), Cache.NONE, _ -> true);
  }

  /// The same for a site that is read again and again, or part by part.
  ///
  /// @param memory what was read of it the last time, with an equal configuration
  /// @param cache what earlier runs have read
  /// @param wanted asked of each document in sorted order: those that are not stay unread
  public static Sources read(
      SiteConfig config, FileMemory memory, Cache cache, Predicate<Listed> wanted) {
    memory.begin();
    ContentWalk walk = ContentWalk.of(config);
    List<Finding> findings = new ArrayList<>(walk.findings);
    DocumentReader reader = new DocumentReader(config.language(), cache);
    Map<Boolean, List<Projects.Placed>> placed =
        new Projects(findings)
            .place(walk.documents).stream()
                .collect(Collectors.partitioningBy(file -> wanted.test(listed(file))));
    List<ReadFile> documents =
        placed.getOrDefault(true, List.of()).parallelStream()
            .map(file -> memory.read(file, file.file().real(), reader::read))
            .toList();
    documents.forEach(document -> findings.addAll(document.findings()));
    SortedMap<String, Path> attachments =
        Attachments.of(walk.attachments, reader, memory, findings);
    SortedMap<String, String> unread = new TreeMap<>();
    placed.getOrDefault(false, List.of()).stream()
        .map(SiteReader::listed)
        .forEach(document -> unread.put(document.path(), document.url()));
    return new Sources(
        documents.stream().map(ReadFile::source).toList(), attachments, findings, unread);
  }

  private static Listed listed(Projects.Placed document) {
    String project = document.project();
    return new Listed(
        project,
        document.file().path(),
        document.main()
            ? Urls.project(project)
            : Urls.projectPage(project, document.file().inside()));
  }

  /// The key of all that the portal of a site is made from but the program: equal keys, equal
  /// portals.
  ///
  /// @throws IOException if some of it cannot be read
  public static Key state(SiteConfig config) throws IOException {
    ContentWalk walk = ContentWalk.of(config);
    Path written = config.root().resolve("site-config.yml");
    List<String> parts =
        new ArrayList<>(
            List.of(
                config.root().toString(),
                config.output().toString(),
                String.valueOf(config.ageing().today()),
                Files.exists(written) ? Tree.hash(written) : "",
                config.theme().toString(),
                Tree.hash(config.theme()),
                template(config).text(),
                walk.findings.toString()));
    List<ContentFile> files = new ArrayList<>(walk.documents);
    files.addAll(walk.attachments);
    parts.addAll(files.parallelStream().map(SiteReader::state).toList());
    return Key.of(parts);
  }

  private static String state(ContentFile file) {
    try {
      return file.path() + "\n" + Tree.hash(file.real());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A document that is not among the files of a site (yet), read as they are: secrets masked.
  ///
  /// @param text the whole file; a byte order mark and any line ends are fine
  public static SourceFile document(SiteConfig config, String text) {
    return new DocumentReader(config.language(), Cache.NONE).read("document.md", text);
  }

  private static String builtIn() {
    try (InputStream stream = SiteReader.class.getResourceAsStream(BUILT_IN)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + BUILT_IN + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
