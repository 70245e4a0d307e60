/// The command line: reads arguments, runs the pipeline, tells people what happened. The only
/// package that knows picocli, the terminal and exit codes.
@NullMarked
package dev.portolan.cli;

import org.jspecify.annotations.NullMarked;
