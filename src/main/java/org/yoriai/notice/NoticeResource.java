package org.yoriai.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;

/** What I am told, and what I want to be told. */
@Path("/api/v1/me/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class NoticeResource {
    @Inject
    Notices notices;

    @Inject
    Digests digests;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    /** Which notice, by the assembly and its place there; both absent for all. */
    public record MarkRead(UUID assembly, Long logindex) {}

    /** @param topics of which she is told: {@code answered moderated quoted ballot reply changed phase} */
    public record Wanted(@NotNull List<String> topics) {}

    /** @param unread of all, not of this page */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NoticesView(List<NoticeView> items, String next, long total, long unread) {}

    @GET
    @SignedIn
    @Operation(summary = "What I was told in all my assemblies, newest first")
    public NoticesView list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Notices.Told told = notices.of(visitor.person(), cursor, limit);
        Page<NoticeView> page = told.page();
        return new NoticesView(page.items(), page.next(), page.total(), told.unread());
    }

    /** @param unread in how many groups of all, not of this page, something is unread */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record GroupsView(List<NoticeGroup> items, String next, long total, long unread) {}

    @GET
    @Path("/groups")
    @SignedIn
    @Operation(summary = "The same, with what is about the same thing as one line")
    public GroupsView groups(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Notices.ToldTogether told = notices.together(visitor.person(), cursor, limit);
        Page<NoticeGroup> page = told.page();
        return new GroupsView(page.items(), page.next(), page.total(), told.unread());
    }

    @POST
    @Path("/read")
    @SignedIn
    @Operation(summary = "Mark one of my notices as read, or all")
    public Response read(@NotNull @Valid MarkRead command) {
        return once.create("instance:" + visitor.onInstance(), () -> {
            if (command.assembly() == null || command.logindex() == null) {
                notices.read(visitor.person());
            } else {
                notices.read(visitor.person(), new AssemblyId(command.assembly()), command.logindex());
            }
            return list(null, 20);
        });
    }

    @GET
    @Path("/topics")
    @SignedIn
    @Operation(summary = "What I want to be told")
    public Wanted wanted() {
        return wanted(notices.wanted(visitor.person()));
    }

    @POST
    @Path("/topics")
    @SignedIn
    @Operation(summary = "Choose what I am told")
    public Response want(@NotNull @Valid Wanted command) {
        Set<Topic> topics = new TreeSet<>();
        for (String code : command.topics()) {
            topics.add(Topic.of(code).orElseThrow(() -> Refused.field("topics", "unknown-value")));
        }
        return once.create("instance:" + visitor.onInstance(), () -> {
            notices.want(visitor.person(), topics);
            return wanted(topics);
        });
    }

    /** @param rhythm {@code none}, {@code daily} or {@code weekly} */
    public record Mails(@NotNull String rhythm) {}

    @GET
    @Path("/mails")
    @SignedIn
    @Operation(summary = "How often I get a mail with what is new")
    public Mails mails() {
        return new Mails(digests.rhythm(visitor.person()).code());
    }

    @POST
    @Path("/mails")
    @SignedIn
    @Operation(summary = "Choose how often I get a mail with what is new")
    public Response mails(@NotNull @Valid Mails command) {
        Rhythm rhythm = Rhythm.of(command.rhythm()).orElseThrow(() -> Refused.field("rhythm", "unknown-value"));
        return once.create("instance:" + visitor.onInstance(), () -> {
            digests.choose(visitor.person(), rhythm, visitor.lang());
            return new Mails(rhythm.code());
        });
    }

    private static Wanted wanted(Set<Topic> topics) {
        return new Wanted(topics.stream().map(Topic::code).toList());
    }
}
