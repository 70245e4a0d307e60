package dev.portolan;

import dev.portolan.finding.Words;

/// A part of the work that takes time, in the order in which a build does them.
public enum Stage {
  /// Finding out whether anything has changed since the last build.
  COMPARE("比较有没有变化", "looking for changes"),
  /// Files become text without secrets.
  READ("正在读取文档", "reading documents"),
  /// Text becomes normal documents and facts.
  UNDERSTAND("正在理解文档", "understanding documents"),
  /// Facts become one catalog.
  MERGE("正在合并目录", "merging the catalog"),
  /// Links and mentions lead somewhere.
  LINK("正在加链接", "linking"),
  /// Pages, data files and the search index are made and written.
  DRAW("正在生成门户", "drawing the portal"),
  /// The new portal takes the place of the old one.
  PUBLISH("正在发布", "publishing");

  private final String zh;
  private final String en;

  Stage(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// What people are told while it lasts.
  public Words words() {
    return new Words(zh, en);
  }
}
