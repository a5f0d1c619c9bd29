package org.yoriai.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the protective headers on every answer, also on those that no resource makes. */
@ApplicationScoped
class SecurityHeaders {
    private static final String OFFLINE = "/assets/offline.js";
    static final int FIRST = Integer.MIN_VALUE + 1000;

    private final String policy;

    SecurityHeaders(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        // A form that is answered with the login page is a redirect to the identity provider.
        URI login = URI.create(issuer);
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'self' " + login.getScheme() + "://"
                + login.getAuthority() + "; base-uri 'none'; frame-ancestors 'none'";
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(request -> {
            put(request);
            request.next();
        });
    }

    /** Writes them; the same again changes nothing. */
    void put(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.putHeader("Content-Security-Policy", policy);
        if (OFFLINE.equals(request.request().path())) {
            // It answers for every address while there is no network, though it lies among the assets.
            response.putHeader("Service-Worker-Allowed", "/");
        }
        if (request.request().isSSL()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
