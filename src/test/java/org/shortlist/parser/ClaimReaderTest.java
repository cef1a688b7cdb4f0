package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.resume.Claim;
import org.shortlist.vocabulary.Vocabulary;

class ClaimReaderTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());

    private static List<Claim> read(String text) {
        return PARSER.parse(text, YearMonth.of(2025, 6)).claims();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"US Citizen # WORK_PERMIT citizen-us",
            "Green card holder, willing to relocate # WORK_PERMIT permanent-resident-us, RELOCATION yes",
            "Work authorization: H-1B # WORK_PERMIT authorized, WORK_PERMIT visa-h-1b",
            "Requires visa sponsorship # WORK_PERMIT sponsorship-needed",
            "Arbeitserlaubnis: Blaue Karte EU # WORK_PERMIT authorized, WORK_PERMIT blue-card-eu",
            "Active TS/SCI with polygraph # CLEARANCE top-secret-sci", "Security clearance: Secret # CLEARANCE secret",
            "Top Secret clearance (2021) # CLEARANCE top-secret", "SC cleared # CLEARANCE security-check",
            "Clearance level: TS/SCI (active) # CLEARANCE top-secret-sci",
            "Citizenship: United States # WORK_PERMIT citizen-us",
            "Relocation: no # RELOCATION no", "Not willing to relocate # RELOCATION no",
            "Umzugsbereit | Reisebereitschaft: 50 % # RELOCATION yes, TRAVEL 50%",
            "Willing to travel # TRAVEL yes", "Travel: up to 25% # TRAVEL 25%",
            "Notice period: 30 days # AVAILABILITY P30D", "Notice period – 3 months # AVAILABILITY P3M",
            "Kündigungsfrist: 6 Wochen zum Quartalsende # AVAILABILITY P6W",
            "Préavis : 3 mois # AVAILABILITY P3M", "Opzegtermijn: 1 maand # AVAILABILITY P1M",
            "Disponibilidad inmediata # AVAILABILITY P0D", "Availability: immediately # AVAILABILITY P0D",
            "Available from September 2025 # AVAILABILITY 2025-09", "Verfügbar ab 01.10.2025 # AVAILABILITY 2025-10",
            "Führerschein: Klasse B # DRIVING_LICENCE driving-licence-b",
            "Permis B # DRIVING_LICENCE driving-licence-b", "Patente di guida # DRIVING_LICENCE driving-licence",
            "Full clean UK driving licence # DRIVING_LICENCE driving-licence",
            "Class A CDL # DRIVING_LICENCE driving-licence-cdl"})
    void whatPeopleSayOfThemselvesHasItsMeaning(String line, String expected) {
        String text = "Ada Example\nada@example.com\n\nAdditional information\n" + line + "\n";
        assertThat(
                read(text).stream().map(one -> one.kind() + " " + one.meaning().id()).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void aHeadingOpensWhatStandsUnderIt() {
        String text = "Ada Example\nada@example.com\n\nSECURITY CLEARANCE\nSecret\n\nAVAILABILITY\nImmediately\n";
        assertThat(read(text)).extracting(one -> one.meaning().id()).containsExactly("secret", "P0D");
    }

    @Test
    void aClaimIsThePieceThatMakesIt() {
        Claim claim = read("Ada Example\nLeeds | ada@example.com | British citizen, mobile\n").getFirst();
        assertThat(claim.text()).isEqualTo("British citizen");
    }

    @Test
    void whatAJobIsAboutIsNoClaim() {
        String text = """
                Ada Example
                ada@example.com

                Experience
                Relocation Manager, Eastlake Movers Inc.  03/2015 – 04/2019
                - Obtained H-1B visas and green card papers for clients
                - Checked secret clearance of staff; notice period 30 days

                Summary
                Availability of services and travel management are my field.
                """;
        assertThat(read(text)).isEmpty();
    }
}
