package org.shortlist.parser;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.MadeDates.Written;
import org.shortlist.parser.MadeResume.Job;

/**
 * Writes invented careers in any layout, with any form of dates, in seven languages, with and without headings, among other
 * parts that carry dates and are no jobs, and damages the text as programs do. What was written is known, so that what is
 * read can be counted.
 */
final class MadeResumes {

    private static final int WIDTH = 96;

    private final MadeWords words;
    private final MadeLayout layout;
    private final Random random;
    private final String language;
    private final String place;
    private final MadeDates dates;
    private final List<String> traits = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final String texts;

    private MadeResumes(MadeWords words, MadeLayout layout, long seed) {
        this.words = words;
        this.layout = layout;
        random = new Random(seed * 31 + layout.name().hashCode());
        language = random.nextInt(100) < 75 ? "en" : MadeWords.pick(MadeWords.LANGUAGES, random);
        String form = MadeWords.pick(language.equals("en") ? MadeDates.FORMS : MadeDates.PLAIN, random);
        dates = new MadeDates(form, language, random);
        place = random.nextInt(4) == 0 ? "none" : "all";
        texts = layout.hasTextBeforeDates()
                ? "bullets"
                : layout.name().startsWith("table") || layout.name().startsWith("bulleted")
                        ? "none"
                        : MadeWords.pick(List.of("bullets", "bullets", "hyphens", "paragraph", "labelled", "none"),
                                random);
        traits.addAll(List.of("language:" + language, "dates:" + form, "places:" + place, "texts:" + texts));
    }

    static MadeResume make(MadeWords words, MadeLayout layout, long seed) {
        return new MadeResumes(words, layout, seed).resume();
    }

    private MadeResume resume() {
        String name = words.name(random);
        String experience = experience();
        MadeFrame frame = new MadeFrame(words, language, random, layout.hasTextBeforeDates());
        String text = frame.around(name, experience);
        traits.add("headings:" + frame.style());
        String damage = MadeWords.pick(MadeDamage.KINDS, random);
        boolean fits = !(damage.equals("flat") && layout.needsWidth());
        traits.add("damage:" + (fits ? damage : "none"));
        return new MadeResume(layout.name(), traits, fits ? MadeDamage.damage(text, damage, name) : text, name, jobs);
    }

    private String experience() {
        StringBuilder text = new StringBuilder();
        String gap = texts.equals("none") || random.nextInt(4) == 0 ? "\n" : "\n\n";
        YearMonth end = random.nextInt(3) > 0 ? null : YearMonth.of(2024, 1 + random.nextInt(12));
        int employers = 1 + (random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(4));
        traits.add("gap:" + gap.length());
        for (int i = 0; i < employers; i++) {
            YearMonth start = (end == null ? YearMonth.of(2023, 6) : end).minusMonths(5 + random.nextInt(60));
            text.append(layout.isGrouped() ? group(start, end, gap) : job(employer(), start, end, i + 1)).append(gap);
            end = start.minusMonths(random.nextInt(5) == 0 ? 14 : random.nextInt(3));
        }
        return text.toString().strip() + "\n";
    }

    private String employer() {
        String employer = words.pick("employer", language, random);
        boolean used = jobs.stream().anyMatch(job -> job.employer().equals(employer));
        return used ? employer() : employer;
    }

    private String group(YearMonth start, @Nullable YearMonth end, String gap) {
        String employer = employer();
        int roles = 1 + random.nextInt(3);
        String head = layout.group()
                .replace("{W}", dates.write(start, end).text())
                .replace("{Y}", roles + " years 4 months")
                .replace("{S}", "A maker of boxes and crates with 200 employees.");
        StringBuilder text = new StringBuilder(filled(head, "", employer, "") + "\n");
        @Nullable
        YearMonth last = end;
        for (int i = 0; i < roles; i++) {
            YearMonth first = i + 1 == roles ? start : start.plusMonths(roles - 1 - i);
            text.append(job(employer, first, last, i + 1)).append(i + 1 < roles && random.nextBoolean() ? gap : "\n");
            last = first;
        }
        return text.toString().stripTrailing();
    }

    private String job(String employer, YearMonth start, @Nullable YearMonth end, int number) {
        Written written = dates.write(start, end);
        String title = words.pick("title", language, random);
        jobs.add(new Job(title, employer, written.start(), written.end()));
        String text = text();
        String header = filled(layout.job(), title, employer, written.text()).replace("#.", number + ".");
        return header.contains("{X}") ? header.replace("{X}", text.strip()) : header + text;
    }

    private String filled(String template, String title, String employer, String written) {
        int open = template.indexOf('[');
        int close = template.indexOf(']');
        String with = template;
        if (open >= 0) {
            String optional = place.equals("none") ? "" : template.substring(open + 1, close);
            with = template.substring(0, open) + optional + template.substring(close + 1);
        }
        String filled = with.replace("{T}", title)
                .replace("{E}", employer)
                .replace("{D}", written)
                .replace("{P}", words.pick("place", language, random));
        return filled.lines().map(MadeResumes::widened).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    /** The gap that pushes the rest of a line to the right edge. */
    private static String widened(String line) {
        int gap = line.indexOf('~');
        return gap < 0 ? line : line.replace("~", " ".repeat(Math.max(3, WIDTH - line.length())));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(4);
        if (texts.equals("labelled")) {
            text.append("\nResponsibilities:");
        }
        for (int i = 0; i < lines && !texts.equals("none"); i++) {
            String sentence = words.pick("text", language, random);
            text.append(switch (texts) {
                case "paragraph" -> (i == 0 ? "\n" : " ") + sentence + (sentence.endsWith(".") ? "" : ".");
                case "hyphens" -> "\n- " + sentence;
                default -> "\n• " + sentence;
            });
        }
        return text.toString();
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
