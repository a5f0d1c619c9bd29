package org.yoriai.opendata;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.yoriai.events.LiveStream;
import org.yoriai.events.LoggedEvent;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

/** The events of an assembly as they happen, for browsers and for whoever watches from outside. */
@Path("/api/v1/assemblies/{assembly}/events")
@Tag(name = "Events")
public class LiveStreamResource {
    /** How long a listener that lost its connection waits before it comes back. */
    private static final long COME_BACK_MILLIS = 3_000;

    private static final Pattern INDEX = Pattern.compile("-1|0|[1-9][0-9]{0,17}");

    @Inject
    LiveStream stream;

    @Inject
    Visitor visitor;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Blocking
    @Anyone
    @Operation(
            summary = "Events as they happen (server-sent events)",
            description =
                    "One server-sent event for each event of the ledger: id = its index, event = its type, data = "
                            + "the envelope, byte for byte. It says that something happened, never what was written or how "
                            + "somebody voted. Without “after” and “Last-Event-ID” the stream begins now. “event: late” says "
                            + "that events will come late; none is lost.")
    @APIResponse(
            responseCode = "200",
            description = "An endless stream; a comment at least every 15 seconds",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            examples = @ExampleObject(name = "one vote", value = """
                                    retry: 3000

                                    id: 41
                                    event: org.yoriai.deliberation.vote-cast
                                    data: {"actor":"d12a358f4ceb56392ab325cad6f56cf1","assembly":"0193a1b2-…","at":"2026-11-24T15:00:00Z","commit":"5f1c…","id":"0193a1c0-…","subject":"0193a1b3-…","type":"org.yoriai.deliberation.vote-cast","v":1}

                                    """)))
    @APIResponse(responseCode = "404", description = "No such assembly")
    @APIResponse(responseCode = "503", description = "Too many listen; come back after Retry-After")
    public Multi<OutboundSseEvent> listen(
            @PathParam("assembly") String assembly,
            @Parameter(description = "index of the last event that you have; −1 for all", example = "40")
                    @QueryParam("after")
                    String after,
            @Parameter(description = "the same, as browsers send it when they come back") @HeaderParam("Last-Event-ID")
                    String lastEventId,
            Sse sse,
            RoutingContext http) {
        AssemblyId id = visitor.assembly();
        // A browser that comes back repeats the address it began with: what it has heard since counts.
        String last = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
        Flow.Publisher<LiveStream.Signal> signals = last == null ? stream.fromNow(id) : stream.after(id, index(last));
        OutboundSseEvent hello = sse.newEventBuilder()
                .reconnectDelay(COME_BACK_MILLIS)
                .comment("")
                .build();
        http.response().putHeader("Cache-Control", "no-store");
        // Proxies would hold the stream back until their buffer is full.
        http.response().putHeader("X-Accel-Buffering", "no");
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(hello),
                        Multi.createFrom().publisher(signals).onItem().transform(signal -> write(signal, sse)));
    }

    private static long index(String text) {
        if (!INDEX.matcher(text).matches()) {
            throw Refused.unreadable("wrong-type", Map.of("field", "after"));
        }
        return Long.parseLong(text);
    }

    private static OutboundSseEvent write(LiveStream.Signal signal, Sse sse) {
        if (signal instanceof LiveStream.Happened happened) {
            LoggedEvent event = happened.event();
            return sse.newEventBuilder()
                    .id(Long.toString(event.logindex()))
                    .name(event.type())
                    .data(String.class, new String(event.leaf(), StandardCharsets.UTF_8))
                    .build();
        }
        if (signal instanceof LiveStream.Late) {
            return sse.newEventBuilder().name("late").data(String.class, "{}").build();
        }
        return sse.newEventBuilder().comment("still here").build();
    }
}
