package dev.portolan;

import dev.portolan.finding.Words;

/// A part of the work that takes time, in the order in which a build does them.
public enum Stage {
  /// Finding out whether anything has changed since the last build.
  COMPARE(new Words("比较有没有变化", "looking for changes")),
  /// Files become text without secrets.
  READ(new Words("正在读取文档", "reading documents")),
  /// Text becomes normal documents and facts.
  UNDERSTAND(new Words("正在理解文档", "understanding documents")),
  /// Facts become one catalog.
  MERGE(new Words("正在合并目录", "merging the catalog")),
  /// Links and mentions lead somewhere.
  LINK(new Words("正在加链接", "linking")),
  /// Pages, data files and the search index are made and written.
  DRAW(new Words("正在生成门户", "drawing the portal")),
  /// The new portal takes the place of the old one.
  PUBLISH(new Words("正在发布", "publishing"));

  private final Words words;

  Stage(Words words) {
    this.words = words;
  }

  /// What people are told while it lasts.
  public Words words() {
    return words;
  }
}
