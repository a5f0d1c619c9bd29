package org.yoriai.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yoriai.events.Topics;

/** Every manifest, rendered or stored, is one that the API server and the operators understand. */
class ManifestsTest {
    private static final Path K8S = Path.of("k8s");
    private static final Path REALM_FILE = Path.of("src/main/resources/keycloak/yoriai-realm.json");
    private static final Path REALM = K8S.resolve("servers/realm.yaml");
    private static final Path THEME = K8S.resolve("servers/theme.yaml");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theChartRendersManifestsThatTheApiServerUnderstands(boolean everything) {
        List<Map<?, ?>> rendered = Manifests.documents(new Helm(Path.of("helm/yoriai"))
                .template()
                .withName("yoriai")
                .withKubeVersion("v1.30.0")
                .withValuesFile(K8S.resolve("values.yaml"))
                .set("ingress.enabled", everything)
                .set("ingress.className", everything ? "nginx" : "")
                .set("ingress.tlsSecret", everything ? "assembly-tls" : "")
                .set("autoscaling.enabled", everything)
                .set("networkPolicy.enabled", everything)
                .set("database.migrate.hook", everything)
                .set("roles.opinion.state.existingClaim", everything ? "maps" : "")
                .call());

        assertThat(rendered).hasSizeGreaterThan(everything ? 12 : 8).allSatisfy(Manifests::read);
    }

