package org.yoriai.unbundling.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.yoriai.unbundling.UnusableLaw;

/** Word documents (Office Open XML): one paragraph a line, automatic numbers written out, deletions left out. */
public record Docx() implements SourceReader {

    /** The most a document may unpack to, in bytes. */
    static final long MAX_UNPACKED = 100L * 1024 * 1024;

    /** How many times larger than the file what it unpacks to may be. */
    static final long MAX_RATIO = 200;

    /** Files up to this size, in bytes, may unpack by more than {@link #MAX_RATIO}. */
    private static final long SMALL = 1024 * 1024;

    private static final String DOCUMENT = "word/document.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String STYLES = "word/styles.xml";

    @Override
    public Found read(byte[] source) throws UnusableLaw {
        Map<String, byte[]> parts = unpack(source);
        byte[] nothing = new byte[0];
        byte[] document = parts.getOrDefault(DOCUMENT, nothing);
        if (document.length == 0) {
            throw new UnusableLaw(
                    UnusableLaw.Reason.WRONG_FORMAT,
                    1,
                    Map.of("format", "DOCX", "found", "the archive has no " + DOCUMENT));
        }
        DocxNumbering numbering =
                DocxNumbering.of(parts.getOrDefault(NUMBERING, nothing), parts.getOrDefault(STYLES, nothing));
        return Found.plain(DocxText.of(document, numbering), List.of());
    }

    private static Map<String, byte[]> unpack(byte[] source) throws UnusableLaw {
        long limit = Math.min(MAX_UNPACKED, Math.max(SMALL, MAX_RATIO * source.length));
        Map<String, byte[]> parts = new HashMap<>();
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean wanted = List.of(DOCUMENT, NUMBERING, STYLES).contains(entry.getName());
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    total += n;
                    if (total > limit) {
                        throw new UnusableLaw(
                                UnusableLaw.Reason.ARCHIVE_BOMB, 1, Map.of("limit", Long.toString(limit)));
                    }
                    if (wanted) {
                        part.write(buffer, 0, n);
                    }
                }
                if (wanted) {
                    parts.put(entry.getName(), part.toByteArray());
                }
            }
        } catch (ZipException e) {
            throw broken(String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            throw broken("it ends in the middle");
        }
        return parts;
    }

    private static UnusableLaw broken(String detail) {
        return new UnusableLaw(UnusableLaw.Reason.MALFORMED_ZIP, 1, Map.of("detail", detail));
    }
}
