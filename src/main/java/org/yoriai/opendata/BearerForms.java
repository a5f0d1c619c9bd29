package org.yoriai.opendata;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Lets files be sent to the API with a bearer token. Forms are checked for the token of our pages, which protects
 * cookies; a request with an {@code Authorization} header is not known by its cookies, and no other site can make a
 * browser send one. It is given the pair that the check compares.
 */
@ApplicationScoped
class BearerForms {
    private static final int AFTER_HEADERS = Integer.MIN_VALUE + 2000;
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    void install(@Observes Router router) {
        router.postWithRegex("/api/v1/(?:assemblies/[^/]+/)?imports/.*")
                .order(AFTER_HEADERS)
                .handler(context -> {
                    HttpServerRequest request = context.request();
                    if (request.getHeader("Authorization") != null) {
                        byte[] token = new byte[TOKEN_BYTES];
                        RANDOM.nextBytes(token);
                        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
                        request.headers().set("X-CSRF-Token", text);
                        request.headers().set("Cookie", "yoriai-csrf=" + text);
                    }
                    context.next();
                });
    }
}
