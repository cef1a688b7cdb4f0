package org.shortlist.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Key;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import org.shortlist.blind.Blinding;
import org.shortlist.blind.Hidden;
import org.shortlist.http.KeyFilter;
import org.shortlist.http.WireJson;
import org.shortlist.query.Field;
import org.shortlist.query.KnownField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes, lists and takes back the keys of the server. */
@Command(name = "key", header = "Make, list and take back the keys of the server.", description = {
        "Without keys the server answers this machine alone, and anybody on it. As soon as there is one, and always",
        "on any other address, every request must have a key: Authorization: Bearer KEY. A running server follows at once.",
        "Keys are not part of a backup: going back to one brings none back that was revoked since."}, footer = {
                "  shortlist key add 'Careers site' --scope search",
                "  shortlist key add Pittsburgh --scope search,export --filter 'city:pittsburgh' --expires 2027-12-31",
                "  shortlist key list", "  shortlist key revoke k_0123abcd"}, subcommands = {KeyCommand.Add.class,
                        KeyCommand.ListAll.class, KeyCommand.Revoke.class})
final class KeyCommand extends ShortlistCommand {

    @Override
    int run(Terminal terminal, DataFolder data) {
        throw Failure.wrongUsage("Say what to do with keys: shortlist key add, list or revoke");
    }

