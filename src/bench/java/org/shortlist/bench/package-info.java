/**
 * Benchmarks: how fast, beside what. Compiled only with {@code -Pbench}; each is run by its name, with what it takes:
 *
 * <pre>
 * mvn -Pbench -Dbench=EngineBenchmark "-Dbench.args=100000 1"     candidates and seed
 * mvn -Pbench -Dbench=BigIndex        "-Dbench.args=1000000 FOLDER" candidates, and where their index is kept
 * mvn -Pbench -Dbench=LuceneComparison "-Dbench.args=1000000 FOLDER" the same
 * mvn -Pbench -Dbench=ParserBenchmark "-Dbench.args=FOLDER 15"    folder of résumés and rounds
 * mvn -Pbench -Dbench=PdfBenchmark    "-Dbench.args=FOLDER 15"    folder of PDF files and rounds
 * mvn -Pbench -Dbench=LoadBenchmark   "-Dbench.args=100000 20"    candidates and seconds a step
 * mvn -Pbench -Dbench=PageBenchmark   "-Dbench.args=100000 FOLDER" candidates, and where their index is kept
 * mvn -Pbench -Dbench=rivals.SideBySide "-Dbench.args=10000"      candidates
 * </pre>
 *
 * What is left out has a default; {@code -Dbench.heap=4g} gives more memory. What takes a folder reads the project's samples
 * unless told, and times a bare library on the same work in the same run: the ratio is what stays comparable.
 *
 * <p>{@link org.shortlist.bench.Population} invents candidates from a seed, the same on every machine;
 * {@link org.shortlist.bench.EngineBenchmark} indexes them and times questions;
 * {@link org.shortlist.bench.BigIndex} makes and keeps an index of very many;
 * {@link org.shortlist.bench.LuceneComparison} puts the same to plain Lucene on the same index. {@link org.shortlist.bench.ParserBenchmark} reads
 * texts into candidates, {@link org.shortlist.bench.LoadBenchmark} puts a server under load, {@link org.shortlist.bench.PdfBenchmark} takes texts from PDF files.
 * {@link org.shortlist.bench.PageBenchmark} drives the page in Chromium. Shortlist beside OpenSearch and Solr is a package of its own,
 * {@code rivals}.
 */
@NullMarked
package org.shortlist.bench;

import org.jspecify.annotations.NullMarked;
