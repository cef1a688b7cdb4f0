package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/**
 * The page: its own files, and the library it is made with. Everything may be kept by the browser but is asked for again with
 * its ETag each time.
 */
final class PageDoor implements Door {

    private final PageFiles files;

    PageDoor(PageFiles files) {
        this.files = files;
    }

    @Override
    public void register(RoutesConfig routes) {
        Door.reads(routes, "/", context -> serve(context, "index.html"));
        Door.reads(routes, "/candidates/{id}", PageDoor::candidate);
        Door.reads(routes, "/lib/<path>", context -> answer(context, files.library(context.pathParam("path"))));
        Door.reads(routes, "/<path>", context -> serve(context, context.pathParam("path")));
    }

    /** An address to put in a mail, perhaps with a question; the page has one address and keeps what it shows in the query. */
    private static void candidate(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("\\w+")) {
            throw Refusal.of(Problem.Kind.NO_SUCH_CANDIDATE, "There is no candidate with this id");
        }
        String query = context.queryString();
        context.redirect("/?c=" + id + (query == null ? "" : "&" + query));
    }

    private void serve(Context context, String path) throws IOException {
        answer(context, files.page(path));
    }

    private static void answer(Context context, Optional<PageFile> found) {
        PageFile file = found.orElseThrow(() -> Refusal.of(Problem.Kind.NOT_FOUND, "Nothing is at this address"));
        context.header("ETag", file.etag()).header("Cache-Control", "no-cache");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(file.etag())) {
            context.status(304);
        } else {
            context.contentType(file.contentType()).result(file.bytes());
        }
    }
}
