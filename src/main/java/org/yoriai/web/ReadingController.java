package org.yoriai.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.yoriai.identity.Anyone;

/** Switches readings above kanji on and off, for this browser. */
@Path("/readings")
public class ReadingController {
    @Context
    UriInfo address;

    /** @param back where the visitor was; another site is not gone to */
    @GET
    @Anyone
    public Response turn(
            @QueryParam("to") @Pattern(regexp = "on|off") String to,
            @QueryParam("back") @Size(max = 2_000) String back) {
        return BrowserChoice.keep(ReadingSwitch.COOKIE, "on".equals(to) ? "on" : "", back, address);
    }
}
