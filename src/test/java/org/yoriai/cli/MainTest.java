package org.yoriai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.cli.CommandLineFixture.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.cli.CommandLineFixture.Run;
import picocli.CommandLine;

class MainTest {
    @TempDir
    Path folder;

    static Set<String> commands() {
        return new CommandLine(new Main()).getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfEachCommandShowsAnExampleOfItself(String command) {
        Run run = run(command, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Example").contains("./yoriai " + command);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anOptionNobodyKnowsIsRefusedInWords(String command) {
        Run run = run(command, "--no-such-option");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help").doesNotContain("\tat ");
    }

    @Test
    void withoutACommandTheUsageGoesToStandardError() {
        Run run = run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("opinion");
    }

    @Test
    void anUnknownCommandIsRefused() {
        Run run = run("opinions");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("opinions");
    }

    @Test
    void aFileThatIsMissingOrAFolderIsNamed() {
        Path missing = folder.resolve("missing.csv");
        assertThat(run("opinion", missing))
                .isEqualTo(new Run(2, "", missing + ": there is no such file; give the path of an existing one\n"));
        assertThat(run("opinion", folder))
                .isEqualTo(new Run(2, "", folder + ": this is a folder; give the path of a file\n"));
    }

    @Test
    void theStackTraceIsShownWithDebugOnly() throws Exception {
        Path file = Files.writeString(folder.resolve("votes.csv"), "a,b\n1,2\n");

        assertThat(run("opinion", file).err()).doesNotContain("\tat ");
        assertThat(run("opinion", file, "--debug").err()).contains("\tat ").contains("votes.csv:1: ");
        assertThat(run("--debug", "opinion", file).err()).contains("\tat ");
    }
}
