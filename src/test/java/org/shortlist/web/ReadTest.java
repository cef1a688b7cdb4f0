package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why somebody is found, who is like them, and how the server is. */
@ExtendWith(Browsing.class)
class ReadTest {

    @Test
    void thePointsOfTheClausesAddUpToTheScore(Visitor visitor) {
        visitor.open("?q=kafka+java+~terraform");
        visitor.openFirst();
        Locator why = visitor.see(".why-rank");
        assertThat(why.locator("summary")).containsText("Why number 1");
        why.locator("summary").click();
        double sum = why.locator("tbody td:last-child")
                .allInnerTexts()
                .stream()
                .mapToDouble(text -> Double.parseDouble(text.strip()))
                .sum();
        double together = Double.parseDouble(why.locator("tfoot td").last().innerText().strip());
        assertThat(sum).isCloseTo(together, Offset.offset(0.02)).isPositive();
    }

    @Test
    void whoIsLikeACandidateIsShownAndLedTo(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.openFirst();
        String name = visitor.see(".person-name").innerText();
        Locator other = visitor.see(".similar a").first();
        String like = other.innerText();
        assertThat(like).isNotEqualTo(name);
        other.click();
        assertThat(visitor.see(".person-name")).hasText(like);
    }

    @Test
    void whatWasDoneInAJobIsAListAndItsMarksAreInPlace(Visitor visitor) {
        add(visitor, "Ignatius Crabtree", "Tuned pockleworts daily\n- Led four people:\n- Wrote Kafka streams", "");
        visitor.open("?q=pockleworts+streams");
        visitor.openFirst();
        assertThat(visitor.see(".job-items li"))
                .hasText(new String[]{"Tuned pockleworts daily", "Led four people:", "Wrote Kafka streams"});
        assertThat(visitor.see(".job-items mark")).hasText(new String[]{"pockleworts", "streams"});
        assertThat(visitor.see(".skill-months").first()).hasText("2 yrs, 2021");
    }

    @Test
    void theAddressOfACandidateKeepsItsQuestionAndBackIsItsList(Visitor visitor) {
        visitor.open("?q=kafka");
        String id = visitor.see(".hit-name a").first().getAttribute("data-candidate");
        visitor.page().navigate(visitor.home() + "candidates/" + id + "?q=kafka&skill=java");
        visitor.settle();
        assertThat(visitor.see("#q")).hasValue("kafka");
        assertThat(visitor.see(".why-rank")).isVisible();
        assertThat(visitor.see(".chip-facet")).containsText("Java");
        visitor.see("[aria-label='Close the candidate']").click();
        visitor.settle();
        assertThat(visitor.address()).isEqualTo("q=kafka&skill=java");
        assertThat(visitor.see(".hit").first()).isVisible();
    }

    @Test
    void aDeletionIsUndoneThoughThePageWasLoadedAnew(Visitor visitor) {
        add(visitor, "Hildegard Ornsby", "Weighed thrumbles", "");
        visitor.open("?q=thrumbles");
        visitor.openFirst();
        visitor.see("[aria-label='Delete the candidate']").click();
        assertThat(visitor.see("#total")).hasText("0 candidates");
        assertThat(visitor.see(".undo-button").last()).isFocused();
        visitor.open("?q=thrumbles");
        Locator deleted = visitor.see(".undo-one").filter(new Locator.FilterOptions().setHasText("Hildegard Ornsby"));
        assertThat(deleted).isVisible();
        assertThat(visitor.accessibilityFaults()).isEmpty();
        deleted.locator("button").click();
        assertThat(visitor.see("#total")).hasText("1 candidate");
        assertThat(deleted).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theWayBackDoesNotCoverWhatCanBeDoneWithTheSelected(int width, Visitor visitor) {
        add(visitor, "Aabel Underhay", "Wound crumblethreads on loom " + width, "");
        visitor.with(width, ColorScheme.LIGHT).open("?sort=name");
        visitor.see(".hit")
                .filter(new Locator.FilterOptions().setHasNotText("Aabel Underhay"))
                .first()
                .locator(".hit-select input")
                .check();
        visitor.see(".hit-name a").filter(new Locator.FilterOptions().setHasText("Aabel Underhay")).click();
        visitor.see("[aria-label='Delete the candidate']").click();
        visitor.see(".undo-one").last().waitFor();
        assertThat(visitor.see("candidate-view")).hasCount(0);
        BoundingBox selected = visitor.see(".selection").boundingBox();
        BoundingBox undo = visitor.see(".undo").boundingBox();
        assertThat(undo.y + undo.height).isLessThanOrEqualTo(selected.y);
    }

    @Test
    void theStatusHasAnAddressOfItsOwn(Visitor visitor) {
        visitor.open("");
        int everyone = visitor.total();
        visitor.see("[aria-label=Status]").click();
        assertThat(visitor.see(".status-sum")).containsText("All is well");
        assertThat(visitor.address()).isEqualTo("view=status");
        assertThat(visitor.see(".status-card strong").first()).hasText(Integer.toString(everyone));
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.page().goBack();
        assertThat(visitor.see(".hit").first()).isVisible();
    }

    /** Somebody comes who did this in a job, with more below the skills. */
    static void add(Visitor visitor, String name, String did, String more) {
        visitor.open("");
        visitor.page()
                .evaluate(
                        """
                                ([name, text]) => fetch(`/v1/candidates?name=${name}.txt`, {method: 'POST', headers: {'Content-Type': 'text/plain'},
                                    body: text})""",
                        java.util.List.of(name.substring(0, 4), """
                                %s
                                Pittsburgh, PA | %s@example.com | (412) 555-0161

                                EXPERIENCE
                                Software Engineer, Northwind Traders
                                Mar 2019 - Feb 2021
                                - %s

                                SKILLS
                                Java, Kafka%s
                                """.formatted(name, name.substring(0, 4).toLowerCase(java.util.Locale.ROOT), did,
                                more)));
    }
}
