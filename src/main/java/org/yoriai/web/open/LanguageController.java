package org.yoriai.web.open;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.yoriai.identity.Anyone;
import org.yoriai.shared.Lang;

/** Addresses without a language: they lead on to the page in the reader's own. */
@Path("/")
public class LanguageController {
    @GET
    @Path("a/{rest:.+}")
    @Anyone
    public Response assembly(@Context UriInfo address, @Context HttpHeaders headers) {
        return on(address, headers);
    }

    @GET
    @Path("trace/{rest:.+}")
    @Anyone
    public Response trace(@Context UriInfo address, @Context HttpHeaders headers) {
        return on(address, headers);
    }

    @GET
    @Path("me")
    @Anyone
    public Response me(@Context UriInfo address, @Context HttpHeaders headers) {
        return on(address, headers);
    }

    @GET
    @Path("me/{rest:.+}")
    @Anyone
    public Response mine(@Context UriInfo address, @Context HttpHeaders headers) {
        return on(address, headers);
    }

    @GET
    @Path("how")
    @Anyone
    public Response how(@Context UriInfo address, @Context HttpHeaders headers) {
        return on(address, headers);
    }

    @GET
    @Path("data")
    @Anyone
    public Response data(@Context UriInfo address, @Context HttpHeaders headers) {
        return on(address, headers);
    }

    @GET
    @Path("licence")
    @Anyone
    public Response licence(@Context UriInfo address, @Context HttpHeaders headers) {
        return on(address, headers);
    }

    @GET
    @Path("design")
    @Anyone
    public Response gallery(@Context UriInfo address, @Context HttpHeaders headers) {
        return on(address, headers);
    }

    private static Response on(UriInfo address, HttpHeaders headers) {
        Lang lang = Lang.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String query = address.getRequestUri().getRawQuery();
        return Response.temporaryRedirect(URI.create(
                        "/" + lang.code() + address.getRequestUri().getRawPath() + (query == null ? "" : "?" + query)))
                .header("Vary", "Accept-Language")
                .build();
    }
}
