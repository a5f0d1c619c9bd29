package org.yoriai.unbundling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yoriai.unbundling.language.TitleDate;
import org.yoriai.unbundling.source.Detection;
import org.yoriai.unbundling.source.Format;
import org.yoriai.unbundling.source.Found;
import org.yoriai.unbundling.source.SourceReader;
import org.yoriai.unbundling.source.SourceText;
import org.yoriai.unbundling.structure.Corrections;
import org.yoriai.unbundling.structure.EIds;
import org.yoriai.unbundling.structure.Piece;
import org.yoriai.unbundling.structure.PlainStructure;

/** The entry: bytes of a law text in, the bill taken apart out. Deterministic, stateless, safe for concurrent use. */
public final class Unbundler {

    /** The largest source that is read, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final String NO_DATE = "0001-01-01";

    private Unbundler() {}

    /** @throws UnusableLaw if the source cannot be read; a readable text, however odd, never fails */
    public static UnbundledBill unbundle(byte[] source, Options options) throws UnusableLaw {
        if (source.length > MAX_BYTES) {
            throw new UnusableLaw(
                    UnusableLaw.Reason.TOO_LARGE,
                    1,
                    Map.of("bytes", Integer.toString(source.length), "limit", Integer.toString(MAX_BYTES)));
        }
        Format format = options.format().orElseGet(() -> Detection.format(source));
        Found found = SourceReader.of(format).read(source);
        if (isBlank(found.text())) {
            throw new UnusableLaw(UnusableLaw.Reason.EMPTY, 1, Map.of());
        }
        SourceText text = sourceText(source, found, format, options);
        List<Warning> warnings = new ArrayList<>(text.warnings());
        List<Piece> pieces = Corrections.apply(
                text.text(),
                text.jurisdiction(),
                found.pieces().orElseGet(() -> recognised(text, warnings)),
                options.corrections(),
                lost -> warnings.add(new Warning(
                        Warning.Code.CORRECTION_LOST,
                        Map.of("kind", lost.kind(), "words", lost.unit().words()))));
        if (pieces.isEmpty()) {
            warnings.add(Warning.of(Warning.Code.NO_UNITS));
        }
        return Reading.of(text, pieces, warnings);
    }

    /** Whether there is nothing but white space and byte order marks. */
    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || c == '\uFEFF');
    }

    private static List<Piece> recognised(SourceText text, List<Warning> warnings) {
        PlainStructure.Tree tree = PlainStructure.read(text.text(), text.jurisdiction());
        if (tree.full()) {
            warnings.add(Warning.of(
                    Warning.Code.TOO_MANY_UNITS,
                    "limit",
                    Integer.toString(tree.pieces().size())));
        }
        return tree.pieces();
    }

    private static SourceText sourceText(byte[] source, Found found, Format format, Options options)
            throws UnusableLaw {
        String text = found.text();
        String lang = options.lang()
                .or(() -> options.jurisdiction().map(Jurisdiction::lang))
                .or(() -> Detection.langOf(found.lang()))
                .orElseGet(() -> Detection.lang(text));
        Jurisdiction jurisdiction = options.jurisdiction()
                .or(() -> Detection.jurisdictionOf(found.country())
                        .filter(whose -> whose.lang().equals(lang)))
                .orElseGet(() -> Detection.jurisdiction(text, lang));
        if (!jurisdiction.lang().equals(lang)) {
            throw new UnusableLaw(
                    UnusableLaw.Reason.LANGUAGE_MISMATCH, 1, Map.of("lang", lang, "jurisdiction", jurisdiction.code()));
        }
        String sha256 = sha256(source);
        return new SourceText(
                text,
                format,
                lang,
                jurisdiction,
                iri(jurisdiction, date(found, lang), found.number(), sha256),
                sha256,
                found.warnings());
    }

    /** From the metadata, else from the text's own head, else the one that stands for none. */
    private static String date(Found found, String lang) {
        String given = found.date().isEmpty() ? TitleDate.of(found.text(), lang) : found.date();
        try {
            return LocalDate.parse(given).toString();
        } catch (DateTimeException e) {
            return NO_DATE;
        }
    }

    private static String iri(Jurisdiction jurisdiction, String date, String printed, String sha256) {
        String number = EIds.number(printed).toLowerCase(Locale.ROOT);
        return "/akn/" + jurisdiction.code() + "/bill/" + date + "/"
                + (number.isEmpty() || number.length() > 60 ? sha256.substring(0, 12) : number);
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
