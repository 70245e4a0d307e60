package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cli.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// GitHub's workflow commands: `::error file=F,line=L,col=C,title=T::message`, where `%`, CR and LF
/// are escaped everywhere, and `:` and `,` in the properties too.
class GithubTest {

  private static final Pattern COMMAND =
      Pattern.compile(
          "::(error|warning|notice) file=[^:,\\s]+,line=\\d+,col=\\d+,title=[a-z-]+::"
              + "(?:[^%\\r\\n]|%25|%0A|%0D)+");

  @TempDir private Path folder;

  @Test
  void a_finding_is_one_command_on_one_line() {
    Folder site = new Folder(folder);
    site.with("content/demo/architecture.md", "# Demo", "", "[one](100%25.md)");

    List<String> commands = site.check("--format", "github").out().lines().toList();

    assertThat(commands).allMatch(command -> COMMAND.matcher(command).matches());
    assertThat(commands)
        .filteredOn(command -> command.contains("title=broken-link"))
        .singleElement()
        .asString()
        .startsWith("::warning file=content/demo/architecture.md,line=3,col=1,title=broken-link::")
        .contains("100%25");
  }

  @Test
  void signs_that_mean_something_in_a_property_are_escaped_in_file_names() {
    Folder site = new Folder(folder);
    site.with("content/a,b%c/read:me.md", "# Demo", "", "[one](one.md)");

    assertThat(site.check("--format", "github").out())
        .contains(" file=content/a%2Cb%25c/read%3Ame.md,line=3,");
  }

  @Test
  void a_hint_goes_on_in_a_line_of_its_own() {
    Folder site = new Folder(folder);
    site.with("content/demo/architecture.md", "# Demo", "", "<!-- portolan-ignore: x -->");

    assertThat(site.check("--format", "github").out())
        .contains("::the comment names no rule to ignore%0Ahint: such as <!-- portolan-ignore");
  }
}
