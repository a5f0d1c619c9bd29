package org.yoriai.outcome;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.yoriai.events.ServersFixture;

/** The application of a test on the servers of {@link ServersFixture}. */
public class ServersForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(ServersFixture.environment());
        settings.keySet().removeIf(name -> !name.matches("(YORIAI|QUARKUS|KAFKA)_[A-Z_]+"));
        settings.put("quarkus.http.test-port", "0");
        settings.put("yoriai.demo", "false");
        settings.put("yoriai.roles", "web,sequencer");
        return settings;
    }

    @Override
    public void stop() {}
}
