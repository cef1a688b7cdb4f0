package org.shortlist.resume;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the part of a résumé that JSON Resume 1.0 has words for. Empty parts are left out. */
final class JsonResumeWriter {

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    private JsonResumeWriter() {}

    static ObjectNode standard(Resume resume) {
        JsonResumeWriter writer = new JsonResumeWriter();
        writer.root.put("$schema", JsonResume.SCHEMA);
        writer.basics(resume);
        resume.positions().forEach(writer::work);
        resume.education().forEach(writer::education);
        writer.skills(resume.skills());
        resume.projects().forEach(writer::project);
        resume.certificates().forEach(writer::certificate);
        resume.languages().forEach(writer::language);
        resume.volunteering().forEach(writer::volunteering);
        resume.publications().forEach(writer::publication);
        resume.awards().forEach(writer::award);
        return writer.root;
    }

    private ObjectNode entry(String part) {
        ArrayNode array = root.get(part) instanceof ArrayNode known ? known : root.putArray(part);
        return array.addObject();
    }

    private void basics(Resume resume) {
        ObjectNode basics = root.putObject("basics");
        put(basics, "name", resume.name());
        put(basics, "label", resume.headline());
        Contact contact = resume.contact();
        if (!contact.emails().isEmpty()) {
            put(basics, "email", contact.emails().getFirst());
        }
        if (!contact.phones().isEmpty()) {
            basics.put("phone", contact.phones().getFirst().text());
        }
        contact.links()
                .stream()
                .filter(link -> network(link.text()) == null)
                .findFirst()
                .ifPresent(link -> put(basics, "url", link));
        put(basics, "summary", resume.summary());
        if (resume.location() != null) {
            location(basics.putObject("location"), resume.location());
        }
        profiles(basics, contact.links());
    }

    private static void location(ObjectNode node, Place place) {
        int comma = place.text().indexOf(',');
        node.put("city", comma < 0 ? place.text() : place.text().substring(0, comma).strip());
        String region = place.region();
        if (comma > 0) {
            node.put("region", region == null ? place.text().substring(comma + 1).strip() : region);
        }
        if (place.country() != null) {
            node.put("countryCode", place.country());
        }
    }

    private static void profiles(ObjectNode basics, List<Mention> links) {
        for (Mention link : links) {
            String network = network(link.text());
            if (network != null) {
                ArrayNode profiles = basics.get("profiles") instanceof ArrayNode known
                        ? known
                        : basics.putArray("profiles");
                profiles.addObject().put("network", network).put("url", link.text());
            }
        }
    }

    private static @Nullable String network(String link) {
        String lower = link.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("linkedin.com")
                ? "LinkedIn"
                : lower.contains("github.com") ? "GitHub" : lower.contains("xing.com") ? "XING" : null;
    }

    private void work(Position position) {
        ObjectNode work = entry("work");
        if (position.employer() != null) {
            work.put("name", position.employer().text());
        }
        if (position.title() != null) {
            work.put("position", position.title().text());
        }
        if (position.location() != null) {
            work.put("location", position.location().text());
        }
        dates(work, position.dates());
        put(work, "summary", position.description());
    }

    private void education(Education education) {
        ObjectNode node = entry("education");
        if (education.school() != null) {
            node.put("institution", education.school().text());
        }
        if (education.degree() != null) {
            node.put("studyType", education.degree().text());
        }
        if (!education.fields().isEmpty()) {
            node.put("area", education.fields().stream().map(Mention::text).collect(Collectors.joining(", ")));
        }
        dates(node, education.dates());
        put(node, "score", education.grade());
    }

    /** Skills that stand together under one group share an entry; one that is its own group's name is said by that. */
    private void skills(List<Skill> skills) {
        String group = null;
        ArrayNode keywords = null;
        for (Skill skill : skills) {
            if (keywords == null || !java.util.Objects.equals(group, skill.group())) {
                group = skill.group();
                ObjectNode entry = entry("skills");
                if (group != null) {
                    entry.put("name", group);
                }
                keywords = entry.putArray("keywords");
            }
            if (!skill.text().equals(group)) {
                keywords.add(skill.text());
            }
        }
    }

    private void project(Project project) {
        ObjectNode node = entry("projects");
        put(node, "name", project.name());
        dates(node, project.dates());
        put(node, "description", project.description());
    }

    private void certificate(Certificate certificate) {
        ObjectNode node = entry("certificates");
        put(node, "name", certificate.name());
        put(node, "issuer", certificate.issuer());
        date(node, "date", certificate.validity());
    }

    private void language(Language language) {
        ObjectNode node = entry("languages");
        put(node, "language", language.name());
        put(node, "fluency", language.proficiency());
    }

    private void volunteering(Volunteering volunteering) {
        ObjectNode node = entry("volunteer");
        put(node, "organization", volunteering.organization());
        put(node, "position", volunteering.role());
        dates(node, volunteering.dates());
        put(node, "summary", volunteering.description());
    }

    private void publication(Publication publication) {
        ObjectNode node = entry("publications");
        put(node, "name", publication.title());
        put(node, "publisher", publication.publisher());
        date(node, "releaseDate", publication.date());
        put(node, "url", publication.link());
    }

    private void award(Award award) {
        ObjectNode node = entry("awards");
        put(node, "title", award.title());
        date(node, "date", award.date());
        put(node, "awarder", award.awarder());
    }

    private static void date(ObjectNode node, String name, @Nullable DateRange dates) {
        if (dates != null && dates.start() != null) {
            node.put(name, dates.start().toString());
        }
    }

    private static void dates(ObjectNode node, @Nullable DateRange dates) {
        if (dates != null && dates.start() != null) {
            node.put("startDate", dates.start().toString());
        }
        if (dates != null && dates.end() != null) {
            node.put("endDate", dates.end().toString());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Mention mention) {
        if (mention != null) {
            node.put(name, mention.text());
        }
    }
}
