import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * One Solr on a free port of the loopback, as its own start script runs it in Jetty: {@code SolrMain <home>}, a folder with
 * {@code solr.xml} and a folder for each core. Its first line of output names its address, {@code http <port>}. It ends with its input,
 * and so with whoever started it.
 */
public final class SolrMain {

    private SolrMain() {}

    public static void main(String[] arguments) throws Exception {
        String home = Path.of(arguments[0]).toAbsolutePath().toString();
        System.setProperty("solr.solr.home", home);
        System.setProperty("solr.install.dir", home);
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(solr());
        server.start();
        System.out.println("http " + connector.getLocalPort());
        awaitEndOfInput();
        server.stop();
        System.exit(0);
    }

    private static ServletContextHandler solr() {
        ServletContextHandler context = new ServletContextHandler(null, "/solr");
        context.addEventListener(new CoreContainerProvider());
        context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(DefaultServlet.class, "/");
        return context;
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is asked of it here
        }
    }
}
