/**
 * The front door on the network: a JSON interface and the page.
 *
 * <p>Start with {@link org.shortlist.http.ShortlistServer}, which names every address and what answers it.
 *
 * <pre>
 * GET    /v1/search                 candidates, counts and how the question was understood   SearchDoor
 * POST   /v1/search                 the same, its parameters as a JSON object                 SearchDoor
 * GET    /v1/candidates/{id}/explanation   how a candidate stands to a question, point by point   SearchDoor
 * GET    /v1/facets/{facet}         the values of one facet, piece by piece                    SearchDoor
 * GET    /v1/suggest                completions of what is being typed                        SearchDoor
 * GET    /v1/syntax                 the query language, one row a form                        LanguageDoor
 * GET    /v1/fields                 every name before a colon, its forms, facet and order      LanguageDoor
 * GET    /v1/analyze                a text as tokens, and what its words stand for            LanguageDoor
 * GET    /v1/synonyms               other words that are added here, A to Z                   SynonymDoor
 * PUT    /v1/synonyms               adds some, or shows what that would change                SynonymDoor
 * DELETE /v1/synonyms               takes some away, or shows what that would change          SynonymDoor
 * POST   /v1/questions              a job description as a question                           LanguageDoor
 * GET    /v1/candidates/{id}        a résumé, its text, experience and, with q, the marks     CandidateDoor
 * GET    /v1/candidates/{id}/file   the original file                                         CandidateDoor
 * GET    /v1/candidates/{id}/similar   the question who is like this one                      CandidateDoor
 * POST   /v1/candidates             a file or a JSON Resume; searchable when it answers       CandidateDoor
 * POST   /v1/candidates:import      many, one a line; a line of the answer for each             ImportDoor
 * PUT    /v1/candidates/{id}        the résumé of this one, by our id or a key of the sender's   CandidateDoor
 * PATCH  /v1/candidates/{id}        sets right what was read wrongly                          AmendmentDoor
 * DELETE /v1/candidates/{id}/corrections/{n}   takes that back                                  AmendmentDoor
 * DELETE /v1/candidates/{id}        gone with all versions and files; undo=60 leaves time     AmendmentDoor
 * GET    /v1/deletions              those that can still be undone                            AmendmentDoor
 * DELETE /v1/deletions/{id}         undoes one                                                AmendmentDoor
 * GET    /v1/export                 what a question finds as a file, with the evidence        ExportDoor
 * POST   /v1/export                 the same, its parameters as a JSON object                 ExportDoor
 * GET    /v1/session                who asks, and what they may do                             SessionDoor
 * POST   /v1/session                signs a browser in, with a key                            SessionDoor
 * DELETE /v1/session                signs it out                                              SessionDoor
 * GET    /v1/status /livez /readyz  how far the index has come                                StatusDoor
 * GET    /metrics                   what there is to watch, in the text format of Prometheus      StatusDoor
 * GET    /openapi.json              all of this for programs, OpenAPI 3.1                       OpenApi
 * GET    /problems/{type}           what a kind of problem means                              StatusDoor
 * GET    /  /…                      the page, from a folder or from the jar                   PageDoor
 * GET    /candidates/{id}           leads to the page with that candidate open                PageDoor
 * GET    /lib/…                     the page's one library, at addresses without a version    PageDoor
 * </pre>
 *
 * <h2>Words of the wire</h2>
 * {@link org.shortlist.http.SearchParameters} reads the parameters of a search and {@link org.shortlist.http.SearchAnswer} is
 * the shape of the answer; the command line uses both, so a program meets the same names at either door. What the question
 * {@code q} says is never an error; a wrong parameter always is, and the answer names the nearest right one.
 *
 * <h2>Errors</h2>
 * Every error is an RFC 9457 problem document: {@code Problem.Kind} lists them, {@code Problems} makes one of whatever went
 * wrong, in Javalin, in Jetty or here. None tells a stack trace; the log has one under the request's id, and never a word of
 * a résumé or of a question.
 *
 * <h2>Who may come in</h2>
 * {@code Guard}: the server listens on the loopback address unless told otherwise, answers only to its own names (a web
 * page elsewhere must not reach it through a name that it controls), takes writes only from its own page or from no page at
 * all, and sends headers that let the page run nothing but its own scripts.
 *
 * <p>{@code Gate}: where keys are in use every address wants the scope that {@code Needs} lists for it; one that is not listed there
 * wants {@code ADMIN}. What a key's filter hides, {@code KeyedIndex} and {@code KeyedStore} hide from all doors alike: they know
 * from {@code Callers} whose request a thread is answering, and no door has any other index or store. {@code Trail} notes in the audit log
 * what was done, before the answer leaves.
 */
@NullMarked
package org.shortlist.http;

import org.jspecify.annotations.NullMarked;
