import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.TransportService;

/**
 * One OpenSearch node on free ports of the loopback: {@code NodeMain <name> <folder> [seed]}. Its first line of output names its
 * addresses, {@code http <port> transport <port>}. Without a seed (another node's transport port) it founds a cluster. It works on one
 * processor unless {@code -Dnode.processors} says more. It ends with its input, and so with whoever started it.
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
            System.out.println("http " + httpPort(node) + " transport " + transportPort(node));
            awaitEndOfInput();
        }
        System.exit(0);
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
