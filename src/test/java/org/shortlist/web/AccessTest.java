package org.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everyone can use it: what axe finds, and that nothing is cut off on a narrow screen. */
@ExtendWith(Browsing.class)
class AccessTest {

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
    void everyViewIsAccessibleAndFits(int width, ColorScheme scheme, Visitor visitor) {
        visitor.with(width, scheme);
        visitor.open("?q=kafka+java&skill.not=excel");
        isFine(visitor, "list");
        visitor.see(".menu summary").click();
        isFine(visitor, "ways to export");
        assertThat(visitor.see(".menu-list").boundingBox().x).as("the left edge of the ways to export").isNotNegative();
        theQuestionIsFine(visitor);
        visitor.open("?q=kafka+java&skill.not=excel");
        visitor.openFirst();
        isFine(visitor, "candidate");
        visitor.see(".why-rank summary").click();
        isFine(visitor, "why this rank");
        visitor.see("#tab-text").click();
        isFine(visitor, "text of a candidate");
        visitor.open("?q=k8s+~terraform&rows=compact");
        visitor.see(".hit-select input").nth(0).check();
        visitor.see(".hit-select input").nth(1).check();
        isFine(visitor, "compact rows, two selected");
        visitor.see(".selection a.primary").click();
        visitor.see(".compare-table").waitFor();
        isFine(visitor, "side by side");
        visitor.open("?view=status");
        visitor.see(".status-card").first().waitFor();
        isFine(visitor, "status");
        visitor.open("?q=zzyzx+kafka");
        visitor.see(".offer").first().waitFor();
        isFine(visitor, "nobody found");
        visitor.press("?");
        visitor.see(".help-table td").first().waitFor();
        isFine(visitor, "help");
        visitor.see(".help-topics button").last().click();
        assertThat(visitor.see(".keys dt").first().isVisible()).isTrue();
        isFine(visitor, "keys");
    }

    @Test
    void twoPeopleSideBySideAreBothInSightOnAPhone(Visitor visitor) {
        visitor.with(390, ColorScheme.LIGHT).open("?q=kafka");
        visitor.see(".hit-select input").nth(0).check();
        visitor.see(".hit-select input").nth(1).check();
        visitor.see(".selection a.primary").click();
        Locator names = visitor.see(".compare-table thead th");
        names.nth(1).waitFor();
        assertThat(names.nth(1).boundingBox().x + names.nth(1).boundingBox().width).isLessThanOrEqualTo(390);
        Locator row = visitor.see(".compare-table tbody tr").nth(1).locator("td");
        assertThat(row.nth(1).boundingBox().x).isEqualTo(names.nth(1).boundingBox().x);
    }

    private static void theQuestionIsFine(Visitor visitor) {
        visitor.open("?q=~kafka+and+java+or+company:amazon+NOT+intern+%22data");
        visitor.see(".chip-price").first().waitFor();
        isFine(visitor, "reading with remarks");
        visitor.see("clause-chip .chip-main").nth(5).click();
        isFine(visitor, "card of a clause");
        visitor.press("Escape");
        visitor.press("/");
        visitor.press("End");
        visitor.page().keyboard().type(" eng");
        visitor.see(".suggestion").first().waitFor();
        visitor.press("ArrowDown");
        isFine(visitor, "suggestions");
    }

    @Test
    void theFiltersAreInASheetOnANarrowScreen(Visitor visitor) {
        visitor.with(390, ColorScheme.LIGHT).open("");
        int everyone = visitor.total();
        visitor.see(".filter-button").click();
        isFine(visitor, "sheet");
        visitor.see(".more-filters summary").click();
        visitor.facet("Seniority").locator(".facet-turn").click();
        visitor.facet("Skill").locator(".facet-more").click();
        visitor.see("facet-list .facet-value").first().waitFor();
        isFine(visitor, "sheet with everything open");
        visitor.see(".facet-order button").nth(3).click();
        visitor.see(".facet-twist").first().click();
        visitor.see("facet-branch facet-branch .facet-value").first().waitFor();
        isFine(visitor, "sheet with a tree");
        visitor.facet("Skill").locator(".facet-more").click();
        int count = visitor.firstChoice("Skill").count();
        visitor.firstChoice("Skill").button().click();
        visitor.settle();
        visitor.see(".sheet-head button").click();
        assertThat(visitor.total()).isEqualTo(count).isLessThan(everyone);
    }

    @Test
    void addingIsAccessible(Visitor visitor) {
        visitor.with(1440, ColorScheme.DARK).open("");
        isFine(visitor, "everyone in the dark");
        visitor.see(".add").click();
        isFine(visitor, "tray");
    }

    @Test
    void aListTwiceAsLargeStillFits(Visitor visitor) {
        visitor.with(720, ColorScheme.LIGHT).open("?q=kafka");
        isFine(visitor, "list at 200 %");
        visitor.openFirst();
        isFine(visitor, "candidate at 200 %");
    }

    private static void isFine(Visitor visitor, String view) {
        assertThat(visitor.accessibilityFaults()).as("what axe finds: " + view).isEmpty();
        assertThat(visitor.overflow()).as("wider than the window: " + view).isNotPositive();
    }
}
