package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.ingest.MadeFiles.pdf;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns are read one after the other; what only looks like columns is read line by line. */
class PdfColumnsTest {

    private static final String[] JOB = {"Senior Engineer, Globex", "2019 - present",
            "Kept the lights on in three data centres", "and wrote down how it is done", "Engineer, Initech",
            "2015 - 2019", "Counted printers until there were none", "Moved the archive to the second floor"};
    private static final String[] SIDE = {"CONTACT", "ada@example.com", "(312) 555-0142", "SKILLS", "Java", "Kafka",
            "PostgreSQL"};

    @Test
    void aSidebarIsReadBeforeTheColumnBesideIt() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 20, "Ada Lovering, an engineer of many years")
                .write(50, 120, 9, SIDE)
                .write(220, 124, 10, JOB));
        assertThat(text).isEqualTo("Ada Lovering, an engineer of many years\n\n" + String.join("\n", SIDE) + "\n\n"
                + String.join("\n", JOB));
    }

    @Test
    void aSidebarOnTheRightIsReadAfterTheColumnBesideIt() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 20, "Ada Lovering, an engineer of many years")
                .write(50, 120, 10, JOB)
                .write(400, 122, 9, SIDE));
        assertThat(text.indexOf("second floor")).isLessThan(text.indexOf("CONTACT"));
        assertThat(text).contains(String.join("\n", JOB), String.join("\n", SIDE));
    }

    @Test
    void theColumnWithTheNameComesFirst() throws Exception {
        String text = text((document, page) -> page.write(50, 120, 9, SIDE)
                .write(220, 110, 20, "Ada Lovering")
                .write(220, 134, 10, JOB));
        assertThat(text).startsWith("Ada Lovering\n").contains(String.join("\n", JOB), String.join("\n", SIDE));
    }

    @Test
    void whatStandsBelowTheColumnsIsReadLast() throws Exception {
        String wide = "References are available upon request from any of the three data centres named above, day and night";
        String text = text((document, page) -> page.write(50, 120, 9, SIDE)
                .write(220, 124, 10, JOB)
                .write(50, 300, 10, wide));
        assertThat(text).endsWith("\n" + wide);
    }

    @Test
    void datesThatStandFlushRightStayInTheirLines() throws Exception {
        String text = text((document, page) -> {
            for (int i = 0; i < 8; i++) {
                page.write(50, 60 + i * 40, 10, "Engineer number " + i, "Kept the lights on");
                page.write(480, 60 + i * 40, 10, (2010 + i) + " - " + (2011 + i));
            }
        });
        assertThat(text).startsWith("Engineer number 0\t2010 - 2011\nKept the lights on\n");
        assertThat(text.lines().filter(line -> line.contains("\t"))).hasSize(8);
    }

    @Test
    void aRangeOfDatesBrokenInARailIsOneRange() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 10, "10/2013 -", "02/2019")
                .write(150, 60, 10, "Engineer", "Globex, Springfield", "Kept the lights on")
                .write(50, 120, 10, "09/2006 -", "today")
                .write(150, 120, 10, "Apprentice", "Initech, Springfield", "Slept well"));
        assertThat(text).isEqualTo("10/2013 - 02/2019\tEngineer\nGlobex, Springfield\nKept the lights on\n\n"
                + "09/2006 - today\tApprentice\nInitech, Springfield\nSlept well");
    }

    @Test
    void aRangeOfDatesBrokenFlushRightIsOneRange() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 10, "Engineer, the Museum of Lights and", "Lamps")
                .write(440, 60, 10, "May 2023 - June", "2024")
                .write(50, 100, 10, "Apprentice, Initech", "Slept well")
                .write(440, 100, 10, "May 2021 - today", "remote"));
        assertThat(text).isEqualTo("Engineer, the Museum of Lights and\tMay 2023 - June 2024\nLamps\n\n"
                + "Apprentice, Initech\tMay 2021 - today\nSlept well\tremote");
    }

    @Test
    void aColumnGoesOnAtTheNextPageBeforeWhatStandsAsideIsRead() throws Exception {
        MadeFiles.Drawing one = (document, page) -> page.write(50, 60, 10, JOB).write(400, 62, 9, SIDE);
        MadeFiles.Drawing two = (document, page) -> page.write(50, 60, 10, "until they were counted", "Clerk, Hooli",
                "2012 - 2015");
        String text = new TextExtractor().extract(pdf(one, two), "a.pdf").text();
        assertThat(text).isEqualTo(String.join("\n", JOB) + "\n\nuntil they were counted\nClerk, Hooli\n2012 - 2015\n\n"
                + String.join("\n", SIDE));
    }

    @Test
    void whatRunsOnAtHeadAndFootIsReadOnce() throws Exception {
        MadeFiles.Drawing[] pages = IntStream.range(1, 4)
                .mapToObj(number -> (MadeFiles.Drawing) (document, page) -> page
                        .write(50, 30, 9, "Ada Lovering, ada@example.com")
                        .write(50, 60, 10, "Text and more, since " + (2010 + number),
                                "and another line " + "abc".charAt(number - 1))
                        .write(50, 800, 9, "References on request")
                        .write(500, 800, 9, "Page " + number + " of 3"))
                .toArray(MadeFiles.Drawing[]::new);
        assertThat(new TextExtractor().extract(pdf(pages), "a.pdf").text().replace("\n\n", "\n"))
                .isEqualTo("Ada Lovering, ada@example.com\nText and more, since 2011\nand another line a\n"
                        + "Text and more, since 2012\nand another line b\nText and more, since 2013\nand another line c\n"
                        + "References on request");
    }

    @Test
    void aWordThatALineEndDividesIsOneWord() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 10, "Built a pipeline for the integra-",
                "tion of data at high-", "speed, and gave solution-", "focused, fault-tolerant tools to fault-",
                "tolerant people, in develop-", "ment and in support of development."));
        assertThat(text).isEqualTo(
                "Built a pipeline for the integration\nof data at high-speed,\nand gave solution-focused,\n"
                        + "fault-tolerant tools to fault-tolerant\npeople, in development\nand in support of development.");
    }

    @Test
    void aRangeThatStaysOpenInARailIsLeftAlone() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 10, "10/2013 -")
                .write(150, 60, 10, "Engineer", "Globex, Springfield"));
        assertThat(text).startsWith("10/2013 -\tEngineer\nGlobex");
    }

    @Test
    void aSoftHyphenThatIsPaintedIsAHyphen() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 10, "A hands\u00adon engineer"));
        assertThat(text).isEqualTo("A hands-on engineer");
    }

    @Test
    void aRailOfLabelsStaysBesideWhatItLabels() throws Exception {
        String text = text((document, page) -> {
            for (int i = 0; i < 6; i++) {
                page.write(50, 60 + i * 50, 10, (2010 + i) + "-" + (2011 + i));
                page.write(150, 60 + i * 50, 10, "Engineer at Globex number " + i, "Kept the lights on", "Slept well");
            }
        });
        assertThat(text).startsWith("2010-2011\tEngineer at Globex number 0\nKept the lights on\nSlept well\n");
    }

    @Test
    void aRailOfHeadingsIsReadAsHeadings() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 18, "Ada Lovering, an engineer of many years")
                .write(50, 104, 10, "Technical", "skills")
                .write(150, 100, 10, "Java", "Kafka", "Scala")
                .write(250, 102, 10, "Python", "Spark", "SQL")
                .write(50, 160, 10, "Experience")
                .write(150, 160, 10, "Engineer, Globex", "Kept the lights on", "Engineer, Initech", "Counted printers")
                .write(450, 160, 10, "2019 - 2021")
                .write(50, 240, 10, "Education")
                .write(150, 240, 10, "BSc Mathematics", "London"));
        assertThat(text).contains("\nTechnical skills\nJava\tPython\nKafka\tSpark\n",
                "\nExperience\nEngineer, Globex\t2019 - 2021\nKept the lights on\n",
                "\nEducation\nBSc Mathematics\nLondon");
    }

    @Test
    void twoShortListsBesideOneAnotherAreReadOneAfterTheOther() throws Exception {
        String text = text((document, page) -> page.write(50, 60, 10, "Highlights of a long life in the engine room")
                .write(60, 80, 10, "Java", "Kafka", "Scala")
                .write(140, 86, 10, "Driving at night", "Talking to people", "Sleeping well")
                .write(50, 150, 10, "Experience in the engine room and in other rooms"));
        assertThat(text).contains("Java\nKafka\nScala", "Driving at night\nTalking to people\nSleeping well");
    }

    @Test
    void aHeadingBelowTheColumnsIsReadBelowThem() throws Exception {
        String[] left = {"Java", "Kafka", "Scala", "Spark"};
        String[] right = {"Driving", "Talking", "Sleeping", "Waking", "Eating", "Drinking"};
        String text = text((document, page) -> page.write(50, 60, 10, left)
                .write(250, 66, 10, right)
                .write(50, 170, 10, "Experience", "Engineer at Globex and in many other places of this earth"));
        assertThat(text).endsWith("Drinking\n\nExperience\nEngineer at Globex and in many other places of this earth");
    }

    @Test
    void aTableIsReadRowByRow() throws Exception {
        String[] skills = IntStream.range(0, 8).mapToObj(i -> "Skill " + i).toArray(String[]::new);
        String[] levels = IntStream.range(0, 8)
                .mapToObj(i -> "used every day for " + (i + 3) + " years in large installations")
                .toArray(String[]::new);
        String text = text((document, page) -> page.write(50, 60, 10, skills).write(180, 60, 10, levels));
        assertThat(text.lines().findFirst().orElseThrow())
                .isEqualTo("Skill 0\tused every day for 3 years in large installations");
    }

    @Test
    void everyPageIsReadInItsTurn() throws Exception {
        MadeFiles.Drawing one = (document, page) -> page.write(50, 60, 10, "First page");
        MadeFiles.Drawing two = (document, page) -> page.write(50, 60, 10, "Second page");
        assertThat(new TextExtractor().extract(pdf(one, two), "a.pdf").text()).isEqualTo("First page\n\nSecond page");
    }

    private static String text(MadeFiles.Drawing drawing) throws Exception {
        return new TextExtractor().extract(pdf(drawing), "a.pdf").text();
    }
}
