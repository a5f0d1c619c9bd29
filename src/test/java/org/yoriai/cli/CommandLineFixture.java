package org.yoriai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Runs a command line in this process. */
final class CommandLineFixture {
    record Run(int exit, String out, String err) {}

    private CommandLineFixture() {}

    static Run run(Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try {
            int exit = Main.run(Arrays.stream(args).map(Object::toString).toArray(String[]::new), out, err);
            return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
