package org.shortlist.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * A kind of question in {@link #VARIANTS} variants with other words.
 *
 * @param asked of the engine, in the recruiter's language
 * @param query the same in Lucene's
 */
record Question(IntFunction<String> asked, IntFunction<Query> query) {

    static final int VARIANTS = 8;

    private static final String[] CRAFTS = {"nurse", "accountant", "teacher", "analyst", "electrician", "recruiter",
            "architect", "consultant"};
    private static final String[] OTHERS = {"engineer", "manager", "software", "chef", "designer", "scientist",
            "operator", "editor"};
    private static final String[] PHRASES = {"release support", "data platform", "cost time", "budget quality",
            "process customer", "team of", "risk tooling", "partner vendor"};
    private static final String[] SHAPES = {"*ician", "*eering", "*ector", "*apist", "*arian", "*legal", "*veyor",
            "*ative"};

    static final String ONE_TERM = "one term";
    static final String EVERYONE = "everyone";
    /** Most people, of whom nothing can be known before they are counted. */
    static final String MOST = "most";
    static final String SAME_JOB = "same job";

    /** By name; those that are compared with and without facets and highlights. */
    static Map<String, Question> all(Population population, PlainLucene plain) {
        IntFunction<String> skill = i -> population.skill(1 << i).id();
        Map<String, Question> all = new LinkedHashMap<>();
        all.put(ONE_TERM, new Question(i -> "=" + CRAFTS[i], i -> word(CRAFTS[i])));
        all.put("one skill", new Question(i -> "skill:=\"" + skill.apply(i) + "\"",
                i -> new TermQuery(new Term("has.skill", skill.apply(i)))));
        all.put("two, all", new Question(i -> "=" + CRAFTS[i] + " =" + OTHERS[i],
                i -> of(Occur.MUST, word(CRAFTS[i]), word(OTHERS[i]))));
        all.put("four, any", new Question(i -> "=" + String.join(" OR =", four(i)),
                i -> of(Occur.SHOULD, four(i).stream().map(Question::word).toArray(Query[]::new))));
        all.put("phrase", new Question(i -> "=\"" + PHRASES[i] + "\"",
                i -> new PhraseQuery("text", PHRASES[i].split(" "))));
        all.put(EVERYONE, new Question(i -> "", i -> PlainLucene.everyone()));
        all.put(MOST, new Question(i -> "-=" + CRAFTS[i],
                i -> new BooleanQuery.Builder().add(PlainLucene.everyone(), Occur.MUST)
                        .add(word(CRAFTS[i]), Occur.MUST_NOT)
                        .build()));
        all.put(SAME_JOB, new Question(
                i -> "job:(title:=" + CRAFTS[i] + " skill:=\"" + skill.apply(i) + "\" from:2019 to:2021)",
                i -> plain.people(of(Occur.MUST, new TermQuery(new Term("job.title", CRAFTS[i])),
                        new TermQuery(new Term("job.has.skill", skill.apply(i))),
                        IntRange.newIntersectsQuery("job.dates", new int[]{2019 * 12}, new int[]{2021 * 12 + 11})))));
        return all;
    }

    static Question leadingStar() {
        return new Question(i -> SHAPES[i], i -> new WildcardQuery(new Term("words", SHAPES[i])));
    }

    private static List<String> four(int i) {
        return List.of(CRAFTS[i], OTHERS[i], CRAFTS[(i + 1) % VARIANTS], OTHERS[(i + 3) % VARIANTS]);
    }

    private static Query word(String word) {
        return new TermQuery(new Term("words", word));
    }

    private static Query of(Occur occur, Query... queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Query query : queries) {
            all.add(query, occur);
        }
        return all.build();
    }
}
