package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.vocabulary.Gazetteer.Place;

/** What a user brings in the formats of GeoNames and ESCO. The towns are invented but for Amsterdam and Enterprise. */
class IntakeTest {
    @TempDir
    private Path folder;

    private static String town(long id, String name, String others, double lat, double lon, String kind, String country,
            String region, long inhabitants) {
        return String.join("\t", Long.toString(id), name, name, others, Double.toString(lat), Double.toString(lon), "P",
                kind, country, "", region, "", "", "", Long.toString(inhabitants), "", "5", "Europe/Amsterdam",
                "2024-01-01");
    }

    private Intake places(String... lines) throws IOException {
        return Intake.ofPlaces(Files.write(folder.resolve("towns.txt"), List.of(lines)));
    }

    private Intake skills(String text) throws IOException {
        return Intake.ofSkills(Files.writeString(folder.resolve("skills.csv"), text));
    }

    private static Gazetteer with(Intake intake) {
        return Vocabulary.load(Additions.NONE.withPlaces(intake)).places();
    }

    private static SkillTaxonomy knowing(Intake intake) {
        return Vocabulary.load(Additions.NONE.withSkills(intake)).skills();
    }

    @Test
    void aTownOfGeoNamesIsAPlaceLikeAnyOther() throws IOException {
        Gazetteer places = with(
                places(town(7, "Zwanenmeer", "Lac des Cygnes,ZWM,天鹅", 52.71, 6.432, "PPL", "NL", "01", 120_000)));
        Place town = places.find("Zwanenmeer").orElseThrow();
        assertThat(town).isEqualTo(new Place("geonames-7", "Zwanenmeer", "Drenthe", "NL", 52.71, 6.432));
        assertThat(places.find("Zwanenmeer, Netherlands")).contains(town);
        assertThat(places.find("Lac des Cygnes")).contains(town);
        assertThat(places.find("ZWM")).isEmpty();
        assertThat(places.findIn("Verpleegkundige, Zwanenmeer")).hasSize(1);
        assertThat(places.aliases("geonames-7")).containsExactly("Zwanenmeer", "Lac des Cygnes");
        assertThat(places.find("Zwanenmeer, Germany")).isEmpty();
    }

    @Test
    void theLargestOfANameIsMeant() throws IOException {
        Gazetteer places = with(places(town(1, "Zwanenmeer", "", 52.7, 6.4, "PPL", "NL", "01", 20_000),
                town(2, "Zwanenmeer", "", 50.7, 4.4, "PPL", "BE", "", 90_000)));
        assertThat(places.find("Zwanenmeer").map(Place::country)).contains("BE");
        assertThat(places.find("Zwanenmeer, Netherlands").map(Place::country)).contains("NL");
    }

    @Test
    void aNameThatIsNobodysAloneStaysSo() throws IOException {
        Gazetteer places = with(places(town(1, "Alexandria", "", -10.0, -50.0, "PPL", "BR", "", 90_000)));
        assertThat(places.find("Alexandria")).isEmpty();
        assertThat(places.find("Alexandria, Brazil").map(Place::id)).contains("geonames-1");
    }

    @Test
    void aSmallTownAndATownCalledLikeAWordNeedTheirCountry() throws IOException {
        Gazetteer places = with(places(town(1, "Zwanenmeer", "", 52.7, 6.4, "PPL", "NL", "01", 900),
                town(2, "Enterprise", "", 36.0, -115.2, "PPL", "US", "NV", 100_000)));
        assertThat(places.find("Zwanenmeer")).isEmpty();
        assertThat(places.find("Zwanenmeer, NL")).isPresent();
        assertThat(places.find("Enterprise")).isEmpty();
        assertThat(places.find("Enterprise, NV").map(Place::region)).contains("NV");
    }

    @Test
    void whatIsKnownStaysAsItIs() throws IOException {
        Intake intake = places(town(2759794, "Amsterdam", "", 52.374, 4.89, "PPLC", "NL", "07", 741_636),
                town(3, "Amsterdam", "", 42.93, -74.18, "PPL", "US", "NY", 18_000));
        assertThat(intake.known()).isEqualTo(1);
        assertThat(intake.taken()).isEqualTo(1);
        Gazetteer places = with(intake);
        assertThat(places.find("Amsterdam").map(Place::id)).contains("amsterdam-nl");
        assertThat(places.find("Amsterdam, NY").map(Place::id)).contains("geonames-3");
    }

