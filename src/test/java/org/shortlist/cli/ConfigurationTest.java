package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.cli.Shell.Result;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;

/** A file says what options say; what a command says goes before it. */
class ConfigurationTest {

    @TempDir
    private Path folder;
    private Path data;

    @BeforeEach
    void make() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
    }

    private Shell shell() {
        return new Shell(data);
    }

    private void says(String text) throws IOException {
        Files.writeString(data.resolve("shortlist.properties"), text);
    }

    @Test
    void aFileInTheDataFolderSaysWhatOptionsSay() throws IOException {
        Resumes.in(folder.resolve("resumes"));
        assertThat(shell().run("import", folder.resolve("resumes").toString()).exitCode()).isZero();
        says("# how many\nsuggest.limit = 1\n");
        assertThat(shell().run("suggest", "e").out().lines().count())
                .isLessThan(shell().run("suggest", "--limit", "50", "e").out().lines().count());
        says("serve.port = many\n");
        assertThat(shell().run("suggest", "e").exitCode()).isZero();
        Result wrong = shell().run("serve");
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.err()).contains("--port", "many");
    }

    @Test
    void aFileThatIsNamedMayLieAnywhereAndSayWhereTheDataAre() throws IOException {
        Resumes.in(folder.resolve("resumes"));
        shell().run("import", folder.resolve("resumes").toString());
        Path file = Files.writeString(folder.resolve("own.properties"), "data = " + data + "\nserve.port = 9123\n");
        Shell elsewhere = new Shell(folder.resolve("nowhere"));
        assertThat(elsewhere.run("config", "--config", file.toString()).out()).contains("9123  (" + file + ")");
        Result found = Shell.plain("search", "lighthouse", "--config=" + file);
        assertThat(found.out()).contains("Holly");
    }

    @Test
    void itTellsWhatIsInForceAndFromWhere() throws IOException {
        says("serve.query-budget = 2.5\nserve.trust-forwarded-user = true\nserve.allow-host = cv.example.com\n");
        String all = shell().run("config").out();
        assertThat(all).contains("Configuration file: " + data.resolve("shortlist.properties"));
        assertThat(all.lines())
                .anyMatch(line -> line.matches("  serve\\.query-budget +=? ?= 2\\.5  \\(.*properties\\)"))
                .anyMatch(line -> line.matches("  serve\\.port +=? ?= 8080  \\(built in\\)"))
                .anyMatch(line -> line.matches("  serve\\.trust-forwarded-user +=? ?= true  \\(.*properties\\)"))
                .anyMatch(line -> line.matches("  serve\\.allow-host +=? ?= cv\\.example\\.com  \\(.*properties\\)"))
                .anyMatch(line -> line.startsWith("  data "));
        assertThat(shell().run("config", "--json").out().lines())
                .contains("{\"option\":\"serve.host\",\"value\":\"127.0.0.1\",\"from\":\"built in\"}");
        Files.delete(data.resolve("shortlist.properties"));
        assertThat(shell().run("config").out()).contains("No configuration file; it would be");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"serve.prot = 1|'serve.prot', which is no option; did you mean 'serve.port'?",
            "sevre.port = 1|'sevre.port', which is no option; did you mean 'serve.port'?",
            "port = 1|'port', which is no option", "data = /tmp|cannot say where that is",
            "serve.help = true|'serve.help', which is no option"})
    void whatNoOptionIsCalledIsRefusedAndTheNearestIsNamed(String line, String said) throws IOException {
        says(line + "\n");
        Result wrong = shell().run("serve", "--port", "0", "--web", "nowhere");
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.err()).startsWith("shortlist: ").contains(said).hasLineCount(1);
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        Result wrong = shell().run("config", "--config", "nosuch.properties");
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.err()).contains("There is no configuration file nosuch.properties");
    }

    @Test
    void aSwitchThatIsTypedMeansYesWhateverTheFileSays() throws IOException {
        int switches = 0;
        for (OptionSpec one : switches(commandLine())) {
            for (String said : List.of("true", "false")) {
                says(Configuration.key(one) + " = " + said + "\n");
                for (String name : one.names()) {
                    OptionSpec typed = typed(one, name);
                    assertThat(typed.<Boolean>getValue()).as(one.command().qualifiedName() + " " + name).isTrue();
                    switches++;
                }
            }
        }
        assertThat(switches).isGreaterThan(50);
    }

    @Test
    void theFileAloneSetsASwitchAndTheWordFalsePutsItOff() throws IOException {
        Resumes.in(folder.resolve("resumes"));
        shell().run("import", folder.resolve("resumes").toString());
        says("search.json = true\n");
        String json = shell().run("search", "lighthouse").out();
        assertThat(json).startsWith("{");
        assertThat(shell().run("search", "lighthouse", "--json").out()).startsWith("{");
        assertThat(shell().run("search", "lighthouse", "--json=false").out()).doesNotStartWith("{");
    }

    /** Of the commands that a file speaks of, which are those below the first; help is of each run. */
    private static List<OptionSpec> switches(CommandLine all) {
        return Stream.concat(Stream.of(all), all.getSubcommands().values().stream())
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> option.arity().max() == 0 && !option.usageHelp() && !option.versionHelp())
                .toList();
    }

    /** A switch once it was typed, with whatever else its command cannot do without left out. */
    private OptionSpec typed(OptionSpec one, String name) throws IOException {
        List<String> words = new ArrayList<>();
        CommandLine command = commandLine();
        if (one.command().parent() != null) {
            words.add(one.command().name());
            command = command.getSubcommands().get(one.command().name());
        }
        words.add(name);
        CommandLine all = command.getParent() == null ? command : command.getParent();
        all.getSubcommands().values().forEach(each -> each.getCommandSpec().parser().collectErrors(true));
        all.getCommandSpec().parser().collectErrors(true);
        all.parseArgs(words.toArray(String[]::new));
        return command.getCommandSpec().findOption(name);
    }

    private CommandLine commandLine() throws IOException {
        String[] words = {"config", "--data", data.toString()};
        return Main.commandLine(Terminal.of(InputStream.nullInputStream(), System.out, System.err), words);
    }
}
