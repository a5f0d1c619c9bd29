package org.yoriai.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.yoriai.shared.Problem;
import org.yoriai.shared.ProblemMapper;

/**
 * What a form said that came without a login or with a token that ran out: it is put on the page that answers it, to be
 * sent once more. The words stay in the browser; nothing of them is stored here.
 */
@ApplicationScoped
public class Resending {
    static final String TOO_OLD = "form-too-old";

    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    RoutingContext request;

    @Inject
    ProblemMapper problems;

    @ConfigProperty(name = "quarkus.rest-csrf.cookie-name")
    String cookie;

    @ConfigProperty(name = "quarkus.rest-csrf.form-field-name")
    String field;

    @ConfigProperty(name = "quarkus.rest-csrf.cookie-max-age", defaultValue = "PT2H")
    Duration cookieAge;

    /** One field of the form. */
    public record Field(String name, String value) {}

    /**
     * The form once more.
     *
     * @param words what somebody wrote, to be read on the page
     * @param token that makes it ours
     */
    public record Again(String action, List<Field> fields, List<String> words, String tokenName, String token) {}

    /** The form of the request of now; empty when it was none, or brought files, which no page can hold. */
    Optional<Again> of(Problem problem) {
        if (problem.status() != 401 && !problem.code().equals(TOO_OLD)) {
            return Optional.empty();
        }
        Form form = Form.sent();
        List<Field> fields = new ArrayList<>();
        for (String name : form.names()) {
            if (!name.equals(field)) {
                form.values(name).forEach(value -> fields.add(new Field(name, value)));
            }
        }
        if (fields.isEmpty() || !isUrlEncoded()) {
            return Optional.empty();
        }
        return Optional.of(new Again(request.request().uri(), fields, form.words(), field, token()));
    }

    private boolean isUrlEncoded() {
        String type = request.request().getHeader("Content-Type");
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED);
    }

    /** The token of the cookie, or a new one for both. The request came from one of our pages: RuleFilter has seen to that. */
    private String token() {
        Cookie sent = request.request().getCookie(cookie);
        if (sent != null && isToken(sent.getValue())) {
            return sent.getValue();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.response()
                .addCookie(Cookie.cookie(cookie, token)
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setPath("/")
                        .setMaxAge(cookieAge.toSeconds()));
        return token;
    }

    private static boolean isToken(String value) {
        try {
            return Base64.getUrlDecoder().decode(value).length == TOKEN_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The check of the token refuses with a bare status; here that becomes a problem like every other. */
    @ServerResponseFilter
    void explain(ContainerRequestContext from, ContainerResponseContext to, RoutingContext http) {
        if (to.getStatus() != 400 || to.hasEntity() || from.getMethod().equals("GET")) {
            return;
        }
        Response answer = problems.answer(new Problem.Unreadable(TOO_OLD, Map.of()), http);
        to.getHeaders().putAll(answer.getHeaders());
        to.setEntity(answer.getEntity(), null, answer.getMediaType());
    }
}
