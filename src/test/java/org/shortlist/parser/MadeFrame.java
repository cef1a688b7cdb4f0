package org.shortlist.parser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What stands around the jobs of an invented résumé: the name, contacts, headings, and other parts that carry dates. */
final class MadeFrame {

    private static final Map<String, List<String>> EXPERIENCE = Map.of("en",
            List.of("Work Experience", "Professional Experience", "Employment History", "Experience", "Career History",
                    "Employment"),
            "de", List.of("Berufserfahrung", "Beruflicher Werdegang"), "fr",
            List.of("Expérience professionnelle", "Parcours professionnel"), "es",
            List.of("Experiencia laboral", "Experiencia profesional"), "it",
            List.of("Esperienze lavorative", "Esperienza professionale"), "pt", List.of("Experiência profissional"),
            "nl", List.of("Werkervaring"));
    private static final Map<String, String> EDUCATION = Map.of("en", "Education", "de", "Ausbildung", "fr",
            "Formation", "es", "Formación académica", "it", "Istruzione", "pt", "Formação acadêmica", "nl",
            "Opleiding");
    private static final Map<String, String> STUDY = Map.of("en",
            "Bachelor of Arts in History\nUniversity of Eastmoor, 2009", "de",
            "2004 – 2008  Diplom Betriebswirtschaft, Universität Hohenfels", "fr",
            "2006 – 2008 : Licence de lettres, Université de Montfleur", "es",
            "2004 – 2008\nGrado en Historia\nUniversidad de Valdeoro", "it",
            "2003 – 2008 Laurea in Lettere, Università di Montelupo", "pt",
            "Bacharelado em Direito – Universidade de Montes – 2008", "nl",
            "2004 – 2008: HBO Bedrijfskunde, Hogeschool Waterland");
    private static final Map<String, String> SKILLS = Map.of("en", "Skills", "de", "Kenntnisse", "fr", "Compétences",
            "es", "Habilidades", "it", "Competenze", "pt", "Conhecimentos", "nl", "Vaardigheden");
    private static final List<String> OTHERS = List.of(
            "Volunteering\nUsher, Ridge Street Theater, 2018 – present\n",
            "Projects\nLoomcast, Jan 2020 – Mar 2021\nA radio over the web, written in Go.\n",
            "Certifications\nCertified Crane Inspector, National Lifting Board, May 2019\nFirst Aid, 2021 – 2023\n",
            "Publications\n2018  On the age of bridges. Journal of Iron, 12, 4–19.\n",
            "Awards\nBest Newcomer, Guild of Bakers, 2017\n", "References\nAvailable on request\n",
            "Languages\nEnglish, Spanish\n", "Memberships\nNational Board of Glaziers, 2015 – present\n");

    private final MadeWords words;
    private final String language;
    private final Random random;
    private final String style;

    MadeFrame(MadeWords words, String language, Random random, boolean mustHave) {
        this.words = words;
        this.language = language;
        this.random = random;
        style = MadeWords.pick(mustHave
                ? List.of("capitals", "title")
                : List.of("capitals", "capitals", "title", "title", "colon", "ruled", "spaced", "marked", "none"),
                random);
    }

    String style() {
        return style;
    }

    String around(String name, String experience) {
        boolean headings = !style.equals("none");
        StringBuilder text = new StringBuilder(head(name));
        if (headings && random.nextInt(3) == 0) {
            text.append(part(SKILLS.get(language), "Excel, Word, SAP\n"));
        }
        boolean first = headings && random.nextInt(3) == 0;
        text.append(first ? education() : "");
        text.append(part(MadeWords.pick(EXPERIENCE.get(language), random), experience));
        text.append(first ? "" : education());
        for (int i = 0; headings && language.equals("en") && i < random.nextInt(3); i++) {
            String other = MadeWords.pick(OTHERS, random);
            int end = other.indexOf('\n');
            text.append(part(other.substring(0, end), other.substring(end + 1)));
        }
        return text.toString();
    }

    private String head(String name) {
        String mail = random.nextBoolean()
                ? name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.com"
                : "hello" + random.nextInt(100) + "@example.com";
        String town = words.pick("place", language, random);
        return switch (random.nextInt(4)) {
            case 0 -> name + "\n" + mail + " | (555) 555-0142 | " + town + "\n\n";
            case 1 -> name + "\n" + town + "\n555-0142\n" + mail + "\n\n";
            case 2 -> name + "\n12 Elm Street, " + town + "\nPhone: 555-555-0142\nEmail: " + mail + "\n\n";
            default -> name + "\t" + mail + "\n\n";
        };
    }

    private String education() {
        return part(EDUCATION.get(language), STUDY.get(language) + "\n");
    }

    private String part(String heading, String lines) {
        String opening = switch (style) {
            case "capitals" -> MadeResumes.capitals(heading) + "\n";
            case "colon" -> heading + ":\n";
            case "ruled" -> heading + "\n" + "-".repeat(40) + "\n";
            case "spaced" -> String.join(" ", MadeResumes.capitals(heading).split("")).replace("   ", "  ") + "\n";
            case "marked" -> "## " + heading + "\n\n";
            case "none" -> "";
            default -> heading + "\n";
        };
        return opening + lines + "\n";
    }
}
