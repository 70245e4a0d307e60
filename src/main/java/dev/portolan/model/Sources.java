package dev.portolan.model;

import dev.portolan.finding.Finding;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/// Everything that was read from the content folder.
///
/// @param files the Markdown files, sorted by project, the main document first, then by path
/// @param attachments images and other files that documents may show, by path relative to the
///   site's folder
/// @param findings what was wrong with the files themselves
/// @param unread where the pages of documents will be that are there and were not read yet, by path
public record Sources(
    List<SourceFile> files,
    SortedMap<String, Path> attachments,
    List<Finding> findings,
    SortedMap<String, String> unread) {

  /// Everything, all of it read.
  public Sources(
      List<SourceFile> files, SortedMap<String, Path> attachments, List<Finding> findings) {
    this(files, attachments, findings, Collections.emptySortedMap());
  }

  public Sources {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }
}
