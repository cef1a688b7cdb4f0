package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import org.shortlist.store.PostgresServer;

/** Every command works on a store in PostgreSQL as it does on a file, and says what to do where it cannot. */
@Timeout(240)
class PostgresCommandsTest {

    private static @Nullable PostgresServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void commandsDoTheSameAsOnAFile() throws Exception {
        String store = server.fresh();
        assertThat(run("search", "kafka", "--store", store).err())
                .contains("Nothing has been imported into postgresql:");
        assertThat(run("doctor", "--store", store).out()).contains("nothing imported yet");
        well("import", "--store", store, Resumes.in(folder.resolve("resumes")).toString());
        assertThat(data().resolve("shortlist.db")).doesNotExist();
        assertThat(well("search", "kafka", "--store", store).out()).contains("2 candidates");
        String holly = id(well("search", "lighthouse", "--json", "--store", store));
        assertThat(well("show", holly, "--store", store).out()).contains("Holly Windermere");
        well("tag", "--store", store, "--add", "call back", holly);
        assertThat(well("search", "tag:\"call back\"", "--store", store).out()).contains("1 candidate");
        assertThat(well("export", "kafka", "--format", "ndjson", "--store", store).out()).hasLineCount(2);
        assertThat(well("reindex", "--store", store).out()).contains("3 candidates");
        well("rollback", "--store", store);
        Path disclosed = folder.resolve("holly.zip");
        well("disclose", holly, disclosed.toString(), "--store", store);
        assertThat(disclosed).isNotEmptyFile();
        well("delete", "--yes", holly, "--store", store);
        assertThat(well("search", "lighthouse", "--store", store).out()).contains("Nobody matches");
        assertThat(well("doctor", "--store", store).out()).contains("2 candidates").contains("postgresql://127.0.0.1:");
    }

    @Test
    void theConfigurationFileSaysWhereTheStoreIsAndAnotherStoreHasAnotherIndex() throws Exception {
        well("import", Files.writeString(folder.resolve("holly.txt"), Resumes.HOLLY).toString());
        Files.writeString(data().resolve("shortlist.properties"), "store = " + server.fresh() + "\n");
        assertThat(run("search", "lighthouse").err()).contains("Nothing has been imported into postgresql:");
        well("import", Files.writeString(folder.resolve("fern.json"), Resumes.FERN).toString());
        assertThat(well("search", "lighthouse OR seattle").out()).contains("Fern Adeyemi").contains("1 candidate");
        assertThat(well("config").out()).contains("store").contains("shortlist.properties");
        Files.delete(data().resolve("shortlist.properties"));
        assertThat(well("search", "lighthouse OR seattle").out()).contains("Holly Windermere").contains("1 candidate");
    }

    @Test
    void aFolderIsMovedAndGoesOnInTheDatabase() throws Exception {
        String store = server.fresh();
        assertThat(run("migrate", "--from", folder.resolve("nobody").toString(), "--to", store).err())
                .contains("to be moved");
        well("import", Resumes.in(folder.resolve("resumes")).toString());
        String gil = id(well("search", "chef", "--json"));
        well("tag", "--add", "call back", gil);
        try (OwnProcess busy = OwnProcess.start(data(), "serve", "--port", "0")) {
            URI address = URI.create(busy.line().replaceFirst(".*(http://[^ ]+/).*", "$1"));
            for (int look = 0; look < 600 && !Web.get(address.resolve("v1/status")).contains("projecting"); look++) {
                Thread.sleep(50);
            }
            assertThat(run("migrate", "--from", data().toString(), "--to", store).err()).contains("stop it");
            busy.kill();
        }
        assertThat(well("migrate", "--from", data().toString(), "--to", store).out())
                .contains("Moved 3 candidates with 3 versions to postgresql:")
                .contains("shortlist.properties: store = " + store);
        assertThat(run("migrate", "--from", data().toString(), "--to", store).err()).contains("createdb")
                .hasLineCount(1);
        Files.writeString(data().resolve("shortlist.properties"), "store = " + store + "\n");
        assertThat(well("search", "tag:\"call back\"").out()).contains("Gil Tarn").contains("1 candidate");
        assertThat(well("import", folder.resolve("resumes").toString()).out()).contains("3 unchanged");
        well("doctor");
    }

    @Test
    void theReceiptOfAnErasureSaysWhatPostgresHasDoneAndWhatRemains() throws Exception {
        String store = server.fresh();
        well("import", "--store", store, Resumes.in(folder.resolve("resumes")).toString());
        String holly = id(well("search", "lighthouse", "--json", "--store", store));
        assertThat(well("erase", "--yes", "--block", holly, "--store", store).out()).contains("none found.")
                .contains("PostgreSQL has vacuumed its tables")
                .contains("write-ahead log")
                .contains("base backups");
        assertThat(well("search", "kafka", "--store", store).out()).contains("1 candidate");
        String fern = id(well("search", "seattle", "--json", "--store", store));
        assertThat(well("erase", "--yes", "--json", fern, "--store", store).out().lines().toList().getLast())
                .startsWith("{\"vacuumed\":true,\"mayRemain\":[");
    }

