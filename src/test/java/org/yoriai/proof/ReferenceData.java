package org.yoriai.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Published vectors that lie outside the repository; tests on them are skipped where they are absent. */
final class ReferenceData {
    private ReferenceData() {}

    static byte[] read(String relative) throws IOException {
        String root = System.getenv().getOrDefault("YORIAI_REFERENCE_DATA", "../shared/data");
        Path file = Path.of(root).resolve(relative);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is absent");
        return Files.readAllBytes(file);
    }
}
