package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The question while it is written, how it was read, and what a click makes of it. */
@ExtendWith(Browsing.class)
class AskTest {

    @Test
    void whatIsWrittenIsColouredByWhatItIs(Visitor visitor) {
        visitor.open("");
        visitor.see("#q").fill("title:engineer NOT \u201cdata engineer\u201d (");
        assertThat(visitor.see(".search-colours .is-field")).hasText("title");
        assertThat(visitor.see(".search-colours .is-operator")).hasText("NOT");
        assertThat(visitor.see(".search-colours .is-phrase")).hasText("\u201cdata engineer\u201d");
        assertThat(visitor.see(".search-colours .is-odd")).hasText("(");
    }

    @Test
    void twoThousandCharactersInManyLinesAreReadAndSeenWhole(Visitor visitor) {
        visitor.open("");
        double before = visitor.see(".search").boundingBox().height;
        String question = "kafka OR\n\u201cdata engineer\u201d OR\n" + "java OR ".repeat(240) + "sql";
        visitor.see("#q").fill(question);
        assertThat(visitor.see(".search").boundingBox().height).isGreaterThan(before * 3);
        visitor.ask(question);
        assertThat(visitor.total()).isPositive();
        assertThat(visitor.see("#q")).hasValue(question);
        assertThat(visitor.see(".search").boundingBox().height).isEqualTo(before);
        visitor.press("ArrowUp");
        assertThat(visitor.see(".search.writing")).isVisible();
    }

    @Test
    void anAnswerThatWasNotFinishedInTimeSaysSoAndCountsNothing(Visitor visitor) {
        answersInPart(visitor);
        visitor.open("?q=kafka");
        assertThat(visitor.see("#total")).containsText("found in time");
        assertThat(visitor.see(".notes")).containsText("took too long");
        assertThat(visitor.see(".hit-name").first()).isVisible();
        assertThat(visitor.page().locator(".filters .facet-count")).hasCount(0);
    }

    @Test
    void whoeverAsksForEveryoneAndIsAnsweredInPartSeesThoseFound(Visitor visitor) {
        answersInPart(visitor);
        visitor.open("");
        assertThat(visitor.see("#total")).containsText("found in time");
        assertThat(visitor.see(".hit-name").first()).isVisible();
    }

