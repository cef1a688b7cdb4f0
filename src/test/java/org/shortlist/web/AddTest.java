package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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
    void aFileThatIsNotWhatItsNameSaysIsReadAsWhatItIsAndThatIsSaid(Visitor visitor) {
        visitor.open("");
        visitor.upload("petra.pdf", "application/pdf", resume("Petra Lindqvist", "petra"));
        assertThat(visitor.see(".queued-state").first()).containsText("Added");
        assertThat(visitor.see(".queued-state").first()).containsText("text, not a PDF");
    }

    @Test
    void aFolderIsReadWithAllThatIsInIt(Visitor visitor, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("people/more"));
        Files.writeString(folder.resolve("people/rosalind.txt"), resume("Rosalind Thackeray", "rosalind"));
        Files.writeString(folder.resolve("people/more/ignatia.txt"), resume("Ignatia Bellweather", "ignatia"));
        visitor.open("");
        int before = visitor.total();
        visitor.see(".add").click();
        visitor.see("input[name=folder]").setInputFiles(folder.resolve("people"));
        assertThat(visitor.see(".tray-sum")).containsText("2 of 2 files done");
        assertThat(visitor.see(".queued-name")
                .filter(new Locator.FilterOptions().setHasText("people/more/ignatia.txt"))).isVisible();
        assertThat(visitor.see("#total")).hasText((before + 2) + " candidates");
    }

    @Test
    void whileFilesAreReadTheListIsSearched(Visitor visitor) {
        visitor.open("");
        List<Route> held = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        visitor.page().route(Pattern.compile("/v1/candidates\\?name="), route -> {
            if (over.get()) {
                route.resume();
            } else {
                held.add(route);
            }
        });
        String[] files = new String[20];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "slow" + i + ".txt";
            files[i + 1] = resume("Slowman " + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(i), "slow" + i);
        }
        drop(visitor, files);
        assertThat(visitor.see(".queued.reading").first()).isVisible();
        assertThat(visitor.see(".tray-sum")).containsText("0 of 10 files done");
        visitor.ask("kafka");
        assertThat(visitor.see(".hit-name").first()).isVisible();
        assertThat(visitor.see(".queued.reading").first()).isVisible();
        over.set(true);
        List.copyOf(held).forEach(Route::resume);
        assertThat(visitor.see(".tray-sum")).containsText("10 of 10 files done",
                new ContainsTextOptions().setTimeout(60_000));
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
            assertThat(visitor.see(".first .command")).containsText("shortlist import ~/resumes");
            assertThat(visitor.see(".filters, .hit, .banner")).hasCount(0);
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.see(".first .button.primary").click();
            assertThat(visitor.see(".tray")).isVisible();
            drop(visitor, "wilma.txt", resume("Wilma Tarrant", "wilma"));
            assertThat(visitor.see("#total")).hasText("1 candidate");
            assertThat(visitor.see(".first")).hasCount(0);
        }
    }

    @Test
    void whoStartsWithoutDataLooksAroundWithTheSamples(Visitor visitor) throws IOException {
        try (Site site = Site.withoutCandidates()) {
            visitor.at(site.address()).open("");
            List<Route> held = new ArrayList<>();
            List<APIResponse> answers = new ArrayList<>();
            // However fast they are read, the answer waits until the page has told of it.
            visitor.page().route("**/v1/samples", route -> {
                answers.add(route.fetch(new Route.FetchOptions().setTimeout(60_000)));
                held.add(route);
            });
            assertThat(visitor.see(".first-note")).containsText("people who do not exist");
            visitor.see(".first-samples").click();
            assertThat(visitor.see(".first-samples")).isDisabled();
            assertThat(visitor.see(".first-note")).containsText("read so far",
                    new ContainsTextOptions().setTimeout(60_000));
            held.getFirst().fulfill(new Route.FulfillOptions().setResponse(answers.getFirst()));
            assertThat(visitor.see("#total")).hasText("66 candidates", new HasTextOptions().setTimeout(60_000));
            assertThat(visitor.see(".first")).hasCount(0);
            visitor.ask("kafka AND \"data engineer\"");
            assertThat(visitor.see(".hit").first()).isVisible();
        }
    }

    @Test
    void samplesThatSomebodyElseWasQuickerThanAreRefusedInWords(Visitor visitor) throws IOException {
        try (Site site = Site.withoutCandidates()) {
            visitor.at(site.address()).open("");
            visitor.see(".first-samples").waitFor();
            visitor.page()
                    .evaluate(
                            """
                                    () => fetch('/v1/candidates?name=x.json', { method: 'POST', headers: { 'Content-Type': 'application/json' },
                                      body: JSON.stringify({ basics: { name: 'Xenia Marl', email: 'xenia@example.com' } }) })""");
            visitor.page().route("**/v1/search*", Route::abort);
            visitor.see(".first-samples").click();
            assertThat(visitor.see(".first-error")).containsText("this one has some");
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
