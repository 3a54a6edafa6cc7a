package vn.hopluu.web.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs plain SQL on the service's data source, inside the transaction that is under way.
///
/// Parameters are what the PostgreSQL driver's `setObject` takes; a Java array becomes a PostgreSQL array.
@ApplicationScoped
public class Sql {

    /// Makes one value of a row.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Every row of the answer; queries here are bounded by what they ask for.
    ///
    /// @throws SqlFailure where the database refuses or cannot be reached
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(reader.read(rows));
            }
            return answer;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// @return how many rows were changed
    /// @throws SqlFailure where the database refuses or cannot be reached
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(connection, parameters[i]));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Long[] array -> connection.createArrayOf("bigint", array);
            case Integer[] array -> connection.createArrayOf("int", array);
            case String[] array -> connection.createArrayOf("text", array);
            case byte[][] array -> connection.createArrayOf("bytea", array);
            case Object[] array -> throw new IllegalArgumentException("no PostgreSQL type for " + array.getClass());
            case null, default -> value;
        };
    }
}
