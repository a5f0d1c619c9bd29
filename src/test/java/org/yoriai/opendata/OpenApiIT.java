package org.yoriai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of the packaged application. */
class OpenApiIT {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static JsonNode api;
    private static final Map<String, JsonNode> OPERATIONS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        java.nio.file.Path jars = java.nio.file.Path.of("target/quarkus-app/quarkus");
        List<java.nio.file.Path> found;
        try (var files = Files.list(jars)) {
            found = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (java.nio.file.Path file : found) {
            try (ZipFile jar = new ZipFile(file.toFile())) {
                if (jar.getEntry(DOCUMENT) != null) {
                    api = new ObjectMapper().readTree(jar.getInputStream(jar.getEntry(DOCUMENT)));
                }
            }
        }
        assertThat(api).as(DOCUMENT).isNotNull();
        api.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                    if (METHODS.contains(method)) {
                        OPERATIONS.put(method + " " + path.getKey(), operation.getValue());
                    }
                }));
    }

    @Test
    void isOpenApi31() {
        assertThat(api.get("openapi").asText()).startsWith("3.1");
    }

    @Test
    void describesEveryResourceAndNothingElse() {
        Set<String> resources = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.yoriai")) {
            if (!type.isAnnotatedWith(Path.class) || type.getPackageName().startsWith("org.yoriai.web")) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                String below = method.isAnnotatedWith(Path.class)
                        ? method.getAnnotationOfType(Path.class).value()
                        : "";
                METHODS.stream()
                        .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                        .forEach(verb -> resources.add(verb + " "
                                + type.getAnnotationOfType(Path.class).value() + below));
            }
        }
        assertThat(OPERATIONS.keySet()).isEqualTo(resources);
    }

    @Test
    void saysForEachOperationWhatItDoesWithAnExampleAndItsProblems() {
        SoftAssertions all = new SoftAssertions();
        OPERATIONS.forEach((name, operation) -> {
            all.assertThat(operation.path("summary").asText())
                    .as(name + " summary")
                    .isNotBlank();
            JsonNode responses = operation.get("responses");
            JsonNode done = responses.has("201") ? responses.get("201") : responses.path("200");
            all.assertThat(hasExample(done)).as(name + " answer").isTrue();
            if (operation.has("requestBody")) {
                all.assertThat(hasExample(operation.get("requestBody")))
                        .as(name + " request")
                        .isTrue();
            }
            for (String status : problems(name)) {
                JsonNode problem = resolve(responses.path(status));
                all.assertThat(problem.path("content")
                                .path("application/problem+json")
                                .path("schema")
                                .path("$ref")
                                .asText())
                        .as(name + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
        });
        all.assertAll();
    }

    private static List<String> problems(String name) {
        return name.startsWith("GET ")
                ? List.of("400", "401", "503")
                : List.of("400", "401", "403", "404", "409", "422", "503").stream()
                        .filter(status -> !status.equals("404") || name.contains("{"))
                        .toList();
    }

    private static boolean hasExample(JsonNode body) {
        for (JsonNode type : body.path("content")) {
            if (!type.path("examples").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }
}
