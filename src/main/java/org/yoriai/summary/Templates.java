package org.yoriai.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yoriai.digest.wording.Frames;
import org.yoriai.shared.Lang;

/** The words around quotes, as a whole: changing one byte of them is another set. */
final class Templates {
    private Templates() {}

    /** Hex SHA-256 of the frames of all languages, in the order of {@link Lang}. */
    static String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Lang lang : Lang.values()) {
                String name = "frames." + lang.code() + ".properties";
                try (InputStream frames = Frames.class.getResourceAsStream(name)) {
                    if (frames == null) {
                        throw new IllegalStateException("resource " + name + " is missing from the build");
                    }
                    digest.update(frames.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
