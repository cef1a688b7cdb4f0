package org.shortlist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading one candidate after another, adding and deleting. */
@ExtendWith(Browsing.class)
class CandidateTest {

    @Test
    void aCandidateOpensBesideTheListAtAnAddressOfItsOwn(Visitor visitor) {
        visitor.open("?q=kafka");
        String name = visitor.names().getFirst();
        visitor.openFirst();
        assertThat(visitor.see(".person-name")).hasText(name);
        assertThat(visitor.see(".hit").first()).isVisible();
        assertThat(visitor.see(".career-job.match").first()).isVisible();
        String address = visitor.address();
        visitor.open("?" + address);
        assertThat(visitor.see(".person-name")).hasText(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1240, 1100, 900, 861, 860, 390})
    void anOpenCandidateIsInTheWindowHoweverWideThatIs(int width, Visitor visitor) {
        visitor.with(width, ColorScheme.LIGHT).open("?q=kafka");
        visitor.openFirst();
        assertThat(visitor.see(".person-name")).isInViewport();
        BoundingBox view = visitor.see("candidate-view").boundingBox();
        assertThat(view.x + view.width).isLessThanOrEqualTo(width + 1);
        assertThat(visitor.overflow()).isZero();
        if (width > 860) {
            assertThat(view.x).as("beside the list").isGreaterThan(visitor.see(".hit").first().boundingBox().x);
        }
    }

    @Test
    void escapeClosesAndTheRowHasTheFocusAgain(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.openFirst();
        visitor.press("Escape");
        assertThat(visitor.see("candidate-view")).hasCount(0);
        assertThat(visitor.see(".hit-name a").first()).isFocused();
        assertThat(visitor.address()).isEqualTo("q=kafka");
    }

    @Test
    void backClosesWhatWasOpened(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.openFirst();
        visitor.press("j");
        visitor.page().goBack();
        assertThat(visitor.see("candidate-view")).hasCount(0);
        assertThat(visitor.address()).isEqualTo("q=kafka");
    }

    @Test
    void theListIsWalkedAndOpenedWithoutTheMouse(Visitor visitor) {
        visitor.open("?q=kafka");
        String second = visitor.names().get(1);
        visitor.press("j", "ArrowDown", "Enter");
        assertThat(visitor.see(".person-name")).hasText(second);
    }

    @Test
    void theRowThatHasTheFocusIsSeen(Visitor visitor) throws IOException {
        visitor.open("?q=kafka");
        BoundingBox row = visitor.see(".hit").first().boundingBox();
        ScreenshotOptions around = new ScreenshotOptions()
                .setClip(row.x - 6, row.y - 6, row.width + 12, row.height + 12);
        BufferedImage before = picture(visitor, around);
        visitor.press("j");
        assertThat(visitor.see(".hit-name a").first()).isFocused();
        BufferedImage after = picture(visitor, around);
        long changed = IntStream.range(0, before.getWidth() * before.getHeight())
                .filter(i -> before.getRGB(i % before.getWidth(), i / before.getWidth()) != after
                        .getRGB(i % before.getWidth(), i / before.getWidth()))
                .count();
        assertThat(changed).as("points of the frame around the row").isGreaterThan((long) row.width * 2);
    }

