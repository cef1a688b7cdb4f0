package org.shortlist.bench.rivals;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A candidate as a document with one for each job within, for OpenSearch and for Solr. */
final class Forms {

    private static final JsonMapper JSON = new JsonMapper();

    private Forms() {}

    /** For {@code _bulk}. */
    static void openSearch(List<Person> people, Writer out) throws IOException {
        for (Person person : people) {
            out.write("{\"index\":{\"_id\":\"" + person.id() + "\"}}\n");
            ObjectNode document = document(person);
            ArrayNode jobs = document.putArray("jobs");
            for (Person.Job job : person.jobs()) {
                ObjectNode one = jobs.addObject();
                put(one.putArray("title"), job.title());
                put(one.putArray("skill"), job.skills());
                one.put("from", job.from()).put("to", job.to());
            }
            out.write(document + "\n");
        }
    }

    /** For {@code update}. */
    static void solr(List<Person> people, Writer out) throws IOException {
        ArrayNode all = JSON.createArrayNode();
        for (Person person : people) {
            ObjectNode document = document(person).put("id", person.id()).put("kind", "person");
            ArrayNode jobs = document.putArray("jobs");
            for (Person.Job job : person.jobs()) {
                ObjectNode one = jobs.addObject().put("id", person.id() + "." + jobs.size());
                put(one.putArray("job_title"), job.title());
                put(one.putArray("job_skill"), job.skills());
                one.put("job_from", job.from()).put("job_to", job.to());
            }
            all.add(document);
        }
        out.write(all.toString());
    }

    private static ObjectNode document(Person person) {
        ObjectNode document = JSON.createObjectNode().put("name", person.name());
        put(document.putArray("text"), person.passages());
        Person.FACETS.forEach((name, field) -> put(document.putArray(name), person.concepts(field)));
        return document;
    }

    private static void put(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void put(ArrayNode array, Set<String> values) {
        values.forEach(array::add);
    }
}
