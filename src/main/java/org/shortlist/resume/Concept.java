package org.shortlist.resume;

/**
 * What a value stands for, whatever words were used: the identity that facets count and filters compare.
 *
 * <p>A thing that the vocabulary knows has the vocabulary's id and label. Any other has its own folded words as id and the
 * words as written for a label, so that an unknown employer can still be counted and selected.
 *
 * @param id    folded, never blank: {@code kubernetes}, {@code c++}, {@code app annie}
 * @param label for people: {@code Kubernetes}, {@code C++}, {@code App Annie}
 */
public record Concept(String id, String label) {

    public Concept {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a concept needs an id and a label");
        }
    }
}
