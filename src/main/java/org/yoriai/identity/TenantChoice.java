package org.yoriai.identity;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Browsers use the code flow (the default tenant); callers of the API bring a bearer token (tenant {@code bearer-token}) and
 * are never sent to a login page. A page's own script calls the API with its session cookie.
 */
@ApplicationScoped
public class TenantChoice implements TenantResolver {
    /** Not a word that stands in an address: a tenant's name there would choose the tenant. */
    private static final String BEARER = "bearer-token";

    private static final String SESSION_COOKIE = "q_session";

    @Override
    public String resolve(RoutingContext request) {
        if (!request.normalizedPath().startsWith("/api/")) {
            return null;
        }
        boolean bearer = request.request().getHeader("Authorization") != null;
        boolean session = request.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
        return bearer || !session ? BEARER : null;
    }
}
