package dev.portolan.extract;

import dev.portolan.finding.Location;
import dev.portolan.model.Drawing;
import dev.portolan.model.Facts.Evidence;
import dev.portolan.model.Facts.PortFact;
import dev.portolan.model.Facts.PortRange;
import dev.portolan.model.Facts.ServiceFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the ports that a tree of folders gives behind its modules: `├── gateway // 网关 [8080]`. A
/// number in brackets may also count files or name a year, so that mere numbers are ports only
/// where several lines have one and they look like ports.
final class PortTreeReader {

  private static final Pattern LINE = Pattern.compile("(?<name>[\\w@/.-]*\\w)/?\\s+(?<said>\\S.*)");

  private static final Pattern COMMENT_SIGN = Pattern.compile("^(?://+|#+|--+|[-–—←<]+)\\s*");
  private static final Pattern FILE = Pattern.compile(".*\\.[a-zA-Z]\\w{0,7}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern COLON = Pattern.compile("^[:：]\\s*(?=\\d)");
  private static final int LOWEST_FREE = 1024;

  /// A line of a tree that ends with something like ports.
  ///
  /// @param said whether a word or a colon says that they are ports
  private record Leaf(String name, String description, PortCell ports, boolean said, Location at) {

    boolean isFree() {
      return ports.ports().stream().allMatch(port -> port.port().from() >= LOWEST_FREE);
    }

    boolean isYear() {
      return ports.ports().stream()
          .allMatch(port -> YEAR.matcher(port.port().toString()).matches());
    }
  }

  private final Lexicon lexicon;

  PortTreeReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void read(Drawing drawing, Reading reading) {
    List<Leaf> leaves = new ArrayList<>();
    for (Drawing.Branch branch : drawing.branches()) {
      Matcher line = LINE.matcher(branch.text() + " " + branch.note());
      if (line.matches() && !FILE.matcher(line.group("name")).matches()) {
        Location at = reading.at(branch.line(), branch.column());
        leaf(line.group("name"), line.group("said"), at).ifPresent(leaves::add);
      }
    }
    boolean plain = arePorts(leaves);
    leaves.stream().filter(leaf -> plain || leaf.said()).forEach(leaf -> add(leaf, reading));
  }

  private Optional<Leaf> leaf(String name, String comment, Location at) {
    String text = COMMENT_SIGN.matcher(Plain.line(Plain.halfWidth(comment))).replaceFirst("");
    String bracket = Plain.lastBracket(text);
    String inside = bracket.isEmpty() ? text : bracket;
    String word = lexicon.find("word.port", inside).orElse("");
    boolean worded = !word.isEmpty();
    String numbers = worded ? Lexicon.fold(inside).replace(word, "").strip() : inside;
    boolean colon = COLON.matcher(numbers).find();
    String bare = COLON.matcher(numbers).replaceFirst("");
    if (!PortCell.isPortLike(bare) || (bracket.isEmpty() && !worded && !colon)) {
      return Optional.empty();
    }
    String description = bracket.isEmpty() ? "" : Plain.withoutLastBracket(text);
    return Optional.of(
        new Leaf(name, description, PortCell.read(bare, lexicon), worded || colon, at));
  }

  /// Whether mere numbers in brackets are ports: two or more, each another, most of them such as a
  /// program may choose, and not all of them years.
  private static boolean arePorts(List<Leaf> leaves) {
    List<Leaf> plain = leaves.stream().filter(leaf -> !leaf.said()).toList();
    long free = plain.stream().filter(Leaf::isFree).count();
    long different = plain.stream().map(leaf -> leaf.ports().ports()).distinct().count();
    return plain.size() >= 2
        && different == plain.size()
        && free * 2 > plain.size()
        && !plain.stream().allMatch(Leaf::isYear);
  }

  private static void add(Leaf leaf, Reading reading) {
    String description = leaf.description().isEmpty() ? null : leaf.description();
    List<PortRange> ports = leaf.ports().ports().stream().map(Listening::port).distinct().toList();
    reading.services.add(
        new ServiceFact(leaf.name(), null, description, ports, null, null, leaf.at()));
    for (PortRange port : ports) {
      reading.servicePorts.add(
          new PortFact(
              leaf.name(), port, null, null, null, null, description, Evidence.TREE, leaf.at()));
    }
  }
}
