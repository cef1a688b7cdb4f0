package org.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Visitor} to the {@link Site}. Server and browser are started for the first test that needs them and
 * ended after the last.
 */
final class Browsing implements ParameterResolver, AfterEachCallback {

    private static final Namespace SPACE = Namespace.create(Browsing.class);

    /** What all tests share. */
    private record House(Site site, Playwright playwright, Browser browser) implements AutoCloseable {

        static House open() {
            Path chromium = installed("chromium", "chromium-browser", "google-chrome");
            Path node = installed("node");
            Site site;
            try {
                site = Site.withSamples();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(
                    Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options = new LaunchOptions().setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"));
            return new House(site, playwright, playwright.chromium().launch(options));
        }

        private static Path installed(String... names) {
            Optional<Path> found = Stream.of(names)
                    .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
            assumeTrue(found.isPresent(), "no " + names[0] + " is installed");
            return found.orElseThrow();
        }

        @Override
        public void close() throws IOException {
            playwright.close();
            site.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        House house = context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent("house", key -> House.open(), House.class);
        Visitor visitor = new Visitor(house.browser(), house.site().address());
        context.getStore(SPACE).put("visitor", visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(SPACE).remove("visitor", Visitor.class);
        if (visitor != null) {
            List<String> complaints = visitor.leave();
            if (context.getExecutionException().isEmpty()) {
                assertThat(complaints).as("what the browser complained of").isEmpty();
            }
        }
    }
}
