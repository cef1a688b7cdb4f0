package org.shortlist.vocabulary;

/**
 * All the words of the trade, never changed after they are read, but for synonyms of the user's own. Each directory is read when it is first asked for, so that a command
 * that needs few of them starts soon.
 */
public final class Vocabulary {
    private final Directories directories;
    private final OwnSynonyms own;
    private final Attributes attributes;

    private Vocabulary(Directories directories, OwnSynonyms own, Attributes attributes) {
        this.directories = directories;
        this.own = own;
        this.attributes = attributes;
    }

    /**
     * The vocabulary of the class path. Asked for a directory of which a line is bad, it throws an {@link IllegalStateException}
     * that names the file and the line.
     */
    public static Vocabulary load() {
        return load(Additions.NONE);
    }

    /** The vocabulary of the class path, and what a user adds to it. */
    public static Vocabulary load(Additions additions) {
        return load(additions, OwnSynonyms.none());
    }

    /** The same with synonyms of the user's own, which alone may change while it is in use. */
    public static Vocabulary load(Additions additions, OwnSynonyms own) {
        return load(additions, own, Attributes.NONE);
    }

    /** The same, with what is kept of candidates beside the résumé. */
    public static Vocabulary load(Additions additions, OwnSynonyms own, Attributes attributes) {
        return new Vocabulary(new Directories(additions), own, attributes);
    }

    /** What is kept of candidates beside the résumé; no résumé is read otherwise for it. */
    public Attributes attributes() {
        return attributes;
    }

    /** The same directories with other synonyms of the user's own. */
    public Vocabulary with(OwnSynonyms others) {
        return new Vocabulary(directories, others, attributes);
    }

    /** The synonyms of the user's own. */
    public OwnSynonyms own() {
        return own;
    }

    public SkillTaxonomy skills() {
        return directories.skills.get();
    }

    public TitleLexicon titles() {
        return directories.titles.get();
    }

    public EmployerDirectory employers() {
        return directories.employers.get();
    }

    public SchoolDirectory schools() {
        return directories.schools.get();
    }

    public DegreeLadder degrees() {
        return directories.degrees.get();
    }

    public Gazetteer places() {
        return directories.places.get();
    }

    /** As they are at this moment. */
    public Synonyms synonyms() {
        return own.with(directories.synonyms.get());
    }

    public Nicknames nicknames() {
        return directories.nicknames.get();
    }

    public Languages languages() {
        return directories.languages.get();
    }

    /**
     * 16 hexadecimal digits that differ when any file differs that decides what is kept of a résumé, the user's among them, or the
     * number of the rules that read them. {@link Synonyms} and {@link Nicknames} only widen questions: a change of theirs makes no index stale.
     */
    public String fingerprint() {
        return directories.fingerprint.get();
    }
}
