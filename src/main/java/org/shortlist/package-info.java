/**
 * Shortlist, a full-text candidate search engine: the map.
 *
 * <p>Résumé files come in; structured candidates are kept; an index is derived from them; recruiters search it.
 *
 * <pre>
 * import    Path → TextExtractor → ResumeParser (+ vocabulary) → Candidate → store          (change number n)
 * project   store.changesSince(m) → CandidateWriter.put/delete → commit(n)                  (catch up, or a whole reindex)
 * search    q, filters → QueryParser → Expression → expansion by vocabulary → SearchRequest
 *           → CandidateIndex.search → SearchResult → JSON
 * </pre>
 *
 * <p>Whoever asks with a blind key is answered from an index of their own, of candidates that {@code blind} has blinded.
 *
 * <p>Arrows point from machinery to meaning: {@code resume}, {@code vocabulary} and {@code query} know no machinery,
 * {@code search} is the promise an engine keeps, {@code evidence} what engines share, {@code lucene} and {@code http} never see one another, and only
 * {@code cli} knows all. The table that states it, and checks it, is {@code HouseRulesTest}.
 */
@org.jspecify.annotations.NullMarked
package org.shortlist;
