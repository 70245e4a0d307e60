package dev.portolan.source;

import dev.portolan.cache.Cache;
import dev.portolan.cache.Key;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Language;
import dev.portolan.finding.Location;
import dev.portolan.finding.Rule;
import dev.portolan.finding.Words;
import dev.portolan.model.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads one document, once: what is hashed is what is decoded, masked and shown. A document that
/// cannot be read gets a page that says so.
final class DocumentReader {

  private static final int MEBIBYTE = 1 << 20;

  /// Above this a document is shown as plain source, by the parser.
  private static final int LARGE = MEBIBYTE;

  /// Above this a document is not shown at all.
  private static final int TOO_LARGE = 8 * MEBIBYTE;

  private final Language language;
  private final Cache cache;
  private final Secrets secrets = new Secrets();

  /// @param language of what is said in place of a document that cannot be read
  /// @param cache what earlier runs have read
  DocumentReader(Language language, Cache cache) {
    this.language = language;
    this.cache = cache;
  }

  ReadFile read(Projects.Placed placed) {
    ContentFile file = placed.file();
    byte[] bytes;
    try {
      bytes = bytes(file.real());
    } catch (IOException e) {
      Words words = new Words("读不出来：%s", "cannot be read: %s").with(Reason.of(e));
      return stub(
          placed,
          Finding.of(
              Rule.UNREADABLE_FILE,
              Location.of(file.path(), 1),
              words,
              new Words("检查文件的权限和链接", "check the file's permissions and links")));
    }
    if (bytes.length > TOO_LARGE) {
      return stub(placed, tooLarge(file, TOO_LARGE));
    }
    String hash = sha256(bytes);
    Key key = Key.of(List.of(hash, placed.project(), file.path(), String.valueOf(placed.main())));
    return cache.get(key, ReadFile.class, List.of(), () -> decode(placed, bytes, hash));
  }

  private ReadFile decode(Projects.Placed placed, byte[] bytes, String hash) {
    ContentFile file = placed.file();
    List<Finding> findings = new ArrayList<>();
    if (bytes.length > LARGE) {
      findings.add(tooLarge(file, LARGE));
    }
    Decoded decoded = TextDecoder.decode(file.path(), bytes);
    Decoded masked = secrets.mask(file.path(), decoded.text());
    findings.addAll(decoded.findings());
    findings.addAll(masked.findings());
    return new ReadFile(source(placed, masked.text(), hash), findings);
  }

  /// A document on its own.
  SourceFile read(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String masked = secrets.mask(path, TextDecoder.decode(path, bytes).text()).text();
    return new SourceFile("", path, true, masked, sha256(bytes));
  }

  /// Whether a text file may be copied into the portal as it is: not if it holds a secret.
  List<Finding> secretsIn(ContentFile file) throws IOException {
    Decoded decoded = TextDecoder.decode(file.path(), bytes(file.real()));
    return secrets.mask(file.path(), decoded.text()).findings();
  }

  private static byte[] bytes(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(TOO_LARGE + 1);
    }
  }

  private ReadFile stub(Projects.Placed placed, Finding finding) {
    String name = placed.file().owner();
    String text = "# %s\n\n> %s\n".formatted(name, finding.message().in(language));
    byte[] shown = text.getBytes(StandardCharsets.UTF_8);
    return new ReadFile(source(placed, text, sha256(shown)), List.of(finding));
  }

  private static Finding tooLarge(ContentFile file, int limit) {
    return Finding.of(
        Rule.FILE_TOO_LARGE,
        Location.of(file.path(), 1),
        limit == TOO_LARGE
            ? new Words("文件超过 8 MiB，没有显示", "larger than 8 MiB; it is not shown")
            : new Words("文件超过 1 MiB，按纯文本显示", "larger than 1 MiB; it is shown as plain source"),
        new Words("请拆成几个文件", "split it into several files"));
  }

  private static SourceFile source(Projects.Placed placed, String text, String hash) {
    return new SourceFile(placed.project(), placed.file().path(), placed.main(), text, hash);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
