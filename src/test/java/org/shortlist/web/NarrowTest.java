package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shortlist.web.Visitor.FacetValue;

/** The filters beside the list. */
@ExtendWith(Browsing.class)
class NarrowTest {

    @Test
    void theCountOfAValueIsTheTotalAfterChoosingIt(Visitor visitor) {
        visitor.open("");
        for (String facet : List.of("Skill", "Title", "City")) {
            FacetValue value = visitor.firstChoice(facet);
            value.button().click();
            visitor.settle();
            assertThat(visitor.total()).as(value.toString()).isEqualTo(value.count());
            assertThat(visitor.see(".chip-facet").last()).containsText(value.label());
            visitor.open("");
        }
    }

    @Test
    void theMinusKeyExcludesAValue(Visitor visitor) {
        visitor.open("");
        int everyone = visitor.total();
        FacetValue value = visitor.firstChoice("Skill");
        value.button().focus();
        visitor.press("-");
        visitor.page().waitForURL("**/?skill.not=**");
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(everyone - value.count());
        assertThat(visitor.see(".facet-value.excluded .facet-label")).hasText(value.label());
    }

    @Test
    void theFocusStaysOnAValueThatIsChosenAndTheArrowsGoOn(Visitor visitor) {
        visitor.open("");
        FacetValue value = visitor.firstChoice("Skill");
        value.button().focus();
        visitor.press("Enter");
        visitor.settle();
        assertThat(focused(visitor)).startsWith(value.label());
        visitor.press("ArrowDown");
        assertThat(focused(visitor)).isNotBlank().doesNotStartWith(value.label());
    }

    @Test
    void everyValueOfAFacetIsFoundByItsBeginning(Visitor visitor) {
        visitor.open("");
        Locator skills = unfolded(visitor, "Skill");
        skills.locator(".facet-find").fill("terraf");
        assertThat(skills.locator(".facet-label")).hasText(new String[]{"Terraform"});
        int count = Integer.parseInt(skills.locator(".facet-count").innerText());
        skills.locator(".facet-include").click();
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(count);
        skills.locator(".facet-find").fill("docker");
        assertThat(skills.locator(".included .facet-label")).hasText("Terraform");
    }

