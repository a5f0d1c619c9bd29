package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.RealmRole;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Where a moderator starts: her assemblies and what in them needs her. */
@Path("/{lang:en|ja}/m")
@Produces(MediaType.TEXT_HTML)
public class DeskController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(PageContext page, List<Duty> duties, boolean mayConvene);
    }

    /**
     * What one assembly needs from its moderator.
     *
     * @param waiting arguments in the queue
     * @param drafts summaries that are not published
     * @param open questions of the ballot that take votes
     * @param recommendations drafts of recommendations
     * @param bill whether a bill is published
     */
    public record Duty(AssemblyView assembly, int waiting, int drafts, int open, int recommendations, boolean bill) {
        public boolean isQuiet() {
            return waiting + drafts + open + recommendations == 0 && bill;
        }
    }

    @Inject
    Duties duties;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @SignedIn
    public TemplateInstance desk() {
        return pages.page(Templates.desk(
                pages.context(),
                duties.of(visitor.person()),
                visitor.has(RealmRole.MODERATOR) || visitor.has(RealmRole.ADMIN)));
    }
}
