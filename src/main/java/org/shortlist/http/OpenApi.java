package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of this interface, OpenAPI 3.1. What the addresses are is written in {@code openapi.json}; the parameters of a search are
 * put in from what is read of them, and the shapes of answers from the records that are the answers, so that neither can differ.
 */
final class OpenApi implements Door {

    private static final String PROBLEM = "Problem.Document";
    private static final Map<String, Class<?>> ANSWERS = Stream
            .of(SearchAnswer.class, SearchAnswer.Counts.class, SuggestAnswer.class, LanguageDoor.Language.class,
                    LanguageDoor.Fields.class,
                    SynonymDoor.Listed.class, SynonymDoor.Changed.class, SynonymDoor.Given.class,
                    AnalysisAnswer.class, QuestionAnswer.class, CandidateDoor.Added.class, ImportLines.Line.class,
                    ImportLines.Summary.class, CandidateAnswer.class, AmendmentDoor.Deletion.class,
                    AmendmentDoor.Deletions.class, FilingDoor.Filed.class, Alike.Made.class, ExplanationAnswer.class,
                    StatusDoor.Status.class,
                    CandidateDoor.Versions.class, SamplesDoor.Loaded.class, SessionDoor.Who.class, UnblindDoor.Unblinded.class,
                    Problem.Document.class)
            .collect(Collectors.toMap(Schemas::name, type -> type));
    /** What is no JSON of a shape of ours, by the word for it. */
    private static final Map<String, List<String>> OTHER = Map.of("file",
            List.of("application/octet-stream", "text/csv", "application/json", "application/x-ndjson"), "text",
            List.of("text/plain"), "page", List.of("text/html", "text/javascript", "text/css"), "json",
            List.of("application/json"));
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private final JsonMapper json;
    private final WireNames names;
    private final ObjectNode document;
    private final ObjectNode schemas;
    private final Schemas shapes;

    /** @throws IOException when the program is incomplete */
    OpenApi(JsonMapper json, WireNames names) throws IOException {
        this.names = names;
        this.json = json;
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
            document = (ObjectNode) json.readTree(in);
        }
        schemas = (ObjectNode) document.path("components").path("schemas");
        shapes = new Schemas(json, schemas);
        schemas.set("SearchBody", body("search"));
        schemas.set("ExportBody", body("export"));
        shapes.of(Problem.Document.class);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> complete(path.getKey(), (ObjectNode) operation)));
        describe();
        document.remove(List.of("x-parameters", "x-says"));
    }

    @Override
    public void register(RoutesConfig routes) {
        byte[] written = json.writeValueAsBytes(document);
        Door.reads(routes, "/openapi.json", context -> {
            Parameters.none(context.queryParamMap());
            context.contentType("application/json").result(written);
        });
    }

    private void complete(String path, ObjectNode operation) {
        ArrayNode parameters = operation.withArray("parameters");
        IN_PATH.matcher(path)
                .results()
                .forEach(name -> parameters.addObject()
                        .put("name", name.group(1))
                        .put("in", "path")
                        .put("required", true)
                        .putObject("schema")
                        .put("type", "string"));
        String takes = operation.path("x-takes").asString("");
        known(takes).forEach(name -> parameters.add(described(name).put("name", name).put("in", "query")));
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
        JsonNode body = operation.path("x-body");
        if (body.isObject()) {
            ObjectNode content = operation.putObject("requestBody").put("required", true).putObject("content");
            body.properties().forEach(type -> content(content, type.getKey(), type.getValue().asString()));
        }
        ObjectNode responses = operation.putObject("responses");
        operation.path("x-gives")
                .properties()
                .forEach(given -> response(responses, given.getKey(), given.getValue().asString()));
        ObjectNode otherwise = responses.putObject("default").put("description", "a problem");
        content(otherwise.putObject("content"), Problems.MEDIA_TYPE, PROBLEM);
        operation.remove(List.of("x-takes", "x-body", "x-gives"));
    }

    /** The parameters of a search, of a facet's listing, of an export. */
    private Collection<String> known(String takes) {
        return switch (takes) {
            case "search" -> SearchParameters.known(names);
            case "facet" -> SearchParameters.knownOfFacet(names);
            case "export" -> Stream.concat(SearchParameters.known(names).stream(), Stream.of("format", "id")).toList();
            default -> List.of();
        };
    }

    /** What is said of a parameter: by its name, or by its end where it is of a facet. */
    private ObjectNode described(String name) {
        JsonNode all = document.path("x-parameters");
        String end = Stream.of(".not", ".mode", ".ranges").filter(name::endsWith).findFirst().orElse("");
        return (ObjectNode) (all.has(name) ? all.get(name) : all.get("*" + end)).deepCopy();
    }

    /** The parameters as members: texts, numbers or lists of them. */
    private ObjectNode body(String takes) {
        ObjectNode body = json.createObjectNode().put("type", "object");
        ObjectNode properties = body.putObject("properties");
        for (String name : known(takes)) {
            ObjectNode member = properties.putObject(name);
            member.set("description", described(name).get("description"));
            member.putArray("type").add("string").add("number").add("array");
            member.putObject("items").putArray("type").add("string").add("number");
        }
        return body.put("additionalProperties", false);
    }

    private void response(ObjectNode responses, String status, String gives) {
        ObjectNode response = responses.putObject(status).put("description", Problems.reason(Integer.parseInt(status)));
        int number = Integer.parseInt(status);
        if (number >= 400) {
            content(response.putObject("content"), Problems.MEDIA_TYPE, PROBLEM);
        } else if (OTHER.containsKey(gives)) {
            ObjectNode content = response.putObject("content");
            OTHER.get(gives).forEach(type -> content.putObject(type));
        } else if (gives.contains("|")) {
            ObjectNode either = response.putObject("content").putObject("application/x-ndjson").putObject("schema");
            Stream.of(gives.split("\\|")).forEach(name -> either.withArray("oneOf").add(reference(name)));
        } else if (!gives.isEmpty()) {
            content(response.putObject("content"), "application/json", gives);
        }
    }

    private void content(ObjectNode content, String type, String name) {
        ObjectNode of = content.putObject(type);
        if (!name.isEmpty()) {
            of.set("schema", reference(name));
        }
    }

    private ObjectNode reference(String name) {
        if (ANSWERS.containsKey(name)) {
            return shapes.of(ANSWERS.get(name));
        }
        if (!schemas.has(name)) {
            throw new IllegalStateException("openapi.json names no shape that there is: " + name);
        }
        return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** A name is of a shape, or of a shape and a member of it. */
    private void describe() {
        Map<String, String> says = new LinkedHashMap<>();
        document.path("x-says").properties().forEach(one -> says.put(one.getKey(), one.getValue().asString()));
        says.forEach((name, text) -> {
            String[] parts = name.split("/");
            JsonNode shape = schemas.path(parts[0]);
            JsonNode of = parts.length == 1 ? shape : shape.path("properties").path(parts[1]);
            if (!(of instanceof ObjectNode described)) {
                throw new IllegalStateException("openapi.json describes what is not there: " + name);
            }
            described.put("description", text);
        });
    }
}