    private static String labels(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::label).collect(Collectors.joining(", "));
    }

    /** Makes one. */
    @Command(name = "add", header = "Make a key. It is shown once, and kept as a digest only.", description = {
            "search  to ask, and to look at candidates one by one",
            "export  to take all that a question finds away at once",
            "write   to add, correct and delete candidates", "admin   to see how the server itself does",
            "blind   with search, and perhaps export: candidates are seen without names, contacts, words of gender, ages and years of",
            "        graduation, under other ids, and cannot be searched by them; README says what is hidden"})
    static final class Add extends ShortlistCommand {

        @Parameters(paramLabel = "NAME", description = "Whose it is, for people.")
        private String name = "";

        @Option(names = "--scope", paramLabel = "SCOPE", required = true, split = ",", description = "search, export, write, admin, blind; several with commas.")
        private List<String> scopes = new ArrayList<>();

        @Option(names = "--filter", paramLabel = "QUESTION", description = "Only whom this question finds is there for the key, whatever it asks. For search and export.")
        private @Nullable String filter;

        @Option(names = "--blind-schools", fallbackValue = "true", description = "Hides schools, too. With the scope blind.")
        private boolean blindSchools;

        @Option(names = "--expires", paramLabel = "DATE", description = "The last day on which it is good, as in 2027-12-31 (default: none).")
        private @Nullable LocalDate expires;

        @Override
        int run(Terminal terminal, DataFolder data) throws IOException {
            Set<Scope> opened = scopes();
            check(opened, data);
            Instant now = data.clock().instant();
            data.make();
            KeyRing.Issued made = data.access().keys().add(name.strip(), opened, filter, now, end(data, now));
            data.note("key-add", 1, List.of(made.key().id()), Map.of());
            terminal.err()
                    .println("This is the only time that the key of " + Terminal.plain(made.key().name())
                            + " is shown (its id is " + made.key().id() + "):");
            terminal.out().println(made.written());
            return ExitCode.ALL_WELL;
        }

        private Set<Scope> scopes() {
            Set<Scope> opened = EnumSet.noneOf(Scope.class);
            Set<Scope> known = EnumSet.complementOf(EnumSet.of(Scope.BLIND_SCHOOLS));
            for (String given : scopes) {
                opened.add(known.stream()
                        .filter(scope -> scope.label().equals(given.strip().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Failure.wrongUsage("There is no scope '" + given + "'; there are "
                                + labels(known))));
            }
            if (blindSchools) {
                opened.add(Scope.BLIND_SCHOOLS);
            }
            return opened;
        }

        private void check(Set<Scope> opened, DataFolder data) throws IOException {
            if (name.isBlank()) {
                throw Failure.wrongUsage("Say whose key it is");
            }
            checkBlind(opened);
            if (filter == null) {
                return;
            }
            if (opened.contains(Scope.WRITE) || opened.contains(Scope.ADMIN)) {
                throw Failure.wrongUsage("A key with a filter can search and export, nothing else: whoever writes could"
                        + " reach candidates that the filter hides");
            }
            Optional<String> fault = KeyFilter.fault(filter, data.queryParser());
            if (fault.isPresent()) {
                throw Failure.wrongUsage(fault.get() + ". Leave --filter out for a key that sees everyone");
            }
            Hidden hidden = opened.contains(Scope.BLIND)
                    ? Hidden.by(new Blinding(opened.contains(Scope.BLIND_SCHOOLS)))
                    : Hidden.NOTHING;
            Optional<Field> field = hidden.in(data.queryParser().read(filter).expression());
            if (field.isPresent()) {
                throw Failure.wrongUsage("The filter asks for what is hidden from a blind key: "
                        + KnownField.of(field.get()).name() + ". So it would find nobody");
            }
        }

        private static void checkBlind(Set<Scope> opened) {
            if (opened.contains(Scope.BLIND_SCHOOLS) && !opened.contains(Scope.BLIND)) {
                throw Failure.wrongUsage("--blind-schools goes with --scope search,blind");
            }
            if (!opened.contains(Scope.BLIND)) {
                return;
            }
            if (!opened.contains(Scope.SEARCH)) {
                throw Failure
                        .wrongUsage("The scope blind opens nothing, it narrows what search and export open: --scope"
                                + " search,blind");
            }
            if (opened.contains(Scope.WRITE) || opened.contains(Scope.ADMIN)) {
                throw Failure
                        .wrongUsage("A blind key can search and export, nothing else: whoever writes sees what they"
                                + " write about, and whoever has admin can unblind");
            }
        }

        private @Nullable Instant end(DataFolder data, Instant now) {
            if (expires == null) {
                return null;
            }
            Instant end = expires.plusDays(1).atStartOfDay(data.clock().getZone()).toInstant();
            if (!end.isAfter(now)) {
                throw Failure.wrongUsage("--expires " + expires + " is past");
            }
            return end;
        }
    }

    /** Lists them. */
    @Command(name = "list", header = "List the keys, never what opens.")
    static final class ListAll extends ShortlistCommand {

        @Option(names = "--json", fallbackValue = "true", description = "As JSON, for programs.")
        private boolean json;

        /** A key without its digest. */
        private record Listed(String id, String name, List<String> scopes, @Nullable String filter, Instant made,
                @Nullable Instant expires, @Nullable Instant revoked, boolean good) {

            static Listed of(Key key, Instant now) {
                return new Listed(key.id(), key.name(), key.scopes().stream().sorted().map(Scope::label).toList(),
                        key.filter(), key.made(), key.expires(), key.revoked(), key.isGood(now));
            }

            String state() {
                return good ? "good" : revoked != null ? "revoked" : "expired";
            }
        }

        @Override
        int run(Terminal terminal, DataFolder data) throws IOException {
            Instant now = data.clock().instant();
            List<Listed> all = data.access().keys().keys().stream().map(key -> Listed.of(key, now)).toList();
            if (json) {
                terminal.out().println(WireJson.mapper().writeValueAsString(all));
            } else if (all.isEmpty()) {
                terminal.out().println("There are no keys; make one with: shortlist key add NAME --scope search");
            } else {
                table(all).print(terminal.out(), terminal.width());
            }
            return ExitCode.ALL_WELL;
        }

        private static Table table(List<Listed> all) {
            Table table = new Table("!Id", "Name", "!Scopes", "!State", "!Until", "Filter");
            for (Listed key : all) {
                table.add(key.id(), key.name(), String.join(",", key.scopes()), key.state(),
                        key.expires() == null ? "" : key.expires().toString(),
                        key.filter() == null ? "" : key.filter());
            }
            return table;
        }
    }

    /** Takes some back. */
    @Command(name = "revoke", header = "Take keys back, for good; a running server follows at once.")
    static final class Revoke extends ShortlistCommand {

        @Parameters(arity = "1..*", paramLabel = "ID", description = "As listed: k_0123abcd.")
        private String[] ids = {};

        @Override
        int run(Terminal terminal, DataFolder data) throws IOException {
            KeyRing keys = data.access().keys();
            long revoked = 0;
            for (String id : Arrays.stream(ids).distinct().toList()) {
                if (keys.revoke(id, data.clock().instant())) {
                    data.note("key-revoke", 1, List.of(id), Map.of());
                    revoked++;
                } else {
                    terminal.complain("There is no key " + id + " that could be revoked; see: shortlist key list");
                }
            }
            terminal.out().println("Revoked " + Terminal.count(revoked, "key") + ".");
            if (revoked > 0 && keys.keys().stream().allMatch(key -> key.revoked() != null)) {
                terminal.err()
                        .println(
                                "No key is left, and the server lets nobody in. Make one with: shortlist key add; or remove"
                                        + " keys.json from the data folder, and it answers this machine without one.");
            }
            return revoked == Arrays.stream(ids).distinct().count()
                    ? ExitCode.ALL_WELL
                    : revoked > 0 ? ExitCode.SOME_FAILED : ExitCode.NOT_DONE;
        }
    }
}
