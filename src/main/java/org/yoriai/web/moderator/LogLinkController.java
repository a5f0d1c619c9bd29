package org.yoriai.web.moderator;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.yoriai.identity.Anyone;
import org.yoriai.web.Pages;

/** Moderators read the same log as everybody: this address leads there. */
@Path("/{lang:en|ja}/m/{assembly}/log")
public class LogLinkController {
    @Inject
    Bench bench;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public Response log() {
        return Response.seeOther(pages.done("/a/" + bench.assembly().slug() + "/log", null))
                .build();
    }
}
