package org.yoriai.unbundling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.source.AkomaNtoso;
import org.yoriai.unbundling.source.Decoder;
import org.yoriai.unbundling.source.Detection;
import org.yoriai.unbundling.source.Format;
import org.yoriai.unbundling.source.SourceText;
import org.yoriai.unbundling.structure.Piece;
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
        return switch (format) {
            case TEXT -> plain(source, decoded, options);
            case AKN -> akomaNtoso(source, options);
            default ->
                throw new UnusableLaw(UnusableLaw.Reason.FORMAT_NOT_READABLE, 1, Map.of("format", format.code()));
        };
    }

    private static UnbundledBill plain(byte[] source, Decoder decoded, Options options) throws UnusableLaw {
        SourceText text = sourceText(source, decoded.text(), Format.TEXT, decoded.warnings(), options, "", "");
        PlainStructure.Tree tree = PlainStructure.read(text.text(), text.jurisdiction());
        List<Warning> warnings = new ArrayList<>(text.warnings());
        if (tree.full()) {
            warnings.add(Warning.of(
                    Warning.Code.TOO_MANY_UNITS,
                    "limit",
                    Integer.toString(tree.pieces().size())));
        }
        return read(text, tree.pieces(), warnings);
    }

    private static UnbundledBill akomaNtoso(byte[] source, Options options) throws UnusableLaw {
        AkomaNtoso.Found found = AkomaNtoso.read(source);
        SourceText text =
                sourceText(source, found.text(), Format.AKN, List.of(), options, found.lang(), found.country());
        return read(text, found.pieces(), new ArrayList<>());
    }

    private static UnbundledBill read(SourceText text, List<Piece> pieces, List<Warning> warnings) {
        if (pieces.isEmpty()) {
            warnings.add(Warning.of(Warning.Code.NO_UNITS));
        }
        return Reading.of(text, pieces, warnings);
    }

    private static SourceText sourceText(
            byte[] source,
            String text,
            Format format,
            List<Warning> warnings,
            Options options,
            String statedLang,
            String statedCountry)
            throws UnusableLaw {
        String lang = options.lang()
                .or(() -> options.jurisdiction().map(Jurisdiction::lang))
                .or(() -> Detection.langOf(statedLang))
                .orElseGet(() -> Detection.lang(text));
        Jurisdiction jurisdiction = options.jurisdiction()
                .or(() -> Detection.jurisdictionOf(statedCountry)
                        .filter(whose -> whose.lang().equals(lang)))
                .orElseGet(() -> Detection.jurisdiction(text, lang));
        if (!jurisdiction.lang().equals(lang)) {
            throw new UnusableLaw(
                    UnusableLaw.Reason.LANGUAGE_MISMATCH, 1, Map.of("lang", lang, "jurisdiction", jurisdiction.code()));
        }
        return new SourceText(text, format, lang, jurisdiction, sha256(source), warnings);
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
