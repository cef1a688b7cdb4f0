package org.shortlist.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.Nearest;
import org.shortlist.vocabulary.Attributes;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The optional file that says what options say: {@code serve.port = 9000} is {@code serve --port 9000}. What is said at the command goes
 * before it: a switch that is typed means yes, for which each has the fallback {@code true} (left alone, picocli turns round what is so
 * already). It is {@value #NAME} in the data folder, or what {@code --config} names; then it may also say {@code data}.
 */
final class Configuration implements IDefaultValueProvider {

    static final String NAME = "shortlist.properties";
    static final String DATA_VARIABLE = "SHORTLIST_DATA";

    private static final String DATA = "data";
    private static final Map<String, String> VARIABLES = Map.of(DATA, DATA_VARIABLE, "store", StorePlace.VARIABLE,
            "engine", EnginePlace.VARIABLE);
    /** These are about the file itself, or about one run. */
    private static final Set<String> NEVER = Set.of("config", "help", "version");

    private final @Nullable Path file;
    private final Properties said = new Properties();
    private final boolean named;

    private Configuration(@Nullable Path file, boolean named) throws IOException {
        this.file = file;
        this.named = named;
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                said.load(reader);
            } catch (IllegalArgumentException e) {
                throw Failure.wrongUsage(file + " cannot be read: " + e.getMessage());
            }
        }
    }

    /**
     * The configuration that holds for a command with these words.
     *
     * @throws Failure when the file that is named is not there
     */
    static Configuration of(String[] args) throws IOException {
        Optional<String> named = value(args, "--config");
        if (named.isPresent()) {
            Path file = Path.of(named.get());
            if (!Files.isRegularFile(file)) {
                throw Failure.wrongUsage("There is no configuration file " + file);
            }
            return new Configuration(file, true);
        }
        String folder = value(args, "--data").orElse(System.getenv(DATA_VARIABLE));
        Path file = Path.of(folder == null ? "index-data" : folder).resolve(NAME);
        return new Configuration(Files.isRegularFile(file) ? file : null, false);
    }

    /** What an option is given, before the words are understood: they decide how they are. */
    private static Optional<String> value(String[] args, String option) {
        List<String> words = Arrays.asList(args);
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size()
                ? Optional.of(words.get(at + 1))
                : words.stream()
                        .filter(word -> word.startsWith(option + "="))
                        .map(word -> word.substring(option.length() + 1))
                        .findFirst();
    }

    @Nullable
    Path file() {
        return file;
    }

    /** What the file says of an option; null where it says nothing. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? said.getProperty(key(option)) : null;
    }

    /** What an option is called in the file: {@code serve.port}, and {@code debug} where it is of all commands. */
    static String key(OptionSpec option) {
        String name = option.longestName().replaceFirst("^-+", "");
        return option.inherited() || option.command().parent() == null
                ? name
                : option.command().name() + "." + name;
    }

    /** @throws Failure when the file says something that no option is called, among the commands that are known */
    void check(CommandLine all, Set<String> commands) {
        Set<String> keys = keys(all);
        for (String key : said.stringPropertyNames().stream().sorted().toList()) {
            String command = key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
            boolean checked = command.isEmpty() || !commands.contains(command)
                    || all.getSubcommands().containsKey(command);
            if (checked && !keys.contains(key) && !Declarations.isOne(key)) {
                throw Failure.wrongUsage(file + " says '" + key + "', which is no option" + nearest(key, keys));
            }
        }
        if (!named && said.containsKey(DATA)) {
            throw Failure
                    .wrongUsage(file + " lies in the data folder and cannot say where that is; remove 'data' from it");
        }
    }

    /** @throws Failure where what is declared cannot be */
    Attributes attributes() {
        try {
            return Declarations.read(said);
        } catch (IllegalArgumentException e) {
            throw Failure.wrongUsage(file + ": " + e.getMessage());
        }
    }

    private static Set<String> keys(CommandLine all) {
        Set<String> keys = new TreeSet<>();
        all.getCommandSpec().options().forEach(option -> keys.add(key(option)));
        all.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().options().forEach(option -> keys.add(key(option))));
        keys.removeIf(key -> NEVER.contains(key.substring(key.indexOf('.') + 1)));
        return keys;
    }

    private static String nearest(String key, Set<String> keys) {
        return Nearest.to(key, keys).map(known -> "; did you mean '" + known + "'?").orElse("");
    }

    /**
     * Where the value of an option comes from when the command says nothing.
     *
     * @param environment the variables of the process
     */
    String origin(OptionSpec option, Map<String, String> environment) {
        if (said.containsKey(key(option))) {
            return String.valueOf(file);
        }
        String variable = VARIABLES.get(key(option));
        return variable != null && environment.containsKey(variable)
                ? "the environment variable " + variable
                : "built in";
    }
}