    @Test
    void theValuesOfAFacetStandByNameToo(Visitor visitor) {
        visitor.open("");
        Locator companies = unfolded(visitor, "Company");
        Locator byName = companies.locator(".facet-order button").nth(1);
        byName.click();
        assertThat(byName).hasAttribute("aria-pressed", "true");
        visitor.page().waitForCondition(() -> {
            List<String> labels = companies.locator(".facet-label").allTextContents();
            return labels.size() > 20 && labels.equals(labels.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
        });
    }

    @Test
    void theCitiesOfACountryAreBelowItsRegions(Visitor visitor) {
        visitor.open("");
        Locator cities = unfolded(visitor, "City");
        cities.locator(".facet-order button").nth(3).click();
        cities.locator("[aria-label='What is in United States']").click();
        cities.locator("[aria-label='What is in Pennsylvania']").click();
        cities.locator("facet-branch facet-branch facet-branch .facet-include").first().click();
        visitor.settle();
        assertThat(visitor.address()).isEqualTo("city=pittsburgh-pa-us");
        assertThat(visitor.total()).isPositive();
    }

    @Test
    void theHandlesOfTheYearsChooseARangeWithTheKeyboard(Visitor visitor) {
        visitor.open("");
        int everyone = visitor.total();
        visitor.see("[aria-label='From years of experience']").focus();
        for (int year = 1; year <= 10; year++) {
            visitor.press("ArrowRight");
        }
        visitor.page().waitForURL("**/?yoe=10..");
        visitor.settle();
        visitor.see("[aria-label='To years of experience']").focus();
        visitor.press("Home");
        visitor.page().waitForURL("**/?yoe=10..10");
        visitor.settle();
        assertThat(visitor.see(".years-said")).containsText("10 years" + visitor.total() + " candidates");
        assertThat(visitor.total()).isBetween(1, everyone - 1);
    }

    @Test
    void aHandleOfTheYearsIsDragged(Visitor visitor) {
        visitor.open("");
        int everyone = visitor.total();
        Locator handle = visitor.see("[aria-label='From years of experience']");
        BoundingBox track = handle.boundingBox();
        Mouse mouse = visitor.page().mouse();
        mouse.move(track.x + 9, track.y + track.height / 2);
        mouse.down();
        mouse.move(track.x + track.width / 3, track.y + track.height / 2);
        mouse.up();
        visitor.page().waitForURL(Pattern.compile("yoe=(9|10|11)\\.\\.$"));
        visitor.settle();
        assertThat(visitor.total()).isBetween(1, everyone - 1);
        assertThat(visitor.see(".years-said")).containsText("years or more" + visitor.total() + " candidates");
    }

    @Test
    void severalValuesHoldTogetherOrOneOfThemDoesAsIsChosen(Visitor visitor) {
        visitor.open("?skill=java&skill=apache-kafka");
        int both = visitor.total();
        Locator any = visitor.facet("Skill").locator(".facet-mode button").last();
        any.click();
        visitor.settle();
        assertThat(visitor.address()).contains("skill.mode=any");
        assertThat(visitor.facet("Skill").locator(".facet-mode button").last()).hasAttribute("aria-pressed", "true");
        assertThat(visitor.total()).isGreaterThan(both);
        visitor.facet("Skill").locator(".facet-mode button").first().click();
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(both);
        assertThat(visitor.address()).isEqualTo("skill=java&skill=apache-kafka");
    }

    @Test
    void whatIsChosenCanBeAskedOfOneJobThatIsHeldNow(Visitor visitor) {
        visitor.open("?title=data-engineer&company=pnc");
        int ever = visitor.total();
        visitor.see(".which-job button").nth(2).click();
        visitor.settle();
        assertThat(visitor.address()).startsWith("q=job:(current:yes)");
        assertThat(visitor.total()).isBetween(1, ever - 1);
        assertThat(visitor.see(".which-job button").nth(2)).hasAttribute("aria-pressed", "true");
        visitor.see(".which-job button").nth(0).click();
        visitor.settle();
        assertThat(visitor.address()).isEqualTo("title=data-engineer&company=pnc");
    }

    @Test
    void aPlaceIsAskedForWithADistance(Visitor visitor) {
        visitor.open("?q=engineer");
        visitor.see("#near-place").fill("Pittsburgh");
        visitor.press("Enter");
        visitor.page().waitForURL("**/?q=engineer**near**");
        visitor.settle();
        int near = visitor.total();
        assertThat(visitor.see("#q")).hasValue("engineer AND near:\"Pittsburgh\" 25km");
        visitor.see("[aria-label=Distance]").selectOption("200km");
        visitor.page().waitForURL("**200km");
        visitor.settle();
        assertThat(visitor.total()).isGreaterThanOrEqualTo(near);
        assertThat(visitor.see("#q")).hasValue("engineer AND near:\"Pittsburgh\" 200km");
    }

    @Test
    void moreFiltersAreBehindAButtonAndOpenOneByOne(Visitor visitor) {
        visitor.open("");
        assertThat(visitor.facet("Seniority")).isHidden();
        visitor.see(".more-filters summary").click();
        visitor.facet("Seniority").locator(".facet-turn").click();
        FacetValue value = visitor.firstChoice("Seniority");
        value.button().click();
        visitor.settle();
        assertThat(visitor.total()).isEqualTo(value.count());
        visitor.open(visitor.page().url().replaceAll("^[^?]*", ""));
        assertThat(visitor.facet("Seniority").locator(".included")).isVisible();
    }

    private static Locator unfolded(Visitor visitor, String facet) {
        visitor.facet(facet).locator(".facet-more").click();
        Locator list = visitor.facet(facet).first().locator("facet-list");
        list.locator(".facet-value").first().waitFor();
        return list;
    }

    private static String focused(Visitor visitor) {
        return (String) visitor.page().evaluate("() => document.activeElement.getAttribute('aria-label') ?? ''");
    }
}
