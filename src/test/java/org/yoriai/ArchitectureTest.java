package org.yoriai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages, row by row, and what an engine may not know. */
class ArchitectureTest {
    private static final String ROOT = "org.yoriai";
    private static final Set<String> BASE = Set.of("shared", "proof", "events", "ledger", "identity");
    private static final Set<String> ENGINES = Set.of("sortition", "unbundling", "consensus", "digest");

    /** Feature by feature, from the bottom up: what it may use beside itself. */
    private static final Map<String, Set<String>> TABLE = table();

    private static final JavaClasses CLASSES = CompiledClassesFixture.CLASSES;

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("shared", Set.of());
        table.put("proof", Set.of());
        table.put("events", Set.of("shared", "proof"));
        table.put("ledger", Set.of("shared", "proof", "events"));
        table.put("identity", Set.of("shared", "proof", "events"));
        ENGINES.forEach(engine -> table.put(engine, Set.of("shared", "proof")));
        table.put("assembly", and(BASE, "sortition"));
        table.put("legislation", and(BASE, "unbundling", "assembly"));
        table.put("deliberation", and(BASE, "assembly", "legislation"));
        table.put("meeting", and(BASE, "assembly", "deliberation", "sortition"));
        table.put("opinion", and(BASE, "assembly", "deliberation", "consensus"));
        table.put("summary", and(BASE, "assembly", "legislation", "deliberation", "opinion", "digest"));
        table.put("outcome", and(BASE, "unbundling", "assembly", "legislation", "deliberation", "opinion", "summary"));
        table.put("notice", and(BASE, "assembly", "legislation", "deliberation", "opinion", "summary", "outcome"));
        Set<String> features = new TreeSet<>(table.keySet());
        features.removeAll(ENGINES);
        table.put("opendata", features);
        table.put("demo", and(features, "opendata"));
        Set<String> all = new TreeSet<>(table.keySet());
        table.put("web", all);
        table.put("cli", and(ENGINES, "shared", "proof"));
        return table;
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> both = new TreeSet<>(some);
        both.addAll(List.of(more));
        return both;
    }

    private static Set<String> rows() {
        return TABLE.keySet();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFeatureUsesOnlyWhatItsRowOfTheTableAllows(String feature) {
        Set<String> allowed = TABLE.get(feature);
        List<String> broken = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            if (!featureOf(type).equals(feature)) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = featureOf(dependency.getTargetClass());
                if (!other.isEmpty() && !other.equals(feature) && !allowed.contains(other)) {
                    broken.add(dependency.getDescription());
                }
            }
        }
        assertThat(broken).as("what %s may not use", feature).isEmpty();
    }

    @Test
    void everyPackageHasARow() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(featureOf(type)));
        found.remove("");
        assertThat(found).isNotEmpty().allMatch(TABLE::containsKey);
    }

    @Test
    void featuresAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void proofNeedsNothingButTheJdk() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".proof..")
                .should()
                .dependOnClassesThat(
                        outside(ROOT + ".proof", "java.", "javax.crypto", "javax.security", "org.jspecify.annotations"))
                .check(CLASSES);
    }

    @Test
    void theLauncherNeedsNothingButTheJdk() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".cli.stack..")
                .should()
                .dependOnClassesThat(
                        outside(ROOT + ".cli.stack", "java.", "com.sun.net.httpserver", "org.jspecify.annotations"))
                .check(CLASSES);
    }

    @Test
    void enginesKnowNoFrameworkNoStorageAndNoJsonAnnotations() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".sortition..", ROOT + ".unbundling..", ROOT + ".consensus..", ROOT + ".digest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "com.fasterxml.jackson..",
                        "java.sql..",
                        "javax.sql..")
                .check(CLASSES);
    }

    /** Person and pseudonym stand side by side in one place only. */
    @Test
    void onlyIdentityReachesTheIdentitySchema() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".identity..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.agroal.DataSource")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> outside(String... prefixes) {
        return DescribedPredicate.describe("outside " + List.of(prefixes), type -> {
            JavaClass base = type.getBaseComponentType();
            return !base.isPrimitive()
                    && List.of(prefixes).stream()
                            .noneMatch(prefix -> base.getPackageName().startsWith(prefix)
                                    || (base.getPackageName() + ".").startsWith(prefix));
        });
    }

    /** Empty for what is not ours. */
    private static String featureOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        String rest = name.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
