package org.shortlist.resume;

/** The ladder of degrees, lowest first. */
public enum DegreeLevel {
    CERTIFICATE("Certificate"), SECONDARY("Secondary school"), ASSOCIATE("Associate"), BACHELOR("Bachelor"), MASTER(
            "Master"), DOCTORATE("Doctorate");

    private final String label;

    DegreeLevel(String label) {
        this.label = label;
    }

    public Concept concept() {
        return new Concept(name().toLowerCase(java.util.Locale.ROOT), label);
    }
}
