package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The passwords and keys of one stack: random, made once, kept in a file that only its owner can read.
 *
 * <p>The seal keys belong to the data: a stack whose secrets file is lost cannot open its sealed columns any more.
 */
final class StackSecrets {

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private StackSecrets(Path file) {
        this.file = file;
    }

    static StackSecrets in(Path home) {
        var secrets = new StackSecrets(home.resolve("secrets"));
        try {
            if (Files.exists(secrets.file)) {
                for (String line : Files.readAllLines(secrets.file)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        secrets.values.put(line.substring(0, equals), line.substring(equals + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    /** A password of letters and digits, safe in SQL, JSON, URLs and shells. */
    synchronized String password(String name) {
        return keep(
                name,
                () -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(random())
                        .replace('-', 'x')
                        .replace('_', 'y'));
    }

    /** 32 random bytes in Base64. */
    synchronized String key(String name) {
        return keep(name, () -> Base64.getEncoder().encodeToString(random()));
    }

    /** A new value is on the disk before anybody uses it, or it could lock its own server out after a crash. */
    private String keep(String name, Supplier<String> fresh) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String value = fresh.get();
        values.put(name, value);
        var text = new StringBuilder();
        values.forEach((n, v) -> text.append(n).append('=').append(v).append('\n'));
        OwnerFile.write(file, text.toString());
        return value;
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
