package org.yoriai.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.events.Once;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;

/** What the pages of one assembly's moderator have in common. */
@RequestScoped
class Bench {
    @Inject
    Assemblies assemblies;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @Inject
    Once once;

    /** It never changes; a page with many links asks for it once. */
    private String slug;

    AssemblyView assembly() {
        AssemblyView assembly = assemblies.require(visitor.assembly());
        slug = assembly.slug();
        return assembly;
    }

    /**
     * Does what a form asks for, once, and goes back to the page.
     *
     * @param page last part of its address, such as {@code queue}
     * @param act does it, and returns the code of the message that the page then shows
     * @throws Refused when it is not done
     */
    Response act(String page, String key, Form form, Supplier<String> act) {
        String path = path(page);
        return once.submit("member:" + visitor.member(), key, form.content(path), () -> pages.done(path, act.get()));
    }

    String path(String page) {
        return "/m/" + (slug == null ? assembly().slug() : slug) + "/" + page;
    }

    URI done(String page, String notice) {
        return pages.done(path(page), notice);
    }
}
