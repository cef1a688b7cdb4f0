package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.resume.Language;
import org.shortlist.vocabulary.Vocabulary;

class LanguageReaderTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());

    private static List<Language> read(String heading, String lines) {
        String text = "Ada Example\nada@example.com\n\n" + heading + "\n" + lines.replace("\\n", "\n") + "\n";
        return PARSER.parse(text, YearMonth.of(2025, 6)).languages();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "German (C1), Spanish - native, French # german C1, spanish NATIVE, french -",
            "English, Spanish and French: fluent # english -, spanish C1, french C1",
            "Fluent in English, French and Dutch; basic German # english C1, french C1, dutch C1, german A2",
            "Native: English, Welsh # english NATIVE, welsh NATIVE",
            "Good command of English, and very little of Spanish # english B2, spanish A1",
            "Bilingual Spanish/English # spanish NATIVE, english NATIVE",
            "Chinese (Mandarin) - professional working proficiency # mandarin B2",
            "Deutsch: Muttersprache, Englisch: verhandlungssicher (C1), Französisch: Grundkenntnisse # german NATIVE, english C1, french A2",
            "Deutsch\\nMuttersprache\\nEnglisch\\nfließend # german NATIVE, english C1",
            "Français : langue maternelle | Anglais : courant | Espagnol : notions # french NATIVE, english C1, spanish A1",
            "Español nativo, inglés intermedio alto, alemán básico # spanish NATIVE, english B2, german A2",
            "Italiano: madrelingua • Inglese: ottimo • Tedesco: scolastico # italian NATIVE, english C1, german A2",
            "Português – nativo; Inglês – fluente; Espanhol – intermediário # portuguese NATIVE, english C1, spanish B1",
            "Nederlands: moedertaal, Engels: vloeiend, Duits: redelijk # dutch NATIVE, english C1, german A2",
            "English fluent, native Polish # english C1, polish NATIVE",
            "English  C1  C1  B2  B2 # english C1", "Hindi 5/5 # hindi -",
            "French - Full Professional Proficiency, acquired over nine years in Lyon and Geneva # french C1"})
    void eachLanguageHasTheLevelThatItsWordsStandFor(String written, String expected) {
        assertThat(read("Languages", written).stream()
                .map(one -> one.language().id() + " " + (one.level() == null ? "-" : one.level().name()))
                .collect(Collectors.joining(", "))).isEqualTo(expected);
    }

    @Test
    void theWordsAreKeptBesideTheLevel() {
        Language dutch = read("Languages", "Dutch (conversational)").getFirst();
        assertThat(dutch.name().text()).isEqualTo("Dutch");
        assertThat(dutch.language().label()).isEqualTo("Dutch");
        assertThat(dutch.proficiency().text()).isEqualTo("conversational");
        assertThat(read("Languages", "Hindi 5/5").getFirst().proficiency().text()).isEqualTo("5/5");
    }

    @Test
    void otherPartsNameALanguageOnlyWithItsLevel() {
        assertThat(read("Skills", "Negotiation, fluent in Spanish, French cuisine"))
                .extracting(one -> one.name().text())
                .containsExactly("Spanish");
        assertThat(read("Skills", "French cuisine, Excel")).isEmpty();
    }
}
