package org.shortlist.bench.rivals;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;

/** One of those that are compared, running and empty at first. Requests can be sent any number of times. */
interface Rival extends Closeable {

    /** How many values of a facet are asked for. */
    int TOP = 20;
    int HITS = 10;

    String name();

    Served server();

    /** What opens it for loading, sent again until it is answered well. */
    List<HttpRequest> open();

    /** Loads a part that its {@link Form} has written; when it is answered, the part is on the disk. */
    HttpRequest load(Path part) throws IOException;

    /**
     * Looks at the answer to a load.
     *
     * @throws IllegalStateException unless all of it was taken
     */
    void checkLoaded(byte[] body);

    /** What makes everything that was loaded found, in this order. */
    List<HttpRequest> settle();

    HttpRequest ask(Ask ask, Ask.Extent extent);

    Answer read(byte[] body);

    /** How a part of the candidates is written. */
    interface Form {
        void write(List<Person> people, Writer out) throws IOException;
    }

    static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    static HttpRequest json(String method, String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    @Override
    default void close() throws IOException {
        server().close();
    }
}