    @Test
    void linesOfOtherKindsAndBadLinesAreCountedAndNamed() throws IOException {
        String good = town(1, "Zwanenmeer", "", 52.7, 6.4, "PPL", "NL", "01", 900);
        Intake intake = places(good, "three\tcolumns\tonly", good.replace("\tP\t", "\tT\t"),
                good.replace("PPL", "PPLX"), good.replace("\t900\t", "\t0\t"), good.replace("52.7", "north"),
                good.replace("\tNL\t", "\tQQ\t"), "");
        assertThat(intake).extracting(Intake::taken, Intake::known, Intake::passedOver, Intake::bad)
                .containsExactly(1, 0, 3, 3);
        assertThat(intake.firstBad()).hasSize(3)
                .anySatisfy(why -> assertThat(why).isEqualTo("line 2 has 3 columns where 19 are due"))
                .anySatisfy(why -> assertThat(why).contains("line 6").contains("north"))
                .anySatisfy(why -> assertThat(why).contains("line 7").contains("QQ"));
    }

    @Test
    void aSkillOfEscoIsASkillLikeAnyOther() throws IOException {
        SkillTaxonomy skills = knowing(
                skills("""
                        conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description
                        KnowledgeSkillCompetence,http://example.com/1,skill,cross,"tune, and repair, harpsichords","harpsichord tuning
                        tuning of harpsichords",,released,"Says ""so"",
                        over two lines"
                        KnowledgeSkillCompetence,http://example.com/2,knowledge,cross,glockenspiel,,,released,
                        """));
        String id = skills.find("harpsichord tuning").orElseThrow().id();
        assertThat(skills.find("tuning of harpsichords").orElseThrow().id()).isEqualTo(id)
                .isEqualTo("tune-and-repair-harpsichords");
        assertThat(skills.familyLabel(skills.byId(id).orElseThrow().family())).contains("Further skills");
        String text = "Known for harpsichord tuning and a glockenspiel at home";
        assertThat(skills.findIn(text, Tokenizer.tokenize(text))).extracting(match -> match.skill().id())
                .containsExactly(id);
        assertThat(skills.find("Glockenspiel")).isPresent();
        assertThat(skills.find("java")).isPresent();
    }

    @Test
    void skillsThatAreKnownOtherConceptsAndBadLinesAreNotTaken() throws IOException {
        Intake intake = skills("""
                conceptType,preferredLabel,altLabels,status
                KnowledgeSkillCompetence,Java (computer programming),J,released
                KnowledgeSkillCompetence,Kubernetes,,released
                Occupation,harpsichord maker,,released
                KnowledgeSkillCompetence,harpsichord care,,obsolete
                KnowledgeSkillCompetence,,,released
                KnowledgeSkillCompetence,harpsichord lore,golang,released
                """);
        assertThat(intake).extracting(Intake::taken, Intake::known, Intake::passedOver, Intake::bad)
                .containsExactly(1, 2, 2, 1);
        assertThat(intake.firstBad()).containsExactly("line 6 has no name");
        assertThat(knowing(intake).find("golang").map(SkillTaxonomy.Skill::id)).contains("go");
    }

    @Test
    void aFileOfAnotherFormatSaysWhatItLacks() throws IOException {
        assertThat(skills("name,level\nharpsichord,3\n").firstBad())
                .containsExactly("line 1 names no column preferredLabel");
        assertThat(skills("").taken()).isZero();
        Intake open = skills("preferredLabel,altLabels\nharpsichord care,\n\"never closed,\n");
        assertThat(open.taken()).isEqualTo(1);
        assertThat(open.bad()).isEqualTo(1);
    }

    @Test
    void theFingerprintTellsWhatWasBrought() throws IOException {
        Intake places = places(town(1, "Zwanenmeer", "", 52.7, 6.4, "PPL", "NL", "01", 900));
        String bundled = Vocabulary.load().fingerprint();
        assertThat(Vocabulary.load(Additions.NONE).fingerprint()).isEqualTo(bundled);
        assertThat(Vocabulary.load(Additions.NONE.withPlaces(places)).fingerprint()).isNotEqualTo(bundled)
                .isEqualTo(Vocabulary.load(Additions.NONE.withPlaces(places)).fingerprint());
    }

    @Test
    void aFolderKeepsWhatWasBroughtUntilItIsForgotten() throws IOException {
        assertThat(Additions.keptIn(folder).places()).isZero();
        Intake places = places(town(1, "Zwanenmeer", "", 52.7, 6.4, "PPL", "NL", "01", 900));
        Intake skills = skills("preferredLabel\nharpsichord care\n");
        Additions.NONE.withPlaces(places).withSkills(skills).keepIn(folder);
        Additions kept = Additions.keptIn(folder);
        assertThat(kept.places()).isEqualTo(1);
        assertThat(kept.skills()).isEqualTo(1);
        kept.withPlaces(null).keepIn(folder);
        assertThat(Additions.keptIn(folder).places()).isZero();
        assertThat(Additions.keptIn(folder).skills()).isEqualTo(1);
    }
}
