package org.shortlist.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A person in front of the page. What they see and do, in their words; the page's own markup is known only here. */
final class Visitor {

    private static final int WAIT = 10_000;

    private final Browser browser;
    private String site;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;
    private Page page;

    Visitor(Browser browser, String site) {
        this.browser = browser;
        this.site = site;
        this.window = browser.newContext(window(1440, 900, ColorScheme.LIGHT));
        this.page = newPage();
    }

    /** In front of the page of another server. */
    Visitor at(String otherSite) {
        site = otherSite;
        return this;
    }

    /** With a screen of this width in CSS pixels, in light or dark. */
    Visitor with(int width, ColorScheme scheme) {
        window.close();
        window = browser.newContext(window(width, 844, scheme));
        page = newPage();
        return this;
    }

    private static NewContextOptions window(int width, int height, ColorScheme scheme) {
        return new NewContextOptions().setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private Page newPage() {
        Page opened = window.newPage();
        opened.setDefaultTimeout(WAIT);
        opened.onPageError(complaints::add);
        opened.onConsoleMessage(message -> {
            boolean ofNetwork = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !ofNetwork) {
                complaints.add(message.text());
            }
        });
        return opened;
    }

    /** @param query of the address, {@code ""} or {@code ?q=…} */
    Visitor open(String query) {
        page.navigate(site + "/" + query);
        settle();
        return this;
    }

    /** Opens a file of the page by itself, for its functions to be called. */
    Object call(String module, String function, Object argument) {
        page.navigate(site + "/" + module);
        return page.evaluate(
                "([module, argument]) => import(`/${module}`).then(it => (%s)(it, argument))".formatted(function),
                Arrays.asList(module, argument));
    }

    /** Waits until nothing is on its way. */
    void settle() {
        page.waitForFunction("() => document.querySelector('.results, .state, .first, .compare, .status') "
                + "&& !document.querySelector('[aria-busy=true]')");
    }

    Page page() {
        return page;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    /** The address of the page when nothing is asked. */
    String home() {
        return site + "/";
    }

    /** The query string of the address, decoded. */
    String address() {
        String query = URI.create(page.url()).getRawQuery();
        return query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
    }

    /** How many candidates the page says there are. */
    int total() {
        return Integer.parseInt(see("#total").innerText().replaceAll("\\D", ""));
    }

    List<String> names() {
        return see(".hit-name").allTextContents().stream().map(String::strip).toList();
    }

    void ask(String question) {
        see("#q").fill(question);
        press("Enter");
        page.waitForFunction("question => new URLSearchParams(location.search).get('q') === question", question);
        settle();
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** The values of a facet that are shown. */
    Locator facet(String name) {
        Pattern whole = Pattern.compile("^\\s*" + name + "\\s*\\d*\\s*$");
        return see("section.facet")
                .filter(new Locator.FilterOptions().setHas(page.locator("h3", new Page.LocatorOptions()
                        .setHasText(whole))));
    }

    /** The first value of a facet that is neither included nor excluded. */
    FacetValue firstChoice(String facet) {
        Locator value = facet(facet).locator(".facet-value.off").first();
        return new FacetValue(value.locator(".facet-label").innerText(),
                Integer.parseInt(value.locator(".facet-count").innerText()), value.locator(".facet-include"));
    }

    /** A value of a facet as it is shown. */
    record FacetValue(String label, int count, Locator button) {}

    void openFirst() {
        see(".hit-name a").first().click();
        see(".person-name").waitFor();
        settle();
    }

    void upload(String name, String type, String text) {
        see(".add").click();
        see("input[name=files]").setInputFiles(new FilePayload(name, type, text.getBytes(StandardCharsets.UTF_8)));
        see(".queued").filter(new Locator.FilterOptions().setHasText(name))
                .locator("a, .queued-state")
                .first()
                .waitFor();
        page.waitForFunction("() => !document.querySelector('.queued.waiting, .queued.reading')");
        page.waitForTimeout(400);
        settle();
    }

    /** What axe finds wrong with what is shown now: rule and elements. Axe itself tries styles that the policy forbids. */
    List<String> accessibilityFaults() {
        List<String> before = List.copyOf(complaints);
        List<String> faults = new AxeBuilder(page).analyze()
                .getViolations()
                .stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()))
                .toList();
        page.waitForTimeout(50);
        complaints.retainAll(before);
        return faults;
    }

    /** By how many pixels the page is wider than the window. */
    int overflow() {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    /** Ends the visit. @return what the browser complained of */
    List<String> leave() {
        // Nothing is answered for the server any more: it would fail in the middle of the closing.
        page.unrouteAll();
        window.close();
        return List.copyOf(complaints);
    }
}
