package dev.portolan.search;

import dev.portolan.json.Json;
import dev.portolan.model.Output;
import java.nio.charset.StandardCharsets;

/// The files of one generation of the index. Each is a script that hands its content to the reader
/// in the page; all lie in a folder named after the content, so that a browser that has kept some
/// of an older generation never mixes the two.
final class IndexFiles {

  static final String FOLDER = "search/";
  private static final String TAKE = "portolanSearch.take(";

  private final Output output;
  private final String generation;

  IndexFiles(Output output, String generation) {
    this.output = output;
    this.generation = generation;
  }

  /// Writes a file of two strings: text, and numbers.
  void write(String name, Digits text, Digits numbers) {
    Digits script = new Digits().raw(TAKE).raw("\"").all(text).raw("\",\"").all(numbers);
    put(name, script.raw("\")\n").toBytes());
  }

  /// Writes a file of numbers alone.
  void write(String name, Digits numbers) {
    put(name, new Digits().raw(TAKE).raw("\"").all(numbers).raw("\")\n").toBytes());
  }

  /// Writes a file of JSON.
  void write(String name, Object json) {
    script(name, TAKE + Json.compact(json) + ")\n");
  }

  /// Writes a file of code.
  void script(String name, String code) {
    put(name, code.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes the one file whose name never changes. It says where the others are.
  void writeDoor() {
    String code = TAKE + Json.compact(generation) + ")\n";
    output.write(FOLDER + "index.js", code.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String name, byte[] script) {
    output.write(FOLDER + generation + "/" + name + ".js", script);
  }
}
