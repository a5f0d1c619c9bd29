package org.yoriai.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.wording.Frames;
import org.yoriai.shared.Lang;

/** The words around quotes, as a whole: changing one byte of them is another set. */
final class Templates {
    private Templates() {}

    /** The frames of all languages by the names of their files, in the order of {@link Lang}. */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            String name = "frames." + lang.code() + ".properties";
            try (InputStream frames = Frames.class.getResourceAsStream(name)) {
                if (frames == null) {
                    throw new IllegalStateException("resource " + name + " is missing from the build");
                }
                texts.put(name, new String(frames.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** Hex SHA-256 of what a model words with: its prompts, or these frames where it has none. */
    static String sha256(ModelStamp model) {
        return model.promptHash().isEmpty() ? sha256() : model.promptHash();
    }

    /** Hex SHA-256 of them. */
    static String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts().values().forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
