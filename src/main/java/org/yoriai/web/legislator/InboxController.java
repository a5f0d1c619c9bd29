package org.yoriai.web.legislator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.InboxView;
import org.yoriai.outcome.ProgressDueView;
import org.yoriai.outcome.Replies;
import org.yoriai.outcome.Tracking;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Where a legislator starts: what waits for her, the earliest day first, and the assemblies that report to her. */
@Path("/{lang:en|ja}/l")
@Produces(MediaType.TEXT_HTML)
public class InboxController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inbox(
                PageContext page, List<InboxView> waiting, List<ProgressDueView> due, List<AssemblyView> followed);
    }

    @Inject
    Replies replies;

    @Inject
    Tracking tracking;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @SignedIn
    public TemplateInstance inbox() {
        List<AssemblyView> followed = replies.followed(visitor.person());
        return pages.page(Templates.inbox(pages.context(), replies.inbox(followed), tracking.due(followed), followed));
    }
}
