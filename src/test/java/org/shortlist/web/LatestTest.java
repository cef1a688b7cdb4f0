package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Slow answers: the last one stays until the next is there, an old one is never shown, and nothing waits for them. */
@ExtendWith(Browsing.class)
class LatestTest {

    private static final Predicate<String> OF_KAFKA = address -> address.contains("/v1/search?q=kafka&");

    @Test
    void theLastAnswerStaysAndWritingGoesOnUntilTheNextIsThere(Visitor visitor) {
        visitor.open("?q=java");
        List<String> before = visitor.names();
        List<Route> held = new ArrayList<>();
        visitor.page().route(OF_KAFKA, held::add);
        visitor.see("#q").fill("kafka");
        visitor.page().waitForCondition(() -> !held.isEmpty());
        assertThat(visitor.names()).isEqualTo(before);
        assertThat(visitor.see(".results")).hasAttribute("aria-busy", "true");
        visitor.see("#q").press("End");
        visitor.page().keyboard().type(" st");
        assertThat(visitor.see("#q")).hasValue("kafka st");
    }

    @Test
    void anAnswerThatComesTooLateIsNotShown(Visitor visitor) {
        visitor.open("");
        List<Route> held = new ArrayList<>();
        visitor.page().route(OF_KAFKA, held::add);
        visitor.see("#q").fill("kafka");
        visitor.page().waitForCondition(() -> !held.isEmpty());
        visitor.see("#q").fill("nurse");
        visitor.page().waitForURL("**/?q=nurse");
        visitor.settle();
        List<String> nurses = visitor.names();
        held.forEach(Route::resume);
        visitor.page().waitForTimeout(400);
        assertThat(visitor.names()).isEqualTo(nurses);
        assertThat(visitor.see("#q")).hasValue("nurse");
    }

    @Test
    void aChipOfThePastAnswerDoesNotOverwriteWhatIsBeingWritten(Visitor visitor) {
        visitor.open("?q=java+sql");
        List<Route> held = new ArrayList<>();
        visitor.page().route(OF_KAFKA, held::add);
        visitor.see("#q").fill("kafka");
        visitor.page().waitForCondition(() -> !held.isEmpty());
        visitor.see("clause-chip .chip-remove").first().dispatchEvent("click");
        assertThat(visitor.see("#q")).hasValue("kafka");
        assertThat(visitor.address()).isEqualTo("q=kafka");
        List.copyOf(held).forEach(Route::resume);
        assertThat(visitor.see("clause-chip .chip-text")).hasText(new String[]{"kafka"});
    }

    @Test
    void aChoiceInAFilterIsOneQuestion(Visitor visitor) {
        visitor.open("");
        List<String> asked = new ArrayList<>();
        visitor.page().onRequest(request -> asked.add(request.url()));
        visitor.firstChoice("Skill").button().click();
        visitor.settle();
        visitor.page().waitForTimeout(500);
        assertThat(asked.stream().filter(address -> address.contains("/v1/") && !address.contains("size=0")))
                .hasSize(1);
    }

    @Test
    void aPageThatIsOpenedWithoutAServerFillsWhenItComes(Visitor visitor) {
        visitor.page().route("**/{v1/**,livez}", Route::abort);
        visitor.page().navigate(visitor.home());
        assertThat(visitor.see(".banner")).containsText("does not answer");
        visitor.page().unroute("**/{v1/**,livez}");
        assertThat(visitor.see("#total")).isVisible(new IsVisibleOptions().setTimeout(15_000));
        assertThat(visitor.see(".banner")).hasCount(0);
    }
}
