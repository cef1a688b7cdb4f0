package org.shortlist.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate and its private key, which a server shows to whoever connects; it then speaks nothing but TLS 1.2 and 1.3. */
public final class Tls {

    private final KeyStore keys;
    private final char[] password;

    private Tls(KeyStore keys, char[] password) {
        this.keys = keys;
        this.password = password.clone();
    }

    /**
     * Reads a PKCS12 file, as {@code keytool} and {@code openssl pkcs12} make it.
     *
     * @throws IOException in one sentence for people, when it cannot be read or has no private key
     */
    public static Tls of(Path file, char[] password) throws IOException {
        KeyStore keys = read(file, password);
        try {
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    return new Tls(keys, password);
                }
            }
        } catch (KeyStoreException e) {
            throw new IllegalStateException("it has been read", e);
        }
        throw new IOException(file + " has certificates, but no private key");
    }

    private static KeyStore read(Path file, char[] password) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(bytes), password);
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            boolean locked = e.getCause() instanceof UnrecoverableKeyException;
            throw new IOException(locked
                    ? "The password does not open " + file
                    : file + " is no key store of the format PKCS12", e);
        }
    }

    Connector connector(Server server, HttpConfiguration plain, String host, int port) {
        HttpConfiguration secure = new HttpConfiguration(plain);
        // Which names the server answers to is the guard's to say, for plain connections too.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setKeyStore(keys);
        ssl.setKeyStorePassword(new String(password));
        ServerConnector connector = new ServerConnector(server,
                new SslConnectionFactory(ssl, HttpVersion.HTTP_1_1.asString()), new HttpConnectionFactory(secure));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }
}
