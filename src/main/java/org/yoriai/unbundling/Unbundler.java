package org.yoriai.unbundling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.source.Decoder;
import org.yoriai.unbundling.source.Detection;
import org.yoriai.unbundling.source.Format;
import org.yoriai.unbundling.source.SourceText;
import org.yoriai.unbundling.structure.PlainStructure;

/** The entry: bytes of a law text in, the bill taken apart out. Deterministic, stateless, safe for concurrent use. */
public final class Unbundler {

    /** The largest source that is read, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private Unbundler() {}

    /** @throws UnusableLaw if the source cannot be read; a readable text, however odd, never fails */
    public static UnbundledBill unbundle(byte[] source, Options options) throws UnusableLaw {
        if (source.length > MAX_BYTES) {
            throw new UnusableLaw(
                    UnusableLaw.Reason.TOO_LARGE,
                    1,
                    Map.of("bytes", Integer.toString(source.length), "limit", Integer.toString(MAX_BYTES)));
        }
        Decoder decoded = Decoder.decode(source);
        if (decoded.text().strip().isEmpty()) {
            throw new UnusableLaw(UnusableLaw.Reason.EMPTY, 1, Map.of());
        }
        Format format = options.format().orElseGet(() -> Detection.format(source, decoded.text()));
        if (format != Format.TEXT) {
            throw new UnusableLaw(UnusableLaw.Reason.FORMAT_NOT_READABLE, 1, Map.of("format", format.code()));
        }
        String lang = options.lang()
                .or(() -> options.jurisdiction().map(Jurisdiction::lang))
                .orElseGet(() -> Detection.lang(decoded.text()));
        Jurisdiction jurisdiction =
                options.jurisdiction().orElseGet(() -> Detection.jurisdiction(decoded.text(), lang));
        if (!jurisdiction.lang().equals(lang)) {
            throw new UnusableLaw(
                    UnusableLaw.Reason.LANGUAGE_MISMATCH, 1, Map.of("lang", lang, "jurisdiction", jurisdiction.code()));
        }
        return read(new SourceText(decoded.text(), format, lang, jurisdiction, sha256(source), decoded.warnings()));
    }

    private static UnbundledBill read(SourceText source) {
        List<Warning> warnings = new ArrayList<>(source.warnings());
        PlainStructure.Tree tree = PlainStructure.read(source.text(), source.jurisdiction());
        if (tree.pieces().isEmpty()) {
            warnings.add(Warning.of(Warning.Code.NO_UNITS));
        }
        if (tree.full()) {
            warnings.add(Warning.of(
                    Warning.Code.TOO_MANY_UNITS,
                    "limit",
                    Integer.toString(tree.pieces().size())));
        }
        return Reading.of(source, tree.pieces(), warnings);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String sha256(String words) {
        return sha256(words.getBytes(StandardCharsets.UTF_8));
    }
}
