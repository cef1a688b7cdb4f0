package org.shortlist.resume;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a JSON tree that knows its path, so that what is wrong can be named. A JSON null is as good as absent. */
record JsonPart(String path, JsonNode node) {

    private static final int MOST = 10_000;

    JsonPart {
        if (!node.isObject()) {
            throw new IllegalArgumentException((path.isEmpty() ? "a résumé" : path) + ": an object was expected, not "
                    + kind(node));
        }
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case OBJECT -> "an object";
            default -> "null";
        };
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** The text of the first of these properties that is there and not blank. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            JsonNode value = value(name);
            if (value != null && !value.isString()) {
                throw wrong(name, "a string was expected, not " + kind(value));
            }
            if (value != null && !value.stringValue().isBlank()) {
                return value.stringValue().strip();
            }
        }
        return null;
    }

    @Nullable
    JsonPart object(String name) {
        JsonNode value = value(name);
        return value == null ? null : new JsonPart(pathOf(name), value);
    }

    List<JsonPart> objects(String name) {
        List<JsonPart> parts = new ArrayList<>();
        for (JsonNode item : array(name)) {
            parts.add(new JsonPart(pathOf(name) + "[" + parts.size() + "]", item));
        }
        return parts;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isString()) {
                throw wrong(name + "[" + texts.size() + "]", "a string was expected, not " + kind(item));
            }
            texts.add(item.stringValue().strip());
        }
        return texts;
    }

    private List<JsonNode> array(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, "an array was expected, not " + kind(value));
        }
        if (value.size() > MOST) {
            throw wrong(name, "more than " + MOST + " entries");
        }
        return List.copyOf(value.values());
    }

    /** A date of the form YYYY, YYYY-MM or YYYY-MM-DD; a word for the present is as good as absent. */
    @Nullable
    PartialDate date(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                boolean present = text.equalsIgnoreCase("present") || text.equalsIgnoreCase("current");
                return present ? null : date(name, text);
            }
        }
        return null;
    }

    private PartialDate date(String name, String text) {
        String shape = text.replaceAll("[0-9]", "0");
        try {
            if (shape.equals("0000")) {
                return PartialDate.year(Integer.parseInt(text));
            }
            if (shape.equals("0000-00") || shape.startsWith("0000-00-00")) {
                YearMonth month = YearMonth.parse(text.substring(0, 7));
                return PartialDate.month(month.getYear(), month.getMonthValue());
            }
        } catch (DateTimeException e) {
            throw wrong(name, "'" + text + "' is no date: " + e.getMessage());
        }
        throw wrong(name, "'" + text + "' is no date of the form YYYY, YYYY-MM or YYYY-MM-DD");
    }

    private IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException(pathOf(name) + ": " + what);
    }
}
