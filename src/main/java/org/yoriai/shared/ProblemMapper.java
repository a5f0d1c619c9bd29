package org.yoriai.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer: {@code application/problem+json}, or a page for a browser. */
@ApplicationScoped
public class ProblemMapper {
    public static final String PROBLEM_JSON = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    Instance<ProblemPage> page;

    @Inject
    MeterRegistry metrics;

    @Inject
    Routes routes;

    @ServerExceptionMapper
    Response refused(Refused refused, RoutingContext request) {
        return answer(refused.problem(), request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, RoutingContext request) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            violations.add(violation(violation));
        }
        violations.sort(java.util.Comparator.comparing(Violation::field).thenComparing(Violation::code));
        return answer(new Problem.RuleBroken("invalid", Map.of(), violations), request);
    }

    @ServerExceptionMapper
    Response unknownField(UnrecognizedPropertyException unknown, RoutingContext request) {
        return answer(new Problem.Unreadable("unknown-field", Map.of("field", unknown.getPropertyName())), request);
    }

    @ServerExceptionMapper
    Response wrongType(InvalidFormatException wrong, RoutingContext request) {
        return answer(new Problem.Unreadable("wrong-type", Map.of("field", field(wrong))), request);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException wrong, RoutingContext request) {
        return answer(new Problem.Unreadable("wrong-type", Map.of("field", field(wrong))), request);
    }

    @ServerExceptionMapper
    Response unmappable(JsonMappingException wrong, RoutingContext request) {
        if (wrong.getCause() instanceof StreamReadException broken) {
            return malformed(broken, request);
        }
        return answer(new Problem.Unreadable("wrong-type", Map.of("field", field(wrong))), request);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException malformed, RoutingContext request) {
        var at = malformed.getLocation();
        return answer(
                new Problem.Unreadable(
                        "malformed-json",
                        Map.of("line", at == null ? 1 : at.getLineNr(), "column", at == null ? 1 : at.getColumnNr())),
                request);
    }

    @ServerExceptionMapper
    Response absent(NotFoundException absent, RoutingContext request) {
        Set<String> methods = routes.methods(path(request));
        boolean wrongMethod = !methods.isEmpty()
                && !methods.contains(request.request().method().name());
        return wrongMethod ? wrongMethod(methods, request) : answer(new Problem.NotFound(), request);
    }

    @ServerExceptionMapper
    Response wrongMethod(NotAllowedException wrong, RoutingContext request) {
        return wrongMethod(routes.methods(path(request)), request);
    }

    private Response wrongMethod(Set<String> methods, RoutingContext request) {
        return Response.fromResponse(answer(ofStatus(405), request))
                .header("Allow", String.join(", ", methods))
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, RoutingContext request) {
        return answer(new Problem.NotAllowed("not-allowed", Map.of()), request);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, RoutingContext request) {
        Throwable cause = failure.getCause();
        if (cause instanceof Refused refused) {
            return answer(refused.problem(), request);
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown, request);
        }
        if (cause instanceof JsonMappingException mapping) {
            return unmappable(mapping, request);
        }
        if (cause instanceof JsonProcessingException malformed) {
            return malformed(malformed, request);
        }
        int status = failure.getResponse().getStatus();
        if (status >= 300 && status < 400) {
            return failure.getResponse();
        }
        if (status >= 500) {
            return fault(failure, request);
        }
        return answer(ofStatus(status), request);
    }

    @ServerExceptionMapper
    Response anythingElse(Exception failure, RoutingContext request) {
        return failure(failure, request);
    }

    /** The answer to any failure: the problem that is somewhere in its causes, else a fault that is logged. */
    public Response failure(Throwable failure, RoutingContext request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return answer(refused.problem(), request);
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return invalid(invalid, request);
            }
            if (cause instanceof SQLException sql && isOverload(sql)) {
                LOG.warnf("database unavailable sqlState=%s", sql.getSQLState());
                return answer(new Problem.Later(503, "database-unavailable", Duration.ofSeconds(2)), request);
            }
            if (cause instanceof PersistenceException && cause.getCause() == null) {
                break;
            }
        }
        return fault(failure, request);
    }

    /** Also used for the answers that the HTTP layer makes itself, before any resource is found. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> new Problem.Unreadable("unreadable", Map.of());
            case 401 -> new Problem.Unauthenticated("login-needed");
            case 403 -> new Problem.NotAllowed("not-allowed", Map.of());
            case 404 -> new Problem.NotFound();
            case 405 -> new Problem.WrongForm(405, "method-not-allowed", Map.of());
            case 406 -> new Problem.WrongForm(406, "not-acceptable", Map.of());
            case 413 -> new Problem.WrongForm(413, "too-large", Map.of("limit", "10 MB"));
            case 414 -> new Problem.WrongForm(414, "address-too-long", Map.of());
            case 415 -> new Problem.WrongForm(415, "wrong-media-type", Map.of());
            case 431 -> new Problem.WrongForm(431, "headers-too-large", Map.of());
            case 503 -> new Problem.Later(503, "busy", Duration.ofSeconds(2));
            case 500 -> new Problem.Fault(UUID.randomUUID().toString());
            default -> new Problem.Unreadable("unreadable", Map.of());
        };
    }

    /** True when this request is a person's browser asking for a page. */
    public static boolean wantsPage(RoutingContext request) {
        String accept = request.request().getHeader("Accept");
        return !path(request).startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    /** The address, normalised if it can be decoded. */
    private static String path(RoutingContext request) {
        try {
            return request.normalizedPath();
        } catch (IllegalArgumentException e) {
            return request.request().path();
        }
    }

    public Response answer(Problem problem, RoutingContext request) {
        metrics.counter("yoriai.problems", "code", problem.code(), "status", Integer.toString(problem.status()))
                .increment();
        String path = path(request);
        Lang lang = RequestLang.of(path, request.request().getHeader("Accept-Language"));
        Response.ResponseBuilder builder;
        if (wantsPage(request) && page.isResolvable()) {
            builder = Response.fromResponse(page.get().show(problem, lang, path));
        } else {
            builder = Response.status(problem.status())
                    .type(PROBLEM_JSON)
                    .header("Content-Language", lang.code())
                    .entity(ProblemWords.document(problem, lang));
        }
        if (problem instanceof Problem.Later later) {
            builder.header("Retry-After", later.retryAfter().toSeconds());
        }
        return builder.header("Cache-Control", "no-store").build();
    }

    private Response fault(Throwable failure, RoutingContext request) {
        String correlation = UUID.randomUUID().toString();
        LOG.errorf(
                failure,
                "request failed correlation=%s route=%s",
                correlation,
                request.currentRoute() == null ? "-" : request.request().method() + " " + path(request));
        return answer(new Problem.Fault(correlation), request);
    }

    /** Connection lost or refused, out of connections, lock or statement timed out, shutting down. */
    private static boolean isOverload(SQLException sql) {
        String state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).contains("acquir")
                : state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.equals("55P03")
                        || state.equals("40P01");
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return Violation.of(violation, path.substring(path.lastIndexOf('.') + 1));
    }

    private static String field(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("."));
        return field.isEmpty() ? "body" : field;
    }
}
