package org.shortlist.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Registered for every test class there is. While it is at work nothing can leave this process ({@link Exits}), and neither this one
 * nor those that it starts can look up a name ({@link NoLookups}). An attempt is refused where it is made; and because a library may
 * pass over that, the class during which it was made fails, too.
 */
public final class Offline implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Offline.class))
                .getOrComputeIfAbsent("exits", key -> {
                    Exits.close();
                    return key;
                });
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        failIfTried();
    }

    static void failIfTried() throws IOException {
        assertThat(Attempts.take()).as("what was tried to reach over the network").isEmpty();
    }
}
