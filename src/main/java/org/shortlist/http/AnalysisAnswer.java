package org.shortlist.http;

import java.util.List;
import org.shortlist.query.Analysis;
import org.shortlist.query.Field;

/** What a text is to the search, as it goes over the wire: {@link Analysis} with the wire's names of fields. */
public record AnalysisAnswer(String text, List<Analysis.Word> tokens, List<Recognised> concepts,
        List<Analysis.Widened> synonyms, Analysis.Question question) {

    /** Something that the words may stand for; {@code sure} when a résumé with these words would be taken to name it. */
    public record Recognised(String field, String id, String label, List<String> names, int start, int end,
            boolean sure) {}

    /** What a field is called on the wire. */
    public static String name(Field field) {
        return WireNames.common(field);
    }

    /** Puts the names of the wire in. */
    public static AnalysisAnswer of(Analysis analysis) {
        return new AnalysisAnswer(analysis.text(), analysis.tokens(), analysis.concepts()
                .stream()
                .map(one -> new Recognised(WireNames.common(one.field()), one.id(), one.label(), one.names(),
                        one.start(),
                        one.end(),
                        one.sure()))
                .toList(), analysis.synonyms(), analysis.question());
    }
}
