package org.shortlist.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Any tree that could be typed, of every node of the language. */
final class RandomExpressions {

    private static final int DEEPEST = 5;
    private static final List<String> WORDS = Tokenizer
            .tokenize(
                    "data engineers or and not near strict within C C++ C++17 C# F# .NET ASP.NET Node.js Objective-C PL/SQL CI/CD R&D"
                            + " AT&T x-ray e-mail O'Reilly ada@example.com 802.11ax 3.5 24/7 naïve Łódź 東 京 Ω job title 2019 SQL*Plus"
                            + " system administrator sysadmin software developer senior 30km mueller k8s")
            .stream()
            .map(Token::text)
            .toList();
    private static final List<String> SHAPES = List.of("kub*", "*sql", "wom?n", "c+*", "node.j*", "*a*", "ci/c*",
            "gpt-*",
            ".net*", "??x", "*@example.com");
    private static final List<String> IDS = List.of("kubernetes", "c++", "app annie", "a \"b\" c", "back\\slash", "k8s",
            "amazon", ".net", "x)y", "a|b", "or", "*", ">=b");
    private static final OwnFields OWN = new OwnFields(Vocabularies.VOCABULARY.attributes());
    private static final List<Field> FIELDS = Stream.of(Field.values()).filter(OWN::isThere).toList();
    private static final List<Field> WORDED = FIELDS.stream().filter(Field::hasWords).toList();
    private static final List<Field> CONCEPTS = FIELDS.stream().filter(Field::hasConcepts).toList();
    private static final List<Field> NUMBERS = FIELDS.stream().filter(Field::isNumber).toList();

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    Expression next() {
        Expression tree = tree(0, false);
        return random.nextInt(4) == 0 ? Expression.and(List.of(tree, new Expression.Nice(tree(2, false)))) : tree;
    }

    private Expression tree(int depth, boolean inJob) {
        if (depth >= DEEPEST || random.nextInt(3) == 0) {
            return leaf(inJob);
        }
        return switch (random.nextInt(inJob ? 7 : 8)) {
            case 0, 1 -> Expression.and(parts(depth, inJob));
            case 2, 3 -> Expression.or(parts(depth, inJob));
            case 4 -> negation(tree(depth + 1, inJob));
            case 5 -> weighted(leaf(inJob));
            case 6 -> atLeast(depth, inJob);
            default -> new Expression.WithinPosition(tree(depth + 1, true));
        };
    }

    private static Expression negation(Expression part) {
        return part instanceof Expression.Not not ? not.not() : new Expression.Not(part);
    }

