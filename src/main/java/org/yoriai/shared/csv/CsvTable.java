package org.yoriai.shared.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV table in UTF-8 whose first row names the columns.
 *
 * <p>A byte order mark, any line ending, quoted line breaks and blank lines between rows are fine. Invalid UTF-8, a row
 * with more or fewer cells than columns, a column named twice and a broken quotation are not. Rows are read while
 * iterating, which may be repeated and throws {@link InvalidCsv} at the row that is wrong.
 */
public final class CsvTable implements Iterable<CsvRow> {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final byte[] utf8;
    private final int start;
    private final List<String> header;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private CsvTable(byte[] utf8) {
        this.utf8 = utf8;
        this.start =
                utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF ? 3 : 0;
        requireUtf8();
        Rows rows = new Rows();
        CSVRecord first = rows.nextRecord();
        if (first == null || first.size() == 1 && first.get(0).isBlank()) {
            throw InvalidCsv.because(1, 0, "no-header");
        }
        this.header = List.of(first.values());
        for (int i = 0; i < header.size(); i++) {
            if (columns.put(header.get(i), i) != null) {
                throw InvalidCsv.because(1, 0, "column-twice", header.get(i));
            }
        }
    }

    /**
     * Checks encoding and header at once, and rows while iterating.
     *
     * @param utf8 the file's content; not copied, so it must not change while the table is in use
     * @throws InvalidCsv if it is not UTF-8 or has no usable header
     */
    public static CsvTable of(byte[] utf8) {
        return new CsvTable(utf8);
    }

    /** Names of the columns in their order. */
    public List<String> header() {
        return header;
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * Where a column stands, counted from 0.
     *
     * @throws InvalidCsv at line 1 if there is no such column
     */
    public int column(String name) {
        Integer at = columns.get(name);
        if (at == null) {
            throw InvalidCsv.because(1, 0, "column-missing", name, String.join(",", header));
        }
        return at;
    }

    @Override
    public Iterator<CsvRow> iterator() {
        Rows rows = new Rows();
        rows.nextRecord();
        return rows;
    }

    private void requireUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer out = CharBuffer.allocate(1 << 14);
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                throw InvalidCsv.because(lineAt(in.position()), 0, "not-utf8");
            }
            if (result.isUnderflow()) {
                return;
            }
        }
    }

    /** Line breaks are CR LF, LF or CR. */
    private long lineAt(int offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) {
            boolean crBeforeLf = utf8[i] == '\r' && i + 1 < utf8.length && utf8[i + 1] == '\n';
            if (utf8[i] == '\n' || utf8[i] == '\r' && !crBeforeLf) {
                line++;
            }
        }
        return line;
    }

    private final class Rows implements Iterator<CsvRow> {
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private long line;
        private @Nullable CsvRow next;

        Rows() {
            Reader reader = new InputStreamReader(
                    new ByteArrayInputStream(utf8, start, utf8.length - start), StandardCharsets.UTF_8);
            try {
                parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            records = parser.iterator();
        }

        @Nullable
        CSVRecord nextRecord() {
            line = parser.getCurrentLineNumber() + 1;
            try {
                return records.hasNext() ? records.next() : null;
            } catch (UncheckedIOException | IllegalStateException e) {
                throw InvalidCsv.because(line, 0, "quotation");
            }
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                CSVRecord record = nextRecord();
                if (record == null) {
                    return false;
                }
                boolean blank = record.size() == 1 && record.get(0).isEmpty();
                if (blank && header.size() > 1) {
                    continue;
                }
                if (record.size() != header.size()) {
                    throw InvalidCsv.because(line, 0, "cells", record.size(), header.size());
                }
                next = new CsvRow(CsvTable.this, line, record.values());
            }
            return true;
        }

        @Override
        public CsvRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            CsvRow row = next;
            next = null;
            return row;
        }
    }
}
