package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What went wrong with the file, in words for people. */
final class Trouble {

    private Trouble() {}

    static IOException with(Path file, SQLException cause) {
        SQLiteErrorCode code = code(cause);
        String sentence = sentence(file, code, cause);
        boolean damaged = code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
        return damaged ? new DamagedStoreException(sentence, cause) : new IOException(sentence, cause);
    }

    static boolean isBusy(SQLException e) {
        SQLiteErrorCode code = code(e);
        return code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
    }

    private static String sentence(Path file, SQLiteErrorCode code, SQLException cause) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED -> file + " is held by another program that has been writing for a while; "
                    + "try again when it is done.";
            case SQLITE_NOTADB -> file + " is not a Shortlist data file.";
            case SQLITE_CORRUPT -> file + " is damaged. Put a backup in its place with: shortlist restore FILE";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> file + " cannot be written: " + "it or its folder "
                    + file.toAbsolutePath().getParent() + " is read-only.";
            case SQLITE_CANTOPEN -> file + " cannot be opened: its folder must be there and be writable.";
            case SQLITE_FULL -> "The disk that holds " + file + " is full.";
            default -> file + " cannot be used: " + cause.getMessage();
        };
    }

    /** The kind of failure; SQLite has many codes for each, told apart in the higher bits. */
    private static SQLiteErrorCode code(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        return SQLiteErrorCode.getErrorCode(code & 0xff);
    }
}
