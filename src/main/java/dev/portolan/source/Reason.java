package dev.portolan.source;

import dev.portolan.finding.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/// Why a file cannot be read, in words a person would use.
final class Reason {

  private Reason() {}

  static Words of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> new Words("没有读取权限", "no permission to read it");
      case NoSuchFileException _ -> new Words("链接指向的文件不存在", "what the link leads to is not there");
      case FileSystemLoopException _ -> new Words("链接互相指向", "the links lead in a circle");
      case FileSystemException told when told.getReason() != null -> words(told.getReason());
      default -> {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        yield words(message);
      }
    };
  }

  /// What the system says, without the place on this machine.
  private static Words words(String reason) {
    return reason.startsWith("Too many levels of symbolic links")
        ? new Words("链接互相指向", "the links lead in a circle")
        : new Words(reason, reason);
  }
}
