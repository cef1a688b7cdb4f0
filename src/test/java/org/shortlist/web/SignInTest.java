package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** The page of a server that wants keys: one is shown once, and the page goes on where it was. */
@ExtendWith(Browsing.class)
class SignInTest {

    @Test
    void whoSignsInSearchesAndIsToldCalmlyWhenTheSessionIsOver(Visitor visitor) throws IOException {
        try (Site site = Site.withSamples()) {
            KeyRing.Issued first = site.keys().add("Ada Lovering", Set.of(Scope.SEARCH), null, Instant.EPOCH, null);
            KeyRing.Issued second = site.keys().add("Bo", Set.of(Scope.SEARCH), "city:pittsburgh", Instant.EPOCH, null);
            visitor.at(site.address()).page().navigate(site.address() + "/?q=kafka");
            assertThat(visitor.see(".sign-in h2")).hasText("Sign in");
            assertThat(visitor.see(".sign-in input")).isFocused();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.press("Escape");
            signIn(visitor, "k_00000000_" + "A".repeat(43));
            assertThat(visitor.see(".sign-in [role=alert]")).containsText("This key opens nothing here");

            signIn(visitor, first.written());
            assertThat(visitor.see(".sign-in h2")).not().isVisible();
            visitor.settle();
            int all = visitor.total();
            assertThat(all).isPositive();
            assertThat(visitor.see(".sign-out")).isVisible();
            assertThat(visitor.page().evaluate("document.cookie")).isEqualTo("");
            visitor.ask("java");
            visitor.openFirst();
            visitor.see(".hit-select input").first().check();
            assertThat(visitor.see(".selection .primary, .selection-hint").first()).isVisible();
            for (String notAllowed : List.of(".add", ".menu", ".correct-button", ".candidate-delete",
                    ".selection-copy", ".tag-add", ".tag-many")) {
                assertThat(visitor.see(notAllowed).first()).isHidden();
            }
            visitor.press("Escape");
            assertThat(visitor.see("candidate-view")).hasCount(0);

            site.keys().revoke(first.key().id(), Instant.EPOCH);
            visitor.page().evaluate("history.back()");
            assertThat(visitor.see(".sign-in h2")).hasText("Your session is over");
            signIn(visitor, second.written());
            assertThat(visitor.see(".sign-in h2")).not().isVisible();
            visitor.page()
                    .waitForFunction(
                            "all => Number(document.querySelector('#total')?.innerText.replace(/\\D/g, '')) < all",
                            all);
            assertThat(visitor.see("#q")).hasValue("kafka");

            visitor.see(".sign-out").click();
            assertThat(visitor.see(".sign-in h2")).hasText("Sign in");
            assertThat(visitor.see(".hit")).hasCount(0);
        }
    }

    @Test
    void whoComesWithABlindKeySeesNoNamesAndNoSmallNumbers(Visitor visitor) throws IOException {
        try (Site site = Site.withSamples()) {
            KeyRing.Issued blind = site.keys()
                    .add("Screening", Set.of(Scope.SEARCH, Scope.BLIND), null, Instant.EPOCH, null);
            visitor.at(site.address()).page().navigate(site.address() + "/?q=kafka");
            signIn(visitor, blind.written());
            assertThat(visitor.see(".hit-name").first()).hasText("Name hidden");
            assertThat(visitor.see(".facet-count")
                    .filter(new Locator.FilterOptions().setHasText("<3"))
                    .first()).isVisible();
            assertThat(visitor.see(".years-said .facet-count")).containsText("or more candidates");
            visitor.openFirst();
            assertThat(visitor.see(".person-name")).containsText("Name hidden");
            assertThat(visitor.see(".person-file a")).hasCount(0);
        }
    }

    private static void signIn(Visitor visitor, String key) {
        visitor.see(".sign-in input").fill(key);
        visitor.press("Enter");
    }
}
