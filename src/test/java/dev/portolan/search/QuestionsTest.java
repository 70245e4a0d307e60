package dev.portolan.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.search.Questions.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "谁在用 8080 | uses | 8080",
        "谁在用8080端口？ | uses | 8080",
        "谁用了 REDIS_URL | uses | REDIS_URL",
        "哪个服务用 8080 端口 | uses | 8080",
        "哪些项目需要 REDIS_URL 这个变量 | uses | REDIS_URL",
        "有哪些服务监听了 8000-8009 | uses | 8000-8009",
        "端口 8080 被谁占用了？ | uses | 8080",
        "8080 端口是谁在用 | uses | 8080",
        "REDIS_URL 有谁在用 | uses | REDIS_URL",
        "who uses 8080 | uses | 8080",
        "Who is using port 8080? | uses | 8080",
        "who needs REDIS_URL | uses | REDIS_URL",
        "which service uses port 8080 | uses | 8080",
        "Which projects require the variable REDIS_URL? | uses | REDIS_URL",
        "what listens on 8080 | uses | 8080",
        "what is on port 443 | uses | 443",
        "where is REDIS_URL defined? | uses | REDIS_URL",
        "Kafka 停了会影响谁 | impact | Kafka",
        "Kafka挂了影响哪些项目？ | impact | Kafka",
        "如果 Redis 宕机，会影响到谁 | impact | Redis",
        "谁依赖 order-api | impact | order-api",
        "order-api 被谁依赖 | impact | order-api",
        "支付网关的影响范围 | impact | 支付网关",
        "哪些项目受 Kafka 影响 | impact | Kafka",
        "what breaks if Kafka is down | impact | Kafka",
        "What would break if the order-api goes down? | impact | order-api",
        "what happens when Redis fails | impact | Redis",
        "who depends on order-api? | impact | order-api",
        "impact of Kafka | impact | Kafka"
      })
  void is_understood(String text, String asks, String name) {
    assertThat(Questions.in(Tokenizer.plain(text))).contains(new Question(asks, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8080",
        "REDIS_URL",
        "支付网关",
        "网关 超时",
        "谁",
        "用户读取订单",
        "谁在用",
        "who uses",
        "impact",
        "消息 影响 下单",
        "what",
        "port:8080"
      })
  void is_no_question(String text) {
    assertThat(Questions.in(text)).isEmpty();
  }
}
