package org.shortlist.parser;

import java.util.List;
import org.shortlist.resume.Language;
import org.shortlist.resume.Section.Kind;
import org.shortlist.resume.Skill;

/** Reads what the parts of a résumé outside its jobs say of skills. */
final class SkillSections {

    /**
     * @param stated in a list of skills
     * @param others named beside them: see {@link OtherSkills}
     * @param spoken languages that people speak, in a group of their own among the stated skills
     */
    record Found(List<Skill> stated, List<Skill> others, List<Language> spoken) {}

    private static final int BRIEF = 5;
    /** Below these lines of a page stands no headline. */
    private static final int TOP = 8;

    private final Sheet sheet;
    private final Concepts concepts;
    private final LanguageReader languages;
    private final SkillWords words;

    SkillSections(Sheet sheet, Concepts concepts, LanguageReader languages, SkillWords words) {
        this.sheet = sheet;
        this.concepts = concepts;
        this.languages = languages;
        this.words = words;
    }

    Found in(List<Part> parts) {
        SkillLists lists = new SkillLists(sheet.wording(), lists(parts));
        SkillReader reader = reader();
        List<Skill> stated = reader.read(lists.stated());
        OtherSkills others = new OtherSkills(concepts, sheet.clean(), stated);
        others.add(reader().read(lists.praise()));
        for (Part part : parts) {
            name(part, lists, others);
            if (part.kind() == Kind.HEADER) {
                part.lines().stream().limit(TOP).forEach(line -> inHeadline(line, others));
            }
        }
        return new Found(stated, others.found(), reader.spoken());
    }

    /** The parts of skills; where there is none, qualifications that are listed as skills are. */
    private static List<Part> lists(List<Part> parts) {
        List<Part> skills = parts.stream().filter(part -> part.kind() == Kind.SKILLS).toList();
        return skills.isEmpty() ? parts.stream().filter(SkillSections::isListOfQualifications).toList() : skills;
    }

    private static boolean isListOfQualifications(Part part) {
        long brief = part.lines()
                .stream()
                .filter(line -> line.text().split(" ").length <= BRIEF && !line.text().endsWith("."))
                .count();
        return part.kind() == Kind.SUMMARY && Headings.name(part.title()).contains("qualification") && brief > 2
                && brief * 3 >= part.lines().size() * 2;
    }

    /** "Senior Data Engineer - Python - Spark": several skills between signs are a list. */
    private void inHeadline(Line line, OtherSkills others) {
        List<Cutter.Cut> cuts = Cutter.strong(sheet.wording(), line.from(), line.to());
        List<Cutter.Cut> skills = cuts.stream()
                .filter(cut -> sheet.vocabulary().skills().find(cut.wording()).isPresent())
                .toList();
        if (skills.size() > 1) {
            skills.forEach(cut -> others.ofList(cut.from(), cut.to()));
        }
    }

    private SkillReader reader() {
        return new SkillReader(sheet, concepts, languages, words);
    }

    private static void name(Part part, SkillLists lists, OtherSkills others) {
        if (part.lines().isEmpty() || part.kind() != Kind.SKILLS && part.kind() != Kind.SUMMARY) {
            return;
        }
        int from = part.lines().getFirst().start();
        int to = part.lines().getLast().to();
        if (part.kind() == Kind.SKILLS && !lists.isDrawn(part)) {
            others.ofList(from, to);
        } else {
            others.ofText(from, to);
        }
    }
}
