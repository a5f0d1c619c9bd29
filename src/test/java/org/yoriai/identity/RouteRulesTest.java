package org.yoriai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.CompiledClassesFixture;

/** Every way into the application says who may use it. */
class RouteRulesTest {
    private static final List<Class<? extends Annotation>> RULES =
            List.of(Anyone.class, SignedIn.class, MayIn.class, OnInstance.class, Owner.class);

    private static final JavaClasses CLASSES = CompiledClassesFixture.CLASSES;

    private static List<JavaMethod> routes() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(RouteRulesTest::isRoute)
                .toList();
    }

    private static boolean isRoute(JavaMethod method) {
        return method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                || (method.isAnnotatedWith(Path.class) && method.getOwner().isAnnotatedWith(Path.class));
    }

    @Test
    void everyRouteCarriesExactlyOneRule() {
        List<JavaMethod> routes = routes();
        assertThat(routes).as("routes found").hasSizeGreaterThan(20);
        assertThat(routes)
                .filteredOn(
                        route -> RULES.stream().filter(route::isAnnotatedWith).count() != 1)
                .extracting(JavaMethod::getFullName)
                .as("routes without a rule, or with two")
                .isEmpty();
    }

    @Test
    void aRuleThatAsksForARoleNamesOne() {
        assertThat(routes())
                .filteredOn(route -> route.isAnnotatedWith(MayIn.class)
                                && route.getAnnotationOfType(MayIn.class).value().length == 0
                        || route.isAnnotatedWith(OnInstance.class)
                                && route.getAnnotationOfType(OnInstance.class).value().length == 0)
                .extracting(JavaMethod::getFullName)
                .isEmpty();
    }

    /** A role within an assembly can only be checked where the address says which assembly. */
    @Test
    void aRoleInAnAssemblyIsAskedOnlyWhereTheAddressNamesTheAssembly() {
        assertThat(routes())
                .filteredOn(route -> route.isAnnotatedWith(MayIn.class))
                .filteredOn(route -> !address(route).contains("{assembly}"))
                .extracting(JavaMethod::getFullName)
                .isEmpty();
    }

    private static String address(JavaMethod route) {
        String base = route.getOwner()
                .tryGetAnnotationOfType(Path.class)
                .map(Path::value)
                .orElse("");
        return base + "/"
                + route.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }
}
