/// Measures Portolan: a seeded generator of sites of any size, JMH benchmarks of the hot stages
/// (`mvn -Pbench verify`), and whole builds beside other tools (`src/bench/peers`). Nothing here is
/// timed in the ordinary test run.
package dev.portolan.bench;
