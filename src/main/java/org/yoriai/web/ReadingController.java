package org.yoriai.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.yoriai.identity.Anyone;

/** Switches readings above kanji on and off, for this browser. */
@Path("/readings")
public class ReadingController {
    private static final Duration KEPT = Duration.ofDays(365);

    @Context
    UriInfo address;

    /** @param back where the visitor was; another site is not gone to */
    @GET
    @Anyone
    public Response turn(
            @QueryParam("to") @Pattern(regexp = "on|off") String to,
            @QueryParam("back") @Size(max = 2_000) String back) {
        boolean on = "on".equals(to);
        return Response.seeOther(LoginController.local(back))
                .cookie(new NewCookie.Builder(ReadingSwitch.COOKIE)
                        .value(on ? "on" : "")
                        .path("/")
                        .maxAge(on ? (int) KEPT.toSeconds() : 0)
                        .sameSite(NewCookie.SameSite.LAX)
                        .httpOnly(true)
                        .secure(address.getRequestUri().getScheme().equals("https"))
                        .build())
                .header("Cache-Control", "no-store")
                .build();
    }
}
