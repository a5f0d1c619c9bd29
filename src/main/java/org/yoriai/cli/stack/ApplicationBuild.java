package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Packages the application when a source is newer than the package. */
final class ApplicationBuild {

    private static final Set<String> MADE_BY_BUILDS = Set.of("node_modules", "dist", "target", "coverage");

    private final StackLayout layout;

    ApplicationBuild(StackLayout layout) {
        this.layout = layout;
    }

    private Path stamp() {
        return layout.project().resolve("target/quarkus-app/built");
    }

    /** The stamp holds when the build began, so that what is edited during a build counts as newer. */
    boolean isFresh() {
        try {
            if (!Files.exists(layout.application())) {
                return false;
            }
            FileTime built = Files.getLastModifiedTime(Files.exists(stamp()) ? stamp() : layout.application());
            for (String source : List.of("pom.xml", "src/main", "frontend")) {
                if (newest(layout.project().resolve(source)).compareTo(built) > 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When a file in {@code tree}, or a folder by losing or gaining one, last changed. */
    static FileTime newest(Path tree) throws IOException {
        var newest = new FileTime[] {FileTime.fromMillis(0)};
        if (!Files.exists(tree)) {
            return newest[0];
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (MADE_BY_BUILDS.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                // Builds write into the top folder of the front end; what they write is not a source.
                if (!folder.equals(tree)) {
                    see(attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                see(attributes);
                return FileVisitResult.CONTINUE;
            }

            private void see(BasicFileAttributes attributes) {
                if (attributes.lastModifiedTime().compareTo(newest[0]) > 0) {
                    newest[0] = attributes.lastModifiedTime();
                }
            }
        });
        return newest[0];
    }

    /** @throws StackProblem if Node.js is missing or too old and the build would need it */
    void requireTools() {
        if (!Files.exists(layout.project().resolve("frontend/package.json"))) {
            return;
        }
        if (!Programs.exists("node") || !Programs.exists("npm")) {
            throw new StackProblem(StackMessage.NODE_MISSING);
        }
        requireNode(Programs.output("node", "--version"));
    }

    /** @param version as {@code node --version} prints it, for example {@code v20.19.2} */
    static void requireNode(String version) {
        String digits = version.replaceFirst("^v?(\\d{1,4})(\\..*)?$", "$1");
        if (!digits.matches("\\d{1,4}")) {
            throw new StackProblem(StackMessage.NODE_MISSING);
        }
        if (Integer.parseInt(digits) < 20) {
            throw new StackProblem(StackMessage.NODE_TOO_OLD, version);
        }
    }

    /** @throws StackProblem if the build fails */
    void run(Progress progress) {
        progress.step(StackMessage.STEP_BUILD);
        Instant beganAt = Instant.now();
        Path log = layout.log("build");
        var files = new int[1];
        int status = Programs.build(
                List.of(layout.project().resolve("mvnw").toString(), "-B", "package", "-Dmaven.test.skip=true"),
                layout.project(),
                log,
                layout.pidFile("build"),
                line -> {
                    if (line.startsWith("[INFO] --- ")) {
                        progress.detail(goal(line));
                    } else if (line.contains("Downloaded from ") && ++files[0] % 100 == 0) {
                        progress.detail(StackMessage.STEP_BUILD_DOWNLOADS.text(Integer.toString(files[0])));
                    }
                });
        if (status != 0) {
            throw new StackProblem(StackMessage.BUILD_FAILED, log.toString());
        }
        try {
            Files.writeString(stamp(), "");
            Files.setLastModifiedTime(stamp(), FileTime.from(beganAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code [INFO] --- compiler:3.14.1:compile (default-compile) @ yoriai ---} becomes {@code compiler:compile (default-compile)}. */
    private static String goal(String line) {
        return line.replaceFirst("^\\[INFO] --- ([^:]+):[^:]+:(.*?)( @ .*)?$", "$1:$2");
    }
}
