package org.yoriai.shared.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.shared.Lang;
import org.yoriai.shared.ProblemWords;

/** A table that cannot be used as it stands. The message says what is wrong and what would be right. */
public final class InvalidCsv extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final List<String> NAMES = List.of("a", "b");

    private final long line;
    private final int column;
    private final String reason;
    private final transient Map<String, Object> values;

    public InvalidCsv(long line, String wrongAndRight) {
        this(line, 0, wrongAndRight);
    }

    /** @param column counted from 1; 0 when it is the row as a whole */
    public InvalidCsv(long line, int column, String wrongAndRight) {
        this(line, column, wrongAndRight, wrongAndRight, Map.of());
    }

    private InvalidCsv(long line, int column, String message, String reason, Map<String, Object> values) {
        super(message);
        this.line = line;
        this.column = column;
        this.reason = reason;
        this.values = values;
    }

    /**
     * For a reason that has words in every language, {@code reason.<code>} of the problems; the message is in English.
     *
     * @param column counted from 1; 0 when it is the row as a whole
     * @param values of {@code {a}} and {@code {b}} in these words
     */
    public static InvalidCsv because(long line, int column, String code, Object... values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(NAMES.get(i), String.valueOf(values[i]));
        }
        return new InvalidCsv(line, column, ProblemWords.reason(code, named, Lang.EN), code, named);
    }

    /** Where it is wrong; lines count from 1, the header included. For a row of several lines: its first. */
    public long line() {
        return line;
    }

    /** Which cell of the row is wrong, counted from 1; 0 when it is the row as a whole. */
    public int column() {
        return column;
    }

    /** {@code votes.csv:12:5}; without the column where it is the row as a whole. */
    public String at(String file) {
        return file + ":" + line + (column > 0 ? ":" + column : "");
    }

    /** {@code votes.csv:12:5: what is wrong}. */
    public String in(String file) {
        return at(file) + ": " + getMessage();
    }

    /** What a problem says of it: {@code reason}, and what its words name. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("reason", reason);
        parameters.putAll(values);
        return parameters;
    }
}
