package org.shortlist.store;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The connections to one database: one that writes, behind a lock, and as many that read as are in use at a time. */
abstract class Database implements Closeable {

    private static final int IDLE_READERS = 8;

    private final String name;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Connection writer;
    private volatile boolean closed;

    /** Something done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    /** @param name for people */
    Database(String name) {
        this.name = name;
    }

    abstract Connection connect(boolean readOnly) throws SQLException;

    /** Whether it may be used again: the other side may have gone since. */
    abstract boolean isAlive(Connection connection) throws SQLException;

    /** Begins to write: from now on nobody else does, in any process. */
    abstract void begin(Connection connection) throws SQLException;

    /** On return all of it survives a power cut. */
    abstract void commit(Connection connection) throws SQLException;

    abstract void rollBack(Connection connection) throws SQLException;

    /** Lets go of the state that was read. */
    abstract void endReading(Connection connection) throws SQLException;

    /** In words for people. */
    abstract IOException trouble(SQLException e);

    /** Has nothing deleted left in a log, as far as that is in the hands of this program. */
    abstract void emptyLog() throws IOException;

    /** Reads from one state of the data, however long it takes. */
    <T> T read(Work<T> work) throws IOException {
        Connection connection = null;
        try {
            connection = reader();
            return work.on(connection);
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            if (connection != null) {
                giveBack(connection);
            }
        }
    }

    private Connection reader() throws SQLException, IOException {
        refuseWhenClosed();
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (isAlive(connection)) {
                return connection;
            }
            connection.close();
        }
        return connect(true);
    }

    private void giveBack(Connection connection) throws IOException {
        try {
            endReading(connection);
        } catch (SQLException e) {
            close(connection);
            return;
        }
        if (closed || idle.size() >= IDLE_READERS) {
            close(connection);
        } else {
            idle.push(connection);
        }
    }

    /** Writes all of it and waits for the disk, or, when it throws, nothing. */
    <T> T write(Work<T> work) throws IOException {
        writing.lock();
        try {
            refuseWhenClosed();
            Connection connection = writer();
            begin(connection);
            try {
                T result = work.on(connection);
                commit(connection);
                return result;
            } catch (SQLException | IOException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            writing.unlock();
        }
    }

    private void rollBack(Connection connection, Throwable reason) {
        try {
            rollBack(connection);
        } catch (SQLException e) {
            reason.addSuppressed(e); // it has rolled back by itself, or the connection is lost
        }
        try {
            if (connection.isClosed()) {
                writer = null;
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Does something that no transaction can hold, while nobody else here writes. */
    <T> T alone(Work<T> work) throws IOException {
        writing.lock();
        try {
            refuseWhenClosed();
            return work.on(writer());
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            writing.unlock();
        }
    }

    private Connection writer() throws SQLException {
        Connection connection = writer;
        if (connection != null && !isAlive(connection)) {
            connection.close();
            connection = null;
        }
        if (connection == null) {
            connection = connect(false);
            writer = connection;
        }
        return connection;
    }

    private void refuseWhenClosed() throws IOException {
        if (closed) {
            throw new IOException(name + " has been closed.");
        }
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            closed = true;
            for (Connection reader = idle.poll(); reader != null; reader = idle.poll()) {
                close(reader);
            }
            if (writer != null) {
                close(writer);
                writer = null;
            }
        } finally {
            writing.unlock();
        }
    }

    private void close(Connection connection) throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }
}
