package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tokens here are made up, and put together from pieces so that no scanner of this repository
/// takes them for real ones.
class SecretsTest {

  private static final String RANDOM = "k8Jd02ls9QmZ4xWv7TbRn5YcHg3FpEaU6";

  private final Secrets secrets = new Secrets();

  static Stream<String> tokens() {
    String hex = "9f86d081884c7d659a2feaa0c55ad015";
    return Stream.of(
        "AKIA" + "Q3EGRZ7XN2LBVT5W",
        "ghp" + "_" + "k8Jd02ls9QmZ4xWv7TbRn5YcHg3FpEaU6h2L",
        "github" + "_pat_" + RANDOM,
        "glpat" + "-" + "k8Jd02ls9QmZ4xWv7TbR",
        "xoxb" + "-2718281828-" + RANDOM,
        "AIza" + "SyD3k8Jd02ls9QmZ4xWv7TbRn5YcHg3FpEa",
        "sk" + "_live_" + "k8Jd02ls9QmZ4xWv7TbRn5Yc",
        "sk" + "-proj-" + RANDOM,
        "LTAI" + "5tk8Jd02ls9QmZ4xWv",
        "AKID" + "k8Jd02ls9QmZ4xWv7TbRn5YcHg3FpEaU",
        "eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJzdWIiOiJhYmMifQ." + RANDOM,
        "npm" + "_" + "k8Jd02ls9QmZ4xWv7TbRn5YcHg3FpEaU6h2L",
        "pypi" + "-AgEIcHlwaS5vcmc" + RANDOM + RANDOM,
        "SK" + hex,
        "SG" + ".k8Jd02ls9QmZ4xWv7TbRn5." + RANDOM + "k8Jd02ls9Q",
        "271828182:AA" + "Hk8Jd02ls9QmZ4xWv7TbRn5YcHg3FpEaU",
        "GOCSPX" + "-k8Jd02ls9QmZ4xWv7TbRn5YcHg3F",
        "dckr" + "_pat_k8Jd02ls9QmZ4xWv7TbRn5YcHg3",
        "hvs" + "." + RANDOM,
        "xapp" + "-1-A0271828-" + RANDOM,
        "glrt" + "-" + "k8Jd02ls9QmZ4xWv7TbR",
        "https://hooks.slack.com/services/" + "T0271828/B0314159/k8Jd02ls9QmZ4xWv7TbRn5Yc",
        "https://oapi.dingtalk.com/robot/send?access_token=" + hex + hex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The password is Zk7Qv2Lm9Xp4.",
        "root 登录密码 Zk7Qv2Lm9Xp4",
        "password Zk7Qv2Lm9Xp4"
      })
  void what_no_language_spells_so_is_covered_behind_the_word_alone(String sentence) {
    assertThat(secrets.mask("a.md", sentence).text()).doesNotContain("Zk7Qv2Lm9Xp4");
  }

  static Stream<String> placesOfPasswords() {
    return Stream.of(
        "curl -u admin:%s https://x/",
        "curl --silent --user 'admin:%s' https://x/",
        "mysql -uroot -p%s shop",
        "| DSN | user:%s@tcp(10.0.0.1:3306)/shop | 连接 |",
        "密码：%s",
        "sshpass -p '%s' ssh root@h",
        "redis-cli -h cache -a %s ping",
        "docker login -u me -p %s",
        "mongosh -u root -p %s",
        "ldapsearch -D cn=admin -w %s",
        "openssl enc -aes-256-cbc -k %s",
        "openssl enc -pass pass:%s -in f",
        "htpasswd -bc f admin %s",
        "htpasswd -nb admin %s",
        "smbclient //h/s -U 'adm%%%s'",
        "echo \"root:%s\" | chpasswd",
        "rabbitmqctl add_user app %s",
        "keytool -list -storepass %s",
        "root 的密码是“%s”。",
        "默认账号 admin / %s",
        "登录后台，默认密码 %s，请修改",
        "<property name=\"password\" value=\"%s\"/>",
        "| 帳號 | 密碼 |\n|---|---|\n| root | %s |",
        "| 服务 | 账号/密码 |\n|---|---|\n| mysql | root / %s |",
        "| AccessKey Secret | %s |",
        "<table><tr><th>账号</th><th>密码</th></tr><tr><td>root</td><td>%s</td></tr></table>",
        "密码 `%s`",
        "- 密码\n  - %s",
        "password for root: %s",
        "requirepass x9\nmasterauth %s",
        "ALTER USER 'a' IDENTIFIED WITH mysql_native_password BY '%s'",
        "mosquitto_pub -u a -P %s -t x",
        "net use Z: \\\\h\\s /user:a %s",
        "lftp -u a,%s ftp.x",
        "| ユーザー | パスワード |\n|---|---|\n| root | %s |");
  }

