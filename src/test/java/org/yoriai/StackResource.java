package org.yoriai;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Lets the application under test run on the real servers of {@link StackFixture}. */
public class StackResource implements QuarkusTestResourceLifecycleManager {
    /** Where a test's model server listens. */
    public static final int MODEL_PORT = 18083;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(StackFixture.environment());
        settings.put("quarkus.http.test-port", settings.get("YORIAI_HTTP_PORT"));
        settings.put("quarkus.http.port", settings.get("YORIAI_HTTP_PORT"));
        settings.put("YORIAI_DEMO", "false");
        // Models may serve, from a server that a test stands in for; none is in use before members choose it.
        settings.put("yoriai.summary.model.enabled", "true");
        settings.put("yoriai.summary.model.allowed", "http://127.0.0.1:" + MODEL_PORT);
        settings.put("yoriai.summary.model.local", "http://127.0.0.1:" + MODEL_PORT);
        return settings;
    }

    /** The servers end with the process, not with the application: the next start would wait for them again. */
    @Override
    public void stop() {}
}
