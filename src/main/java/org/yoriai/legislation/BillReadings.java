package org.yoriai.legislation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Rows;
import org.yoriai.shared.json.JsonOut;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.export.AkomaNtosoWriter;
import org.yoriai.unbundling.export.MarkdownWriter;
import org.yoriai.unbundling.export.UnbundledBillDocument;

/** What was read from each text of a bill, made once when the text is stored. Every method works inside the caller's transaction. */
@ApplicationScoped
class BillReadings {
    private static final String READING = "reading";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    /** Writes one document. */
    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Stores what was read from a text in place of what was stored of it before.
     *
     * @param names of the clauses of the bill, by position
     */
    void store(
            Connection connection, UUID bill, Lang lang, UnbundledBill unbundled, ClauseTree tree, List<String> names)
            throws SQLException {
        BillReading reading = TextReading.of(unbundled, tree, names);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into bill_reading (bill_id, lang, form, content) values (?, ?, ?, ?)
                on conflict (bill_id, lang, form) do update set content = excluded.content""")) {
            add(insert, bill, lang, READING, out -> JsonOut.write(reading, out));
            add(insert, bill, lang, Form.JSON.code(), out -> JsonOut.write(UnbundledBillDocument.of(unbundled), out));
            add(insert, bill, lang, Form.AKN.code(), out -> write(AkomaNtosoWriter.write(unbundled), out));
            add(insert, bill, lang, Form.MARKDOWN.code(), out -> write(MarkdownWriter.write(unbundled), out));
            insert.executeBatch();
        }
    }

    /** Empty for a text that was stored before readings were kept. */
    Optional<BillReading> of(UUID bill, Lang lang) {
        return content(bill, lang, READING).map(packed -> {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return json.readValue(in, BillReading.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A text as a document to take away, gzip; empty for a text that was stored before readings were kept. */
    Optional<byte[]> document(UUID bill, Lang lang, Form form) {
        return content(bill, lang, form.code());
    }

    private Optional<byte[]> content(UUID bill, Lang lang, String form) {
        return Rows.list(
                        database,
                        "select content from bill_reading where bill_id = ? and lang = ? and form = ?",
                        row -> row.getBytes(1),
                        bill,
                        lang.code(),
                        form)
                .stream()
                .findFirst();
    }

    private static void write(String document, OutputStream out) throws IOException {
        out.write(document.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(PreparedStatement insert, UUID bill, Lang lang, String form, Writer writer)
            throws SQLException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        insert.setObject(1, bill);
        insert.setString(2, lang.code());
        insert.setString(3, form);
        insert.setBytes(4, packed.toByteArray());
        insert.addBatch();
    }

    /** A document in which a bill can be taken away. */
    enum Form {
        JSON("json", "application/json", ".json"),
        AKN("akn", "application/akn+xml", ".akn.xml"),
        MARKDOWN("markdown", "text/markdown;charset=UTF-8", ".md");

        private final String code;
        private final String mediaType;
        private final String ending;

        Form(String code, String mediaType, String ending) {
            this.code = code;
            this.mediaType = mediaType;
            this.ending = ending;
        }

        String code() {
            return code;
        }

        String mediaType() {
            return mediaType;
        }

        /** Of a file that holds it. */
        String ending() {
            return ending;
        }
    }
}
