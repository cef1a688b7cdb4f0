package org.shortlist.access;

import java.nio.file.Path;

/** What a server needs to know who may come in, and to note what they did. */
public record Access(KeyRing keys, AuditLog log) {

    /** That of a data folder. */
    public static Access in(Path folder) {
        return new Access(new KeyRing(folder), new AuditLog(folder));
    }
}
