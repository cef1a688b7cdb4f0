package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.cli.Shell.Result;

/** What the address of an engine may say. Whether the engine works is proved on real nodes. */
class EnginePlaceTest {

    private static final StorePlace SHARED = StorePlace.of(Path.of("data"), "jdbc:postgresql://127.0.0.1/shortlist");

    @TempDir
    private Path folder;

    @Test
    void saysTheNodesAndWhatIndicesAreCalled() {
        assertThat(of("opensearch:http://node1:9201,https://node2/agency-7?shards=3&replicas=0"))
                .hasToString("OpenSearch at http://node1:9201, https://node2:9200 (agency-7)");
        assertThat(of(" opensearch:http://[::1] ")).hasToString("OpenSearch at http://[::1]:9200 (shortlist)");
        assertThat(of("opensearch:http://127.0.0.1:9200/").isShared()).isTrue();
    }

    @Test
    void whereNothingIsSaidItIsTheFolder() {
        assertThat(of(null)).isSameAs(EnginePlace.FOLDER);
        assertThat(of(" ").isShared()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://node1:9200", "opensearch:node1:9200", "opensearch:http://node1:9200/Agency",
            "opensearch:http://node1:9200/a/b", "opensearch:http://node1:9200,node2:9200",
            "opensearch:http://node1:9200?shards=many", "opensearch:http://node1:9200?copies=2",
            "opensearch:http://node1:9200?shards", "opensearch:http://node 1:9200", "opensearch:",
            "opensearch:http://node1:9200,"})
    void whatIsNoAddressIsRefusedWithAnExample(String said) {
        assertThatThrownBy(() -> of(said)).isInstanceOf(Failure.class).hasMessageContaining("as in opensearch:http://");
    }

    @Test
    void noSecretStandsInAnAddressAndNoneIsRepeated() {
        Result refused = new Shell(folder).run("search", "--store", "jdbc:postgresql://127.0.0.1/shortlist", "--engine",
                "opensearch:https://shortlist:zymurgy@node1:9200", "kafka");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.err()).contains("SHORTLIST_ENGINE_PASSWORD").doesNotContain("zymurgy");
    }

    @Test
    void anIndexThatIsSharedIsOfAStoreThatIsShared() {
        Result refused = new Shell(folder).run("search", "--engine", "opensearch:http://127.0.0.1:9200", "kafka");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.err()).contains("--store jdbc:postgresql:");
    }

    private static EnginePlace of(String said) {
        return EnginePlace.of(said, SHARED);
    }
}
