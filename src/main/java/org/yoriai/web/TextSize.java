package org.yoriai.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.yoriai.identity.Visitor;

/** How large the visitor wants text, and the addresses that change it. */
@RequestScoped
@Named("textSize")
public class TextSize {
    static final String COOKIE = "text-size";
    /** Beside the usual size, which has no name. */
    static final List<String> SIZES = List.of("large", "largest");

    /** One to choose. @param code {@code usual}, {@code large} or {@code largest} */
    public record Size(String code, String href, boolean now) {}

    @Inject
    RoutingContext request;

    @Inject
    Visitor visitor;

    /** {@code large}, {@code largest}, or empty. */
    public String getNow() {
        String kept = BrowserChoice.of(request, COOKIE);
        return SIZES.contains(kept) ? kept : "";
    }

    public List<Size> getAll() {
        return List.of(size("usual", ""), size("large", "large"), size("largest", "largest"));
    }

    private Size size(String code, String value) {
        return new Size(
                code,
                BrowserChoice.href(
                        request, "/text-size", code, "/" + visitor.lang().code() + "/"),
                getNow().equals(value));
    }
}
