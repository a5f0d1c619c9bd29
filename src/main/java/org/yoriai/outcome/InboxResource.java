package org.yoriai.outcome;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;

/** What waits for a legislator, over all assemblies. */
@Path("/api/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcome")
public class InboxResource {
    @Inject
    Replies replies;

    @Inject
    Tracking tracking;

    @Inject
    Visitor visitor;

    @GET
    @SignedIn
    @Operation(summary = "Recommendations that wait for my reply, the earliest promised day first")
    public List<InboxView> inbox() {
        return replies.inbox(visitor.person());
    }

    @GET
    @Path("/progress")
    @SignedIn
    @Operation(summary = "Promises on which I owe a word, the earliest day first")
    public List<ProgressDueView> progress() {
        return tracking.due(visitor.person());
    }
}
