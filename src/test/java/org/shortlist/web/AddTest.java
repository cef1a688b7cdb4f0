package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files dropped on the page: a queue with what became of each, and those that came are there at once. */
@ExtendWith(Browsing.class)
class AddTest {

    @Test
    void filesDroppedAnywhereAreReadOneByOneWithAResultAndAReasonForEach(Visitor visitor) {
        visitor.open("");
        int before = visitor.total();
        drop(visitor, "zinnia.txt", resume("Zinnia Marrable", "zinnia"), "nothing.txt", " ", ".DS_Store", "rubbish");
        assertThat(visitor.see(".queued")).hasCount(2);
        assertThat(visitor.see(".tray-sum")).containsText("2 of 2 files done, 1 could not be read");
        assertThat(visitor.see(".queued").first()).containsText("nothing.txt");
        assertThat(visitor.see(".queued.failed .queued-state").innerText()).isNotBlank();
        assertThat(visitor.see("#total")).hasText((before + 1) + " candidates");
        assertThat(visitor.accessibilityFaults()).isEmpty();
        visitor.see(".queued a").click();
        assertThat(visitor.see(".person-name")).hasText("Zinnia Marrable");
    }

    @Test
    void theSameFileAgainIsSaidToBeHereAlready(Visitor visitor) {
        visitor.open("");
        visitor.upload("otto.txt", "text/plain", resume("Otto Fennimore", "otto"));
        visitor.upload("otto.txt", "text/plain", resume("Otto Fennimore", "otto"));
        assertThat(visitor.see(".queued-state").first()).hasText("Already here");
    }

    @Test
    void whoStartsWithoutDataIsToldWhatToDoAndTheFirstCandidateTakesThePlaceOfIt(Visitor visitor) throws IOException {
        try (Site site = Site.withoutCandidates()) {
            visitor.at(site.address()).open("");
            assertThat(visitor.see(".first h2")).hasText("No candidates yet");
            assertThat(visitor.see(".first .command")).containsText("shortlist import src/samples");
            assertThat(visitor.see(".filters, .hit, .banner")).hasCount(0);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.see(".first .button").click();
            assertThat(visitor.see(".tray")).isVisible();
            drop(visitor, "wilma.txt", resume("Wilma Tarrant", "wilma"));
            assertThat(visitor.see("#total")).hasText("1 candidate");
            assertThat(visitor.see(".first")).hasCount(0);
        }
    }

    private static void drop(Visitor visitor, String... namesAndTexts) {
        visitor.page()
                .evaluate(
                        """
                                given => {
                                    const transfer = new DataTransfer();
                                    for (let i = 0; i < given.length; i += 2) {
                                        transfer.items.add(new File([given[i + 1]], given[i], {type: 'text/plain'}));
                                    }
                                    document.querySelector('main').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
                                }""",
                        java.util.List.of(namesAndTexts));
    }

    private static String resume(String name, String mail) {
        return """
                %s
                Pittsburgh, PA | %s@example.com | (412) 555-0161

                EXPERIENCE
                Florist, Petal and Stem
                Mar 2019 - Feb 2021
                - Arranged flowers

                SKILLS
                Floristry
                """.formatted(name, mail);
    }
}
