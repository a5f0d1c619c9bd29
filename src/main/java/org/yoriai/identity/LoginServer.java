package org.yoriai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whether the login server answers, so that nobody is sent to an address where nothing is. */
@ApplicationScoped
class LoginServer {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BELIEVED = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final URI discovery;
    private volatile Answer last = new Answer(false, System.nanoTime() - BELIEVED.toNanos());

    private record Answer(boolean good, long at) {}

    LoginServer(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.discovery = URI.create(issuer + "/.well-known/openid-configuration");
    }

    /** Asks at most every few seconds; blocks for two seconds at most. */
    boolean answers() {
        Answer known = last;
        if (System.nanoTime() - known.at < BELIEVED.toNanos()) {
            return known.good;
        }
        Answer now = new Answer(ask(), System.nanoTime());
        last = now;
        return now.good;
    }

    private boolean ask() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(discovery)
                                            .timeout(PATIENCE)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
