package org.yoriai.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
        return visitor.lang() == Lang.JA && BrowserChoice.of(request, COOKIE).equals("on");
    }

    public String getHref() {
        return BrowserChoice.href(request, "/readings", isOn() ? "off" : "on", "/ja/");
    }
}
