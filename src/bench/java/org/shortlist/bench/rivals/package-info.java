/**
 * Shortlist beside OpenSearch and Solr, each a server of its own, asked the same of the same candidates over HTTP. Start at
 * {@link org.shortlist.bench.rivals.SideBySide}.
 */
@NullMarked
package org.shortlist.bench.rivals;

import org.jspecify.annotations.NullMarked;
