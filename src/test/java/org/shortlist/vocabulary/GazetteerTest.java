package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
    private static final Gazetteer PLACES = Vocabulary.load().places();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pittsburgh, PA               | pittsburgh-pa-us
            Pittsburgh PA 15213          | pittsburgh-pa-us
            san francisco                | san-francisco-ca-us
            San Francisco Bay Area       | san-francisco-ca-us
            Munich                       | munich-de
            München, Bayern, Deutschland | munich-de
            Beijing, China               | beijing-cn
            London, UK                   | london-gb
            london － uk                  | london-gb
            London                       | london-gb
            London, ON                   | london-on-ca
            London, Ontario, Canada      | london-on-ca
            Toronto, CA                  | toronto-on-ca
            Cambridge                    | cambridge-gb
            Cambridge, MA                | cambridge-ma-us
            New York, NY 10001           | new-york-ny-us
            Washington, D.C.             | washington-dc-us
            Greater Chicago Area         | chicago-il-us
            St. Louis, MO                | st-louis-mo-us
            Łódź                         | lodz-pl
            """)
    void findsThePlace(String surface, String id) {
        assertThat(PLACES.find(surface)).map(Gazetteer.Place::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Springfield", "Pittsburgh, KS", "nowhere", "", "Reading", "Mobile", "London Bridge Bank"})
    void findsNoPlace(String surface) {
        assertThat(PLACES.find(surface)).isEmpty();
    }

    @Test
    void findsThePlacesOfALine() {
        String line = "Acme, Berlin and Austin, TX; nice work in Reading, England, for cambridge";
        assertThat(PLACES.findIn(line)).extracting(m -> line.substring(m.start(), m.end()))
                .containsExactly("Berlin", "Austin, TX",
                        "Reading, England");
    }

    @Test
    void aLowerCaseLineNeedsNoCapitals() {
        assertThat(PLACES.findIn("locket － san francisco, ca")).extracting(m -> m.place().id())
                .containsExactly("san-francisco-ca-us");
    }

    @ParameterizedTest
    @ValueSource(strings = {"San Franiciso, CA", "san franiciso, ca", "Smallville, KS 66002",
            "Kleinkleckersdorf, Germany", "Remote",
            "Remote (US)", "Fully remote", "100% Remote", "Pittsburgh, PA", "Berlin", "California",
            "Foo, Bavaria, Germany", "United Kingdom"})
    void looksLikeAPlace(String line) {
        assertThat(PLACES.looksLikePlace(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Software Engineer", "Remote Underwriter", "City of Springfield", "Led a team, in the end",
            "", "IN", "Java, Python", "Jan 2014, 2016"})
    void doesNotLookLikeAPlace(String line) {
        assertThat(PLACES.looksLikePlace(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PA", "ca", "California", "Ontario", "Bayern", "USA", "U.S.A.", "UK", "Germany",
            "Noord-Brabant", "NSW"})
    void knowsRegions(String surface) {
        assertThat(PLACES.isRegion(surface)).isTrue();
    }

    @Test
    void knowsCountries() {
        assertThat(PLACES.country("Deutschland")).contains("DE");
        assertThat(PLACES.countryLabel("GB")).contains("United Kingdom");
        assertThat(PLACES.isRegion("Atlantis")).isFalse();
    }

    @Test
    void givesEveryPlaceWithItsNames() {
        assertThat(PLACES.all()).hasSizeGreaterThan(350);
        assertThat(PLACES.aliases("munich-de")).startsWith("Munich").contains("Muenchen");
        assertThat(PLACES.byId("munich-de").orElseThrow().lat()).isEqualTo(48.1);
    }
}