    private static String id(Result found) {
        return found.out().replaceFirst("(?s).*\"id\":\"(c_[a-z2-7]{16})\".*", "$1");
    }

    @Test
    void whatPostgresDoesByItselfIsSaid() throws Exception {
        String store = server.fresh();
        well("import", "--store", store, Resumes.in(folder.resolve("resumes")).toString());
        Path file = folder.resolve("b.zip");
        assertThat(run("backup", file.toString(), "--store", store).err()).contains("pg_dump").hasLineCount(1);
        assertThat(run("restore", file.toString(), "--store", store).err()).contains("pg_restore").hasLineCount(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhyAStoreCannotBeOpened() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(failed("jdbc:postgresql://127.0.0.1:" + nobody + "/shortlist")).contains("cannot be reached");
        assertThat(failed(server.url("nothing") + "?user=shortlist")).contains("is not there", "createdb");
        assertThat(failed(server.url("postgres") + "?user=stranger")).contains("lets nobody in like that",
                "SHORTLIST_STORE_PASSWORD");

        String others = server.fresh();
        String name = others.replaceFirst(".*/(.*)\\?.*", "$1");
        server.sql(name, "CREATE TABLE shortlist (item TEXT)");
        assertThat(failed(others)).contains("has tables of something else");

        String newer = server.fresh();
        well("import", "--store", newer, Files.writeString(folder.resolve("holly.txt"), Resumes.HOLLY).toString());
        server.sql(newer.replaceFirst(".*/(.*)\\?.*", "$1"), "UPDATE shortlist SET schema = 99");
        assertThat(failed(newer)).contains("newer version of Shortlist", "99");
        assertThat(run("doctor", "--store", newer).out()).contains("newer version of Shortlist").contains("pg_restore");
    }

    @Test
    void noSecretStandsInAnAddressAndNoneIsRepeated() throws Exception {
        for (String address : new String[]{"jdbc:postgresql://shortlist:zymurgy@127.0.0.1/shortlist",
                "jdbc:postgresql://127.0.0.1/shortlist?user=shortlist&password=zymurgy"}) {
            Result refused = run("import", "--store", address, folder.toString());
            assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(refused.err()).contains("SHORTLIST_STORE_PASSWORD").doesNotContain("zymurgy");
        }
        assertThat(run("search", "--store", "jdbc:mysql://127.0.0.1/shortlist", "x").err())
                .contains("address of a PostgreSQL database");
    }

    @Test
    void whoComesInIsSaidByTheEnvironment() throws Exception {
        String store = server.fresh().replaceFirst("\\?.*", "");
        server.sql("postgres", "CREATE USER " + PostgresServer.ASKED + " PASSWORD 'zymurgy' SUPERUSER");
        Path resume = Files.writeString(folder.resolve("holly.txt"), Resumes.HOLLY);
        Path file = Files.writeString(folder.resolve("pgpass"), "*:*:*:" + PostgresServer.ASKED + ":zymurgy\n",
                StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> user = Map.of("SHORTLIST_STORE", store, "SHORTLIST_STORE_USER", PostgresServer.ASKED);
        Map<String, String> wrong = new HashMap<>(user);
        wrong.put("SHORTLIST_STORE_PASSWORD", "quokkas");
        try (OwnProcess refused = OwnProcess.startWhere(wrong, data(), "import", resume.toString())) {
            assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_DONE);
            assertThat(refused.complaints()).contains("lets nobody in like that").doesNotContain("quokkas");
        }
        Map<String, String> right = new HashMap<>(user);
        right.put("SHORTLIST_STORE_PASSWORD", "zymurgy");
        try (OwnProcess imported = OwnProcess.startWhere(right, data(), "import", resume.toString())) {
            assertThat(imported.exitCode()).as(imported.complaints()).isZero();
        }
        Map<String, String> driver = new HashMap<>(user);
        driver.put("PGPASSFILE", file.toString());
        try (OwnProcess search = OwnProcess.startWhere(driver, data(), "search", "lighthouse")) {
            assertThat(search.exitCode()).as(search.complaints()).isZero();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Result run(String... arguments) {
        return new Shell(data()).run(arguments);
    }

    private Result well(String... arguments) {
        Result result = run(arguments);
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        return result;
    }

    /** What an import says that cannot open its store: one sentence. */
    private String failed(String store) throws Exception {
        Result result = run("import", "--store", store, Resumes.in(folder.resolve("resumes")).toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).hasLineCount(1);
        return result.err();
    }
}
