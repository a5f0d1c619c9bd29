package org.yoriai.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the voters know, as JSON lines forced to the disk: before a request leaves and after its answer was read whole.
 * It is the oracle of a drill and lies outside the application and its database.
 */
final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final FileChannel channel;

    Journal(Path file) {
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sent(UUID key, String voter, UUID subject, String choice) {
        write("sent", Map.of("key", key, "voter", voter, "subject", subject, "choice", choice));
    }

    void acked(UUID key, UUID event, String leaf) {
        write("acked", Map.of("key", key, "event", event, "leaf", leaf));
    }

    void refused(UUID key, int status) {
        write("refused", Map.of("key", key, "status", status));
    }

    void unknown(UUID key) {
        write("unknown", Map.of("key", key));
    }

    void killed(String what) {
        write("killed", Map.of("what", what));
    }

    private void write(String state, Map<String, ?> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("t", System.currentTimeMillis());
        line.put("state", state);
        line.putAll(fields);
        try {
            byte[] bytes = JSON.writeValueAsBytes(line);
            ByteBuffer buffer = ByteBuffer.allocate(bytes.length + 1).put(bytes).put((byte) '\n');
            buffer.flip();
            synchronized (this) {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
