package org.yoriai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.yoriai.shared.json.JsonOut;

/** What a command puts on standard output, and the exit code that goes with it. */
public sealed interface Answer {
    /** 0: done; 1: a true negative verdict, which the document explains. */
    int exitCode();

    void writeTo(OutputStream out) throws IOException;

    static Answer json(Object document) {
        return new Json(document, 0);
    }

    /** A verdict: exit 0 if it is positive, else 1. */
    static Answer verdict(boolean positive, Object document) {
        return new Json(document, positive ? 0 : 1);
    }

    /** Text as it is, in UTF-8. */
    static Answer text(String text) {
        return new Text(text);
    }

    /** One JSON document; see {@link JsonOut}. */
    record Json(Object document, int exitCode) implements Answer {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            JsonOut.write(document, out);
        }
    }

    /** Another textual form, such as Markdown or XML. */
    record Text(String text) implements Answer {
        @Override
        public int exitCode() {
            return 0;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
