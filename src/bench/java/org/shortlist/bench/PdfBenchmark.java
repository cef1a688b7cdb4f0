package org.shortlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.ingest.UnreadableFileException;

/**
 * Takes the text from PDF files as an import does (in this process), beside bare PDFBox on the same bytes in the same run. Files
 * that cannot be read are left out of both.
 *
 * <p>Usage: {@code PdfBenchmark [folder] [rounds]}: the PDF files of that folder (the samples unless told) in 15 rounds.
 */
public final class PdfBenchmark {

    private final TextExtractor extractor = new TextExtractor();
    private final List<byte[]> files = new ArrayList<>();
    private long seen;

    private PdfBenchmark() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        PdfBenchmark benchmark = new PdfBenchmark();
        List<Path> found = Samples.in(args, Set.of("pdf"));
        for (Path file : found) {
            benchmark.add(Files.readAllBytes(file));
        }
        Rounds.Medians medians = new Rounds(rounds).of(benchmark::extract, benchmark::strip);
        int files = benchmark.files.size();
        System.out.printf(Locale.ROOT, "%d PDF files of %d, median of %d rounds of processor time%n", files,
                found.size(), rounds);
        System.out.printf(Locale.ROOT, "reading      %,7.0f files a second%n", files / medians.ours());
        System.out.printf(Locale.ROOT, "bare PDFBox  %,7.0f files a second; reading takes %.2f times as long%n",
                files / medians.bare(), medians.ratio());
    }

    private void add(byte[] file) throws IOException {
        try {
            extractor.extract(file, "file.pdf");
            files.add(file);
        } catch (UnreadableFileException e) {
            System.out.println("Left out: " + e.getMessage());
        }
    }

    private long extract() throws IOException, UnreadableFileException {
        for (byte[] file : files) {
            seen += extractor.extract(file, "file.pdf").text().length();
        }
        return seen;
    }

    private long strip() throws IOException {
        for (byte[] file : files) {
            try (PDDocument document = Loader.loadPDF(file)) {
                seen += new PDFTextStripper().getText(document).length();
            }
        }
        return seen;
    }
}
