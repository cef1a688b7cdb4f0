package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shortlist.resume.Filing;
import org.shortlist.vocabulary.Attribute;
import org.shortlist.vocabulary.Attributes;

/** What a JSON Resume says of how its candidate is to be filed, as steps. */
record Said(Attributes attributes) {

    private static final int MOST = 100;

    /** @throws IllegalArgumentException for what is not declared or cannot be, in words for people */
    List<Filing.Step> steps(Map<String, List<String>> filing) {
        List<Filing.Step> steps = new ArrayList<>();
        filing.forEach((name, values) -> {
            if (name.equals(Filing.TAG) || name.equals(Filing.SOURCE)) {
                values.stream().limit(MOST).forEach(value -> steps.add(Filing.Step.add(name, text(name, value))));
            } else if (!values.isEmpty()) {
                steps.add(Filing.Step.set(name, value(name, values)));
            }
        });
        return steps;
    }

    private String value(String name, List<String> values) {
        Attribute attribute = attributes.named(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + shown(name)
                        + "' is not declared; there are tag, source and those declared: " + attributes));
        return attribute.read(text(name, values.getFirst()))
                .filter(value -> values.size() == 1)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' must be "
                        + attribute.type().allowed()));
    }

    private static String text(String name, String given) {
        return Filing.text(given)
                .orElseThrow(() -> new IllegalArgumentException("'" + shown(name) + "' must be a text of 1 to "
                        + Filing.LONGEST + " characters"));
    }

    private static String shown(String name) {
        return name.length() > Filing.LONGEST ? name.substring(0, Filing.LONGEST) + "…" : name;
    }
}
