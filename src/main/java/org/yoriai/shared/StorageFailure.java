package org.yoriai.shared;

import java.sql.SQLException;

/** The database did not do what it was asked; the cause says why. */
public final class StorageFailure extends RuntimeException {
    public StorageFailure(SQLException cause) {
        super(cause);
    }
}
