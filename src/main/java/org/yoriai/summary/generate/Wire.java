package org.yoriai.summary.generate;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/**
 * One request, one answer, within the limits: to the address that was looked at, no redirects, no more bytes than allowed,
 * no longer than allowed. A connection serves one call and is closed; no thread waits but the caller's.
 */
final class Wire {
    private final io.vertx.core.http.HttpClient client;
    private final Limits limits;
    private final Egress egress;
    private final InstantSource clock;

    Wire(Vertx vertx, Limits limits, Egress egress, InstantSource clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) limits.connect().toMillis())
                .setMaxPoolSize(limits.atOnce())
                .setVerifyHost(true)
                .setDecompressionSupported(false));
        this.limits = limits;
        this.egress = egress;
        this.clock = clock;
    }

    /**
     * As the library wants it; times are ours, not the library's.
     *
     * @param longest for one call from beginning to end, where that is less than the limits allow
     */
    HttpClientBuilder builder(Duration longest) {
        Duration whole = longest.compareTo(limits.whole()) < 0 ? longest : limits.whole();
        return new HttpClientBuilder() {
            @Override
            public Duration connectTimeout() {
                return limits.connect();
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration timeout) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return whole;
            }

            @Override
            public HttpClientBuilder readTimeout(Duration timeout) {
                return this;
            }

            @Override
            public HttpClient build() {
                return new Within(whole);
            }
        };
    }

    void close() {
        client.close();
    }

    /** Calls that may last so long. */
    private final class Within implements HttpClient {
        private final Duration whole;

        private Within(Duration whole) {
            this.whole = whole;
        }

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            return Wire.this.execute(request, whole);
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            throw new UnsupportedOperationException("answers are not streamed");
        }
    }

    private SuccessfulHttpResponse execute(HttpRequest request, Duration whole) {
        URI uri = URI.create(request.url());
        Egress.Target target = egress.check(uri);
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method().name()))
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.address(), target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(path)
                .setFollowRedirects(false);
        request.headers().forEach((name, values) -> values.forEach(value -> options.addHeader(name, value)));

        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture<Void> began = new CompletableFuture<>();
        AtomicReference<HttpClientRequest> open = new AtomicReference<>();
        client.request(options).onFailure(answer::completeExceptionally).onSuccess(sent -> {
            open.set(sent);
            sent.exceptionHandler(answer::completeExceptionally);
            if (answer.isDone()) {
                letGo(sent);
                return;
            }
            sent.response().onFailure(answer::completeExceptionally).onSuccess(response -> {
                began.complete(null);
                read(response, answer);
            });
            sent.end(Buffer.buffer(request.body() == null ? "" : request.body()));
        });
        try {
            return usable(await(answer, began, whole));
        } finally {
            // Whatever happened: nothing of this call goes on.
            answer.cancel(false);
            HttpClientRequest sent = open.get();
            if (sent != null) {
                letGo(sent);
            }
        }
    }

    /** The connection too: a request that was not sent yet would leave it open. */
    private static void letGo(HttpClientRequest sent) {
        sent.reset();
        if (sent.connection() != null) {
            sent.connection().close();
        }
    }

    private record Answer(int status, Map<String, String> headers, Buffer body) {}

    private void read(HttpClientResponse response, CompletableFuture<Answer> answer) {
        Buffer body = Buffer.buffer();
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        response.exceptionHandler(answer::completeExceptionally);
        response.handler(part -> {
            if (body.length() + part.length() > limits.longest()) {
                response.pause();
                answer.completeExceptionally(new CallFailed(CallFailed.Why.TOO_LONG, "answer"));
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(end -> answer.complete(new Answer(response.statusCode(), headers, body)));
    }

    private Answer await(CompletableFuture<Answer> answer, CompletableFuture<Void> began, Duration whole) {
        long start = System.nanoTime();
        try {
            Duration first = limits.connect().plus(limits.firstByte());
            CompletableFuture.anyOf(answer, began)
                    .get(Math.min(first.toMillis(), whole.toMillis()), TimeUnit.MILLISECONDS);
            long left = whole.toNanos() - (System.nanoTime() - start);
            return answer.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new CallFailed(CallFailed.Why.TIMED_OUT, began.isDone() ? "in the middle" : "no first byte", null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(CallFailed.Why.INTERRUPTED, "waiting", null, e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static CallFailed failure(Throwable cause) {
        if (cause instanceof CallFailed failed) {
            return failed;
        }
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SSLException) {
                return new CallFailed(CallFailed.Why.UNTRUSTED, "no safe connection", null, cause);
            }
        }
        return new CallFailed(CallFailed.Why.UNREACHABLE, cause.getClass().getSimpleName(), null, cause);
    }

    private SuccessfulHttpResponse usable(Answer answer) {
        int status = answer.status();
        if (status == 408 || status == 429 || status >= 500) {
            throw new CallFailed(
                    CallFailed.Why.BUSY,
                    "status " + status,
                    pause(answer.headers().get("retry-after")),
                    null);
        }
        if (status < 200 || status >= 300) {
            throw new CallFailed(CallFailed.Why.REFUSED, "status " + status);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body().getBytes()))
                    .toString();
            return SuccessfulHttpResponse.builder()
                    .statusCode(status)
                    .headers(Map.of())
                    .body(text)
                    .build();
        } catch (CharacterCodingException e) {
            throw new CallFailed(CallFailed.Why.UNREADABLE, "not UTF-8", null, e);
        }
    }

    /** Seconds or a date; {@code null} for anything else. */
    private Duration pause(String header) {
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Long.parseLong(header.strip()));
        } catch (NumberFormatException notSeconds) {
            try {
                return Duration.between(
                        clock.instant(),
                        ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeException neither) {
                return null;
            }
        }
    }
}