  @ParameterizedTest
  @MethodSource("placesOfPasswords")
  void a_password_is_covered_whole_also_where_only_its_place_tells(String place) {
    for (String password : List.of("Qx7Lp2mZ9vR", "Tr0ub4dor&3xyzQ", "p&Zx8qLw3Ne4")) {
      String text = place.formatted(password);
      Decoded masked = secrets.mask("a.md", text);
      assertThat(masked.text()).isEqualTo(place.formatted("•".repeat(password.length())));
      assertThat(masked.findings()).extracting(Finding::rule).containsOnly(Rule.POSSIBLE_SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -u admin:${PASSWORD} https://x/",
        "curl -u user:password https://x/",
        "mysql -uroot -p shop",
        "mysql -uroot -p$MYSQL_PASSWORD shop",
        "user:${DB_PASSWORD}@tcp(db:3306)/shop",
        "user:<password>@tcp(10.0.0.1:3306)/shop?charset=utf8",
        "DB_PASSWORD=YourPassw0rd@2024",
        "DB_PASSWORD: ${DB_PASSWORD:?required-1st}",
        "| DB_PASSWORD | 必填 | 见配置中心 | string |",
        "DB_PASSWORD=***",
        "redis-cli -a $REDIS_PASSWORD ping",
        "默认账号 admin / operator",
        "默认密码 见配置中心 v1.2.3",
        "sshpass -p <password> ssh root@h",
        "password:\n  description: at least 8 characters, 1 digit",
        "compass: hX7mQ2vL9z",
        "https://x/?token=abc&page=2"
      })
  void a_blank_for_a_password_is_none(String text) {
    assertThat(secrets.mask("a.md", text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void a_token_of_a_known_provider_is_covered_wherever_it_stands(String token) {
    String secret = token.substring(token.length() - 16);
    for (String place :
        Stream.of("%s", "令牌是%s。", "| KEY | %s | 是 |", "  key: \"%s\"", "`%s`", "<!-- %s -->")
            .toList()) {
      String text = "# 标题\n" + place.formatted(token) + "\n尾";
      Decoded masked = secrets.mask("a.md", text);
      assertThat(masked.text()).doesNotContain(secret).hasSameSizeAs(text);
      assertThat(masked.findings()).extracting(Finding::rule).containsOnly(Rule.SECRET).hasSize(1);
      assertThat(masked.findings().getFirst().location().line()).isEqualTo(2);
      assertThat(masked.findings().toString()).doesNotContain(secret);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Signature", "sig", "X-Amz-Signature"})
  void the_signature_of_an_address_is_covered(String parameter) {
    String address = "https://store.example.com/c?v=1&" + parameter + "=";
    assertThat(secrets.mask("a.md", address + RANDOM + "&page=2").text())
        .isEqualTo(address + "•".repeat(RANDOM.length()) + "&page=2");
  }

  @Test
  void a_private_key_in_one_line_of_json_is_covered() {
    String text =
        "{\"pem\":\"-----BEGIN RSA PRIVATE"
            + " KEY-----\\n"
            + RANDOM
            + "\\n-----END RSA PRIVATE KEY-----\"}";
    assertThat(secrets.mask("a.md", text).text()).doesNotContain(RANDOM.substring(4));
  }

  @Test
  void a_private_key_is_covered_line_by_line() {
    String body = (RANDOM + "\n").repeat(6);
    String text =
        "```\n-----BEGIN RSA PRIVATE" + " KEY-----\n" + body + "-----END RSA PRIVATE KEY-----\n```";
    Decoded masked = secrets.mask("a.md", text);
    assertThat(masked.text()).doesNotContain(RANDOM.substring(4)).hasLineCount(10);
    assertThat(masked.findings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD=hX7mQ2vL9z",
        "\"apiKey\": \"hX7mQ2vL9z\"",
        "password: hX7mQ2vL9z",
        "jwt.secret = 'hX7mQ2vL9z'",
        "数据库密码：hX7mQ2vL9z",
        "mysqldump --password hX7mQ2vL9z",
        "Authorization: Bearer hX7mQ2vL9z",
        "CREATE USER a IDENTIFIED BY 'hX7mQ2vL9z'",
        "<password>hX7mQ2vL9z</password>",
        "- name: DB_PASSWORD\n  value: \"hX7mQ2vL9z\"",
        "password:\n  hX7mQ2vL9z",
        "token: >-\n    hX7mQ2vL9z\n",
        "secrets:\n  api_key:\n    - hX7mQ2vL9z",
        "PW: hX7mQ2vL9z",
        "DB_PASS=hX7mQ2vL9z",
        "| SECRET_KEY | 应用密钥 | hX7mQ2vL9z | 是 |",
        "| 账号 | 密码 |\n|---|---|\n| admin | `hX7mQ2vL9z` |",
        "redis://:hX7mQ2vL9z@cache:6379/0",
        "postgres://app:hX7mQ2vL9z@db.internal:5432/orders"
      })
  void a_random_value_where_a_secret_belongs_is_covered(String text) {
    Decoded masked = secrets.mask("a.md", text);
    assertThat(masked.text()).doesNotContain("hX7mQ2vL9z").contains("••••••••••");
    assertThat(masked.text().replace("••••••••••", "hX7mQ2vL9z")).isEqualTo(text);
    assertThat(masked.findings()).extracting(Finding::rule).containsExactly(Rule.POSSIBLE_SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD=%s",
        "spring.datasource.password: %s",
        "登录密码：%s",
        "密码默认为 %s",
        "パスワード：%s",
        "用户名/密码：ops / %s",
        "user/password: ops/%s",
        "mysql -uroot -p%s",
        "redis://:%s@cache:6379",
        "{\"password\": \"%s\"}",
        "| 账号 | 密码 |\n|---|---|\n| ops | %s |",
        "| Root password | %s |",
        "| 密码 | %s |"
      })
  void a_password_that_anyone_would_guess_is_one_where_its_name_says_so(String place) {
    for (String password :
        List.of("root123", "123456", "admin", "test@1234", "Root123456", "qwerty", "88888888")) {
      Decoded masked = secrets.mask("a.md", place.formatted(password));
      assertThat(masked.text()).isEqualTo(place.formatted("•".repeat(password.length())));
      assertThat(masked.findings()).extracting(Finding::rule).containsOnly(Rule.POSSIBLE_SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Root@123456", "Admin@2024!", "Mysql#Prod8", "Tb9Qz22kk", "redis@2023!", "k3vT7q"})
  void a_password_that_someone_chose_is_covered_however_weak(String password) {
    String masked = secrets.mask("a.md", "MYSQL_ROOT_PASSWORD=" + password).text();
    assertThat(masked).isEqualTo("MYSQL_ROOT_PASSWORD=" + "•".repeat(password.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghp\\_%s%s",
        "gh&#112;_%s%s",
        "gh&#x70;_%s%s",
        "ghp&lowbar;%s%s",
        "ghp_%s\u00AD%s",
        "ghp_%s\u200B%s",
        "ghp_%s&#8203;%s",
        "ghp_%s&shy;%s",
        "ghp_%s**%s**",
        "ghp_%s<wbr>%s",
        "ghp_%s<b>%s</b>",
        "<code>ghp_</code>%s%s",
        "ghp_%s<!-- x -->%s",
      })
  void a_token_is_found_however_markdown_spells_it(String disguise) {
    String half = RANDOM.substring(0, 18);
    String other = RANDOM.substring(15);
    Decoded masked = secrets.mask("a.md", "# 标题\n令牌 " + disguise.formatted(half, other));
    assertThat(masked.text()).doesNotContain(half).doesNotContain(other);
    assertThat(masked.findings()).extracting(Finding::rule).containsExactly(Rule.SECRET);
    assertThat(masked.findings().getFirst().location().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD=changeme",
        "password: password",
        "密码：YOUR_PASSWORD",
        "PASSWORD_MIN_LENGTH=123456",
        "password_expire: 7776000",
        "API_TOKEN=admin",
        "| `WECHAT_API_V3_KEY` | string | 微信 API 密钥 |",
        "The password is required since OAuth2.0",
        "密码 AES-256-GCM 加密，password SHA256 hash",
        "password `min_length` 与 `DB_PASSWORD`",
        "- 密码\n  - 至少 8 位",
        "| REDIS_PASSWORD | root | redis7 | 6-20 | 2024-06-01 |",
        "用户名/密码：admin/<password>",
        "amqp://guest:guest@mq:5672",
        "DB_PASSWORD=${DB_PASSWORD:-x9}",
        "DB_PASSWORD=<your-password-1>",
        "password: ********",
        "secret: your-256-bit-secret",
        "token: process.env.TOKEN1",
        "token_url: https://auth.example.com/v1/token",
        "password_file: /run/secrets/db_password1",
        "max_tokens: 4096",
        "密码：至少8位，含字母a和数字1",
        "redis://:password@cache:6379",
        "postgres://postgres:postgres@db:5432/app",
        "mysql://user:pass@db/app",
        "postgresql://[user]:[password]@db/app",
        "sk-xxxxxxxxxxxxxxxxxxxxxxxx",
        "image: registry.example.com/secret-service:v1.2.3",
        "| POST | /api/v1/token/refresh | 刷新令牌 |",
        "http://user-center:8080/login 与 ops@example.com"
      })
  void a_placeholder_is_left_alone(String text) {
    assertThat(secrets.mask("a.md", text)).isEqualTo(new Decoded(text, List.of()));
  }

  @Test
  void a_value_longer_than_what_is_looked_at_is_covered_to_its_end() {
    String text = "Authorization: Bearer " + RANDOM.repeat(40) + " ende";
    Decoded masked = secrets.mask("a.md", text);
    assertThat(masked.text()).doesNotContain(RANDOM).endsWith("•• ende");
    assertThat(masked.findings()).hasSize(1);
  }

  @Test
  void a_token_that_calls_itself_an_example_is_covered_but_only_doubted() {
    Decoded masked = secrets.mask("a.md", "AKIA" + "IOSFODNN7EXAMPLE");
    assertThat(masked.text()).doesNotContain("IOSFODNN7");
    assertThat(masked.findings()).extracting(Finding::rule).containsOnly(Rule.POSSIBLE_SECRET);
  }
}
