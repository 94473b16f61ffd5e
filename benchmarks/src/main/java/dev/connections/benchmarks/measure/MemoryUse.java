package dev.connections.benchmarks.measure;

import java.util.Optional;

/**
 * How much memory a contestant occupies.
 *
 * @param contestant by name
 * @param idle resident MiB after the first answer and a second of rest
 * @param underReaders the most resident MiB while 16 readers took pages of 5,000 rows
 * @param pages how many pages they got; 0 when one did not come in time
 * @param fault what was wrong; then the figures do not count
 */
public record MemoryUse(String contestant, double idle, double underReaders, long pages, Optional<String> fault) {}
