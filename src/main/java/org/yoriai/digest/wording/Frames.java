package org.yoriai.digest.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The templates of one language, from {@code frames.LANG.properties}. */
public final class Frames {
    private final Properties words = new Properties();

    /** @param lang {@code en} or {@code ja} */
    public Frames(String lang) {
        String name = "frames." + lang + ".properties";
        try (InputStream in = Frames.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there are no frames in the language '" + lang + "'");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The title of the topic of arguments that belong to no other. */
    public String unsorted() {
        return get("unsorted");
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** @throws IllegalStateException if there is no such template */
    public String get(String key) {
        String s = words.getProperty(key);
        if (s == null) {
            throw new IllegalStateException("no frame is called " + key);
        }
        return s;
    }
}
