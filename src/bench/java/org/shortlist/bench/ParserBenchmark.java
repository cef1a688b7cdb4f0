package org.shortlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.ingest.UnreadableFileException;
import org.shortlist.parser.ResumeParser;
import org.shortlist.resume.Candidate;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Reads texts into candidates on one thread, beside a bare pass of Lucene's StandardAnalyzer over the same texts in the same
 * run. A text counts as what it is of 4 KB (4,096 characters): one of 6 KB is one and a half.
 *
 * <p>Usage: {@code ParserBenchmark [folder] [rounds]}: the text, PDF and Word files of that folder (the samples unless told) in 15
 * rounds, {@value #WARM_UP} before them untimed; the text is taken from the files beforehand.
 */
public final class ParserBenchmark {

    private static final YearMonth AS_OF = YearMonth.of(2026, 11);
    private static final double SIZE = 4096;
    /** Rounds before those that are timed: in fewer, the compiler is still at work on the many small methods of the parser. */
    private static final int WARM_UP = 100;
    /** A round reads at least so many characters, so that it can be timed. */
    private static final int ENOUGH = 1_000_000;
    /** How often a round analyzes each text: once is over in as few ticks of the processor's clock as can be counted. */
    private static final int PASSES = 20;

    private final ResumeParser parser = new ResumeParser(Vocabulary.load());
    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final List<String> texts;
    private long seen;

    private ParserBenchmark(List<String> texts) {
        this.texts = texts;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        List<String> some = texts(Samples.in(args, Set.of("txt", "md", "pdf", "docx")));
        List<String> texts = new ArrayList<>();
        long characters = 0;
        while (characters < ENOUGH) {
            texts.addAll(some);
            characters += some.stream().mapToLong(String::length).sum();
        }
        ParserBenchmark benchmark = new ParserBenchmark(texts);
        Rounds.Medians medians = new Rounds(WARM_UP, rounds).of(benchmark::parse, benchmark::analyze);
        System.out.printf(Locale.ROOT,
                "%d different texts, %.1f KB each on average, one thread, median of %d rounds of processor time%n",
                some.size(), characters / 1024.0 / texts.size(), rounds);
        System.out.printf(Locale.ROOT, "text to candidate      %,9.0f texts of 4 KB a second%n",
                characters / SIZE / medians.ours());
        System.out.printf(Locale.ROOT,
                "bare StandardAnalyzer  %,9.0f texts of 4 KB a second; reading takes %.1f times as long%n",
                PASSES * characters / SIZE / medians.bare(), PASSES * medians.ratio());
    }

    private static List<String> texts(List<Path> files) throws IOException, UnreadableFileException {
        List<String> texts = new ArrayList<>();
        try (TextExtractor extractor = new TextExtractor()) {
            for (Path file : files) {
                texts.add(extractor.extract(Files.readAllBytes(file), file.getFileName().toString()).text());
            }
        }
        return texts;
    }

    private long parse() {
        for (String text : texts) {
            Candidate candidate = new Candidate("c_0000000000000000", parser.parse(text, AS_OF), text, Instant.EPOCH);
            seen += candidate.resume().positions().size();
        }
        return seen;
    }

    private long analyze() throws IOException {
        for (int i = 0; i < PASSES * texts.size(); i++) {
            try (TokenStream tokens = analyzer.tokenStream("text", texts.get(i % texts.size()))) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    seen += term.length();
                }
                tokens.end();
            }
        }
        return seen;
    }
}
