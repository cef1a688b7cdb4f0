package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** A server with a certificate speaks TLS and nothing else. */
class TlsTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void makeKeyStore() throws IOException, InterruptedException {
        file = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(keytool.toString(), "-genkeypair", "-keystore", file.toString(), "-storetype",
                "PKCS12", "-storepass", new String(PASSWORD), "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "SAN=dns:localhost,ip:127.0.0.1").redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
    }

    @Test
    void whatGoesOverTheNetworkIsEncryptedAndTheCookieIsForSuchConnectionsAlone()
            throws IOException, InterruptedException, GeneralSecurityException {
        Path data = Files.createDirectory(folder.resolve("data"));
        ServerOptions options = ServerOptions.loopback(0).withTls(Tls.of(file, PASSWORD));
        try (RunningServer server = RunningServer.on(data, options);
                HttpClient client = HttpClient.newBuilder().sslContext(trusting(file)).build()) {
            KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
            URI address = URI.create("https://127.0.0.1:" + server.port());
            HttpResponse<String> found = client.send(HttpRequest.newBuilder(address.resolve("/v1/search"))
                    .header("Authorization", "Bearer " + key.written())
                    .build(), BodyHandlers.ofString());
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            HttpResponse<String> signedIn = client.send(HttpRequest.newBuilder(address.resolve("/v1/session"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"key\": \"" + key.written() + "\"}"))
                    .build(), BodyHandlers.ofString());
            assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure", "HttpOnly");
            assertThatThrownBy(() -> client.send(server.request("/livez").build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBrowserIsToldToComeByTlsAlwaysButNotOnThisMachineAlone()
            throws IOException, GeneralSecurityException {
        Path data = Files.createDirectory(folder.resolve("data"));
        ServerOptions options = ServerOptions.loopback(0).withHost("127.0.0.1", Set.of("careers.example.com"));
        try (RunningServer server = RunningServer.on(data, options.withTls(Tls.of(file, PASSWORD)))) {
            for (String path : List.of("/", "/livez", "/v1/search", "/nothing")) {
                assertThat(head(server.port(), path, "careers.example.com")).as(path)
                        .contains("Strict-Transport-Security: max-age=31536000\r\n");
                assertThat(head(server.port(), path, "localhost:" + server.port())).as(path)
                        .contains("Content-Security-Policy")
                        .doesNotContain("Strict-Transport-Security");
            }
        }
        try (RunningServer plain = RunningServer.on(Files.createDirectory(folder.resolve("plain")), options)) {
            assertThat(answer(new Socket("127.0.0.1", plain.port()), "/livez", "careers.example.com"))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("Strict-Transport-Security");
        }
    }

    private String head(int port, String path, String host) throws IOException, GeneralSecurityException {
        return answer(trusting(file).getSocketFactory().createSocket("127.0.0.1", port), path, host);
    }

    private static String answer(Socket socket, String path, String host) throws IOException {
        try (socket) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void whatIsNoKeyStoreIsToldInOneSentence() throws IOException {
        assertThatThrownBy(() -> Tls.of(file, "wrong".toCharArray())).isInstanceOf(IOException.class)
                .hasMessage("The password does not open " + file);
        assertThatThrownBy(() -> Tls.of(folder.resolve("none.p12"), PASSWORD)).isInstanceOf(NoSuchFileException.class);
        Path noise = Files.writeString(folder.resolve("noise.p12"), "nothing of the kind");
        assertThatThrownBy(() -> Tls.of(noise, PASSWORD)).hasMessage(noise + " is no key store of the format PKCS12");
    }

    private static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance(file.toFile(), PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", own.getCertificate(own.aliases().nextElement()));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
