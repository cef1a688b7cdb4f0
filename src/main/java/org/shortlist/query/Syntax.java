package org.shortlist.query;

import static org.shortlist.query.Syntax.Topic.JOBS;
import static org.shortlist.query.Syntax.Topic.JOINING;
import static org.shortlist.query.Syntax.Topic.NEARNESS;
import static org.shortlist.query.Syntax.Topic.PEOPLE;
import static org.shortlist.query.Syntax.Topic.SYNONYMS;
import static org.shortlist.query.Syntax.Topic.WORDS;

import java.util.List;

/**
 * What can be typed, as a table for people: the one source of the help of the command line, of the page and of every other
 * place that explains the language. A test reads each example and checks that nothing had to be mended.
 *
 * @param topic   what it belongs to; rows of one topic stand together
 * @param typed   the form: {@code "…"}
 * @param meaning what it asks for, one sentence
 * @param example a question that uses it
 */
public record Syntax(Topic topic, String typed, String meaning, String example) {

    /** What a row belongs to. */
    public enum Topic {
        WORDS("Words"), //
        JOINING("Joining"), //
        PEOPLE("People"), //
        JOBS("Jobs and dates"), //
        NEARNESS("Nearness"), //
        SYNONYMS("Synonyms, wishes and weights");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The rows in the order to be shown: simple things first. */
    public static final List<Syntax> TABLE = List.of(
            row(WORDS, "word word",
                    "Both words, anywhere in the résumé; plurals, -ing and -ed forms count as the word.",
                    "kafka engineer"),
            row(WORDS, "\"…\"", "These words next to each other, in this order.", "\"data engineer\""),
            row(WORDS, "word*",
                    "Any letters or none in place of the star, anywhere in a word, in phrases too; ? is one letter.",
                    "\"account manage*\" *sql wom?n"),
            row(WORDS, "=word", "This form of the word alone, and no other word for it.", "=managed title:=engineer"),
            row(WORDS, "word~", "A similar spelling: one letter or two apart; word~1 says how many.",
                    "kafak~ name:garzia~1"),
            row(WORDS, "*", "Everyone; job:* is everyone with a job, email:* everyone with an e-mail address.",
                    "job:*"),
            row(JOINING, "AND", "Both, as without it. Also & and &&. Binds tighter than OR.",
                    "java AND (kafka OR spark)"),
            row(JOINING, "OR", "One or the other, in capitals: a lower-case or is a word. Also |.", "java OR kotlin"),
            row(JOINING, "NOT", "Everyone for whom it does not hold. Also - or ! before a word, or AND NOT.",
                    "engineer NOT intern -manager"),
            row(JOINING, "( )", "Brackets group.", "(java OR kotlin) (kafka OR \"event streaming\")"),
            row(JOINING, "( )/2", "At least so many of these; \"a b c\"/2 of words.",
                    "(java \"event streaming\" kafka)/2"),
            row(PEOPLE, "title:", "A job title with this word or phrase; brackets hold several. title:= is as written.",
                    "title:(\"data engineer\" OR architect)"),
            row(PEOPLE, "company:", "An employer by any of its names, or one that belongs to it. Also employer:.",
                    "company:amazon"),
            row(PEOPLE, "skill:", "A skill by any of its names, and no other skill: java is not JavaScript.",
                    "skill:k8s"),
            row(PEOPLE, "skill:kafka>=3y within:24m",
                    "Used so long in jobs, and lately; skill.listed:kafka is without any job.",
                    "skill:kafka>=3y within:24m"),
            row(PEOPLE, "school: degree:",
                    "A school by any of its names; a degree by name or level, also degree>=master.",
                    "school:\"Stanford University\" degree>=master"),
            row(PEOPLE, "field: graduated:",
                    "What was studied, and when it was ended; graduated:in-progress is not yet.",
                    "field:physics graduated:2015..2019"),
            row(PEOPLE, "cert: lang:", "A certificate; a language, perhaps of a level: a1 to c2, native.",
                    "cert:pmp lang:german>=b2"),
            row(PEOPLE, "city: region: country:",
                    "Where the person lives; location: is any of them, state: is region:.",
                    "city:\"New York\" OR country:germany"),
            row(PEOPLE, "near: 30km", "At most so far from a place, in km or mi; 0km is the place itself.",
                    "near:\"Utrecht\" 30km"),
            row(PEOPLE, "name:",
                    "A word of the name; \"Last, First\"; name:~bob also Robert; name:=José letter by letter.",
                    "name:garcia"),
            row(PEOPLE, "years:",
                    "Full years of experience: 5.., 5+, >=5, 3..7. Also yoe:; yoe.excl_intern: without internships.",
                    "years:5..10 yoe.excl_intern>=4"),
            row(PEOPLE, "tenure.current: tenure.avg: tenure.max:",
                    "How long in the present job, a job on average, the longest.",
                    "tenure.avg>=2y"),
            row(PEOPLE, "jobs.count:", "How many jobs.", "jobs.count<=4"),
            row(PEOPLE, "clearance: permit:", "A security clearance; a work permit, visa or citizenship.",
                    "clearance:secret"),
            row(PEOPLE, "has:",
                    "Whether a résumé has it: email, phone, link, education, certificate, studies and more.",
                    "has:email -has:phone"),
            row(PEOPLE, "updated: resume_date:",
                    "When it came; its latest date. 90d is the last 90 days; dates and ranges too.",
                    "updated:90d"),
            row(PEOPLE, "tag: source:",
                    "A label that somebody put on the candidate; where the candidate came from.",
                    "tag:\"call back\" -source:upload"),
            row(PEOPLE, "parse:", "What the reader remarked; parse:any is whatever.", "parse:dates-reversed"),
            row(PEOPLE, "email: id:", "One of many addresses or ids; a pasted list of them needs no field.",
                    "email:(ada@example.com bob@example.com)"),
            row(PEOPLE, "skill:=", "This one thing and nothing else, for company, school, city and the like too.",
                    "company:=AWS"),
            row(PEOPLE, "skill.words:", "The words as they were written, without knowing what they stand for.",
                    "skill.words:k8s"),
            row(PEOPLE, "skill.family: title.family:", "Any skill of a family; any title of a family.",
                    "skill.family:containers"),
            row(JOBS, "job:( )", "All of it in one and the same job. Also a SAME JOB b.",
                    "job:(title:engineer company:google -title:intern)"),
            row(JOBS, "current. past.",
                    "Before title, company, skill, city, industry: in a job held now, or not any more.",
                    "current.title:engineer past.company:google"),
            row(JOBS, "likely.", "Held now and not likely ended meanwhile; job:(current:likely …) says it of the job.",
                    "likely.title:engineer"),
            row(JOBS, "from: to:", "The job touched this time; a year or a month. Also since: until: after: before:.",
                    "job:(skill:kafka from:2019 to:2021-06)"),
            row(JOBS, "overlaps: during: throughout:", "The job touched this time, lay within it, or lasted all of it.",
                    "job:(title:cto during:2019..2021)"),
            row(JOBS, "started: ended:", "When the job began or ended; a range or a point.",
                    "job:(title:cto started:2019)"),
            row(JOBS, "strict", "After dates: for certain, where a résumé gives a year without a month.",
                    "job:(title:cto overlaps:2019..2021 strict)"),
            row(JOBS, "length:", "How long the job lasted.", "job:(title:cto length>=2y)"),
            row(JOBS, "industry: company.group:", "What its employer does; the company that owns it.",
                    "job:(industry:banking title:analyst)"),
            row(JOBS, "seniority: function:", "The rank its title claims, intern to chief; the field of work.",
                    "seniority>=senior function:engineering"),
            row(NEARNESS, "\"…\"~3", "These words with at most so many others between, in any order.",
                    "\"data engineer\"~3"),
            row(NEARNESS, "NEAR/3", "The same of words, phrases and choices. Also W/3 and w/3; NEAR alone is NEAR/10.",
                    "(java OR kotlin) NEAR/3 \"back end\""),
            row(NEARNESS, "PRE/3", "The same in this order. Also ONEAR/3.", "led PRE/3 team"),
            row(NEARNESS, "[ ]", "Within ten words.", "[kafka streaming architect]"),
            row(NEARNESS, "SENTENCE", "In one sentence.", "kafka SENTENCE led"),
            row(SYNONYMS, "without:", "Not this synonym of what stands before; without:* none of them.",
                    "sysadmin without:\"sys admin\""),
            row(SYNONYMS, "also:", "These as well, and taken for the same.",
                    "kafka also:(pulsar OR \"event streaming\")"),
            row(SYNONYMS, "~word", "Would be nice: who has it ranks higher, nobody is left out. Also %.",
                    "java ~kotlin"),
            row(SYNONYMS, "word^3", "Counts so many times as much in the order.", "java^3 kotlin"));

    /** Every name that may stand before a colon, A to Z. */
    public static List<String> fields() {
        return Keyword.all();
    }

    private static Syntax row(Topic topic, String typed, String meaning, String example) {
        return new Syntax(topic, typed, meaning, example);
    }
}
