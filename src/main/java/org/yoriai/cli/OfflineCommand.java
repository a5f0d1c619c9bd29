package org.yoriai.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.shared.csv.InvalidCsv;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that answers from files alone: no socket, no database, no clock, no Quarkus.
 *
 * <p>The answer is built whole before its first byte is written, so that standard output stays empty when
 * {@link #answer} throws {@link UnusableInput}.
 */
public abstract class OfflineCommand implements Callable<Answer> {
    @Spec
    CommandSpec spec;

    /**
     * @throws UnusableInput if an input or option cannot be used
     * @throws IOException if a file cannot be read
     */
    protected abstract Answer answer() throws IOException;

    @Override
    public final Answer call() throws IOException {
        return answer();
    }

    /** Says something on standard error that does not change the answer. */
    protected final void warn(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    /**
     * All bytes of a file.
     *
     * @throws UnusableInput if there is no such file, it is a folder, or it may not be read
     */
    protected static byte[] bytesOf(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnusableInput(file, "this is a folder; give the path of a file");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnusableInput(file, "there is no such file; give the path of an existing one");
        } catch (AccessDeniedException e) {
            throw new UnusableInput(file, "this file may not be read; give yourself the right to read it");
        }
    }

    /**
     * What {@code reader} makes of a CSV file; its {@link InvalidCsv} comes out as {@link UnusableInput} with file and
     * line.
     *
     * @throws UnusableInput also if the file cannot be read
     */
    protected static <T> T fromTable(Path file, Function<CsvTable, T> reader) throws IOException {
        byte[] bytes = bytesOf(file);
        try {
            return reader.apply(CsvTable.of(bytes));
        } catch (InvalidCsv e) {
            throw new UnusableInput(file, e.line(), e.getMessage());
        }
    }
}
