package dev.portolan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Which names of variables speak of a secret: the table `secret-names.txt` is the documentation.
final class SecretNamesTest {

  @TestFactory
  Stream<DynamicTest> a_name_says_whether_its_value_is_a_secret() throws IOException {
    return Examples.in("secret-names.txt")
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.text(),
                    () ->
                        assertThat(EnvName.isSecret(example.text()) ? "secret" : "harmless")
                            .isEqualTo(example.expected())));
  }
}
