package org.shortlist.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shortlist.search.Candidates;

/** A cluster that asks who comes. It has no index; whoever is let in is told so. */
class AdmissionTest {

    private static final String RIGHT = "Basic "
            + Base64.getEncoder().encodeToString("agency:zymürgy".getBytes(StandardCharsets.UTF_8));

    private HttpServer cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.createContext("/", exchange -> {
            int status = RIGHT.equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 404 : 401;
            byte[] said = ("{\"error\":\"as it is\",\"status\":" + status + "}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        cluster.start();
    }

    @AfterEach
    void stop() {
        cluster.stop(0);
    }

    @Test
    void whoSaysWhoComesIsLetIn() throws IOException {
        try (OpenSearchIndex index = open(new PasswordAuthentication("agency", "zymürgy".toCharArray()))) {
            assertThat(index.state().generation()).isNull();
        }
    }

    @Test
    void whoIsNotLetInIsToldHowToSayIt() throws IOException {
        for (PasswordAuthentication access : new PasswordAuthentication[]{null,
                new PasswordAuthentication("agency", "quokkas".toCharArray())}) {
            try (OpenSearchIndex index = open(access)) {
                assertThatThrownBy(index::state).isInstanceOf(IOException.class)
                        .hasMessageContaining("SHORTLIST_ENGINE_PASSWORD")
                        .hasMessageNotContaining("quokkas");
            }
        }
    }

    private OpenSearchIndex open(@Nullable PasswordAuthentication access) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + cluster.getAddress().getPort());
        return OpenSearchIndex.open(new OpenSearchIndex.Place(List.of(address), "asked", 1, 0), access,
                new HeldHere("asked"), Candidates.VOCABULARY, null);
    }
}
