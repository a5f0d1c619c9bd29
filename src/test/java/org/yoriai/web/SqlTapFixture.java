package org.yoriai.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between an application and its PostgreSQL, passes every byte on, and remembers which statements were executed:
 * also those that no mapper made. Begin, commit and settings are not counted. Thread-safe.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message formats</a>
 */
final class SqlTapFixture {
    private static final int ASKS_FOR_TLS = 80877103;
    private static final int ASKS_FOR_GSS = 80877104;
    private static final Set<String> NOT_COUNTED = Set.of("BEGIN", "COMMIT", "ROLLBACK", "SET", "SHOW", "");

    private final ServerSocket door;
    private final int server;
    private final List<String> executed = new ArrayList<>();

    private SqlTapFixture(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens from now on, until the process ends, for who wants to speak to the PostgreSQL at port {@code server}. */
    static SqlTapFixture before(int server) {
        SqlTapFixture tap = new SqlTapFixture(server);
        daemon(tap::welcome);
        return tap;
    }

    int port() {
        return door.getLocalPort();
    }

    /** What was executed since the last call, in order. */
    List<String> taken() {
        synchronized (executed) {
            List<String> taken = List.copyOf(executed);
            executed.clear();
            return taken;
        }
    }

    private void welcome() {
        while (true) {
            try {
                Socket client = door.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                daemon(() -> pass(client, behind, true));
                daemon(() -> pass(behind, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean asking) {
        try (from;
                to) {
            if (asking) {
                listen(new DataInputStream(new BufferedInputStream(from.getInputStream(), 1 << 16)), to);
            } else {
                from.getInputStream().transferTo(to.getOutputStream());
            }
        } catch (IOException e) {
            // One side is gone, and with it the other.
        }
    }

    private void listen(DataInputStream in, Socket to) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream(), 1 << 16));
        int code;
        do {
            byte[] opening = body(in, out);
            code = ByteBuffer.wrap(opening).getInt();
            out.flush();
        } while (code == ASKS_FOR_TLS || code == ASKS_FOR_GSS);
        Map<String, String> statements = new ConcurrentHashMap<>();
        Map<String, String> portals = new ConcurrentHashMap<>();
        while (true) {
            if (in.available() == 0) {
                out.flush();
            }
            int type = in.readByte();
            out.writeByte(type);
            ByteBuffer body = ByteBuffer.wrap(body(in, out));
            switch (type) {
                case 'P' -> statements.put(text(body), text(body));
                case 'B' -> portals.put(text(body), statements.getOrDefault(text(body), ""));
                case 'E' -> executed(portals.getOrDefault(text(body), ""));
                case 'Q' -> executed(text(body));
                default -> {}
            }
        }
    }

    /** Reads a length and what it announces, and passes both on. */
    private static byte[] body(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        byte[] body = in.readNBytes(length - 4);
        out.writeInt(length);
        out.write(body);
        return body;
    }

    private static String text(ByteBuffer from) {
        int start = from.position();
        int end = start;
        while (from.get(end) != 0) {
            end++;
        }
        from.position(end + 1);
        return new String(from.array(), start, end - start, StandardCharsets.UTF_8);
    }

    private void executed(String sql) {
        String first = sql.strip().split("[\\s;]", 2)[0].toUpperCase(Locale.ROOT);
        if (!NOT_COUNTED.contains(first)) {
            synchronized (executed) {
                executed.add(sql.replaceAll("\\s+", " ").strip());
            }
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "sql-tap");
        thread.setDaemon(true);
        thread.start();
    }
}
