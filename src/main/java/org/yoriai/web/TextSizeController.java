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

/** Makes text larger or smaller, for this browser. */
@Path("/text-size")
public class TextSizeController {
    @Context
    UriInfo address;

    /** @param back where the visitor was; another site is not gone to */
    @GET
    @Anyone
    public Response choose(
            @QueryParam("to") @Pattern(regexp = "usual|large|largest") String to,
            @QueryParam("back") @Size(max = 2_000) String back) {
        return BrowserChoice.keep(TextSize.COOKIE, TextSize.SIZES.contains(to) ? to : "", back, address);
    }
}
