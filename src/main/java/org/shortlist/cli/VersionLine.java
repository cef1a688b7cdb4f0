package org.shortlist.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[]{"Shortlist " + (version == null ? "(from source)" : version) + ", Java "
                + Runtime.version().feature()};
    }
}
