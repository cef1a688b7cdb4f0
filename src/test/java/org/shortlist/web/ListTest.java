package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shortlist.web.Visitor.FacetValue;

/** Asking, narrowing and scanning. */
@ExtendWith(Browsing.class)
class ListTest {

    @Test
    void aQuestionShowsWhoMatchesAndWhere(Visitor visitor) {
        visitor.open("");
        int everyone = visitor.total();
        visitor.ask("kafka");
        assertThat(visitor.total()).isBetween(1, everyone - 1);
        assertThat(visitor.address()).isEqualTo("q=kafka");
        assertThat(visitor.see(".snippet mark").allTextContents()).isNotEmpty()
                .allMatch(mark -> mark.toLowerCase(Locale.ROOT).contains("kafka"));
        assertThat(visitor.see(".why").first()).containsText("kafka",
                new ContainsTextOptions().setIgnoreCase(true));
        assertThat(visitor.see(".strip-job.match").count()).isPositive();
    }

    @Test
    void howTheQuestionWasReadIsSeenAndSpokenAsASentence(Visitor visitor) {
        visitor.open("?q=kafka+NOT+intern");
        assertThat(visitor.see(".sentence")).containsText("kafka, and not intern");
        assertThat(visitor.see("shortlist-app > [role=status]"))
                .hasText(visitor.total() + " candidates for kafka, and not intern");
    }

    @Test
    void typingAsksByItselfAfterAPause(Visitor visitor) {
        visitor.open("");
        visitor.press("/");
        visitor.page().keyboard().type("kafka");
        visitor.page().waitForURL("**/?q=kafka");
        visitor.settle();
        assertThat(visitor.see(".hit-skills").first()).containsText("Kafka");
    }

    @Test
    void oneStepBackFromWhatWasTypedIsTheListBefore(Visitor visitor) {
        visitor.open("?sort=name");
        visitor.press("/");
        for (String word : List.of("ka", "fka")) {
            visitor.page().keyboard().type(word);
            visitor.page().waitForTimeout(400);
        }
        visitor.page().goBack();
        visitor.settle();
        assertThat(visitor.address()).isEqualTo("sort=name");
        assertThat(visitor.see("#q")).hasValue("");
    }

    @Test
    void aSuggestionIsTakenWithTheKeyboard(Visitor visitor) {
        visitor.open("");
        visitor.press("/");
        visitor.page().keyboard().type("kaf");
        visitor.see(".suggestion").first().waitFor();
        visitor.press("ArrowDown", "Enter");
        visitor.page().waitForURL("**/?q=skill**");
        visitor.settle();
        assertThat(visitor.address()).startsWith("q=skill:").containsIgnoringCase("kafka");
        assertThat(visitor.see(".suggestions")).isHidden();
        assertThat(visitor.total()).isPositive();
    }

    @Test
    void suggestionsStandByFieldWithTheirCountsAndWhatWasTypedIsBold(Visitor visitor) {
        visitor.open("");
        visitor.press("/");
        visitor.page().keyboard().type("engin");
        Locator titles = visitor.see(".suggestion-group[aria-label=Title]");
        Locator engineer = titles.locator(".suggestion")
                .filter(new Locator.FilterOptions().setHasText("Software Engineer"));
        assertThat(engineer.locator("b")).hasText("Engin");
        int count = Integer.parseInt(engineer.locator(".suggestion-count").innerText());
        assertThat(visitor.see(".suggestion-group[aria-label=Skill] .suggestion").first()).isVisible();
        engineer.click();
        visitor.page().waitForURL("**/?q=title**");
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(count);
    }

    @Test
    void backTakesAChoiceBack(Visitor visitor) {
        visitor.open("?q=engineer");
        List<String> before = visitor.names();
        visitor.firstChoice("Skill").button().click();
        visitor.settle();
        assertThat(visitor.address()).startsWith("q=engineer&skill=");
        visitor.page().goBack();
        visitor.settle();
        assertThat(visitor.address()).isEqualTo("q=engineer");
        assertThat(visitor.names()).isEqualTo(before);
        assertThat(visitor.see(".facet-value.included")).hasCount(0);
    }

    @Test
    void aValueMayBeNamedByAnyOfItsNames(Visitor visitor) {
        visitor.open("?skill=K8s");
        assertThat(visitor.address()).isEqualTo("skill=kubernetes");
        assertThat(visitor.see(".chip-facet")).containsText("Kubernetes");
        visitor.see(".chip-remove").click();
        visitor.settle();
        assertThat(visitor.address()).isEmpty();
    }

    @Test
    void candidatesThatComeByAnotherWayAreTold(Visitor visitor) {
        visitor.open("?q=plimsollery");
        assertThat(visitor.total()).isZero();
        visitor.page().evaluate("""
                () => fetch('/v1/candidates?name=p.txt', {method: 'POST', headers: {'Content-Type': 'text/plain'},
                    body: 'Perpetua Plim\\nperpetua@example.com\\n\\nSKILLS\\nplimsollery, Java\\n'})""");
        assertThat(visitor.see("#total")).hasText("1 candidate");
    }

