package org.yoriai;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Lets the application under test run on the real servers of {@link StackFixture}. */
public class StackResource implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "test.model-port";

    /**
     * Where a test's model server listens: one that nothing listened on when the tests began, unless it was set for an
     * application that runs already.
     */
    public static final int MODEL_PORT = port();

    /** This class is loaded twice in one process, by the tests and by what starts them; both mean the same port. */
    private static synchronized int port() {
        Integer known = Integer.getInteger(PORT);
        if (known != null) {
            return known;
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(PORT, String.valueOf(any.getLocalPort()));
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