    /** The server's answer, as it is when the time is over before anything is counted. */
    private static void answersInPart(Visitor visitor) {
        visitor.page().route(Pattern.compile("/v1/search\\?"), route -> {
            ObjectNode answer = (ObjectNode) JsonMapper.shared().readTree(route.fetch().body());
            answer.remove(List.of("total", "cursor", "counts"));
            answer.put("partial", true).putObject("facets");
            route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(answer.toString()));
        });
    }

    @Test
    void aChipSaysWhatItsClauseCosts(Visitor visitor) {
        visitor.open("?q=kafka+sql");
        int both = visitor.total();
        Locator price = chip(visitor, "kafka").locator(".chip-price");
        price.waitFor();
        int cost = Integer.parseInt(price.innerText().replaceAll("\\D", ""));
        chip(visitor, "kafka").locator(".chip-remove").click();
        visitor.settle();
        assertThat(visitor.see("#q")).hasValue("sql");
        assertThat(visitor.total()).isEqualTo(both + cost);
    }

    @Test
    void aClauseIsPutOffAndBackAgain(Visitor visitor) {
        visitor.open("?q=kafka+sql");
        int both = visitor.total();
        chip(visitor, "sql").locator(".chip-main").press("Delete");
        visitor.page().waitForURL("**/?q=kafka");
        visitor.settle();
        visitor.see(".chip-off .chip-main").click();
        visitor.page().waitForURL("**/?q=kafka**sql");
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(both);
        assertThat(visitor.see(".chip-off")).hasCount(0);
    }

    @Test
    void aClauseTakesEachOfItsStatesByClickAndByKey(Visitor visitor) {
        visitor.open("?q=kafka+sql");
        chip(visitor, "sql").locator(".chip-main").press("-");
        assertThat(visitor.see("#q")).hasValue("kafka NOT sql");
        visitor.settle();
        chip(visitor, "not sql").locator(".chip-main").click();
        visitor.see(".chip-states button").filter(new Locator.FilterOptions().setHasText("Nice")).click();
        assertThat(visitor.see("#q")).hasValue("kafka ~sql");
        visitor.settle();
        assertThat(visitor.see(".chip-nice .chip-text")).containsText("sql");
        chip(visitor, "sql").locator(".chip-main").press("+");
        assertThat(visitor.see("#q")).hasValue("kafka sql");
    }

    @Test
    void aSynonymIsShownWithItsCountAndSwitchedOff(Visitor visitor) {
        visitor.open("?q=postgres");
        visitor.see(".chip-price").waitFor();
        int all = visitor.total();
        chip(visitor, "postgres").locator(".chip-main").click();
        Locator synonym = visitor.see(".chip-card .toggle").first();
        assertThat(synonym).containsText(Pattern.compile("postgresql\\s*\\d+"));
        synonym.click();
        assertThat(visitor.see("#q")).hasValue("postgres without:\"postgresql\"");
        visitor.settle();
        assertThat(visitor.total()).isLessThan(all);
        visitor.see(".chip-card .toggle[aria-checked=false]").click();
        assertThat(visitor.see("#q")).hasValue("postgres");
    }

    @Test
    void theCardOfAChipGivesTheFocusBackWhenItIsClosed(Visitor visitor) {
        visitor.open("?q=kafka");
        chip(visitor, "kafka").locator(".chip-main").press("Enter");
        assertThat(visitor.see(".chip-card [aria-pressed=true]")).isFocused();
        visitor.press("Escape");
        assertThat(visitor.see(".chip-card")).hasCount(0);
        assertThat(chip(visitor, "kafka").locator(".chip-main")).isFocused();
    }

    @Test
    void allSynonymsAreSwitchedOffAtOnce(Visitor visitor) {
        visitor.open("?q=postgres");
        int all = visitor.total();
        visitor.see(".chips > li > .toggle").click();
        visitor.page().waitForURL("**synonyms=off");
        visitor.settle();
        assertThat(visitor.total()).isLessThan(all);
    }

    @Test
    void aSmallOrIsMadeALargeOneWithOneClick(Visitor visitor) {
        visitor.open("?q=kafka+or+spark");
        Locator fix = visitor.see(".note-fix").first();
        assertThat(fix.locator(".facet-count")).isVisible();
        int expected = Integer.parseInt(fix.locator(".facet-count").innerText());
        fix.click();
        assertThat(visitor.see("#q")).hasValue("kafka OR spark");
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(expected);
    }

    @Test
    void bothBracketingsAreOfferedWithTheirCounts(Visitor visitor) {
        visitor.open("?q=java+AND+kafka+OR+spark");
        Locator ways = visitor.see(".note-fix");
        assertThat(ways.locator(".facet-count")).hasCount(2);
        assertThat(ways.first().locator(".facet-count")).hasText(String.valueOf(visitor.total()));
        int other = Integer.parseInt(ways.last().locator(".facet-count").innerText());
        ways.last().click();
        assertThat(visitor.see("#q")).hasValue("java AND (kafka OR spark)");
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(other);
    }

    @Test
    void whatChangesTheQuestionIsInSightHoweverManyRemarksThereAre(Visitor visitor) {
        visitor.open("?q=kafka+OR+spark+~k8s+%E2%80%9Cdata%E2%80%9D+(go");
        visitor.see(".note-fix .facet-count").first().waitFor();
        assertThat(visitor.see(".notes > .note").filter(new Locator.FilterOptions().setHasText("wished for")))
                .isVisible();
        assertThat(visitor.see(".notes-more .note")).containsText("quotation marks");
    }

    @Test
    void aMisspelledWordIsOfferedAsItWasMeant(Visitor visitor) {
        visitor.open("?q=kafak");
        Locator fix = visitor.see(".note-fix").filter(new Locator.FilterOptions().setHasText("kafka"));
        fix.click();
        assertThat(visitor.see("#q")).hasValue("kafka");
        visitor.settle();
        assertThat(visitor.total()).isPositive();
    }

    @Test
    void addressesOfIdealCandidatesBecomeTheQuestionWhoIsLikeThem(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.openFirst();
        String ideal = visitor.page().url();
        visitor.open("");
        paste(visitor, ideal + "\n" + ideal);
        visitor.page().waitForURL("**/?q=**");
        visitor.settle();
        assertThat(visitor.see("clause-chip").count()).isPositive();
        assertThat(visitor.see("#q")).hasValue(Pattern.compile("\\w{3}"));
        assertThat(visitor.total()).isPositive();
    }

    @Test
    void aJobDescriptionBecomesChipsAndTheTextItselfCanBeAskedAllTheSame(Visitor visitor) {
        String advert = """
                Senior Data Engineer
                We look for somebody with Kafka and SQL. You have led a small team.
                German is nice to have, and so is Scala. A bachelor's degree is required, whatever the subject.""";
        visitor.open("");
        paste(visitor, advert);
        visitor.page().waitForURL("**/?q=**");
        visitor.settle();
        assertThat(visitor.see("#q")).hasValue(Pattern.compile("data engineer.*Apache Kafka.*bachelor"));
        assertThat(visitor.see("clause-chip .chip-nice").count()).isPositive();
        assertThat(visitor.see("clause-chip .chip-main").first())
                .hasAttribute("title", Pattern.compile("Senior Data Engineer.*the job's title"));
        visitor.see("clause-chip .chip-main").first().click();
        assertThat(visitor.see(".chip-why")).containsText("the job's title");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.see(".chip-states button").nth(1).click();
        visitor.settle();
        assertThat(visitor.see("clause-chip .chip-main").first())
                .hasAttribute("title", Pattern.compile("~title.*the job's title", Pattern.DOTALL));
        visitor.see(".origin button").click();
        assertThat(visitor.see("#q")).hasValue(advert);
    }

    @Test
    void whyAJobDescriptionIsAskedSoSurvivesAReloadAndTheWayBack(Visitor visitor) {
        visitor.open("");
        paste(visitor, "Senior Data Engineer\nWe look for somebody with Kafka and SQL. You have led a small team.\n"
                + "German is nice to have, and so is Scala. A bachelor's degree is required, whatever the subject.");
        visitor.page().waitForURL("**/?q=**");
        visitor.settle();
        visitor.page().reload();
        visitor.settle();
        assertThat(visitor.see(".origin")).containsText("job description");
        visitor.see("clause-chip .chip-main").first().click();
        assertThat(visitor.see(".chip-why")).containsText("the job's title");
        visitor.see(".chip-states button").nth(1).click();
        visitor.settle();
        visitor.page().reload();
        visitor.settle();
        assertThat(visitor.see("clause-chip .chip-main").first())
                .hasAttribute("title", Pattern.compile("~title.*the job's title", Pattern.DOTALL));
        visitor.ask("kafka");
        assertThat(visitor.see(".origin")).hasCount(0);
        visitor.page().goBack();
        assertThat(visitor.see(".origin")).containsText("job description");
    }

    @Test
    void onANarrowScreenWishesGiveWayToTheList(Visitor visitor) {
        visitor.with(390, ColorScheme.LIGHT)
                .open("?q=kafka+%7Ejava+%7Escala+%7Espark+%7Esql+%7Eaws+%7Eterraform+%7Epython");
        assertThat(visitor.see("clause-chip")).hasCount(5);
        assertThat(visitor.see(".chips-more")).hasText("3 more, ideally");
        visitor.see(".chips-more").click();
        assertThat(visitor.see("clause-chip")).hasCount(8);
    }

    private static void paste(Visitor visitor, String text) {
        visitor.page().evaluate("""
                text => {
                    const clipboardData = new DataTransfer();
                    clipboardData.setData('text', text);
                    const box = document.querySelector('#q');
                    box.focus();
                    box.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                }""", text);
    }

    @Test
    void theHelpIsFoundByTopicAndWord(Visitor visitor) {
        visitor.open("");
        visitor.press("?");
        assertThat(visitor.see(".help h3").first()).hasText("Words");
        visitor.see(".help-find").fill("distance");
        visitor.see(".help-find").fill("30km");
        assertThat(visitor.see(".help-table tbody tr")).hasCount(1);
        visitor.see(".help-table a").click();
        visitor.settle();
        assertThat(visitor.see("#q")).hasValue("near:\"Utrecht\" 30km");
    }

    private static Locator chip(Visitor visitor, String text) {
        return visitor.see("clause-chip").filter(new Locator.FilterOptions().setHasText(text));
    }
}
