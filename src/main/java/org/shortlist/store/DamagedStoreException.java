package org.shortlist.store;

import java.io.IOException;

/** The store's file is not what was written: its bytes make no sense. */
public final class DamagedStoreException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedStoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
