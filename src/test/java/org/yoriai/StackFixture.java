package org.yoriai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yoriai.cli.stack.LocalStack;

/**
 * The real servers, started once for all tests of this process and ended with it. Tests bring their own assemblies and
 * never count on an empty database.
 */
public final class StackFixture {
    /** Class loaders of one process share system properties and nothing else: a stack is found again by them. */
    private static final String PREFIX = "stack.of.tests.";

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path HOME = PROJECT.resolve(".yoriai/test");
    private static LocalStack stack;

    private StackFixture() {}

    /** What an application needs to know of the servers, by the names of its settings. */
    public static synchronized Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> environment.put(name.substring(PREFIX.length()), System.getProperty(name)));
        return environment.isEmpty() ? started() : environment;
    }

    /** Quarkus loads test classes once more; the servers belong to the class that was loaded first. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> started() {
        ClassLoader first = ClassLoader.getSystemClassLoader();
        if (StackFixture.class.getClassLoader() == first) {
            return stack().environment();
        }
        try {
            return (Map<String, String>) first.loadClass(StackFixture.class.getName())
                    .getMethod("environment")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the servers of the tests did not start", e);
        }
    }

    /** The servers themselves, for tests that are not loaded by Quarkus; who stops one starts it again. */
    public static synchronized LocalStack stack() {
        if (stack == null) {
            LocalStack started = LocalStack.forTests(PROJECT, HOME);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.startServers();
            started.environment().forEach((name, value) -> System.setProperty(PREFIX + name, value));
            stack = started;
        }
        return stack;
    }

    /** The password of Keycloak's own administrator, who makes accounts for tests. */
    static String keycloakAdminPassword() {
        return keycloakAdminPassword(HOME);
    }

    /** The same of a stack with another folder. */
    public static String keycloakAdminPassword(Path home) {
        try {
            Optional<String> line = Files.readAllLines(home.resolve("secrets")).stream()
                    .filter(l -> l.startsWith("keycloak-admin="))
                    .findFirst();
            return line.orElseThrow().substring("keycloak-admin=".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
