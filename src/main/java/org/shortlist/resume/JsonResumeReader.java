package org.shortlist.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what JSON Resume has words for. Values stand for their own words: the parser says what they are. */
final class JsonResumeReader {

    private final JsonPart root;

    JsonResumeReader(JsonPart root) {
        this.root = root;
    }

    Resume read() {
        JsonPart basics = root.object("basics");
        return new ResumeBuilder().name(mention(basics, "name"))
                .headline(mention(basics, "label"))
                .contact(contact(basics))
                .location(location(basics))
                .summary(mention(basics, "summary"))
                .positions(root.objects("work").stream().map(this::position).toList())
                .education(root.objects("education").stream().map(this::education).toList())
                .projects(entries("projects", this::project))
                .skills(skills())
                .certificates(entries("certificates", this::certificate))
                .languages(entries("languages", this::language))
                .volunteering(entries("volunteer", this::volunteering))
                .publications(entries("publications", this::publication))
                .awards(entries("awards", this::award))
                .build();
    }

    /** The entries of a part, less those that say nothing. */
    private <T> List<T> entries(String part, Function<JsonPart, @Nullable T> reading) {
        List<T> entries = new ArrayList<>();
        for (JsonPart entry : root.objects(part)) {
            T read = reading.apply(entry);
            if (read != null) {
                entries.add(read);
            }
        }
        return entries;
    }

    private static @Nullable Mention mention(@Nullable JsonPart part, String... names) {
        String text = part == null ? null : part.text(names);
        return text == null ? null : Mention.of(text);
    }

    private static Concept itself(String text) {
        return new Concept(text.toLowerCase(Locale.ROOT), text);
    }

    private static Contact contact(@Nullable JsonPart basics) {
        if (basics == null) {
            return Contact.NONE;
        }
        String phone = basics.text("phone");
        List<Mention> links = new ArrayList<>();
        Mention site = mention(basics, "url", "website");
        if (site != null) {
            links.add(site);
        }
        for (JsonPart profile : basics.objects("profiles")) {
            String url = profile.text("url");
            if (url != null) {
                links.add(Mention.of(url));
            }
        }
        Mention email = mention(basics, "email");
        return new Contact(email == null ? List.of() : List.of(email),
                phone == null ? List.of() : List.of(new Phone(phone, null, number(phone))), links);
    }

    private static String number(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return phone.startsWith("+") ? "+" + digits : digits;
    }

    private static @Nullable Place location(@Nullable JsonPart basics) {
        JsonPart location = basics == null ? null : basics.object("location");
        if (location == null) {
            return null;
        }
        String city = location.text("city");
        String region = location.text("region");
        String country = location.text("countryCode");
        String text = String.join(", ", Stream.of(city, region, city == null || region == null ? country : null)
                .filter(Objects::nonNull)
                .toList());
        return text.isEmpty() ? null : new Place(text, null, itself(text), region, country, null, null);
    }

    private Position position(JsonPart work) {
        String title = work.text("position");
        String employer = work.text("name", "company");
        String place = work.text("location");
        return new Position(title == null ? null : new Title(title, null, itself(title), null, null),
                employer == null ? null : new Employer(employer, null, itself(employer), null, null), null,
                place == null ? null : new Place(place, null, itself(place), null, null, null, null), dates(work),
                described(work), List.of(), false, null);
    }

    /** The summary and the highlights, one a line. */
    private static @Nullable Mention described(JsonPart part) {
        List<String> lines = new ArrayList<>();
        Stream.of("summary", "description").map(part::text).filter(Objects::nonNull).findFirst().ifPresent(lines::add);
        part.texts("highlights").stream().filter(line -> !line.isBlank()).map(line -> "• " + line).forEach(lines::add);
        return lines.isEmpty() ? null : Mention.of(String.join("\n", lines));
    }

    private static @Nullable DateRange dates(JsonPart part) {
        PartialDate start = part.date("startDate");
        PartialDate end = part.date("endDate");
        return start == null && end == null ? null : new DateRange(start, end);
    }

    private static @Nullable DateRange lone(JsonPart part, String name) {
        PartialDate date = part.date(name);
        return date == null ? null : DateRange.lone(date);
    }

    private Education education(JsonPart node) {
        String school = node.text("institution");
        String degree = node.text("studyType");
        Mention area = mention(node, "area");
        return new Education(school == null ? null : new School(school, null, itself(school)),
                degree == null ? null : new Degree(degree, null, null), area == null ? List.of() : List.of(area),
                List.of(),
                null, dates(node), null, mention(node, "score", "gpa"), null);
    }

    private @Nullable Project project(JsonPart node) {
        Mention name = mention(node, "name");
        List<Skill> skills = node.texts("keywords")
                .stream()
                .filter(word -> !word.isBlank())
                .map(word -> skill(word, null))
                .toList();
        return name == null ? null : new Project(name, dates(node), described(node), skills, null);
    }

    private List<Skill> skills() {
        List<Skill> skills = new ArrayList<>();
        for (JsonPart part : root.objects("skills")) {
            String name = part.text("name");
            List<String> keywords = part.texts("keywords").stream().filter(word -> !word.isBlank()).toList();
            if (keywords.isEmpty() && name != null) {
                skills.add(skill(name, null));
            }
            keywords.forEach(keyword -> skills.add(skill(keyword, name)));
        }
        return skills;
    }

    private static Skill skill(String text, @Nullable String group) {
        return new Skill(text, null, itself(text), null, group);
    }

    private @Nullable Certificate certificate(JsonPart node) {
        Mention name = mention(node, "name");
        PartialDate issued = node.date("date");
        return name == null
                ? null
                : new Certificate(name, itself(name.text()), mention(node, "issuer"),
                        issued == null ? null : DateRange.since(issued), null);
    }

    private @Nullable Language language(JsonPart node) {
        Mention name = mention(node, "language", "name");
        return name == null
                ? null
                : new Language(name, itself(name.text()), mention(node, "fluency", "level"), null);
    }

    private @Nullable Volunteering volunteering(JsonPart node) {
        Mention organization = mention(node, "organization");
        Mention role = mention(node, "position");
        return organization == null && role == null
                ? null
                : new Volunteering(organization, role, null, dates(node), described(node), null);
    }

    private @Nullable Publication publication(JsonPart node) {
        Mention title = mention(node, "name");
        return title == null
                ? null
                : new Publication(title, mention(node, "publisher"), lone(node, "releaseDate"),
                        mention(node, "url", "website"), null);
    }

    private @Nullable Award award(JsonPart node) {
        Mention title = mention(node, "title");
        return title == null ? null : new Award(title, mention(node, "awarder"), lone(node, "date"), null);
    }
}
