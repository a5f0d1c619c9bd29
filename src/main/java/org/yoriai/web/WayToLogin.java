package org.yoriai.web;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Lang;
import org.yoriai.shared.RequestLang;

/**
 * Whoever is sent to the login server is greeted there in her language, sees the form for a new account if that is what she
 * asked for, and finds the way back: the page she came from is kept in a cookie that is sent to {@code /login/back} alone.
 */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class WayToLogin implements OidcRedirectFilter {
    static final String CAME_FROM = "yoriai-came-from";
    /** As long as the link in the mail that confirms an address. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int LONGEST = 1000;
    private static final Pattern IN_ASSEMBLY = Pattern.compile("(/(?:en|ja)/a/[^/]+)(?:/.*)?");
    private static final Pattern IN_LANGUAGE = Pattern.compile("(/(?:en|ja)/).*");

    @Inject
    InstanceConfig instance;

    @Override
    public void filter(OidcRedirectContext redirect) {
        RoutingContext request = redirect.routingContext();
        String path = request.normalizedPath();
        boolean register = path.equals("/register");
        String to = register || path.equals("/login") ? request.request().getParam("to") : null;
        String from = to == null ? before(path) : LoginController.local(to).toString();
        Lang lang = RequestLang.of(from, request.request().getHeader("Accept-Language"));
        redirect.additionalQueryParams().set("ui_locales", lang.code());
        if (register && instance.registration()) {
            redirect.additionalQueryParams().set("prompt", "create");
        }
        if (from.length() <= LONGEST) {
            request.response()
                    .addCookie(Cookie.cookie(CAME_FROM, URLEncoder.encode(from, StandardCharsets.UTF_8))
                            .setPath("/login/back")
                            .setHttpOnly(true)
                            .setSecure(request.request().isSSL())
                            .setSameSite(CookieSameSite.LAX)
                            .setMaxAge(KEPT.toSeconds()));
        }
    }

    /** A page that wants a login would send her here again: back goes to the assembly, or to the front door. */
    private static String before(String path) {
        for (Pattern place : new Pattern[] {IN_ASSEMBLY, IN_LANGUAGE}) {
            Matcher found = place.matcher(path);
            if (found.matches()) {
                return found.group(1);
            }
        }
        return "/";
    }
}
