package org.yoriai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a benchmark measured, in {@code target/bench/NAME.json}: with commit, date and machine. */
final class Report {
    static final Path FOLDER = Path.of("target/bench");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Report() {}

    /** Writes it and prints it; what the benchmark itself says of {@code beganAt} and {@code machine} stays. */
    static void write(String benchmark, Map<String, Object> figures) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("benchmark", benchmark);
        report.put("commit", commit());
        report.put("beganAt", Instant.now().toString());
        report.put("machine", Machine.description());
        report.putAll(figures);
        String text = JSON.writeValueAsString(report) + "\n";
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(benchmark + ".json"), text);
        System.out.print(text);
    }

    /** The newest report of a benchmark. */
    static Optional<JsonNode> of(String benchmark) throws IOException {
        Path file = FOLDER.resolve(benchmark + ".json");
        return Files.exists(file) ? Optional.of(JSON.readTree(file.toFile())) : Optional.empty();
    }

    /** Ten digits of the commit that was measured; with {@code +} when files differed from it. */
    private static String commit() throws IOException {
        return git("rev-parse", "--short=10", "HEAD").map(String::strip).orElse("unknown")
                + (git("status", "--porcelain", "--", "src/main", "pom.xml", "frontend")
                                .filter(String::isBlank)
                                .isPresent()
                        ? ""
                        : "+");
    }

    /** What git says, or nothing where it cannot say it. */
    static Optional<String> git(String... words) throws IOException {
        ProcessBuilder git = new ProcessBuilder();
        git.command().add("git");
        git.command().addAll(java.util.List.of(words));
        git.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = git.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
