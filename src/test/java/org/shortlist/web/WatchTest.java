package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page looks by itself whether somebody has come; that is no search, which would be noted as made by whoever sits before it. */
@ExtendWith(Browsing.class)
class WatchTest {

    /** Milliseconds, longer than between two looks. */
    private static final int A_LOOK = 15_100;

    @Test
    void whoHasComeIsOfferedAndNobodyHasSearched(Visitor visitor) {
        List<String> asked = opened(visitor, "?q=java");
        Locator refresh = visitor.see(".results .quiet-link")
                .filter(new Locator.FilterOptions().setHasText("There are changes"));
        look(visitor, asked);
        assertThat(refresh).hasCount(0);
        comes(visitor, "Hesper Quillfeather");
        look(visitor, asked);
        assertThat(refresh).isVisible();
        assertThat(asked).noneMatch(address -> address.contains("/v1/search"));
        int before = visitor.total();
        refresh.click();
        assertThat(visitor.see("#total")).containsText(Integer.toString(before + 1));
        assertThat(refresh).hasCount(0);
    }

    @Test
    void whereNobodyWasFoundWhoHasComeIsShown(Visitor visitor) {
        List<String> asked = opened(visitor, "?q=name:dewmarket");
        look(visitor, asked);
        look(visitor, asked);
        assertThat(asked).noneMatch(address -> address.contains("/v1/search"));
        comes(visitor, "Orla Dewmarket");
        look(visitor, asked);
        assertThat(visitor.see(".hit-name")).containsText("Orla Dewmarket");
    }

    /** @return the addresses that are asked from then on */
    private static List<String> opened(Visitor visitor, String query) {
        visitor.page().clock().install();
        visitor.open(query);
        visitor.page().waitForTimeout(500);
        List<String> asked = new ArrayList<>();
        visitor.page().onRequest(request -> asked.add(request.url()));
        return asked;
    }

    /** Lets time go by until the page has looked. */
    private static void look(Visitor visitor, List<String> asked) {
        int before = looks(asked);
        visitor.page()
                .waitForResponse(answer -> answer.url().endsWith("/v1/status"),
                        () -> visitor.page().clock().runFor(A_LOOK));
        assertThat(looks(asked)).isGreaterThan(before);
        visitor.page().waitForTimeout(200);
    }

    private static int looks(List<String> asked) {
        return (int) asked.stream().filter(address -> address.endsWith("/v1/status")).count();
    }

    /** Somebody is added at another machine. */
    private static void comes(Visitor visitor, String name) {
        visitor.page()
                .evaluate(
                        """
                                async text => {
                                    const headers = { 'Content-Type': 'text/plain' };
                                    const answer = await fetch('/v1/candidates?name=cv.txt', { method: 'POST', headers, body: text });
                                    if (!answer.ok) throw new Error(await answer.text());
                                }""",
                        """
                                %s
                                Pittsburgh, PA | %s@example.com | (412) 555-0162

                                SKILLS
                                Java, Kafka
                                """.formatted(name, name.substring(0, 4).toLowerCase(Locale.ROOT)));
    }
}
