package org.yoriai.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yoriai.shared.ProblemMapper;

/**
 * Answers what no resource gets to see, in the same words and forms as {@link ProblemMapper}: addresses that cannot be
 * decoded or are too long, headers and bodies that are too large, and whatever fails in the layers around a resource.
 */
@ApplicationScoped
class EdgeProblems {
    private static final int AFTER_HEADERS = SecurityHeaders.FIRST + 1;
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int LARGEST_HEADERS = 16_384;
    /** A client that cannot read while it writes is listened to for so long, and its bytes are thrown away. */
    private static final long DRAINING_MILLIS = 10_000;

    @Inject
    ProblemMapper problems;

    @Inject
    SecurityHeaders headers;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largestBody;

    void install(@Observes Router router) {
        router.route().order(AFTER_HEADERS).handler(this::check).failureHandler(this::failed);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            answer(context, 414);
        } else if (size(request) > LARGEST_HEADERS) {
            answer(context, 431);
        } else if (!isReadable(request.uri())) {
            answer(context, 400);
        } else if (contentLength(request) > largestBody.asLongValue()) {
            tooLarge(context);
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().headWritten() || isAboutLogin(context.failure())) {
            context.next();
            return;
        }
        headers.put(context);
        int status = context.statusCode();
        if (context.failure() != null && (status < 400 || status >= 500)) {
            send(context, () -> problems.failure(context.failure(), context));
        } else {
            answer(context, status < 400 ? 500 : status);
        }
    }

    /** These become a challenge or a redirect to the login page, which is not a problem. */
    private static boolean isAboutLogin(Throwable failure) {
        return failure instanceof SecurityException;
    }

    /** Reads on before it answers: a browser that is cut off while it uploads shows no answer at all. */
    private void tooLarge(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        if (request.getHeader(HttpHeaders.EXPECT) != null) {
            answer(context, 413);
            return;
        }
        AtomicBoolean answered = new AtomicBoolean();
        Runnable once = () -> {
            if (answered.compareAndSet(false, true)) {
                answer(context, 413);
            }
        };
        long timer = context.vertx().setTimer(DRAINING_MILLIS, id -> once.run());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            once.run();
        });
        request.handler(bytes -> {});
        request.resume();
    }

    private void answer(RoutingContext context, int status) {
        send(context, () -> problems.answer(ProblemMapper.ofStatus(status), context));
    }

    private interface Answering {
        Response answer();
    }

    private void send(RoutingContext context, Answering answering) {
        context.vertx().<Response>executeBlocking(answering::answer, false).onComplete(done -> {
            HttpServerResponse response = context.response();
            if (response.ended() || response.closed()) {
                return;
            }
            if (done.failed()) {
                response.setStatusCode(500).end();
                return;
            }
            Response answer = done.result();
            response.setStatusCode(answer.getStatus());
            answer.getStringHeaders().forEach(response::putHeader);
            response.end(bytes(answer.getEntity()));
        });
    }

    private Buffer bytes(Object entity) {
        try {
            return entity instanceof Map<?, ?>
                    ? Buffer.buffer(json.writeValueAsBytes(entity))
                    : Buffer.buffer(String.valueOf(entity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written as JSON", e);
        }
    }

    private static long contentLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    /** True for an address whose escapes are whole, decode to UTF-8, and hide no NUL. */
    static boolean isReadable(String address) {
        try {
            new URI(address);
        } catch (URISyntaxException e) {
            return false;
        }
        ByteBuffer escaped = ByteBuffer.allocate(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c != '%') {
                escaped.put((byte) (c < 0x80 ? c : '?'));
                continue;
            }
            int value = Integer.parseInt(address, i + 1, i + 3, 16);
            if (value == 0) {
                return false;
            }
            escaped.put((byte) value);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(escaped.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
