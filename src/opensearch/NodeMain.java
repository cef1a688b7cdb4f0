import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.index.shard.IndexShardState;
import org.opensearch.indices.IndicesService;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.TransportService;

/**
 * One OpenSearch node on free ports of the loopback: {@code NodeMain <name> <folder> [seed]}. Its first line of output names its
 * addresses, {@code http <port> transport <port>}. Without a seed (another node's transport port) it founds a cluster. It works on one
 * processor unless {@code -Dnode.processors} says more. It ends with its input, and so with whoever started it.
 * With {@code -Dhasten=true}, copies tell each other sooner what they have, so that tests need not wait for it.
 */
public final class NodeMain extends Node {

    private NodeMain(Settings settings) {
        super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"), List.of(netty()),
                true);
    }

    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        Settings.Builder settings = Settings.builder().put("cluster.name", "shortlist-test").put("node.name", name)
                .put("path.home", Path.of(arguments[1]).toAbsolutePath().toString())
                .put("network.host", "127.0.0.1").put("http.port", "0").put("transport.port", "0")
                .put("http.type", "netty4").put("transport.type", "netty4")
                .put("node.processors", Integer.getInteger("node.processors", 1))
                .put("cluster.routing.allocation.disk.threshold_enabled", false);
        if (arguments.length > 2) {
            settings.putList("discovery.seed_hosts", "127.0.0.1:" + arguments[2]);
        } else {
            settings.putList("discovery.seed_hosts").putList("cluster.initial_cluster_manager_nodes", name);
        }
        try (Node node = new NodeMain(settings.build())) {
            node.start();
            if (Boolean.getBoolean("hasten")) {
                hasten(node.injector().getInstance(IndicesService.class));
            }
            System.out.println("http " + httpPort(node) + " transport " + transportPort(node));
            awaitEndOfInput();
        }
        System.exit(0);
    }

    /** Has copies tell each other twice a second what they have, instead of twice a minute: what was deleted may be left out when they have. */
    private static void hasten(IndicesService indices) {
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleWithFixedDelay(() -> indices.forEach(index -> index.forEach(NodeMain::tell)), 500, 500,
                        TimeUnit.MILLISECONDS);
    }

    private static void tell(IndexShard shard) {
        if (shard.routingEntry().primary() && shard.state() == IndexShardState.STARTED) {
            shard.runUnderPrimaryPermit(shard::syncRetentionLeases, e -> {}, ThreadPool.Names.SAME, "hastened");
        }
    }

    private static int httpPort(Node node) {
        return node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress().getPort();
    }

    private static int transportPort(Node node) {
        return node.injector().getInstance(TransportService.class).boundAddress().publishAddress().getPort();
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is asked of it here
        }
    }

    private static PluginInfo netty() {
        String name = Netty4ModulePlugin.class.getName();
        return new PluginInfo(name, "HTTP and transport", "NA", Version.CURRENT, "21", name, null, List.of(), false);
    }
}
