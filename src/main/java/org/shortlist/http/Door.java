package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** Some of the addresses, and what answers them. */
interface Door {

    void register(RoutesConfig routes);

    /** An address that can be read. HEAD gives what GET would, without the body. */
    static void reads(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /**
     * An address that takes nothing but POST. Without this the page would say of it that it has no such file. What a browser asks
     * before it lets another site's page write (OPTIONS) is answered as everywhere else.
     *
     * @param instead what to do instead, for people
     */
    static void onlyPost(RoutesConfig routes, String path, String instead) {
        HandlerType.commonHttp()
                .stream()
                .filter(method -> method != HandlerType.POST && method != HandlerType.OPTIONS)
                .forEach(method -> routes.addHttpHandler(method, path, context -> {
                    context.header("Allow", "POST");
                    throw Refusal.of(Problem.Kind.METHOD_NOT_ALLOWED, path + " takes POST; " + instead);
                }));
    }
}
