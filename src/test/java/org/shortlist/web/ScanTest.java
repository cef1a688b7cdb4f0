package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Going through the list: rows, marks, orders, selecting, comparing, taking away. */
@ExtendWith(Browsing.class)
class ScanTest {

    @Test
    void theListGoesOnToItsLastRowAndNobodyComesTwice(Visitor visitor) {
        visitor.open("?sort=name");
        assertThat(visitor.names()).hasSize(20);
        toTheEnd(visitor);
        assertThat(visitor.see(".hit")).hasCount(visitor.total());
        assertThat(visitor.see(".hit-name a")
                .evaluateAll("links => new Set(links.map(link => link.dataset.candidate)).size"))
                .isEqualTo(visitor.total());
    }

    @Test
    void aListWhoseStateOfTheIndexIsGoneIsQuietlyReadAnew(Visitor visitor) {
        visitor.open("?sort=name");
        AtomicBoolean refused = new AtomicBoolean();
        visitor.page().route("**/v1/search?*cursor=*", route -> {
            if (refused.compareAndSet(false, true)) {
                route.fulfill(new Route.FulfillOptions().setStatus(410)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"expired\"}"));
            } else {
                route.resume();
            }
        });
        toTheEnd(visitor);
        assertThat(refused).isTrue();
        assertThat(visitor.see(".hit")).hasCount(visitor.total());
        assertThat(visitor.see(".banner")).hasCount(0);
    }

    @Test
    void theRowsThatAreHereStayWhenSomebodyFarDownIsDeletedAndBroughtBack(Visitor visitor) {
        visitor.open("?sort=name");
        toTheEnd(visitor);
        int all = visitor.total();
        visitor.see(".hit-name a").nth(all - 3).click();
        visitor.see("[aria-label='Delete the candidate']").click();
        assertThat(visitor.see("#total")).hasText((all - 1) + " candidates");
        assertThat(visitor.see(".hit")).hasCount(all - 1);
        visitor.see(".undo-button").last().click();
        assertThat(visitor.see("#total")).hasText(all + " candidates");
        assertThat(visitor.see(".hit").count()).isGreaterThan(20);
    }

    @Test
    void theKeysWalkOnThroughTheListBeyondWhatIsHere(Visitor visitor) {
        visitor.open("?sort=name");
        visitor.see(".hit-name a").nth(19).click();
        assertThat(visitor.see(".candidate-place")).hasText("20 of " + visitor.total());
        visitor.press("j");
        assertThat(visitor.see(".candidate-place")).hasText("21 of " + visitor.total());
        visitor.press("k");
        assertThat(visitor.see(".candidate-place")).hasText("20 of " + visitor.total());
    }

    @Test
    void anotherWordAndAWishHaveMarksOfTheirOwnAndTheLegendSaysWhich(Visitor visitor) {
        visitor.open("?q=k8s+~terraform");
        assertThat(visitor.see(".snippet mark.synonym").first()).hasAttribute("title", "via kubernetes");
        assertThat(visitor.see(".snippet mark.optional").first()).containsText("erraform");
        assertThat(visitor.see(".legend")).containsText("via kubernetes");
        assertThat(visitor.see(".legend")).containsText("nice to have");
        visitor.open("?q=kafka");
        assertThat(visitor.see(".legend")).hasCount(0);
    }

    @Test
    void compactRowsAreALineEachAndTheAddressKeepsThem(Visitor visitor) {
        visitor.open("?q=kafka");
        double before = visitor.see(".hit").first().boundingBox().height;
        visitor.see("[aria-label='Compact rows']").click();
        assertThat(visitor.see(".hit-snippets")).hasCount(0);
        assertThat(visitor.see(".hit").first().boundingBox().height).isLessThan(before / 2);
        assertThat(visitor.address()).isEqualTo("q=kafka&rows=compact");
        visitor.open("?q=kafka&rows=compact");
        assertThat(visitor.see(".strip-job.match").first()).isVisible();
    }

    @Test
    void onlyOrdersThatTheQuestionAllowsAreOffered(Visitor visitor) {
        visitor.open("?q=kafka");
        assertThat(visitor.see(".order option").allTextContents()).contains("Best match", "Most experience")
                .doesNotContain("Nearest");
        visitor.open("?q=skill:kafka");
        assertThat(visitor.see(".order option").allTextContents()).contains("Longest use of the skill");
        visitor.see(".order select").selectOption("skill");
        visitor.page().waitForURL("**sort=skill**");
        visitor.settle();
        assertThat(visitor.see(".hit-skills .wanted").first()).containsText("yrs");
    }

    @Test
    void selectedRowsAreComparedClauseByClause(Visitor visitor) {
        visitor.open("?q=kafka+java");
        List<String> names = visitor.names();
        visitor.press("j", "x", "j", "x");
        assertThat(visitor.see(".selection strong")).hasText("2 selected");
        visitor.see(".selection a.primary").click();
        assertThat(visitor.see(".compare-table thead th")).hasText(names.subList(0, 2).toArray(String[]::new));
        Locator first = visitor.see(".compare-table tbody tr").nth(1);
        assertThat(first.locator("th")).hasText("kafka");
        assertThat(first.locator(".compare-evidence").first()).containsText("afka");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.page().goBack();
        assertThat(visitor.see(".hit").first()).isVisible();
        assertThat(visitor.see(".selection strong")).hasText("2 selected");
    }

    @Test
    void fiveAreComparedNoMoreAndAnyOfThemIsLeftOut(Visitor visitor) {
        visitor.open("?q=kafka");
        for (int i = 0; i < 6; i++) {
            visitor.see(".hit-select input").nth(i).check();
        }
        assertThat(visitor.see(".selection-hint")).hasText("Compare takes up to 5");
        visitor.see(".hit-select input").nth(5).uncheck();
        visitor.see(".selection a.primary").click();
        Locator names = visitor.see(".compare-table thead th");
        assertThat(names).hasCount(5);
        String second = names.nth(1).innerText();
        names.nth(0).locator(".icon-button").click();
        assertThat(names).hasCount(4);
        assertThat(names.first()).hasText(second);
    }

    @Test
    void theSelectedAreTakenAwayAsDataWithTheEvidence(Visitor visitor) throws IOException {
        visitor.open("?q=kafka");
        visitor.see(".hit-select input").nth(0).check();
        visitor.see(".hit-select input").nth(2).check();
        Download file = visitor.page()
                .waitForDownload(() -> visitor.see(".selection a[download]")
                        .filter(new Locator.FilterOptions().setHasText("JSON"))
                        .click());
        JsonNode people = JsonMapper.shared().readTree(Files.readAllBytes(file.path()));
        List<String> names = visitor.names();
        assertThat(people).extracting(one -> one.at("/basics/name").asString())
                .containsExactlyInAnyOrder(names.get(0), names.get(2));
        assertThat(people).allMatch(one -> one.toString().toLowerCase(Locale.ROOT).contains("\"evidence\":[{"));
    }

    @Test
    void allThatIsFoundIsTakenAwayAsASpreadsheetWithTheEvidence(Visitor visitor) throws IOException {
        visitor.open("?q=kafka&sort=name");
        visitor.see(".menu summary").click();
        Download file = visitor.page().waitForDownload(() -> visitor.see(".menu-list a").first().click());
        List<String> rows = Files.readAllLines(file.path());
        assertThat(file.suggestedFilename()).isEqualTo("candidates.csv");
        assertThat(rows).hasSize(visitor.total() + 1);
        assertThat(rows.getFirst()).contains("evidence");
        assertThat(rows.get(1)).containsIgnoringCase("kafka");
    }

    @Test
    void theAddressesOfTheSelectedAreCopied(Visitor visitor) {
        visitor.open("?q=name:\"ruby martinez\"");
        visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visitor.see(".hit-select input").first().check();
        visitor.see(".selection button").first().click();
        assertThat(visitor.see(".selection-said")).hasText("1 address copied.");
        assertThat(visitor.page().evaluate("() => navigator.clipboard.readText()").toString()).contains("@");
    }

    private static void toTheEnd(Visitor visitor) {
        for (int i = 0; i < 50 && visitor.see(".hits-end").count() > 0; i++) {
            visitor.page().evaluate("() => scrollTo(0, document.documentElement.scrollHeight)");
            visitor.page().waitForTimeout(100);
        }
        assertThat(visitor.see(".hits-all")).isVisible();
    }
}
