package org.shortlist.resume;

/**
 * How well a language is spoken, lowest first: the six levels of the Common European Framework of Reference for Languages
 * (Council of Europe 2001, global scale) and, above them, those who grew up with it.
 *
 * <p>Most people do not write levels but words. Each word is put on the rung whose can-do description it is nearest to:
 *
 * <pre>
 * A1      beginner, rudiments
 * A2      basic, elementary, limited; ILR and LinkedIn "elementary proficiency"
 * B1      conversational, intermediate, fair; "limited working proficiency"
 * B2      good, working knowledge, upper intermediate; "professional working proficiency"
 * C1      fluent, advanced, business fluent; "full professional proficiency"
 * C2      near-native, mastery
 * NATIVE  native, mother tongue, bilingual
 * </pre>
 *
 * The words in seven languages are in the parser's {@code language-levels.tsv}.
 */
public enum LanguageLevel {
    A1("Beginner (A1)"), A2("Elementary (A2)"), B1("Intermediate (B1)"), B2("Upper intermediate (B2)"), C1(
            "Advanced (C1)"), C2("Mastery (C2)"), NATIVE("Native");

    private final String label;

    LanguageLevel(String label) {
        this.label = label;
    }

    public Concept concept() {
        return new Concept(name().toLowerCase(java.util.Locale.ROOT), label);
    }
}
