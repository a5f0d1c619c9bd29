package org.yoriai.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;

/** Whether the visitor wants readings above kanji, kept in her browser alone; and the address that changes it. */
@RequestScoped
@Named("readings")
public class ReadingSwitch {
    static final String COOKIE = "readings";

    @Inject
    RoutingContext request;

    @Inject
    Visitor visitor;

    /** On Japanese pages only. */
    public boolean isOn() {
        Cookie cookie = request.request().getCookie(COOKIE);
        return visitor.lang() == Lang.JA && cookie != null && cookie.getValue().equals("on");
    }

    /** Turns it over and comes back to this page, or to the front page where this one answers a form. */
    public String getHref() {
        String query = request.request().query();
        String back = request.request().method().name().equals("GET")
                ? request.normalizedPath() + (query == null ? "" : "?" + query)
                : "/ja/";
        return "/readings?to=" + (isOn() ? "off" : "on") + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
