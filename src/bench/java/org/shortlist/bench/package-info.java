/**
 * Benchmarks: how fast, beside what. Compiled only with {@code -Pbench}; run with {@code mvn -Pbench -Dbench=NAME}.
 *
 * <p>{@link org.shortlist.bench.Population} invents candidates from a seed, the same on every machine;
 * {@link org.shortlist.bench.EngineBenchmark} indexes them and times questions.
 */
@NullMarked
package org.shortlist.bench;

import org.jspecify.annotations.NullMarked;
