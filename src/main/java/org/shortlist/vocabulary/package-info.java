/**
 * The words of the trade: what the skills, titles, employers, schools, degrees and places are called, and how a text is
 * cut into the tokens that are compared.
 *
 * <p><b>Where to start.</b> {@link org.shortlist.vocabulary.Vocabulary#load} reads everything once; its parts are the
 * directories. {@link org.shortlist.vocabulary.Tokenizer}, {@link org.shortlist.vocabulary.Folding} and
 * {@link org.shortlist.vocabulary.Inflections} need no loading: they say when two spellings are the same word.
 *
 * <pre>{@code
 * Vocabulary vocabulary = Vocabulary.load();
 * List<Token> tokens = Tokenizer.tokenize("Kubernetes (k8s), C, HTML");
 * vocabulary.skills().findIn(text, tokens);                  // Kubernetes twice, C because it stands in a list, HTML
 * vocabulary.titles().read("Sr. SDE II");                    // Software Engineer, SENIOR
 * vocabulary.employers().canonical("Google, Inc.").id();     // google
 * vocabulary.degrees().findIn("B.S., Major in Biology");     // BACHELOR, and where it stands
 * vocabulary.places().find("London, UK");                    // the one in England, not in Ontario
 * vocabulary.synonyms().longestAt(List.of("senior", "sysadmin"), 1);    // system administrator, sys admin
 * }</pre>
 *
 * <p><b>One key for all names.</b> Names are compared by their tokens, so {@code node js}, {@code Node-JS} and
 * {@code node.js} need no three lines. Aliases point one way, from a written form to the one entry it means.
 *
 * <p><b>The files</b> lie beside the classes as resources: UTF-8, one entry a line, cells parted by tabs, several values
 * in a cell by bars, a dash for nothing, {@code #} lines on top. They are sorted by their first column. A bad line stops
 * the program at its start with the name of the file and the number of the line. To teach a word is to add a line.
 *
 * <table>
 * <caption>The files and their columns</caption>
 * <tr><td>tokens.tsv</td><td>form, token</td></tr>
 * <tr><td>families.tsv</td><td>id, label, parent family, technical</td></tr>
 * <tr><td>skills.tsv</td><td>id, label, family, parent skill, names that need evidence, aliases</td></tr>
 * <tr><td>titles.tsv</td><td>id, label, function, forms</td></tr>
 * <tr><td>title-words.tsv</td><td>word</td></tr>
 * <tr><td>title-abbreviations.tsv</td><td>abbreviation, word</td></tr>
 * <tr><td>seniority.tsv</td><td>phrase, rank</td></tr>
 * <tr><td>synonyms.tsv</td><td>words, both ways, other words</td></tr>
 * <tr><td>nicknames.tsv</td><td>name, short names</td></tr>
 * <tr><td>languages.tsv</td><td>English name, other names</td></tr>
 * <tr><td>industries.tsv</td><td>id, label</td></tr>
 * <tr><td>employers.tsv</td><td>id, label, group, industry, ambiguous, aliases</td></tr>
 * <tr><td>legal-suffixes.tsv</td><td>token</td></tr>
 * <tr><td>organisation-words.tsv</td><td>words, industry, where, names a school</td></tr>
 * <tr><td>schools.tsv</td><td>id, label, aliases</td></tr>
 * <tr><td>degrees.tsv</td><td>id, label, level, short forms, aliases</td></tr>
 * <tr><td>countries.tsv</td><td>code, name, aliases</td></tr>
 * <tr><td>regions.tsv</td><td>country, code, name, aliases, code at GeoNames</td></tr>
 * <tr><td>places.tsv</td><td>id, city, region, country, latitude, longitude, main, aliases</td></tr>
 * </table>
 *
 * <p>A user may bring more: cities in the format of GeoNames, skills in that of ESCO ({@link org.shortlist.vocabulary.Intake} reads
 * them, {@link org.shortlist.vocabulary.Additions} keeps them in a folder). They yield to what is here where both know a name.
 *
 * <p>A change of a file or of the rules changes {@link org.shortlist.vocabulary.Vocabulary#fingerprint}, by which an
 * index knows that it was made with other words.
 */
@NullMarked
package org.shortlist.vocabulary;

import org.jspecify.annotations.NullMarked;
