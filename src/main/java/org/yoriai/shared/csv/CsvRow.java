package org.yoriai.shared.csv;

import java.util.List;

/** One row below the header, with as many cells as the header has columns. */
public final class CsvRow {
    private final CsvTable table;
    private final long line;
    private final String[] cells;

    CsvRow(CsvTable table, long line, String[] cells) {
        this.table = table;
        this.line = line;
        this.cells = cells;
    }

    /** The file's line on which the row begins; the header's is 1. */
    public long line() {
        return line;
    }

    /** The cell in a column, counted from 0; an empty cell is the empty text. */
    public String get(int column) {
        return cells[column];
    }

    /** @throws InvalidCsv if the table has no such column */
    public String get(String column) {
        return cells[table.column(column)];
    }

    /** All cells in order of the columns. */
    public List<String> cells() {
        return List.of(cells);
    }

    /** For what the cell itself cannot show: throw this with the reason. */
    public InvalidCsv invalid(String wrongAndRight) {
        return new InvalidCsv(line, wrongAndRight);
    }

    /** The same for one cell. @param column counted from 0 */
    public InvalidCsv invalid(int column, String wrongAndRight) {
        return new InvalidCsv(line, column + 1, wrongAndRight);
    }

    /** For a reason that has words in every language. @param column counted from 0; −1 for the row as a whole */
    public InvalidCsv because(int column, String code, Object... values) {
        return InvalidCsv.because(line, column + 1, code, values);
    }
}