    private List<Expression> parts(int depth, boolean inJob) {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> tree(depth + 1, inJob)).toList();
    }

    private Expression weighted(Expression leaf) {
        return leaf instanceof Expression.All
                ? leaf
                : new Expression.Weighted(leaf, pick(List.of(0.25, 2.0, 3.5, 100.0)));
    }

    private Expression atLeast(int depth, boolean inJob) {
        List<Expression> of = IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> leaf(inJob)).toList();
        return new Expression.AtLeast(1 + random.nextInt(of.size() - 1), of);
    }

    private Expression leaf(boolean inJob) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> words(field(WORDED, inJob));
            case 3 -> near(field(WORDED, inJob));
            case 4 -> new Expression.SameSentence(List.of(words(Field.ANYWHERE), words(Field.ANYWHERE)));
            case 5, 6 -> new Expression.Has(field(CONCEPTS, inJob), pick(IDS));
            case 7 -> number(field(NUMBERS, inJob), inJob);
            case 8 -> inJob ? dates() : use();
            case 9 -> inJob ? new Expression.Held(pick(List.of(Expression.Held.Time.values()))) : list();
            case 10 -> expanded(inJob);
            default -> new Expression.All();
        };
    }

    private Field field(List<Field> fields, boolean inJob) {
        return pick(fields.stream().filter(field -> inJob ? field.ofPosition() : field != Field.LENGTH).toList());
    }

    private OfWords words(Field field) {
        return switch (random.nextInt(6)) {
            case 0 -> new Expression.Phrase(field, List.of(pick(WORDS), "data", pick(WORDS)));
            case 1 -> new Expression.Wildcard(field, pick(SHAPES));
            case 2 ->
                new Expression.Fuzzy(field == Field.SKILL ? Field.ANYWHERE : field, pick(List.of("kafka", "naive")),
                        1 + random.nextInt(2));
            case 3 -> field == Field.ANYWHERE || field == Field.TITLE
                    ? new Expression.Term(field, pick(WORDS), true)
                    : new Expression.Term(field, pick(WORDS));
            default -> new Expression.Term(field, pick(WORDS));
        };
    }

    private OfWords near(Field field) {
        Supplier<OfWords> one = () -> {
            OfWords words = words(field);
            return words.field() == field ? words : new Expression.Term(field, pick(WORDS));
        };
        List<OfWords> operands = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> random.nextInt(4) == 0 ? new Expression.AnyOf(List.of(one.get(), one.get())) : one.get())
                .toList();
        return random.nextInt(4) == 0
                ? Widening.sequence(List.of(one.get(), new Expression.Wildcard(field, pick(SHAPES))))
                : new Expression.Near(operands, 1 + random.nextInt(12), random.nextBoolean());
    }

    private Expression number(Field field, boolean inJob) {
        int low = field == Field.GRADUATED
                ? 1990 + random.nextInt(30)
                : field == Field.RESUME_DATE
                        ? 24_000 + random.nextInt(300)
                        : field == Field.UPDATED || field.isOwnDate()
                                ? 20_000 + random.nextInt(1_000)
                                : random.nextInt(20);
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Range(field, low, null);
            case 1 -> new Expression.Range(field, null, low);
            default -> new Expression.Range(field, low, low + random.nextInt(3));
        };
    }

    private Expression use() {
        Integer low = random.nextBoolean() ? random.nextInt(40) : null;
        Integer high = random.nextInt(3) == 0 ? Integer.valueOf(40 + random.nextInt(40)) : null;
        Integer within = low == null && high == null || random.nextBoolean()
                ? Integer.valueOf(random.nextInt(60))
                : null;
        return random.nextInt(5) == 0
                ? new Expression.SkillUse(pick(IDS), null, 0, null)
                : new Expression.SkillUse(pick(IDS), low, high, within);
    }

    private Expression list() {
        return random.nextBoolean()
                ? new Expression.HasAny(Field.EMAIL, List.of("ada@example.com", "o'b+x@example.com", "b-c@example.org"))
                : new Expression.HasAny(Field.ID, List.of("c_0123456789abcdef", "c_zzzzzzzzzzzzzzzz"));
    }

    /** Of words with synonyms that nobody knows, or with some of those that are known. */
    private Expression expanded(boolean inJob) {
        String typed = pick(List.of("sysadmin", "senior", "=kafka", "(system administrator)", "\"senior sysadmin\"",
                "[sysadmin senior]",
                "title:sysadmin", "company:amazon"));
        String off = pick(List.of("", " without:snr", " without:\"sys admin\"", " without:Audible", " without:*"));
        String also = pick(
                List.of("", "", " also:(blorb OR \"x y\" OR skill:=\"java\")", " also:(kub* OR a NEAR/3 b)"));
        return Vocabularies.PARSER.read(typed + off + also).expression();
    }

    private Expression dates() {
        YearMonth from = YearMonth.of(1990 + random.nextInt(40), 1 + random.nextInt(12));
        Expression.Dates.Relation relation = pick(List.of(Expression.Dates.Relation.values()));
        boolean strict = random.nextInt(3) == 0;
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Dates(relation, from, null, strict);
            case 1 -> new Expression.Dates(relation, null, from, strict);
            default -> new Expression.Dates(relation, from, from.plusMonths(random.nextInt(30)), strict);
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
