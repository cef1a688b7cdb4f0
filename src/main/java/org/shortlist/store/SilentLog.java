package org.shortlist.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * A log that says nothing: this package keeps none, and what goes wrong with a migration is thrown. Public only because Flyway makes it, by
 * its name.
 */
public final class SilentLog implements Log, LogCreator {

    @Override
    public Log createLogger(Class<?> owner) {
        return this;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Exception cause) {}

    @Override
    public void notice(String message) {}
}