    private static BufferedImage picture(Visitor visitor, ScreenshotOptions part) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(visitor.page().screenshot(part)));
    }

    @Test
    void theProofOfASkillLeadsToItsPlaceInTheText(Visitor visitor) {
        visitor.open("?q=skill:kafka");
        visitor.openFirst();
        Locator skill = visitor.see(".use.wanted").first();
        assertThat(skill.locator(".use-label")).containsText("Kafka");
        skill.locator("summary").click();
        skill.locator(".proof").first().click();
        assertThat(visitor.see("#target")).containsText("afka");
        assertThat(visitor.see("#target")).isInViewport();
        assertThat(visitor.see("#tab-text")).hasAttribute("aria-selected", "true");
    }

    @Test
    void theCareerIsAPictureWithGapsOverlapsAndPromotions(Visitor visitor) {
        visitor.open("");
        visitor.upload("career.json", "application/json",
                """
                        {"basics": {"name": "Philippa Dovecote", "email": "philippa@example.com", "summary": "Brambled quoitworth"}, "work": [
                         {"name": "Tidewater Analytics", "position": "Adviser", "startDate": "2018-01", "endDate": "2018-12"},
                         {"name": "Globex", "position": "Architect", "startDate": "2016-01", "endDate": "2020-06"},
                         {"name": "Initech", "position": "Senior Engineer", "startDate": "2012-02", "endDate": "2014-01"},
                         {"name": "Initech", "position": "Engineer", "startDate": "2010-01", "endDate": "2012-01"}]}""");
        visitor.open("?q=quoitworth");
        visitor.openFirst();
        Locator bars = visitor.see(".career-job");
        assertThat(bars).hasCount(4);
        assertThat(visitor.see(".career-gap").first()).hasAttribute("aria-label", "Gap of 1 yr 11 mos");
        assertThat(visitor.see(".career-job.promotion")).hasCount(1);
        assertThat(visitor.see(".career-job.promotion")).containsText("a step up at the same employer");
        assertThat(bars.filter(new Locator.FilterOptions().setHasText("Adviser")).boundingBox().y)
                .isNotEqualTo(bars.filter(new Locator.FilterOptions().setHasText("Architect")).boundingBox().y);
        bars.filter(new Locator.FilterOptions().setHasText("Senior Engineer")).click();
        assertThat(visitor.see(".job").nth(2)).isFocused();
    }

    @Test
    void whatTheReaderWasNotSureOfIsSaidAndLedTo(Visitor visitor) {
        visitor.open("?parse=uncertain-reading");
        visitor.openFirst();
        Locator remark = visitor.see(".doubts .note").first();
        assertThat(remark).containsText("uncertain");
        remark.locator("button").click();
        assertThat(visitor.see("#target")).isInViewport();
        assertThat(visitor.see("#tab-text")).hasAttribute("aria-selected", "true");
    }

    @Test
    void theTextMarksWhatMatches(Visitor visitor) {
        visitor.open("?q=kafka");
        visitor.openFirst();
        visitor.see("#tab-text").click();
        assertThat(visitor.see(".resume-text mark").allTextContents()).isNotEmpty()
                .allMatch(mark -> mark.toLowerCase(Locale.ROOT).contains("kafka"));
    }

    @Test
    void anOriginalPdfIsShownByTheBrowser(Visitor visitor) {
        visitor.open("?q=name:\"ruby martinez\"");
        visitor.openFirst();
        Page original = visitor.page().waitForPopup(() -> visitor.see(".person-file a[target=_blank]").click());
        original.waitForCondition(() -> original.frames()
                .stream()
                .anyMatch(frame -> frame.url().startsWith("chrome-extension://")));
    }

    @Test
    void anUnknownCandidateIsSaidToBeMissing(Visitor visitor) {
        visitor.open("?c=c_0000000000000000");
        assertThat(visitor.see("candidate-view [role=alert]")).containsText("not here");
    }

    @Test
    void anUploadedResumeIsFoundAtOnceAndGoneAtOnceWhenItIsDeleted(Visitor visitor) {
        visitor.open("");
        int before = visitor.total();
        visitor.upload("quillfeather.txt", "text/plain", resume("Odalys Quillfeather", "Kept zorgons in order"));
        assertThat(visitor.see(".queued-state").first()).hasText("Added");
        assertThat(visitor.total()).isEqualTo(before + 1);
        visitor.ask("zorgons");
        assertThat(visitor.names()).isEqualTo(List.of("Odalys Quillfeather"));
        visitor.openFirst();
        visitor.see("[aria-label='Delete the candidate']").click();
        assertThat(visitor.see(".undo-one").last()).containsText("Odalys Quillfeather was deleted.");
        assertThat(visitor.see("#total")).hasText("0 candidates");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy(Visitor visitor) {
        visitor.open("");
        visitor.upload("empty.txt", "text/plain", " ");
        assertThat(visitor.see(".queued.failed .queued-state")).not().hasText("");
        assertThat(visitor.see(".tray-sum")).containsText("1 could not be read");
    }

    @Test
    void markupInAResumeIsShownAsItIs(Visitor visitor) {
        String tag = "<img src=x onerror=alert(1)><script>document.title='taken'</script>";
        visitor.open("");
        visitor.upload("script.txt", "text/plain", resume("Tagan <b>Bold</b>", "Reported qwyzzle holes " + tag));
        visitor.ask("qwyzzle");
        assertThat(visitor.see(".snippet").first()).containsText("<script>");
        visitor.openFirst();
        visitor.see("#tab-text").click();
        assertThat(visitor.see(".resume-text")).containsText(tag);
        assertThat(visitor.see("main script, main img, main b")).hasCount(0);
        assertThat(visitor.page().title()).startsWith("qwyzzle");
    }

    private static String resume(String name, String did) {
        return """
                %s
                Pittsburgh, PA | %s@example.com | (412) 555-0161

                EXPERIENCE
                Software Engineer, Northwind Traders
                Mar 2019 - Feb 2021
                - %s

                SKILLS
                Java, Kafka
                """.formatted(name, did.replaceAll("\\W", "").substring(0, 12).toLowerCase(Locale.ROOT), did);
    }
}
