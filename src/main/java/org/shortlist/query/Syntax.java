package org.shortlist.query;

import java.util.List;

/**
 * What can be typed, as a table for people: the one source of the help of the command line, of the page and of every other
 * place that explains the language. A test reads each example and checks that nothing had to be mended.
 *
 * @param typed   the form: {@code "…"}
 * @param meaning what it asks for, one sentence
 * @param example a question that uses it
 */
public record Syntax(String typed, String meaning, String example) {

    /** The rows in the order to be shown: simple things first. */
    public static final List<Syntax> TABLE = List.of(
            new Syntax("word word",
                    "Both words, anywhere in the résumé; plurals, -ing and -ed forms count as the word.",
                    "kafka engineer"),
            new Syntax("\"…\"", "These words next to each other, in this order.", "\"data engineer\""),
            new Syntax("OR", "One or the other, in capitals: a lower-case or is a word. Also |.", "java OR kotlin"),
            new Syntax("AND", "Both, as without it. Also & and &&. Binds tighter than OR.",
                    "java AND (kafka OR spark)"),
            new Syntax("NOT", "Everyone for whom it does not hold. Also - or ! before a word, or AND NOT.",
                    "engineer NOT intern -manager"),
            new Syntax("( )", "Brackets group.", "(java OR kotlin) (kafka OR \"event streaming\")"),
            new Syntax("word*", "Every word that begins so.", "kube*"),
            new Syntax("title:", "A job title with this word or phrase; brackets hold several.",
                    "title:(\"data engineer\" OR architect)"),
            new Syntax("company:",
                    "An employer by any of its names, and the companies that belong to it. Also employer:.",
                    "company:amazon"),
            new Syntax("skill:", "A skill by any of its names, and no other skill: java is not JavaScript.",
                    "skill:k8s"),
            new Syntax("school:", "A school by any of its names.", "school:\"Stanford University\""),
            new Syntax("degree:", "The highest degree by its level, or a degree by its name.", "degree:master"),
            new Syntax("city:", "Where the person lives; inside job:( ) where the job was. Also location:.",
                    "city:\"New York\""),
            new Syntax("name:", "A word of the person's name.", "name:garcia"),
            new Syntax("years:", "Full years of experience: 5.., 5+, >=5, 3..7, ..2. Also yoe: and experience:.",
                    "years:5..10"),
            new Syntax("job:( )", "All of it in one and the same job.",
                    "job:(title:engineer company:google -title:intern)"),
            new Syntax("from: to:", "The job touched this time; a year or a month. Also since: until: after: before:.",
                    "job:(skill:kafka from:2019 to:2021-06)"),
            new Syntax("overlaps:", "The same in one piece; either end may be left out.", "job:(overlaps:2019..2021)"),
            new Syntax("skill:=", "This one thing and nothing else, for company, school, city, degree and title too.",
                    "company:=AWS"),
            new Syntax("skill.words:", "The words as they were written, without knowing what they stand for.",
                    "skill.words:k8s"),
            new Syntax("*", "Everyone; job:* is everyone with a job.", "job:*"));
}
