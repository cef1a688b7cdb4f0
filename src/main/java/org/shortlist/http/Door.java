package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Some of the addresses, and what answers them. */
interface Door {

    void register(RoutesConfig routes);

    /** An address that can be read. HEAD gives what GET would, without the body. */
    static void reads(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
