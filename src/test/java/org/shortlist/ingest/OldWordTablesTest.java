package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of Word 97 to 2003. */
class OldWordTablesTest {

    private static final Path FILE = Path.of("src", "test", "resources", "org", "shortlist", "ingest", "tables.doc");

    /** The file holds a table of two columns, whose right cells are of two paragraphs, and one of three, with lines around them. */
    @Test
    void areReadRowByRowInTheOrderOfTheText() throws Exception {
        try (TextExtractor extractor = new TextExtractor()) {
            assertThat(extractor.extract(Files.readAllBytes(FILE), "tables.doc").text()).isEqualTo("""
                    Ada Lovering
                    EXPERIENCE
                    2019 - 2021\tEngineer, Globex
                    Kept the lights on
                    2017 - 2019\tAnalyst, Initech
                    Kept books
                    SKILLS
                    Java\tKafka\tSQL
                    Linux\tDocker\tGit
                    Reference""");
        }
    }
}
