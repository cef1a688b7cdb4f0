package org.shortlist.query;

/** How the text of a leaf is meant. */
enum Manner {
    /** {@code skill:k8s}: the thing, whatever it was called; of words, any form of them and what the vocabulary takes for the same. */
    MEANT,
    /** {@code skill:=k8s}: the one concept that is called so, and nothing else. */
    CONCEPT,
    /** {@code skill:="kubernetes"}: the concept of exactly this id. */
    ID,
    /** {@code skill.words:k8s}: these words, as written. */
    WORDS,
    /** {@code =managed}, {@code title:=managed}: these words in this form. */
    FORM,
    /** {@code name:~bob}: this name and those it is short for. */
    NICKNAMES;

    /** What a sign of equality in front makes of it, in a field. */
    Manner exactly(Field field, boolean quoted) {
        boolean words = this == WORDS || field == Field.ANYWHERE || field == Field.TITLE || field == Field.NAME;
        return words ? FORM : quoted ? ID : CONCEPT;
    }
}
