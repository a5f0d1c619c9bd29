package org.yoriai.outcome;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The application of a test on the servers that all tests of this process share. Quarkus loads test classes anew; the
 * servers belong to the fixture that the others see, or two of them would fight over one folder.
 */
public class ServersForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(environment());
        settings.keySet().removeIf(name -> !name.matches("(YORIAI|QUARKUS|KAFKA)_[A-Z_]+"));
        settings.put("quarkus.http.test-port", "0");
        settings.put("yoriai.demo", "false");
        // The environment of the stack also names what only the packaged application reads.
        settings.put("quarkus.config.mapping.validate-unknown", "false");
        settings.put("yoriai.roles", "web,sequencer");
        return settings;
    }

    @Override
    public void stop() {}

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment() {
        try {
            return (Map<String, String>) ClassLoader.getSystemClassLoader()
                    .loadClass("org.yoriai.events.ServersFixture")
                    .getMethod("environment")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the servers of the tests did not start", e);
        }
    }
}
