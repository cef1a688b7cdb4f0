/**
 * Real OpenSearch nodes, on which the second engine is to keep the contract of every engine. What a node is made of is fetched by
 * {@code mvn -f src/opensearch/pom.xml}; the tests, tagged {@code opensearch}, run with {@code mvn -Popensearch test}. All of a run
 * share one cluster of one node and one of three ({@code SharedNodes}).
 */
@NullMarked
package org.shortlist.opensearch;

import org.jspecify.annotations.NullMarked;
