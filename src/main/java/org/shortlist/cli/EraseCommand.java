package org.shortlist.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases candidates, and proves it. */
@Command(name = "erase", header = "Erase candidates everywhere, and prove it with a receipt.", description = {
        "Takes each out of the store (what they were is overwritten), writes what the index had of them anew,",
        "removes generations that were never rid of them, and then looks through every byte of the data folder.",
        "The receipt says what was done and what still holds them: backups and exports are yours to delete.",
        "Restoring an older backup does not bring them back. A running server goes on, and does its part."}, footer = {
                "  shortlist erase c_0123456789abcdef",
                "  shortlist erase --block c_0123456789abcdef   the same file, address or number is not kept again",
                "  shortlist unblock ada@example.com            until the person wants it"})
final class EraseCommand extends ShortlistCommand {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As a search lists it; also of one who was deleted.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--trace", paramLabel = "TEXT", description = "What else they are known by, as a name or an address: looked for, and forgotten where it was asked. Who was deleted before is known by nothing else.")
    private List<String> known = new ArrayList<>();

    @Mixin
    private ErasingOptions how = new ErasingOptions();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        data.used().store();
        new Forgetting(data).finishAll();
        how.agree(terminal, ids.size() == 1 ? "this candidate" : "these " + ids.size() + " candidates");
        return new Erasures(data, terminal, how, known).erase(new LinkedHashSet<>(ids));
    }
}
