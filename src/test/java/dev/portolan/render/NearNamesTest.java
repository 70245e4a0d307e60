package dev.portolan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

  private static boolean near(String one, String other) {
    NearNames names = NearNames.among(List.of(one, "LOG_LEVEL", other));
    assertThat(names.of("LOG_LEVEL")).isEmpty();
    assertThat(names.of(one).contains(other)).isEqualTo(names.of(other).contains(one));
    return names.of(one).contains(other);
  }

  @ParameterizedTest
  @CsvSource({
    "REDIS_URL, REDIS_URI",
    "REDIS_URL, REDISURL",
    "REDIS_URL, redis.url",
    "KAFKA_BROKER, KAFKA_BROKERS",
    "DB_PASSWORD, DB_PASSWD",
    "DATABASE_URL, DB_URL",
    "POSTGRES_HOST, PG_HOST",
    "NOTIFY_TIMEOUT, NOTIFI_TIMEOUT"
  })
  void are_near(String one, String other) {
    assertThat(near(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "REDIS_URL, MYSQL_URL",
    "DB_HOST_1, DB_HOST_2",
    "SHARD01_HOST, SHARD02_HOST",
    "A_URL, B_URL",
    "PAY_URL, PAY_HOST",
    "USER_API_URL, USED_CAR_URL"
  })
  void are_not_near(String one, String other) {
    assertThat(near(one, other)).isFalse();
  }
}
