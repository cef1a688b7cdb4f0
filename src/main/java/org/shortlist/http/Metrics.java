package org.shortlist.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.IndexState;
import org.shortlist.search.SearchResult;
import org.shortlist.store.CandidateStore;

/**
 * What there is to watch, in the text format of Prometheus: times are seconds, sizes bytes. Counts and times are gathered as requests are
 * answered; everything else is looked up when it is asked for. Nothing of a question or a résumé is in it.
 */
final class Metrics {

    static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};
    private static final double[] HITS = {0, 1, 10, 100, 1_000, 10_000, 100_000};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Histogram times = Histogram.builder()
            .name("shortlist_request_seconds")
            .help("How long requests took, by kind of work.")
            .unit(Unit.SECONDS)
            .labelNames("work")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Counter requests = Counter.builder()
            .name("shortlist_requests")
            .help("Requests answered, by kind of work and status.")
            .labelNames("work", "status")
            .register(registry);
    private final Histogram hits = Histogram.builder()
            .name("shortlist_search_hits")
            .help("How many candidates searches found.")
            .classicOnly()
            .classicUpperBounds(HITS)
            .register(registry);
    private final Counter partial = Counter.builder()
            .name("shortlist_search_partial")
            .help("Searches whose time was over before all was found.")
            .register(registry);
    private final Counter repairs = Counter.builder()
            .name("shortlist_query_repairs")
            .help("What was mended in questions so that they could be read.")
            .register(registry);

    Metrics(CandidateIndex index, CandidateStore store, Admission admission) {
        gauge("shortlist_admission_running", "Searches at work.", admission::running);
        gauge("shortlist_admission_waiting", "Searches that wait for a place.", admission::waiting);
        CounterWithCallback.builder()
                .name("shortlist_admission_refused")
                .help("Searches that were told to come back.")
                .callback(callback -> callback.call(admission.refused()))
                .register(registry);
        gauge("shortlist_index_lag_changes", "Changes of the store that searches do not see yet.",
                () -> Math.max(0, store.changeNumber() - index.state().changeNumber()));
        gauge("shortlist_index_segments", "Pieces of the live index.", () -> index.state().shape().segments());
        gauge("shortlist_index_deleted_documents", "Documents that are gone and still take room in the index.",
                () -> index.state().shape().deleted());
        gauge("shortlist_index_candidates", "Candidates that can be found.", () -> index.state().candidates());
        gauge("shortlist_store_candidates", "Candidates that are kept.", store::size);
        gauge("shortlist_heap_used_bytes", "Memory in use.",
                () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        gauge("shortlist_heap_max_bytes", "Memory that can be used.", Runtime.getRuntime()::maxMemory);
    }

    /** Tells a number when it is asked for. */
    private interface Reading {
        long now() throws IOException;
    }

    private void gauge(String name, String help, Reading reading) {
        GaugeWithCallback.builder().name(name).help(help).callback(callback -> {
            try {
                callback.call(reading.now());
            } catch (EngineAwayException e) {
                // then there is no such number
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).register(registry);
    }

    /** A request has been answered. */
    void answered(String work, int status, double seconds) {
        times.labelValues(work).observe(seconds);
        requests.labelValues(work, Integer.toString(status)).inc();
    }

    /** A search has been answered. */
    void searched(SearchParameters.Asked asked, SearchResult result) {
        if (result.partial()) {
            partial.inc();
        } else {
            hits.observe(result.total());
        }
        repairs.inc(asked.reading().repairs().size());
    }

    void write(OutputStream out) throws IOException {
        writer.write(out, registry.scrape());
    }
}
