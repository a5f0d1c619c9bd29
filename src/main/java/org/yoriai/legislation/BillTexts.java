package org.yoriai.legislation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Rows;
import org.yoriai.unbundling.Correction;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.source.Format;

/** Texts of bills as they were uploaded, to be read again. Works inside the caller's transaction. */
@ApplicationScoped
class BillTexts {
    private static final int KEPT_IN_MEMORY = 4;

    /** Texts that were read last: a moderator who corrects one comes back to it at once. */
    private final Map<Stored, UnbundledBill> read =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT_IN_MEMORY, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Stored, UnbundledBill> eldest) {
                    return size() > KEPT_IN_MEMORY;
                }
            });

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    /**
     * A text of a bill.
     *
     * @param format empty where the file was not kept: then it is the text that was found in it
     */
    record Stored(
            UUID bill,
            Lang lang,
            String sha256,
            String format,
            String jurisdiction,
            List<StoredCorrection> corrections) {
        Stored {
            corrections = List.copyOf(corrections);
        }

        Stored with(List<StoredCorrection> others) {
            return new Stored(bill, lang, sha256, format, jurisdiction, others);
        }

        List<Correction> said() {
            return corrections.stream()
                    .flatMap(correction -> correction.correction().stream())
                    .toList();
        }
    }

    /** The original first. */
    List<Stored> of(UUID bill) {
        return Rows.list(
                database,
                """
                select lang, sha256, format, jurisdiction, corrections from bill_text
                where bill_id = ? order by original desc""",
                row -> new Stored(
                        bill,
                        Lang.of(row.getString(1)).orElseThrow(),
                        row.getString(2),
                        row.getString(3) == null ? "" : row.getString(3),
                        row.getString(4) == null ? "" : row.getString(4),
                        corrections(row.getString(5))),
                bill);
    }

    /** Whoever changes a bill waits for whoever is changing it. To be called before anything of it is read. */
    void lock(UUID bill) {
        Rows.ids(database, "select id from bill where id = ? for update", bill);
    }

    Stored original(UUID bill) {
        return of(bill).get(0);
    }

    /** The bytes that were uploaded; where they were not kept, the text in UTF-8. */
    byte[] file(Stored text) {
        return Rows.list(
                        database,
                        "select file, source from bill_text where bill_id = ? and lang = ?",
                        row -> {
                            byte[] file = row.getBytes(1);
                            return file == null ? row.getString(2).getBytes(StandardCharsets.UTF_8) : file;
                        },
                        text.bill(),
                        text.lang().code())
                .get(0);
    }

    UnbundledBill read(Stored text) {
        UnbundledBill known = read.get(text);
        if (known == null) {
            known = Bills.unbundle(file(text), options(text));
            read.put(text, known);
        }
        return known;
    }

    /** Reads a text under other corrections than those that are stored with it. Each reading is made once. */
    Function<List<Correction>, UnbundledBill> reader(Stored text) {
        byte[] file = file(text);
        Options options = options(text);
        Map<List<Correction>, UnbundledBill> made = new HashMap<>();
        return corrections -> made.computeIfAbsent(
                List.copyOf(corrections), said -> Bills.unbundle(file, options.withCorrections(said)));
    }

    private static Options options(Stored text) {
        return new Options(
                Optional.of(text.lang().code()),
                Jurisdiction.of(text.jurisdiction())
                        .filter(whose -> whose.lang().equals(text.lang().code())),
                text.format().isEmpty() ? Optional.of(Format.TEXT) : Format.of(text.format()),
                text.said());
    }

    String json(List<StoredCorrection> corrections) {
        try {
            return json.writeValueAsString(corrections);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("corrections that cannot be written", e);
        }
    }

    private List<StoredCorrection> corrections(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("corrections that cannot be read", e);
        }
    }
}
