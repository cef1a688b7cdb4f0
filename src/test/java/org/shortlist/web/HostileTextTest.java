package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Résumés from strangers: nothing runs, nothing breaks, nothing is clipped. */
@ExtendWith(Browsing.class)
class HostileTextTest {

    @Test
    void scriptsAndLinksThatRunAreWords(Visitor visitor) {
        add(visitor,
                """
                        {"basics": {"name": "<script>document.title='taken'</script> Grix", "label": "<img src=x onerror=alert(1)>",
                          "email": "grix@example.com?bcc=spy@example.com", "url": "javascript:alert(1)",
                          "profiles": [{"network": "x", "url": "data:text/html,<script>alert(1)</script>"}]},
                         "work": [{"name": "\\" onmouseover=\\"alert(1)", "position": "frobnitzer", "startDate": "2019-01",
                          "summary": "frobnitzing </style><script>alert(1)</script> [x](javascript:alert(1))"}]}""");
        visitor.open("?q=frobnitzer");
        visitor.openFirst();
        visitor.see("#tab-text").click();
        assertThat(visitor.see(".resume-text")).containsText("</style><script>alert(1)</script>");
        assertThat(visitor.see("main :is(script, img, style, iframe)")).hasCount(0);
        assertThat(visitor.see("a[href^='javascript:'], a[href^='data:'], a[href*='bcc=']")).hasCount(0);
        assertThat(visitor.page().title()).startsWith("frobnitzer");
    }

    @Test
    void signsThatTurnTextAroundStayWithinTheirName(Visitor visitor) {
        add(visitor, """
                {"basics": {"name": "Mallory \\u202egnp.cod\\u2067", "email": "mallory.g@example.com"},
                 "work": [{"name": "Snargle Works", "position": "snargler", "startDate": "2019-01"}]}""");
        visitor.open("?q=snargler");
        assertThat(visitor.see(".hit-name bdi").first()).isVisible();
        double place = visitor.see(".hit-now").first().boundingBox().x;
        assertThat(visitor.see(".hit-name").first().boundingBox().x).isEqualTo(place);
        visitor.openFirst();
        assertThat(visitor.see(".person-name bdi").first()).isVisible();
    }

    @Test
    void aLineOfAMegabyteIsShownWithoutFreezing(Visitor visitor) {
        visitor.open("");
        visitor.page()
                .evaluate(
                        """
                                () => fetch('/v1/candidates', {method: 'POST', headers: {'Content-Type': 'text/plain'},
                                    body: 'Long Winded\\nlong@example.com\\n\\nSUMMARY\\nwhiffling ' + 'bloviating '.repeat(88000)})""");
        visitor.open("?q=whiffling");
        visitor.openFirst();
        long began = System.nanoTime();
        visitor.see("#tab-text").click();
        visitor.page().waitForFunction("() => document.querySelector('.resume-text')?.textContent.length > 900000");
        assertThat((System.nanoTime() - began) / 1_000_000).as("ms").isLessThan(15_000);
        assertThat(visitor.overflow()).isNotPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void namesInEveryScriptLongTitlesAndThirtyJobsFit(int width, Visitor visitor) {
        visitor.with(width, ColorScheme.LIGHT);
        String jobs = IntStream.range(0, 30)
                .mapToObj(
                        i -> """
                                {"name": "Employer-With-One-Endless-Name-%d-GmbH-und-Compagnie", "position": "%s", "startDate": "%d-0%d", "endDate": "%d-02"}"""
                                .formatted(i, "Supercalifragilistic".repeat(3), 1994 + i, i % 9 + 1, 1996 + i))
                .collect(Collectors.joining(","));
        add(visitor,
                """
                        {"basics": {"name": "عبد الرحمن %d الحسيني", "label": "مهندس برمجيات", "email": "w%d@example.com", "summary": "dromwheedling"},
                         "work": [%s], "skills": [{"name": "x", "keywords": ["数据工程", "Δεδομένα"]}]}"""
                        .formatted(width, width, jobs));
        visitor.open("?q=dromwheedling");
        assertThat(visitor.overflow()).isNotPositive();
        visitor.openFirst();
        assertThat(visitor.see(".job")).hasCount(30);
        assertThat(visitor.overflow()).isNotPositive();
        assertThat(visitor.see("candidate-view").evaluate("view => view.scrollWidth - view.clientWidth")).isEqualTo(0);
        assertThat(visitor.accessibilityFaults()).isEmpty();
    }

    @Test
    void someoneWithoutNameAndJobsCanBeReadAndCorrected(Visitor visitor) {
        add(visitor, "{\"skills\": [{\"name\": \"Skills\", \"keywords\": [\"Glassblowing of vorpals\"]}]}");
        visitor.open("?q=vorpals");
        assertThat(visitor.see(".hit-name").first()).hasText("Name not stated");
        visitor.openFirst();
        assertThat(visitor.see(".absent").first()).hasText("No jobs were found in this résumé.");
        visitor.see("[aria-label='Correct the name']").click();
        visitor.see(".correct-form input").fill("Vera Vorpal");
        visitor.press("Enter");
        assertThat(visitor.see(".hit-name").first()).hasText("Vera Vorpal");
    }

    @Test
    void onPaperTheCandidateStandsAlone(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.openFirst();
        visitor.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visitor.see(".job").first()).isVisible();
        for (String hidden : List.of(".top", ".hits", ".candidate-bar", ".correct-button", ".skill-add")) {
            assertThat(visitor.see(hidden).first()).isHidden();
        }
    }

    private static void add(Visitor visitor, String json) {
        visitor.open("");
        Object status = visitor.page().evaluate("""
                body => fetch('/v1/candidates', {method: 'POST', headers: {'Content-Type': 'application/json'}, body})
                    .then(answer => answer.status)""", json);
        assertThat(status).isIn(200, 201);
    }
}
