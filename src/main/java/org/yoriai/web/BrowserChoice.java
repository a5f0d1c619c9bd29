package org.yoriai.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** How a visitor wants pages to look, kept in her browser alone; nothing of it is stored here. */
final class BrowserChoice {
    private static final Duration KEPT = Duration.ofDays(365);

    private BrowserChoice() {}

    /** What she chose; empty when nothing. */
    static String of(RoutingContext request, String cookie) {
        Cookie kept = request.request().getCookie(cookie);
        return kept == null ? "" : kept.getValue();
    }

    /** The address that chooses and comes back to this page, or to the front page where this one answers a form. */
    static String href(RoutingContext request, String path, String to, String front) {
        String query = request.request().query();
        String back = request.request().method().name().equals("GET")
                ? request.normalizedPath() + (query == null ? "" : "?" + query)
                : front;
        return path + "?to=" + to + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** @param value empty to forget; @param back another site is not gone to */
    static Response keep(String cookie, String value, String back, UriInfo address) {
        return Response.seeOther(LoginController.local(back))
                .cookie(new NewCookie.Builder(cookie)
                        .value(value)
                        .path("/")
                        .maxAge(value.isEmpty() ? 0 : (int) KEPT.toSeconds())
                        .sameSite(NewCookie.SameSite.LAX)
                        .httpOnly(true)
                        .secure(address.getRequestUri().getScheme().equals("https"))
                        .build())
                .header("Cache-Control", "no-store")
                .build();
    }
}
