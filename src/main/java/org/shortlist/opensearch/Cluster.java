package org.shortlist.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.IndexBusyException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The cluster, over HTTP: any of its nodes that answers. */
final class Cluster implements Closeable {

    private static final int DOCUMENTS_AT_ONCE = 100;
    private static final int TRIES = 6;
    private static final long WAIT_MILLIS = 100;
    private static final int HOURS_OF_MERGING = 12;
    private static final int CONFLICT = 409;
    private static final int BUSY = 429;
    /** It is one of the question; those above it are of the cluster. */
    private static final int SERVER_ERROR = 500;
    /** How long the version of what was deleted is known: nothing that was sent before comes later. */
    private static final String DELETES_KEPT = "10m";

    /** The client hands each document over within a larger answer. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final OpenSearchTransport transport;
    private final OpenSearchClient client;

    /** @param access who comes in; null where nobody is asked */
    Cluster(List<URI> nodes, @Nullable PasswordAuthentication access) {
        transport = ApacheHttpClient5TransportBuilder
                .builder(nodes.stream().map(HttpHost::create).toArray(HttpHost[]::new))
                .setMapper(new JacksonJsonpMapper(json))
                .setDefaultHeaders(access == null ? new Header[0] : new Header[]{authorization(access)})
                .build();
        client = new OpenSearchClient(transport);
    }

    private static Header authorization(PasswordAuthentication access) {
        byte[] both = (access.getUserName() + ":" + new String(access.getPassword())).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(both), true);
    }

    /** Something asked of the cluster. */
    interface Call<T> {
        T on(OpenSearchClient client) throws IOException;
    }

    /**
     * @throws RefusedException    when it does not do it
     * @throws EngineAwayException when no node answers, or none can do it now: whether one did it is not known
     * @throws IOException         when its answer cannot be read
     */
    <T> T ask(Call<T> call) throws IOException {
        try {
            return call.on(client);
        } catch (OpenSearchException e) {
            throw refused(e, e.status(), e.error().type());
        } catch (RuntimeException e) {
            throw new IOException("OpenSearch gave an answer that could not be read.", e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Who is not let in is told so within another exception. */
    private static IOException failed(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException answer) {
                return refused(answer, answer.status(), "no more said");
            }
        }
        return new EngineAwayException(
                "OpenSearch does not answer (" + e.getClass().getSimpleName()
                        + "). Look whether the cluster runs and whether"
                        + " this machine reaches it; what is kept stays kept, and is found when it answers again.",
                e);
    }

    private static IOException refused(Exception e, int status, String type) {
        return status == BUSY || status > SERVER_ERROR
                ? new EngineAwayException("OpenSearch cannot do it at this moment (" + status + ", " + type
                        + "). Look at the health of the cluster; what is kept stays kept, and is found when it is well again.",
                        e)
                : new RefusedException(status, type);
    }

    /** A new index, which refreshes only when it is told to. */
    void create(String index, int shards, int replicas, Map<String, Object> mapping) throws IOException {
        String text = json.writeValueAsString(mapping);
        ask(client -> client.indices()
                .create(c -> c.index(index)
                        .settings(s -> s.numberOfShards(shards)
                                .numberOfReplicas(replicas)
                                .gcDeletes(t -> t.time(DELETES_KEPT))
                                .refreshInterval(t -> t.time("-1")))
                        .mappings(m -> m.withJson(new StringReader(text)))));
    }

    void delete(List<String> indices) throws IOException {
        if (!indices.isEmpty()) {
            ask(client -> client.indices().delete(d -> d.index(indices)));
        }
    }

    /** Makes what was written visible, on every shard. */
    void refresh(String index) throws IOException {
        var shards = ask(client -> client.indices().refresh(r -> r.index(index))).shards();
        if (shards.failed() > 0) {
            throw new IOException("OpenSearch could not refresh " + shards.failed() + " shards of " + index + ".");
        }
    }

    /**
     * Has all of an index written anew in one piece, which may take much longer than any answer.
     *
     * @return whether every copy was
     */
    boolean merge(String index) throws IOException {
        RequestConfig patience = RequestConfig.custom().setResponseTimeout(HOURS_OF_MERGING, TimeUnit.HOURS).build();
        OpenSearchClient patient = client.withTransportOptions(
                ApacheHttpClient5Options.DEFAULT.toBuilder().setRequestConfig(patience).build());
        var shards = ask(any -> patient.indices().forcemerge(f -> f.index(List.of(index)).maxNumSegments(1L))).shards();
        if (shards.failed() > 0) {
            throw new IOException("OpenSearch could not write " + shards.failed() + " shards of " + index + " anew.");
        }
        return shards.successful() == shards.total();
    }

    /**
     * Does all of these, in order for each candidate; what the cluster has no room for now it is asked again.
     *
     * @throws IndexBusyException when a later writer has written one of them
     */
    void write(String index, List<BulkOperation> operations) throws IOException {
        for (int from = 0; from < operations.size(); from += DOCUMENTS_AT_ONCE) {
            writeSome(index, operations.subList(from, Math.min(operations.size(), from + DOCUMENTS_AT_ONCE)));
        }
    }

    private void writeSome(String index, List<BulkOperation> operations) throws IOException {
        List<BulkOperation> left = operations;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            List<BulkOperation> some = left;
            BulkResponse answer = ask(client -> client.bulk(b -> b.index(index).operations(some)));
            left = new ArrayList<>();
            for (int i = 0; i < some.size() && answer.errors(); i++) {
                var item = answer.items().get(i);
                if (item.status() == CONFLICT) {
                    throw new IndexBusyException("Another program has taken over the writing of the index.");
                }
                if (item.error() != null && (item.status() != BUSY && item.status() != 503 || attempt == TRIES)) {
                    throw new IOException("OpenSearch refused to write a document (" + item.status() + ", "
                            + item.error().type() + ").");
                }
                if (item.error() != null) {
                    left.add(some.get(i));
                }
            }
            if (!left.isEmpty()) {
                pause(WAIT_MILLIS << attempt);
            }
        }
    }

    static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
