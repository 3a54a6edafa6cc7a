package vn.hopluu.web.database;

import java.sql.SQLException;

/// The database refused a statement, or was not there.
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
