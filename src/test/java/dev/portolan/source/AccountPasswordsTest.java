package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where people write a password down, the account mostly stands with it.
class AccountPasswordsTest {

  private final Secrets secrets = new Secrets();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "登录口令:root / %s",
        "账号密码：admin / %s",
        "Default password: admin / %s",
        "Login: `admin` / `%s`",
        "Login: admin / %s",
        "DB credentials: app_user / %s",
        "初期ID/PW：admin / %s",
        "ID/PW: admin/%s",
        "默认账号：admin/%s",
        "默认账号 ops / %s",
        "Login (staging): tester / %s",
        "密码：admin，%s",
        "账号密码：admin %s",
        "默认账号 admin（%s）",
        "用户名和密码分别是 admin 和 %s",
        "| 系统 | 账号密码 |\n|---|---|\n| 备份 | backup / %s |",
        "| 系统 | 账号 | 密码 |\n|---|---|---|\n| 网关 | admin / %s | 见左 |",
        "| 用户 | admin / %s |",
        "| Password (default) |\n|---|\n| %s |",
        "Basic auth: `ops:%s`",
        "HTTP Basic authentication: ops:%s",
        "登录信息：admin / %s",
        "测试账号：13800138000 / %s",
        "Admin credentials — admin / %s",
        "The default account is `admin` with `%s`",
        "Redis 密码 → %s",
        "Grafana（admin / %s）",
        "VPN PSK: %s",
        "SNMP community string: %s",
        "snmpwalk -v2c -c %s 10.0.0.1",
        "snmp-server community %s RO",
      })
  void a_password_is_covered_behind_its_account(String place) {
    for (String password : List.of("Kx9#mP2vL5n", "7fGh2KlP9mQz4RtY", "Admin@123Xy")) {
      Decoded masked = secrets.mask("a.md", place.formatted(password));
      assertThat(masked.text()).doesNotContain(password);
      assertThat(masked.findings()).extracting(Finding::rule).containsOnly(Rule.POSSIBLE_SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "登录口令:root / %s",
        "Default password: admin / %s",
        "Login: `admin` / `%s`",
        "DB credentials: app_user / %s",
        "初期ID/PW：admin / %s",
        "| 系统 | 账号密码 |\n|---|---|\n| 备份 | backup / %s |",
        "密码：admin，%s",
        "账号密码：admin / %s、ops / Qx7Lp2mZ9vR"
      })
  void the_account_stays_to_be_read(String place) {
    String masked = secrets.mask("a.md", place.formatted("G6hT9kLw3Nq5")).text();
    assertThat(masked)
        .isEqualTo(place.replace("Qx7Lp2mZ9vR", "•".repeat(11)).formatted("•".repeat(12)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password (root): %s",
        "默认密码（admin）：%s",
        "密码(默认) %s",
        "默认密码（%s）",
        "Token [ci]: %s",
        "Passwd for root is %s.",
        "The password of the admin user is %s.",
        "Credentials for staging: %s"
      })
  void a_person_or_a_bracket_may_stand_between_a_name_and_its_value(String place) {
    String masked = secrets.mask("a.md", place.formatted("Zt8Yu9Io0Pl")).text();
    assertThat(masked).doesNotContain("Zt8Yu9Io0Pl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "默认密码：\n\n- MySQL：root / Qx7Lp2mZ9vR\n- ES：elastic / %s\n",
        "- MySQL 密码：Qx7Lp2mZ9vR\n- Redis：无\n- ES：elastic / %s\n",
        "## 初始密码\n\n1. ES：`elastic` / `%s`\n",
        "口令清单：\n- elastic / %s\n"
      })
  void an_account_below_the_password_of_another_has_its_own_behind_it(String list) {
    Decoded masked = secrets.mask("a.md", list.formatted("G6hT9kLw3Nq5"));
    assertThat(masked.text()).doesNotContain("G6hT9kLw3Nq5").contains("elastic");
  }

  @Test
  void a_list_far_from_any_secret_names_things() {
    String list = "## 选型\n\n- 硬件：dell / PowerEdgeR740x\n- ES：elastic / G6hT9kLw3Nq5\n";
    assertThat(secrets.mask("a.md", "密码见密钥库。\n\n" + list).text()).endsWith(list);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Login: SSO / OAuth2",
        "Login: LDAP / SAML2",
        "Login: Keycloak / OpenID2",
        "登录：短信 / 微信扫码",
        "登录：/login / /api/v1/login",
        "登录：https://sso.example.com:8443/Login2Web",
        "Login: admin / operator",
        "Login: web / PostgreSQL14",
        "Credentials: see Vault / 1Password",
        "Credentials: Vault / 1Password",
        "凭据：见 Vault / KeePass2",
        "默认密码（admin）：见密钥库",
        "Password (root): see the vault",
        "Password (min 8): letters and digits",
        "密码：bcrypt / argon2id",
        "密码策略：大写 / 小写 / 数字，长度 8-20",
        "Password policy: upper / lower / digit, 8-64 characters",
        "Password for root: ask ops",
        "The password of root is in Vault.",
        "PSK: IKEv2 / AES256",
        "Community: PostgreSQL 14 / 15",
        "SNMP community string: <community>",
        "SNMP community string: public",
        "snmpwalk -v2c -c public 10.0.0.1",
        "Basic auth: see nginx.conf",
        "Basic auth: `user:password`",
        "User / Group: root / wheel",
        "用户 / 组：root / wheel",
        "用户：alice / bob2024",
        "用户服务：user-center / 8080",
        "User: nginx (101) / Group: nginx (101)",
        "user: app / uid 1000",
        "account: prod / staging",
        "默认账号 admin / operator / auditor",
        "密码：a / b",
        "Token: JWT / UUID",
        "Tokens: input / output",
        "| 用户 | 角色 |\n|---|---|\n| root / wheel | 管理员 |",
        "| 账号 | 版本 |\n|---|---|\n| redis / 7.2.4 | 8.0.36 / 8.4.0 |",
        "| 登录方式 | SSO / OAuth2 |",
        "| 密码加密 | BCrypt / Argon2id |",
        "| 用户 | user-service / order-service-v2 |",
        "| Login | POST /api/v2/login / GET /api/v2/me |",
        "路径 a / b 与 src / Main2Test9x",
        "密码：\n\n- 算法：bcrypt / argon2id\n- 长度：min8 / max64\n",
        "MySQL 密码：见密钥库\n\n- 版本：8.0.36 / 8.4.0\n- 节点：db-1 / db-2\n",
        "密码由 DBA 保管。 镜像：bitnami / redis7",
        "登录用户数：1000 / 5000",
        "account: aws / 123456789012",
        "| 账号 | 手机号 |\n|---|---|\n| alice / 13800138000 | 有 |",
        "| 模块 | 用户 |\n|---|---|\n| 登录 | user-center / UserLogin2Api |",
        "User: user-service, UserServiceV2Impl",
        "管理端：admin / AdminV2Console",
        "密钥：RSA2048 / ECDSA256"
      })
  void what_only_looks_like_an_account_and_a_password_stays(String text) {
    assertThat(secrets.mask("a.md", text)).isEqualTo(new Decoded(text, List.of()));
  }
}
