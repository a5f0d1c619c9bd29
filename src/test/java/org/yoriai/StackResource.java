package org.yoriai;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Lets the application under test run on the real servers of {@link StackFixture}. */
public class StackResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(StackFixture.environment());
        settings.put("quarkus.http.test-port", settings.get("YORIAI_HTTP_PORT"));
        settings.put("quarkus.http.port", settings.get("YORIAI_HTTP_PORT"));
        settings.put("YORIAI_DEMO", "false");
        return settings;
    }

    /** The servers end with the process, not with the application: the next start would wait for them again. */
    @Override
    public void stop() {}
}
