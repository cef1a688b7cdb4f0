package org.shortlist.parser;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.MadeResume.Job;

/**
 * Writes pages as job boards print them: a title alone on its line, the employer and its place on the next, the dates on the
 * third, and then whatever the person typed into the board's form: sentences, lists, projects with roles and dates of their own.
 */
final class MadeBoard {

    private static final List<String> JOINTS = List.of(" - ", " -  ", " - ", ", ", " – ", " | ");
    private static final List<String> NOTES = List.of("Authorized to work in the US for any employer\n",
            "Willing to relocate: Anywhere\n", "Willing to relocate to: Delhi - Mumbai, Maharashtra\n",
            "Sponsorship required to work in the US\n", "Work Experience 8 years\n");
    private static final List<String> AFTER = List.of(
            "Education\nB.Tech in Computer Science\nCalder University - Nashik, Maharashtra\n2006 to 2010\n",
            "Education\nHigh school diploma\nMarlow High School - Marlow, OH\nAugust 2004 to May 2008\n",
            "Skills\nExcel (5 years), Tally (Less than 1 year), Customer Service (3 years), Java\n",
            "Certifications/Licenses\nForklift Certification\nMay 2015 to May 2018\nDriver's License\n",
            "Military Service\nBranch: United States Army\nRank: E-4\n", "Awards\nEmployee of the Month\nMarch 2014\n",
            "Additional Information\nHard worker who learns fast.\nComputer Skills: Word, Excel\nProject Manager for the school fair 2012 to 2013\n",
            "Assessments\nCustomer Service — Proficient\nJuly 2020\n",
            "Groups\nNational Board of Glaziers\nJanuary 2010 to Present\n", "Links\nhttp://example.com/portfolio\n",
            "Publications\nOn the age of bridges\n2018\n");

    private final MadeWords words;
    private final Random random;
    private final String joint;
    private final String short3;
    private final List<Job> jobs = new ArrayList<>();
    private final List<String> traits = new ArrayList<>();

    private MadeBoard(MadeWords words, long seed) {
        this.words = words;
        random = new Random(seed * 7919 + 17);
        joint = MadeWords.pick(JOINTS, random);
        short3 = MadeWords.pick(List.of("full", "full", "full", "short", "years"), random);
        traits.addAll(List.of("joint:" + joint, "dates:" + short3));
    }

    static MadeResume make(MadeWords words, long seed) {
        return new MadeBoard(words, seed).page();
    }

    private MadeResume page() {
        String name = words.name(random);
        StringBuilder text = new StringBuilder(head(name)).append("Work Experience\n");
        YearMonth end = random.nextInt(3) > 0 ? null : YearMonth.of(2024, 3);
        int number = 1 + random.nextInt(6);
        for (int i = 0; i < number; i++) {
            YearMonth start = (end == null ? YearMonth.of(2023, 6) : end).minusMonths(3 + random.nextInt(50));
            text.append(job(start, end));
            end = start.minusMonths(random.nextInt(4));
        }
        for (String after : AFTER) {
            text.append(random.nextInt(3) == 0 ? after : "");
        }
        boolean capitals = random.nextBoolean();
        String spacing = MadeWords.pick(List.of("every-line", "every-line", "parts", "none"), random);
        traits.addAll(List.of("spacing:" + spacing, "headings:" + (capitals ? "capitals" : "title")));
        String spaced = spaced(capitals ? withCapitals(text.toString()) : text.toString(), spacing);
        return new MadeResume("board", traits, spaced, name, jobs);
    }

    private String head(String name) {
        String town = place();
        String mail = random.nextBoolean()
                ? town + " - Email me on Indeed: indeed.com/r/" + name.replaceAll("[^A-Za-z]+", "-") + "/0a1b2c3d4e5f"
                : town + "\nhello" + random.nextInt(100) + "@example.com - 555-555-0142";
        StringBuilder head = new StringBuilder(name + "\n");
        head.append(random.nextInt(3) > 0 ? title() + (random.nextBoolean() ? " - " + employer() : "") + "\n" : "");
        head.append(mail).append('\n');
        head.append(random.nextBoolean() ? "To work for a firm in which I can use what I know and learn more.\n" : "");
        for (String note : NOTES) {
            head.append(random.nextInt(4) == 0 ? note : "");
        }
        return head.toString();
    }

    private String job(YearMonth start, @Nullable YearMonth end) {
        String title = title();
        String employer = employer();
        boolean years = short3.equals("years");
        String to = end == null ? "Present" : written(end);
        jobs.add(new Job(title, employer, years ? String.valueOf(start.getYear()) : start.toString(),
                end == null ? null : years ? String.valueOf(end.getYear()) : end.toString()));
        int placed = random.nextInt(8);
        String second = employer
                + (placed == 0 ? "" : placed == 1 && joint.contains("-") ? joint.stripTrailing() : joint + place());
        return title + "\n" + second + "\n" + written(start) + " to " + to + "\n" + text();
    }

    private String written(YearMonth month) {
        Month named = month.getMonth();
        return switch (short3) {
            case "years" -> String.valueOf(month.getYear());
            case "short" -> named.getDisplayName(TextStyle.SHORT, Locale.US) + " " + month.getYear();
            default -> named.getDisplayName(TextStyle.FULL, Locale.US) + " " + month.getYear();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        String bullet = MadeWords.pick(List.of("", "", "• ", "* ", "- "), random);
        int lines = random.nextInt(7);
        for (int i = 0; i < lines; i++) {
            text.append(bullet).append(words.pick("text", random.nextBoolean() ? "board" : "en", random)).append('\n');
        }
        boolean link = random.nextInt(8) == 0;
        return text + (link ? "https://www.indeed.com/r/0a1b2c3d4e5f?isid=rex-download&ikw=download-top&co=IN\n" : "");
    }

    private String title() {
        return words.pick("title", random.nextInt(3) == 0 ? "en" : "board", random);
    }

    private String employer() {
        String employer = words.pick("employer", random.nextBoolean() ? "en" : "board", random);
        return jobs.stream().anyMatch(job -> job.employer().equals(employer)) ? employer() : employer;
    }

    private String place() {
        return words.pick("place", random.nextInt(3) == 0 ? "en" : "board", random);
    }

    /** Headings in capitals, as some boards print them. */
    private static String withCapitals(String text) {
        String with = text.replace("Work Experience\n", "WORK EXPERIENCE\n");
        for (String after : AFTER) {
            String heading = after.substring(0, after.indexOf('\n') + 1);
            with = with.replace("\n" + heading, "\n" + MadeResumes.capitals(heading));
        }
        return with;
    }

    private static String spaced(String text, String spacing) {
        return switch (spacing) {
            case "every-line" -> text.replace("\n", "\n\n");
            case "parts" -> {
                StringBuilder spaced = new StringBuilder();
                text.lines()
                        .forEach(line -> spaced.append(isHeading(line) ? "\n" : "").append(line).append('\n'));
                yield spaced.toString();
            }
            default -> text;
        };
    }

    private static boolean isHeading(String line) {
        return line.equalsIgnoreCase("Work Experience") || AFTER.stream()
                .anyMatch(after -> after.toLowerCase(Locale.ROOT).startsWith(line.toLowerCase(Locale.ROOT) + "\n"));
    }
}
