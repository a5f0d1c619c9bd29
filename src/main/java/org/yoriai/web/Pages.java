package org.yoriai.web;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.yoriai.identity.RealmRole;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Lang;

/** Builds what every page knows, and finishes pages in the language of their address. */
@RequestScoped
public class Pages {
    @Inject
    RoutingContext request;

    @Inject
    Visitor visitor;

    @Inject
    InstanceConfig instance;

    @Inject
    CsrfTokenParameterProvider csrf;

    @Inject
    ReadingSwitch readings;

    /** The context of the page that is asked for. */
    public PageContext context() {
        Lang lang = visitor.lang();
        String path = request.normalizedPath();
        String bare = path.startsWith("/" + lang.code() + "/") || path.equals("/" + lang.code())
                ? path.substring(1 + lang.code().length())
                : path;
        String query = request.request().query();
        String other = "/" + lang.other().code() + (bare.isEmpty() ? "/" : bare) + (query == null ? "" : "?" + query);
        String back = URLEncoder.encode(path + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
        return new PageContext(
                lang,
                bare,
                other,
                "/login?to=" + back,
                instance.registration() ? "/register?to=" + back : null,
                visitor.signedIn() ? visitor.accountName() : null,
                visitor.has(Role.MEMBER),
                visitor.has(Role.MODERATOR) || visitor.has(RealmRole.MODERATOR),
                visitor.has(Role.LEGISLATOR) || visitor.has(RealmRole.LEGISLATOR),
                csrf.getToken(),
                UUID.randomUUID().toString(),
                request.request().getParam("done"),
                instance.localStack());
    }

    /** A page in the language of its address, with readings above its kanji where the visitor wants them. */
    public TemplateInstance page(TemplateInstance template) {
        TemplateInstance page = template.setLocale(visitor.lang().locale());
        return readings.isOn() ? new PageWithReadings(page) : page;
    }

    /** Where to go after an act: a page in the visitor's language, with the code of a message. */
    public URI done(String path, String notice) {
        String separator = path.contains("?") ? "&" : "?";
        return URI.create("/" + visitor.lang().code() + path + (notice == null ? "" : separator + "done=" + notice));
    }
}