    static Stream<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(K8S)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml") && !file.equals(K8S.resolve("values.yaml")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void storedManifestsAreUnderstoodToo(Path file) {
        assertThat(Manifests.documents(file)).isNotEmpty().allSatisfy(Manifests::read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, dat: {A: b}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {A: 1}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {A: true}}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{name: a, img: b}]}}}}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: two}}",
                "{apiVersion: v1, kind: Deployment}",
                "{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {partition: 6}}"
            })
    void whatTheApiServerWouldRefuseIsRefusedHere(String manifest) {
        Map<?, ?> document = Manifests.documents(manifest).get(0);

        assertThatThrownBy(() -> Manifests.read(document)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Path> kustomizations() throws IOException {
        try (Stream<Path> files = Files.walk(K8S)) {
            return files.filter(file -> file.endsWith("kustomization.yaml")).sorted().toList().stream();
        }
    }

    /** A patch whose target is misspelt fails at the operator's; one whose key is misspelt is silently without effect. */
    @ParameterizedTest
    @MethodSource("kustomizations")
    void aKustomizationChangesOnlyWhatItsResourcesHold(Path file) {
        Map<?, ?> kustomization = Manifests.documents(file).get(0);
        Path folder = file.getParent();
        Map<String, Set<String>> known = new TreeMap<>();
        for (Map<?, ?> resource : resources(folder, kustomization)) {
            known.computeIfAbsent(Manifests.kind(resource) + " " + Manifests.name(resource), key -> new TreeSet<>())
                    .addAll(paths("", resource));
        }

        assertThat(known).isNotEmpty();
        for (Object patch : list(kustomization.get("patches"))) {
            Path path = folder.resolve(String.valueOf(((Map<?, ?>) patch).get("path")));
            for (Map<?, ?> document : Manifests.documents(path)) {
                String target = Manifests.kind(document) + " " + Manifests.name(document);
                assertThat(known).as("%s: target", path).containsKey(target);
                assertThat(known.get(target)).as("%s: keys", path).containsAll(paths("", document));
            }
        }
    }

    @Test
    void theTopicsAreThoseOfTheApplication() {
        Map<String, Map<String, Object>> topics = new TreeMap<>();
        for (Map<?, ?> document : Manifests.documents(K8S.resolve("servers/kafka.yaml"))) {
            if (Manifests.read(document) instanceof OperatorKinds.KafkaTopic topic) {
                topics.put(topic.metadata().name(), topic.spec().config());
                assertThat(topic.metadata().labels()).containsEntry("strimzi.io/cluster", "yoriai");
            }
        }

        assertThat(topics).containsOnlyKeys(Topics.EVENTS, Topics.VOTES, Topics.MAPS);
        assertThat(topics.get(Topics.EVENTS)).containsEntry("retention.ms", -1);
        assertThat(topics.get(Topics.VOTES)).containsEntry("retention.ms", 604_800_000);
        assertThat(topics.get(Topics.MAPS)).containsEntry("cleanup.policy", "compact");
    }

    /** With {@code -Dyoriai.render=true} the realm file is written there anew. */
    @Test
    void theRealmIsThatOfTheRealmFile() throws IOException {
        Map<?, ?> file = new ObjectMapper().readValue(REALM_FILE.toFile(), Map.class);
        Set<String> names = new TreeSet<>();
        Map<String, Object> rendered = new LinkedHashMap<>();
        rendered.put("apiVersion", "k8s.keycloak.org/v2alpha1");
        rendered.put("kind", "KeycloakRealmImport");
        rendered.put("metadata", Map.of("name", "yoriai"));
        Map<String, Object> spec = new LinkedHashMap<>();
        rendered.put("spec", spec);
        spec.put("keycloakCRName", "keycloak");
        Map<String, Object> placeholders = new LinkedHashMap<>();
        spec.put("placeholders", placeholders);
        Map<String, Object> realm = new LinkedHashMap<>();
        file.forEach((key, value) -> {
            Object settled = settled(value, names);
            // The operator's schema knows texts only in what it passes on to a mail server.
            if (key.equals("smtpServer")) {
                Map<String, Object> texts = new LinkedHashMap<>();
                ((Map<?, ?>) settled).forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
                settled = texts;
            }
            realm.put(String.valueOf(key), settled);
        });
        spec.put("realm", realm);
        for (String name : names) {
            String secret = name.equals("YORIAI_OIDC_CLIENT_SECRET") ? "yoriai" : "yoriai-realm";
            Map<String, Object> key = new LinkedHashMap<>();
            key.put("name", secret);
            key.put("key", name);
            placeholders.put(name, Map.of("secret", key));
        }
        if (Boolean.getBoolean("yoriai.render")) {
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            Files.writeString(
                    REALM,
                    "# Rendered from src/main/resources/keycloak/yoriai-realm.json; a test keeps the two equal.\n"
                            + new Yaml(options).dump(rendered));
        }

        assertThat(Manifests.documents(REALM).get(0)).isEqualTo(rendered);
        assertThat(names)
                .containsExactly(
                        "YORIAI_OIDC_CLIENT_SECRET",
                        "YORIAI_PUBLIC_URL",
                        "YORIAI_SERVICE_CLIENT_SECRET",
                        "YORIAI_SMTP_FROM",
                        "YORIAI_SMTP_HOST",
                        "YORIAI_SMTP_PASSWORD",
                        "YORIAI_SMTP_PORT",
                        "YORIAI_SMTP_USER");
        assertThat(rendered.toString()).doesNotContain("PASSWORD_GRANT", "LOGIN_THEME");
    }

    /** With {@code -Dyoriai.render=true} it is written anew. */
    @Test
    void theThemeIsThatOfTheLocalStackWithoutItsDemoLogins() throws IOException {
        Path themes = REALM_FILE.resolveSibling("themes/yoriai");
        Map<String, Object> data = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        try (Stream<Path> files = Files.walk(themes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String place = themes.relativize(file).toString();
                data.put(place.replace('/', '.'), Files.readString(file));
                places.put(place.replace('/', '.'), place);
            }
        }
        Map<String, Object> rendered = new LinkedHashMap<>();
        rendered.put("apiVersion", "v1");
        rendered.put("kind", "ConfigMap");
        rendered.put("metadata", Map.of("name", "yoriai-theme"));
        rendered.put("data", data);
        if (Boolean.getBoolean("yoriai.render")) {
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            options.setDefaultScalarStyle(DumperOptions.ScalarStyle.LITERAL);
            options.setAllowUnicode(true);
            Files.writeString(
                    THEME,
                    "# Rendered from src/main/resources/keycloak/themes/yoriai; a test keeps the two equal.\n"
                            + new Yaml(options).dump(rendered));
        }

        assertThat(Manifests.documents(THEME).get(0)).isEqualTo(rendered);
        var keycloak = (OperatorKinds.Keycloak) Manifests.read(
                Manifests.documents(K8S.resolve("servers/keycloak.yaml")).get(0));
        var pod = keycloak.spec().unsupported().podTemplate().spec();
        Map<String, String> mounted = new TreeMap<>();
        pod.volumes().get(0).configMap().items().forEach(item -> mounted.put(item.key(), item.path()));
        assertThat(mounted).isEqualTo(places);
        assertThat(pod.volumes().get(0).configMap().name()).isEqualTo("yoriai-theme");
        assertThat(pod.containers().get(0).volumeMounts().get(0).mountPath()).isEqualTo("/opt/keycloak/themes/yoriai");
    }

    /** What has a default is settled by it, in its own type: the operator's schema knows no text for a boolean. */
    private static Object settled(Object value, Set<String> names) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> out = new LinkedHashMap<>();
            map.forEach((key, inner) -> out.put(String.valueOf(key), settled(inner, names)));
            return out;
        }
        if (value instanceof List<?> all) {
            return all.stream().map(inner -> settled(inner, names)).toList();
        }
        if (value instanceof String text) {
            Matcher placeholder = PLACEHOLDER.matcher(text);
            if (placeholder.matches() && placeholder.group(2) != null) {
                String settled = placeholder.group(2);
                return settled.equals("true") || settled.equals("false") ? Boolean.valueOf(settled) : settled;
            }
            placeholder.reset().results().forEach(found -> names.add(found.group(1)));
        }
        return value;
    }

    private static List<Map<?, ?>> resources(Path folder, Map<?, ?> kustomization) {
        List<Map<?, ?>> all = new ArrayList<>();
        for (Object resource : list(kustomization.get("resources"))) {
            Path path = folder.resolve(String.valueOf(resource)).normalize();
            if (Files.isDirectory(path)) {
                all.addAll(resources(
                        path,
                        Manifests.documents(path.resolve("kustomization.yaml")).get(0)));
            } else {
                all.addAll(Manifests.documents(path));
            }
        }
        return all;
    }

    /** Every key of a manifest with the way to it; items of a list by their name. */
    private static Set<String> paths(String prefix, Object value) {
        Set<String> out = new TreeSet<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                out.add(prefix + "/" + key);
                out.addAll(paths(prefix + "/" + key, inner));
            });
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map && map.containsKey("name")) {
                    out.addAll(paths(prefix + "/" + map.get("name"), map));
                }
            }
        }
        return out;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> all ? all : List.of();
    }
}
