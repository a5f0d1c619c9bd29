package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationBuildTest {

    private static final FileTime BEFORE = FileTime.fromMillis(1_700_000_000_000L);
    private static final FileTime BUILT = FileTime.fromMillis(1_700_000_100_000L);
    private static final FileTime AFTER = FileTime.fromMillis(1_700_000_200_000L);

    @TempDir
    Path project;

    private ApplicationBuild build;

    @BeforeEach
    void aBuiltProject() throws IOException {
        put("pom.xml", BEFORE);
        put("src/main/java/A.java", BEFORE);
        put("frontend/src/a.ts", BEFORE);
        put("target/quarkus-app/quarkus-run.jar", BUILT);
        for (String folder : new String[] {"src/main/java", "src/main", "frontend/src", "frontend"}) {
            Files.setLastModifiedTime(project.resolve(folder), BEFORE);
        }
        build = new ApplicationBuild(StackLayout.ofProject(project, new StackPorts(1, 2, 3, 4, 5, 6, 7, 8)));
        assertThat(build.isFresh()).isTrue();
    }

    @Test
    void buildsAgainWhenASourceIsNewerThanThePackage() throws IOException {
        for (String source : new String[] {"pom.xml", "src/main/java/A.java", "frontend/src/a.ts"}) {
            Files.setLastModifiedTime(project.resolve(source), AFTER);
            assertThat(build.isFresh()).as(source).isFalse();
            Files.setLastModifiedTime(project.resolve(source), BEFORE);
        }
        assertThat(build.isFresh()).isTrue();
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws IOException {
        Files.delete(project.resolve("src/main/java/A.java"));
        Files.setLastModifiedTime(project.resolve("src/main/java"), AFTER);
        assertThat(build.isFresh()).isFalse();
    }

    @Test
    void doesNotMindWhatBuildsThemselvesWrite() throws IOException {
        put("frontend/node_modules/x/index.js", AFTER);
        put("frontend/dist/a.js", AFTER);
        put("src/test/java/ATest.java", AFTER);
        assertThat(build.isFresh()).isTrue();
    }

    @Test
    void countsAnEditDuringTheBuildAsNewer() throws IOException {
        put("target/quarkus-app/built", BEFORE);
        Files.setLastModifiedTime(project.resolve("src/main/java/A.java"), BUILT);
        assertThat(build.isFresh()).isFalse();
    }

    @Test
    void buildsWhatWasNeverBuilt() throws IOException {
        Files.delete(project.resolve("target/quarkus-app/quarkus-run.jar"));
        assertThat(build.isFresh()).isFalse();
    }

    @Test
    void wantsNodeTwentyOrNewer() {
        ApplicationBuild.requireNode("v20.0.0");
        ApplicationBuild.requireNode("v24.1.0");
        assertThatExceptionOfType(StackProblem.class)
                .isThrownBy(() -> ApplicationBuild.requireNode("v18.19.0"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StackMessage.NODE_TOO_OLD))
                .withMessageContaining("v18.19.0");
        assertThatExceptionOfType(StackProblem.class)
                .isThrownBy(() -> ApplicationBuild.requireNode(""))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StackMessage.NODE_MISSING));
    }

    private void put(String path, FileTime time) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, time);
    }
}
