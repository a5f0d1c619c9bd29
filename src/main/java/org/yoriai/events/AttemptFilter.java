package org.yoriai.events;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** Notes the {@code Idempotency-Key} of a request and the hash of method, path and body bytes. */
@Provider
public class AttemptFilter implements ContainerRequestFilter, ReaderInterceptor {
    @Inject
    Attempt attempt;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return;
        }
        String header = request.getHeaderString("Idempotency-Key");
        UUID key = null;
        if (header != null) {
            key = Ids.read(header).orElseThrow(() -> Refused.field("Idempotency-Key", "not-an-id"));
        }
        attempt.begin(key, hash(prefix(request.getMethod(), request.getUriInfo().getPath()), new byte[0]));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        byte[] body = context.getInputStream().readAllBytes();
        if (context.getMediaType() != null
                && context.getMediaType().getSubtype().endsWith("json")) {
            requireUtf8(body);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        attempt.hash(hash(attempt.requestHash() == null ? new byte[0] : attempt.requestHash(), body));
        return context.proceed();
    }

    static byte[] prefix(String method, String path) {
        return (method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] hash(byte[] first, byte[] second) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(first);
            return sha.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(body));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw Refused.unreadable("wrong-encoding", Map.of());
        }
    }
}
