/// Measures Portolan: a seeded generator of sites of any size, and JMH benchmarks of the hot
/// stages. `mvn -Pbench verify` runs them; nothing here is timed in the ordinary test run.
package dev.portolan.bench;