    @Test
    void nobodyFoundSaysWhatToDrop(Visitor visitor) {
        visitor.open("?q=kafka+zzyzx");
        assertThat(visitor.total()).isZero();
        visitor.see(".offer").first().waitFor();
        assertThat(visitor.see(".offer").first()).containsText("zzyzx");
        visitor.see(".offer").first().click();
        visitor.settle();
        assertThat(visitor.total()).isPositive();
    }

    @Test
    void aFilterThatLeavesNobodyIsOfferedToBeTakenBack(Visitor visitor) {
        visitor.open("?skill=kafka&skill=nursing");
        assertThat(visitor.total()).isZero();
        Locator without = visitor.see(".offer").filter(new Locator.FilterOptions().setHasText("Skill: Nursing"));
        int left = Integer.parseInt(without.locator(".offer-count").innerText().replaceAll("\\D", ""));
        without.click();
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(left).isPositive();
        assertThat(visitor.see(".chip-facet")).hasCount(1);
    }

    @Test
    void whatWasMendedInTheQuestionIsSaid(Visitor visitor) {
        visitor.open("?q=%22data engineer");
        assertThat(visitor.see(".note")).not().hasCount(0);
    }

    @Test
    void theHelpComesFromTheServer(Visitor visitor) {
        visitor.open("");
        visitor.press("?");
        assertThat(visitor.see(".help-table tbody tr").first()).isVisible();
        visitor.see(".help-table a").first().click();
        visitor.settle();
        assertThat(visitor.address()).startsWith("q=");
        assertThat(visitor.see("dialog.help")).isHidden();
    }

    @Test
    void aLostServerIsSaidAndFoundAgain(Visitor visitor) {
        visitor.open("");
        List<String> before = visitor.names();
        visitor.page().route("**/{v1/**,livez}", route -> route.abort());
        visitor.see("#q").fill("kafka");
        assertThat(visitor.see(".banner")).containsText("does not answer");
        assertThat(visitor.names()).isEqualTo(before);
        visitor.page().unroute("**/{v1/**,livez}");
        assertThat(visitor.see(".banner")).hasCount(0);
        visitor.settle();
        assertThat(visitor.names()).isNotEqualTo(before);
    }

    @Test
    void aServerThatStartsIsSaidAndAnswersByItself(Visitor visitor) {
        visitor.open("");
        visitor.openFirst();
        String name = visitor.see(".person-name").innerText();
        String candidate = visitor.page().url();
        visitor.page()
                .route("**/v1/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"/problems/opening\", \"detail\": \"opening its data\"}")));
        visitor.page().navigate(candidate);
        assertThat(visitor.see(".list .banner")).containsText("Shortlist is starting");
        assertThat(visitor.see("candidate-view .state")).containsText("could not be loaded");
        assertThat(visitor.see(".banner button")).hasCount(0);
        visitor.page().unroute("**/v1/**");
        visitor.settle();
        assertThat(visitor.see(".banner")).hasCount(0);
        assertThat(visitor.names()).isNotEmpty();
        assertThat(visitor.see(".person-name")).containsText(name);
        visitor.page().waitForFunction("() => document.querySelector('sign-in').who");
    }

    @Test
    void aComparisonIsShownOnceTheServerHasStarted(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.press("j", "x", "j", "x");
        visitor.see(".selection a.primary").click();
        assertThat(visitor.see(".compare-table thead th")).hasCount(2);
        String comparison = visitor.page().url();
        visitor.page()
                .route("**/v1/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"/problems/opening\", \"detail\": \"opening its data\"}")));
        visitor.page().navigate(comparison);
        assertThat(visitor.see(".compare .banner")).containsText("opening its data");
        visitor.page().unroute("**/v1/**");
        assertThat(visitor.see(".compare-table thead th")).hasCount(2);
        assertThat(visitor.see(".compare .banner")).hasCount(0);
    }

    @Test
    void howeverMuchIsTypedWhileAServerStartsItIsAskedAgainOnce(Visitor visitor) {
        assertThat(visitor.call("asking.js", """
                async ({ Asking }) => {
                  const { START } = await import('/state.js');
                  const later = window.setTimeout.bind(window);
                  const again = [];
                  window.setTimeout = one => again.push(one);
                  window.fetch = async () => new Response('{"type": "/problems/opening"}', { status: 503 });
                  const asking = new Asking({ addController() {}, requestUpdate() {} }, () => {});
                  for (const q of ['k', 'ka', 'kaf']) {
                    asking.ask({ ...START, q }, { facets: [], isTyped: () => true });
                    while (asking.pending) await new Promise(done => later(done));
                    await new Promise(done => later(done));
                  }
                  return again.length;
                }""", null)).isEqualTo(1);
    }
}
