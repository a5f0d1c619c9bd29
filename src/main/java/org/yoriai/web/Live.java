package org.yoriai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yoriai.events.LiveStream;
import org.yoriai.identity.Visitor;

/** How the page that is asked for hears of what happens in its assembly. Templates say it with {@code {#include live}}. */
@Named
@RequestScoped
public class Live {
    /** So many pages a second may be asked for anew, in each instance, however many are open. */
    private static final int LOOKS_A_SECOND = 50;

    /** Nobody looks again sooner, so that one act of many events is looked at once. */
    private static final int LEAST_SECONDS = 2;

    @Inject
    LiveStream stream;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    /** The stream of the assembly of the address. */
    public String getSource() {
        return "/api/v1/assemblies/" + visitor.assembly() + "/events";
    }

    /** Over how many seconds the pages that listen here spread when they all look again. */
    public int getSpread() {
        return Math.max(LEAST_SECONDS, stream.listeners() / LOOKS_A_SECOND);
    }

    /** A page of the assembly of the address, as it is named there. */
    public String href(String path) {
        PageContext page = pages.context();
        return page.href("/a/" + page.path().split("/")[2] + path);
    }
}
