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
import org.yoriai.deliberation.Moderation;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The public log of moderation: what was decided and by which rule, never whose words. */
@Path("/{lang:en|ja}/m/{assembly}/log")
@Produces(MediaType.TEXT_HTML)
public class LogController {
    private static final int SHOWN = 500;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance log(
                PageContext page,
                AssemblyView assembly,
                List<Moderation.Line> lines,
                long approved,
                long hidden,
                long restored,
                boolean moderator);
    }

    @Inject
    Moderation moderation;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance log() {
        List<Moderation.Line> lines = moderation.log(visitor.assembly(), SHOWN);
        return pages.page(Templates.log(
                pages.context(),
                bench.assembly(),
                lines,
                count(lines, "approved"),
                count(lines, "hidden"),
                count(lines, "restored"),
                visitor.has(Role.MODERATOR)));
    }

    private static long count(List<Moderation.Line> lines, String decision) {
        return lines.stream().filter(line -> line.decision().equals(decision)).count();
    }
}
