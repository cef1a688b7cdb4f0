package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Putting tags on candidates and taking them off, one by one and many at once. */
@ExtendWith(Browsing.class)
class TagTest {

    @Test
    void aTagIsPutOnOneTakenOffAndFound(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.openFirst();
        visitor.see("candidate-view .tag-add").click();
        visitor.see("candidate-view .tag-form input").fill("Browser one");
        visitor.press("Enter");
        Locator tag = visitor.see("candidate-view .tag").filter(new Locator.FilterOptions().setHasText("Browser one"));
        assertThat(tag).isVisible();
        assertThat(visitor.see("candidate-view .tag-form input")).hasValue("");
        visitor.press("Escape");
        assertThat(visitor.see("candidate-view .tag-add")).isFocused();
        assertThat(visitor.see("candidate-view .person-file")).containsText("came from Files");
        assertThat(visitor.accessibilityFaults()).isEmpty();

        visitor.open("?tag=browser%20one");
        assertThat(visitor.total()).isEqualTo(1);
        visitor.openFirst();
        tag.locator("button").click();
        assertThat(tag).hasCount(0);
        visitor.open("?tag=browser%20one");
        assertThat(visitor.see(".hit")).hasCount(0);
    }

    @Test
    void thoseThatAreSelectedAreTaggedAtOnce(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.see(".hit-select input").nth(0).click();
        visitor.see(".hit-select input").nth(1).click();
        visitor.see("selection-bar .tag-many").click();
        visitor.see("selection-bar .tag-form input").fill("<b>Browser</b> two");
        visitor.press("Enter");
        assertThat(visitor.see(".selection-said")).containsText("2 tagged.");
        visitor.ask("tag:\"<b>browser</b> two\"");
        assertThat(visitor.total()).isEqualTo(2);

        visitor.see("selection-bar .tag-form input").fill("<B>browser</B>  TWO");
        visitor.see("selection-bar .tag-form button").filter(new Locator.FilterOptions().setHasText("Remove")).click();
        assertThat(visitor.see(".selection-said")).containsText("2 untagged.");
        assertThat(visitor.see(".hit")).hasCount(0);
    }
}
