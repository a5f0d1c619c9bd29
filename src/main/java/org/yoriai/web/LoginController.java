package org.yoriai.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;

/** The way in, and the front door that chooses a language. */
@Path("/")
public class LoginController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance back(PageContext page);
    }

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public Response root(@jakarta.ws.rs.core.Context HttpHeaders headers) {
        Lang lang = Lang.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.temporaryRedirect(URI.create("/" + lang.code() + "/"))
                .header("Vary", "Accept-Language")
                .build();
    }

    /** Asks for a login first; then goes back to where the visitor was. */
    @GET
    @Path("/login")
    @SignedIn
    public Response login(@QueryParam("to") String to) {
        return Response.seeOther(local(to)).build();
    }

    /**
     * Asks for a new account first; who is logged in already, or is so by the time she comes back, goes on to where she was.
     * {@link WayToLogin} says at the login server that it is an account she wants.
     */
    @GET
    @Path("/register")
    @SignedIn
    public Response register(@QueryParam("to") String to) {
        return Response.seeOther(local(to)).build();
    }

    /** Out of the login server's pages without a login: to the page from which she went there. */
    @GET
    @Path("/login/back")
    @Anyone
    public Response cameFrom(@CookieParam(WayToLogin.CAME_FROM) String path) {
        return Response.seeOther(local(path == null ? null : URLDecoder.decode(path, StandardCharsets.UTF_8)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Where the identity provider sends browsers back to; the address before is restored on the way. */
    @GET
    @Path("/login/return")
    @SignedIn
    public Response back() {
        return Response.seeOther(local(null)).build();
    }

    /** For who logs in beside a window in which something waits to be sent. */
    @GET
    @Path("/{lang:en|ja}/logged-in")
    @Produces(MediaType.TEXT_HTML)
    @SignedIn
    public TemplateInstance loggedIn() {
        return pages.page(Templates.back(pages.context()));
    }

    /**
     * Logging out happens on the way here, while the session is recognised, and goes by the identity provider; who has no
     * session is sent to the front door at once.
     */
    @GET
    @Path("/logout")
    @Anyone
    public Response logout() {
        return Response.seeOther(local(null)).build();
    }

    /** Only an address of this site: anything else would send people away. */
    static URI local(String to) {
        boolean ours = to != null
                && to.startsWith("/")
                && !to.startsWith("//")
                && !to.contains("\\")
                && to.chars().noneMatch(c -> c <= ' ');
        try {
            return URI.create(ours ? to : "/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
