package org.yoriai.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.shared.Abbreviations;

/** The model that generates nothing: chosen quotes in fixed frames. */
final class ExtractiveModel {
    private static final List<String> MADE_OF = List.of(
            Abbreviations.FILE,
            "text/connectives.en.txt",
            "text/connectives.ja.txt",
            "topic/guard.en.txt",
            "topic/guard.ja.txt",
            "wording/frames.en.properties",
            "wording/frames.ja.properties");

    private ExtractiveModel() {}

    /** With the hash of its frames, word lists and embedders. */
    static ModelStamp stamp(Embedders embedders) {
        MessageDigest digest = Seeds.sha256();
        for (String name : MADE_OF) {
            try (InputStream in = ExtractiveModel.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + name + " is missing from the build");
                }
                digest.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        digest.update(embedders.stamp().getBytes(StandardCharsets.UTF_8));
        return new ModelStamp(Digest.EXTRACTIVE, HexFormat.of().formatHex(digest.digest()), "");
    }
}
