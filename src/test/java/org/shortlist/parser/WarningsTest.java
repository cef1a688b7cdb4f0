package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shortlist.resume.Certainty;
import org.shortlist.resume.Doubt;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Warning;
import org.shortlist.resume.WarningCode;
import org.shortlist.vocabulary.Vocabulary;

class WarningsTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());
    private static final String HEAD = "Maren Velkov\nmaren.velkov@example.com\n\nExperience\n";

    private static Resume read(String text) {
        return PARSER.parse(text, YearMonth.of(2025, 6));
    }

    private static List<String> codes(String text) {
        return read(text).warnings().stream().map(Warning::code).toList();
    }

    private static String job(String title, String employer, String dates) {
        return title + ", " + employer + ", " + dates + "\n- Did what was to be done.\n\n";
    }

    @Test
    void aPlainResumeHasNone() {
        assertThat(codes(HEAD + job("Data Engineer", "Westbury Bank Inc.", "03/2019 – present"))).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(codes("Some words without anything.")).containsExactly("no-name", "no-contact", "no-jobs",
                "no-sections");
    }

    @Test
    void datesThatCannotBeAreKeptAndSaid() {
        String text = HEAD + job("Data Engineer", "Westbury Bank Inc.", "03/2021 – 01/2020")
                + job("Baker", "Tolliver Foods Inc.", "03/2031 – 04/2032");
        assertThat(codes(text)).containsExactly("dates-reversed", "dates-in-future");
        Warning reversed = read(text).warnings().getFirst();
        assertThat(reversed.span().of(text)).isEqualTo("03/2021 – 01/2020");
        assertThat(reversed.message()).isEqualTo("Data Engineer: ends before it begins.");
    }

    @Test
    void aJobOfOneDateIsSaid() {
        String text = HEAD + "Data Engineer\nWestbury Bank Inc.\nNov 2021\n- Built things.\n";
        assertThat(codes(text)).containsExactly("job-of-one-date");
    }

    @Test
    void anOpenJobBesideALaterOneIsSaidToHaveLikelyEnded() {
        String text = HEAD + job("Data Engineer", "Westbury Bank Inc.", "03/2019 – present")
                + job("Nurse", "Corvane Hospital", "01/2015 – present");
        assertThat(codes(text)).containsExactly("several-current-jobs", "likely-ended");
        assertThat(read(text).warnings().get(1).message())
                .isEqualTo("Nurse: said to be current, but has likely ended, since Data Engineer began later.");
    }

    @Test
    void noDatesAtAllAreSaidOfTheWhole() {
        String text = HEAD
                + "Data Engineer\nWestbury Bank Inc.\n- Built things.\n\nNurse\nCorvane Hospital\n- Cared.\n";
        assertThat(codes(text)).startsWith("no-dates").contains("job-undated");
    }

    @Test
    void lostCharactersAreAnUnreadablePart() {
        String text = HEAD + job("Data Engineer", "Westbury Bank Inc.", "03/2019 – present")
                + "\ufffd\ufffd\ufffd abcd \ufffd\ufffd\ufffd efg"
                + "\n(cid:12)(cid:33)(cid:9)(cid:71)\n";
        Warning lost = read(text).warnings().getLast();
        assertThat(lost.code()).isEqualTo("unreadable-part");
        assertThat(lost.span().of(text)).startsWith("\ufffd\ufffd\ufffd").endsWith("(cid:71)");
    }

    @Test
    void aHeaderThatCouldBeReadOtherwiseIsUncertain() {
        String text = HEAD + "Express Courier, Mercury Runner, 03/2019 – 04/2020\n- Drove.\n";
        Resume read = read(text);
        assertThat(read.doubts()).extracting(Doubt::certainty).contains(Certainty.DOUBTFUL);
        Doubt doubt = read.doubts().getFirst();
        assertThat(doubt.span().of(text)).isEqualTo(doubt.text());
        assertThat(read.certainty(doubt.span())).isEqualTo(doubt.certainty());
        assertThat(read.warnings()).extracting(Warning::code).contains("uncertain-reading");
    }

    @Test
    void aNameThatNothingRepeatsIsOnlyLikely() {
        Resume repeated = read("Maren Velkov\nmaren.velkov@example.com\n");
        assertThat(repeated.certainty(repeated.name().span())).isEqualTo(Certainty.SURE);
        Resume alone = read("Maren Velkov\njoy2019@example.com\n");
        assertThat(alone.certainty(alone.name().span())).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void theCodesAreWordsJoinedByDashes() {
        for (WarningCode code : WarningCode.values()) {
            assertThat(code.code()).matches("[a-z]+(-[a-z]+)*");
        }
    }
}
