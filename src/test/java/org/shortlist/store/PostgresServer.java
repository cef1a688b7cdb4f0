package org.shortlist.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of the tests' own, on a free port and with a data folder of its own; it ends with {@link #close}. */
public final class PostgresServer implements AutoCloseable {

    /** A user who is asked for a password, once there is one; the others are let in without. */
    public static final String ASKED = "asked";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int PATIENCE_SECONDS = 120;
    private static final int PORTS = 5;

    private final Path programs;
    private final Path data;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Skips the test where PostgreSQL is not installed. */
    public static PostgresServer start() throws IOException, InterruptedException {
        Path programs = programs();
        assumeTrue(programs != null,
                "PostgreSQL is not installed (apt-get install postgresql): nothing tested with it.");
        Path folder = Files.createTempDirectory("postgres-of-tests");
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        Path data = folder.resolve("data");
        command(programs, "initdb", "-D", data.toString(), "-U", "shortlist", "-A", "trust", "-E", "UTF8", "--locale=C",
                "-N");
        Path doors = data.resolve("pg_hba.conf");
        Files.writeString(doors, "host all " + ASKED + " all scram-sha-256\n" + Files.readString(doors));
        for (int attempt = 1;; attempt++) {
            int port = freePort();
            try {
                command(programs, "pg_ctl", "-D", data.toString(), "-w", "-l", folder.resolve("log").toString(), "-o",
                        "-p " + port + " -k " + folder + " -h 127.0.0.1", "start");
                return new PostgresServer(programs, data, port);
            } catch (IOException e) {
                if (attempt == PORTS) { // somebody may have taken the port meanwhile
                    throw e;
                }
            }
        }
    }

    private static @Nullable Path programs() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo)
                    .orElse(null);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** PostgreSQL refuses to run as root: then it runs as the user that its package has made. */
    private static void command(Path programs, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        line.add(programs.resolve(program).toString());
        line.addAll(List.of(arguments));
        run(line);
    }

    private static void run(List<String> line) throws IOException, InterruptedException {
        Path said = Files.createTempFile("postgres", ".out");
        Process process = new ProcessBuilder(line).directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(line + ": " + Files.readString(said));
        }
        Files.delete(said);
    }

    /** Makes an empty database. @return its address, with the user in it */
    public String fresh() throws SQLException {
        String name = "test" + databases.incrementAndGet();
        sql("postgres", "CREATE DATABASE " + name);
        return url(name) + "?user=shortlist";
    }

    /** Runs a statement, outside of any transaction. */
    public void sql(String database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), access())) {
            Sql.run(connection, statement);
        }
    }

    Properties access() {
        Properties access = new Properties();
        access.setProperty("user", "shortlist");
        return access;
    }

    /** The address of a database, with nobody in it. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws IOException {
        try {
            command(programs, "pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(data.getParent())) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
