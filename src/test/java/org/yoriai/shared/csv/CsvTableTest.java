package org.yoriai.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndingCountsAsOneLine(String end) {
        CsvTable table = table(String.join(end, "id,text", "1,one", "2,two", ""));

        assertThat(lines(table)).containsExactly(2L, 3L);
        assertThat(cells(table)).containsExactly(List.of("1", "one"), List.of("2", "two"));
    }

    @Test
    void aRowWithQuotedLineBreaksIsNamedByItsFirstLineAndTheNextOneByItsOwn() {
        CsvTable table = table("id,text\n1,\"first\nsecond, with a comma\nand \"\"quotes\"\"\"\n2,two\n");

        assertThat(cells(table))
                .containsExactly(List.of("1", "first\nsecond, with a comma\nand \"quotes\""), List.of("2", "two"));
        assertThat(lines(table)).containsExactly(2L, 5L);
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumnsName() {
        assertThat(table("\uFEFFid,text\n1,a\n").header()).containsExactly("id", "text");
    }

    @Test
    void blankLinesAreSkippedButCounted() {
        assertThat(lines(table("id,text\n\n1,a\n\n\n2,b\n\n"))).containsExactly(3L, 6L);
    }

    @Test
    void emptyCellsStayAndTheLastLineNeedsNoEnd() {
        assertThat(cells(table("a,b,c\n1,,"))).containsExactly(List.of("1", "", ""));
    }

    @Test
    void aTableMayBeReadTwice() {
        CsvTable table = table("a,b\n1,2\n");

        assertThat(cells(table)).isEqualTo(cells(table)).hasSize(1);
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsNamedByItsLine() {
        assertInvalid(3, "2 columns", () -> cells(table("a,b\n1,2\n1\n")));
        assertInvalid(2, "3 cells", () -> cells(table("a,b\n1,2,3\n")));
    }

    @Test
    void invalidUtf8IsNamedByItsLineWhereverItStands() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a,b\r\n1,2\r\n3,".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes("\r\n4,5\r\n".getBytes(StandardCharsets.UTF_8));
        assertInvalid(3, "UTF-8", () -> CsvTable.of(bytes.toByteArray()));

        byte[] cutOff = "a,b\n1,é".getBytes(StandardCharsets.UTF_8);
        assertInvalid(2, "UTF-8", () -> CsvTable.of(java.util.Arrays.copyOf(cutOff, cutOff.length - 1)));
    }

    @Test
    void textBeyondTheDecodersBufferIsStillChecked() {
        byte[] bytes = ("a,b\n" + "1,あ\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(lines(CsvTable.of(bytes))).hasSize(20_000);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertInvalid(20_001, "UTF-8", () -> CsvTable.of(bytes));
    }

    @Test
    void aBrokenQuotationIsNamedByTheLineOnWhichItsRowBegins() {
        assertInvalid(3, "quotation", () -> cells(table("a,b\n1,2\n1,\"never closed\n4,5\n")));
        assertInvalid(2, "quotation", () -> cells(table("a,b\n1,\"closed\"but not ended\n")));
    }

    @Test
    void aFileWithoutAHeaderOrWithOneNameTwiceIsRefused() {
        assertInvalid(1, "header", () -> table(""));
        assertInvalid(1, "header", () -> table("\n1,2\n"));
        assertInvalid(1, "\"a\" is there twice", () -> table("a,b,a\n1,2,3\n"));
        assertInvalid(1, "\"c\" is missing; found a,b", () -> table("a,b\n").column("c"));
    }

    private static CsvTable table(String text) {
        return CsvTable.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(CsvTable table) {
        List<List<String>> all = new ArrayList<>();
        table.forEach(row -> all.add(row.cells()));
        return all;
    }

    private static List<Long> lines(CsvTable table) {
        List<Long> all = new ArrayList<>();
        table.forEach(row -> all.add(row.line()));
        return all;
    }

    private static void assertInvalid(long line, String says, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        InvalidCsv.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(says);
    }
}
