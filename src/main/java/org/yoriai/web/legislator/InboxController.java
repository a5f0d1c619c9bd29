package org.yoriai.web.legislator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Memberships;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.InboxView;
import org.yoriai.outcome.Replies;
import org.yoriai.shared.AssemblyId;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Where a legislator starts: what waits for her reply, the earliest promise first, and the assemblies she follows. */
@Path("/{lang:en|ja}/l")
@Produces(MediaType.TEXT_HTML)
public class InboxController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inbox(PageContext page, List<InboxView> waiting, List<AssemblyView> followed);
    }

    @Inject
    Replies replies;

    @Inject
    Seats seats;

    @Inject
    Memberships memberships;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Assemblies assemblies;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @SignedIn
    public TemplateInstance inbox() {
        Person person = visitor.person();
        List<AssemblyView> followed = new ArrayList<>();
        for (AssemblyId assembly : seats.of(person)) {
            if (memberships
                    .roles(assembly, pseudonyms.member(assembly, person.issuer(), person.subject()))
                    .contains(Role.LEGISLATOR)) {
                followed.add(0, assemblies.require(assembly));
            }
        }
        return pages.page(Templates.inbox(pages.context(), replies.inbox(person), followed));
    }
}
