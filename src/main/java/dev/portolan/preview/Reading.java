package dev.portolan.preview;

import dev.portolan.finding.Words;

/// How much of a site a portal shows.
///
/// @param read how many documents were read
/// @param all how many there are
record Reading(int read, int all) {

  /// Nothing is missing.
  static final Reading WHOLE = new Reading(0, 0);

  boolean isWhole() {
    return read == all;
  }

  /// What a reader is told until nothing is missing.
  Words words() {
    return new Words(
            "正在读取文档：已读 %d / %d 份。这里只有已读的部分，读到更多会自动更新；搜索要等全部读完。",
            "Reading documents: %d of %d so far. This shows those only and updates itself; search"
                + " comes when all are read.")
        .with(read, all);
  }
}
