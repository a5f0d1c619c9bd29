package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLayoutTest {

    @Test
    void saysThatAFolderCannotBeWrittenTo(@TempDir Path project) throws IOException {
        // A file where the folder belongs cannot be written into by anybody, root included.
        Files.writeString(project.resolve(".yoriai"), "");
        var layout = StackLayout.ofProject(project, new StackPorts(1, 2, 3, 4, 5, 6, 7, 8));
        assertThatExceptionOfType(StackProblem.class)
                .isThrownBy(layout::prepare)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StackMessage.FOLDER_READ_ONLY))
                .withMessageContaining(layout.home().toString());
    }

    @Test
    void saysHowMuchSpaceIsMissing() {
        assertThatExceptionOfType(StackProblem.class)
                .isThrownBy(
                        () -> StackLayout.requireSpace(300L * 1_048_576, StackLayout.SPACE_TO_BUILD, Path.of("/data")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StackMessage.DISK_FULL))
                .withMessageContainingAll("300 MB", "2048 MB", "/data");
        StackLayout.requireSpace(StackLayout.SPACE_TO_BUILD, StackLayout.SPACE_TO_BUILD, Path.of("/data"));
    }
}
