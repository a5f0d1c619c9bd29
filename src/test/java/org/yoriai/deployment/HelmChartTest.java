package org.yoriai.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart is rendered by Helm's own engine. With {@code -Dyoriai.render=true} its rendering replaces k8s/base. */
class HelmChartTest {
    private static final Path CHART = Path.of("helm/yoriai");
    private static final Path VALUES = Path.of("k8s/values.yaml");
    private static final Path BASE = Path.of("k8s/base");
    private static final Pattern SOURCE = Pattern.compile("# Source: yoriai/templates/([a-z-]+\\.yaml)\n");

    @Test
    void lintsWithoutAWarning() {
        LintResult result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed()).isFalse();
        assertThat(result.getMessages()).noneMatch(m -> m.contains("WARNING") || m.contains("ERROR"));
    }

    @Test
    void runsEachRoleAsItsOwnDeploymentOfTheOneImage() {
        List<Map<?, ?>> deployments = ofKind(render(), "Deployment");

        assertThat(deployments)
                .extracting(d -> literals(container(d)).get("YORIAI_ROLES"))
                .containsExactlyInAnyOrder("web", "sequencer", "opinion", "summary");
        assertThat(deployments)
                .allSatisfy(d -> assertThat(at(d, "metadata", "name"))
                        .isEqualTo("yoriai-" + literals(container(d)).get("YORIAI_ROLES")));
        assertThat(deployments).extracting(d -> at(container(d), "image")).containsOnly("yoriai/yoriai:0.1.0-SNAPSHOT");
    }

    @Test
    void asksTheHealthAddressesOfEachRole() {
        for (Map<?, ?> deployment : ofKind(render(), "Deployment")) {
            Map<?, ?> container = container(deployment);
            assertThat(at(container, "startupProbe", "httpGet", "path")).isEqualTo("/q/health/live");
            assertThat(at(container, "livenessProbe", "httpGet", "path")).isEqualTo("/q/health/live");
            assertThat(at(container, "readinessProbe", "httpGet", "path")).isEqualTo("/q/health/ready");
        }
    }

    @Test
    void sendsPeopleToTheRoleWebOnly() {
        Map<?, ?> service = ofKind(render(), "Service").get(0);

        assertThat(at(service, "spec", "selector", "app.kubernetes.io/component"))
                .isEqualTo("web");
        assertThat(ofKind(render(), "Deployment"))
                .filteredOn(
                        d -> labels(d).entrySet().containsAll(selector(service).entrySet()))
                .hasSize(1);
    }

    @Test
    void holdsNoSecretAndNamesEachOne() {
        for (Map<?, ?> workload : workloads(render())) {
            assertThat(literals(container(workload)).keySet())
                    .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|SEAL_KEY).*"));
            assertThat(references(container(workload)))
                    .containsKeys(
                            "QUARKUS_DATASOURCE_PASSWORD",
                            "QUARKUS_DATASOURCE_IDENTITY_PASSWORD",
                            "YORIAI_OIDC_CLIENT_SECRET",
                            "YORIAI_OIDC_COOKIE_SECRET",
                            "YORIAI_IDENTITY_SEAL_KEY",
                            "YORIAI_LEDGER_SEAL_KEY");
        }
        assertThat(ofKind(render(), "Secret")).isEmpty();
    }

    @Test
    void letsOnlyTheMigrationKnowTheOwnerOfTheSchemas() {
        Map<?, ?> job = ofKind(render(), "Job").get(0);

        assertThat(references(container(job))).containsEntry("YORIAI_MIGRATE_PASSWORD", "yoriai-migrate");
        assertThat(literals(container(job))).containsEntry("QUARKUS_INIT_AND_EXIT", "true");
        for (Map<?, ?> deployment : ofKind(render(), "Deployment")) {
            assertThat(deployment.toString()).doesNotContain("YORIAI_MIGRATE").doesNotContain("yoriai-migrate");
            assertThat(literals(container(deployment)))
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                    .containsEntry("QUARKUS_FLYWAY_IDENTITY_MIGRATE_AT_START", "false")
                    .containsEntry("QUARKUS_FLYWAY_JDBC_URL", "")
                    .containsEntry("QUARKUS_FLYWAY_IDENTITY_JDBC_URL", "");
        }
    }

    @Test
    void runsWithoutRootAndWithoutAWritableRootFileSystem() {
        for (Map<?, ?> workload : workloads(render())) {
            assertThat(at(podSpec(workload), "securityContext", "runAsNonRoot")).isEqualTo(true);
            assertThat(podSpec(workload).get("automountServiceAccountToken")).isEqualTo(false);
            Map<?, ?> security = (Map<?, ?>) container(workload).get("securityContext");
            assertThat(security.get("readOnlyRootFilesystem")).isEqualTo(true);
            assertThat(security.get("allowPrivilegeEscalation")).isEqualTo(false);
            assertThat(at(security, "capabilities", "drop")).isEqualTo(List.of("ALL"));
        }
    }

    @Test
    void givesTheMigrationTheSettingsOfTheApp() {
        Map<?, ?> settings = (Map<?, ?>) ofKind(render(), "ConfigMap").get(0).get("data");

        assertThat(literals(container(ofKind(render(), "Job").get(0)))).containsAllEntriesOf(strings(settings));
    }

    @Test
    void setsNoVariableThatTheApplicationDoesNotRead() throws IOException {
        String properties = Files.readString(Path.of("src/main/resources/application.properties"));
        List<String> own = new ArrayList<>();
        for (Map<?, ?> workload : workloads(render())) {
            own.addAll(literals(container(workload)).keySet());
            own.addAll(references(container(workload)).keySet());
        }
        own.removeIf(name -> !name.startsWith("YORIAI_") && !name.startsWith("KAFKA_"));

        assertThat(own).contains("YORIAI_PUBLIC_HOST", "YORIAI_MIGRATE_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS");
        assertThat(own)
                .allMatch(name -> properties.contains("${" + name)
                        || properties.contains(
                                "\n" + name.toLowerCase(Locale.ROOT).replace('_', '.') + "="));
    }

    @Test
    void sendsMailsOnlyWhereAMailServerIsNamed() {
        assertThat(command().call()).doesNotContain("SMTP").doesNotContain("# mail");

        String mailing = command()
                .set("mail.host", "mail.example")
                .set("mail.from", "assembly@example.org")
                .call();
        Map<?, ?> settings =
                (Map<?, ?>) ofKind(documents(mailing), "ConfigMap").get(0).get("data");
        assertThat(strings(settings))
                .containsEntry("YORIAI_SMTP_HOST", "mail.example")
                .containsEntry("YORIAI_SMTP_TLS", "REQUIRED");
        for (Map<?, ?> workload : ofKind(documents(mailing), "Deployment")) {
            assertThat(references(container(workload)))
                    .containsKeys("YORIAI_SMTP_PASSWORD", "YORIAI_OIDC_SERVICE_CLIENT_SECRET");
        }
        assertThat(mailing).contains("port: 587");
        assertThatThrownBy(() -> command().set("mail.host", "mail.example").call())
                .hasMessageContaining("mail.from is missing");
    }

    @Test
    void neverShowsTheDemo() {
        assertThat(strings((Map<?, ?>) ofKind(render(), "ConfigMap").get(0).get("data")))
                .containsEntry("YORIAI_DEMO", "false")
                .doesNotContainKey("YORIAI_LOCAL_STACK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publicHost",
                "oidc.issuer",
                "kafka.bootstrapServers",
                "database.app.jdbcUrl",
                "database.identity.jdbcUrl",
                "database.migrate.jdbcUrl"
            })
    void isNotInstalledWithoutWhatHasNoDefault(String value) {
        assertThatThrownBy(() -> command().set(value, "").call()).hasMessageContaining(value + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "publicHost, https://assembly.example",
        "publicHost, assembly.example/path",
        "oidc.issuer, http://id.example/realms/yoriai",
        "oidc.issuer, https://id.example/realms/yoriai/",
        "database.app.jdbcUrl, postgresql://postgres.example/yoriai",
        "kafka.bootstrapServers, kafka.example",
        "roles.web.replicas, -1",
        "roles.webb.replicas, 1",
        "roles.web.state.sizeLimit, much",
        "image.digest, sha256:123",
        "extraEnv.YORIAI_DEMO, yes",
        "kafka.replication, 0",
        "networkPolicy.egress.kafka.ports[0], 70000",
        "networkPolicy.webFrom[0].pods, all",
        "secrets.runtime, ''",
        "publichost, assembly.example"
    })
    void isNotInstalledWithAValueOfTheWrongForm(String key, String value) {
        assertThatThrownBy(() -> command().set(key, value).call())
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @Test
    void opensTheHostToTheOutsideOnlyWhenAsked() {
        List<Map<?, ?>> closed =
                documents(command().set("autoscaling.enabled", false).call());
        assertThat(ofKind(closed, "Ingress")).isEmpty();
        assertThat(ofKind(closed, "HorizontalPodAutoscaler")).isEmpty();

        List<Map<?, ?>> open = documents(command()
                .set("ingress.enabled", true)
                .set("autoscaling.enabled", true)
                .call());

        assertThat(ofKind(open, "Ingress"))
                .singleElement()
                .satisfies(i -> assertThat(i.toString()).contains("assembly.example"));
        Map<?, ?> scaler = ofKind(open, "HorizontalPodAutoscaler").get(0);
        assertThat(at(scaler, "spec", "scaleTargetRef", "name")).isEqualTo("yoriai-web");
        assertThat(ofKind(open, "Deployment"))
                .filteredOn(d -> !((Map<?, ?>) d.get("spec")).containsKey("replicas"))
                .extracting(d -> at(d, "metadata", "name"))
                .containsExactly("yoriai-web");
    }

    @Test
    void keepsOneOfEachRoleThatHasSeveralWhenNodesAreDrained() {
        assertThat(ofKind(render(), "PodDisruptionBudget"))
                .extracting(budget -> at(budget, "metadata", "name"))
                .containsExactlyInAnyOrder("yoriai-web", "yoriai-sequencer");
    }

    @Test
    void letsPeopleInToTheRoleWebOnlyAndProcessesOutToTheirServersOnly() {
        List<Map<?, ?>> policies = ofKind(render(), "NetworkPolicy");

        assertThat(named(policies, "yoriai-inside").get("spec").toString())
                .contains("NotIn", "[web]", "policyTypes=[Ingress]", "ingress=[]");
        List<Object> ports = new ArrayList<>();
        for (Object goal : (List<?>) at(named(policies, "yoriai-out"), "spec", "egress")) {
            ((List<?>) ((Map<?, ?>) goal).get("ports")).forEach(port -> ports.add(((Map<?, ?>) port).get("port")));
        }
        assertThat(ports).containsExactlyInAnyOrder(53, 53, 5432, 9092, 443);
        assertThat(at(named(policies, "yoriai-out"), "spec", "podSelector").toString())
                .doesNotContain("component");
    }

    @Test
    void narrowsTheWayInToTheGatewayAndTheMetersThatAreNamed() {
        List<Map<?, ?>> policies = ofKind(
                documents(command()
                        .set("networkPolicy.webFrom[0].namespaceSelector.matchLabels.name", "gateway")
                        .set("networkPolicy.metricsFrom[0].podSelector.matchLabels.app", "prometheus")
                        .call()),
                "NetworkPolicy");

        assertThat(at(named(policies, "yoriai-web"), "spec", "ingress").toString())
                .contains("gateway", "prometheus");
        assertThat(at(named(policies, "yoriai-inside"), "spec", "ingress").toString())
                .contains("prometheus")
                .doesNotContain("gateway");
    }

    @Test
    void rendersToTheManifestsInTheRepository() throws IOException {
        Map<String, String> files = files(command().call());
        if (Boolean.getBoolean("yoriai.render")) {
            for (var file : files.entrySet()) {
                Files.writeString(BASE.resolve(file.getKey()), file.getValue());
            }
        }

        Map<String, String> stored = new TreeMap<>();
        try (var listing = Files.list(BASE)) {
            for (Path file : listing.toList()) {
                stored.put(file.getFileName().toString(), Files.readString(file, UTF_8));
            }
        }
        Map<?, ?> kustomization = documents(Objects.requireNonNull(stored.remove("kustomization.yaml")))
                .get(0);
        assertThat(stored).isEqualTo(files);
        assertThat(kustomization.get("resources")).isEqualTo(List.copyOf(files.keySet()));
    }

    private static TemplateCommand command() {
        return new Helm(CHART)
                .template()
                .withName("yoriai")
                .withKubeVersion("v1.30.0")
                .withValuesFile(VALUES);
    }

    private static List<Map<?, ?>> render() {
        return documents(command().call());
    }

    private static List<Map<?, ?>> documents(String stream) {
        return Manifests.documents(stream);
    }

    /** One file a template, without the lines that only say which. */
    private static Map<String, String> files(String stream) {
        Map<String, String> files = new TreeMap<>();
        for (String document : stream.split("(?m)^---\n")) {
            Matcher source = SOURCE.matcher(document);
            if (source.lookingAt()) {
                files.merge(source.group(1), document.substring(source.end()), (a, b) -> a + "---\n" + b);
            } else {
                assertThat(document).isBlank();
            }
        }
        return files;
    }

    private static List<Map<?, ?>> ofKind(List<Map<?, ?>> documents, String kind) {
        return documents.stream().filter(d -> kind.equals(d.get("kind"))).toList();
    }

    private static Map<?, ?> named(List<Map<?, ?>> documents, String name) {
        return documents.stream()
                .filter(d -> name.equals(at(d, "metadata", "name")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<?, ?>> workloads(List<Map<?, ?>> documents) {
        List<Map<?, ?>> all = new ArrayList<>(ofKind(documents, "Deployment"));
        all.addAll(ofKind(documents, "Job"));
        assertThat(all).hasSize(5);
        return all;
    }

    private static Map<?, ?> podSpec(Map<?, ?> workload) {
        return (Map<?, ?>) at(workload, "spec", "template", "spec");
    }

    private static Map<?, ?> labels(Map<?, ?> workload) {
        return (Map<?, ?>) at(workload, "spec", "template", "metadata", "labels");
    }

    private static Map<?, ?> selector(Map<?, ?> service) {
        return (Map<?, ?>) at(service, "spec", "selector");
    }

    private static Map<?, ?> container(Map<?, ?> workload) {
        List<?> containers = (List<?>) podSpec(workload).get("containers");
        assertThat(containers).hasSize(1);
        return (Map<?, ?>) containers.get(0);
    }

    /** Variables whose value stands in the manifest. */
    private static Map<String, String> literals(Map<?, ?> container) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Object variable : (List<?>) container.get("env")) {
            Map<?, ?> entry = (Map<?, ?>) variable;
            if (entry.containsKey("value")) {
                out.put((String) entry.get("name"), (String) entry.get("value"));
            }
        }
        return out;
    }

    /** Variables that come from a Secret, with its name. */
    private static Map<String, String> references(Map<?, ?> container) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Object variable : (List<?>) container.get("env")) {
            Map<?, ?> entry = (Map<?, ?>) variable;
            if (!entry.containsKey("value")) {
                assertThat(at(entry, "valueFrom", "secretKeyRef", "key")).isEqualTo(entry.get("name"));
                out.put((String) entry.get("name"), (String) at(entry, "valueFrom", "secretKeyRef", "name"));
            }
        }
        return out;
    }

    private static Map<String, String> strings(Map<?, ?> map) {
        Map<String, String> out = new TreeMap<>();
        map.forEach((key, value) -> out.put((String) key, (String) value));
        return out;
    }

    private static Object at(Map<?, ?> map, String... path) {
        Object value = map;
        for (String key : path) {
            value = ((Map<?, ?>) value).get(key);
            assertThat(value).as(String.join(".", path)).isNotNull();
        }
        return value;
    }
}
