package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yoriai.identity.Anyone;
import org.yoriai.opendata.TraceView;
import org.yoriai.opendata.Traces;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Trace;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The chain in both directions for any object: where it comes from and what came of it. */
@Path("/{lang:en|ja}/trace")
@Produces(MediaType.TEXT_HTML)
public class TraceController {
    /** One object of the chain. @param words what it says, in {@code lang}; empty where its label says it */
    public record Link(String kind, String label, String href, String trace, String words, String lang) {}

    /** Objects of one kind that came of it. */
    public record Group(String id, String title, List<Link> links) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance trace(PageContext page, Link here, List<Link> from, List<Group> became);
    }

    @Inject
    Traces traces;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Path("/{id}")
    @Anyone
    public TemplateInstance trace(@PathParam("id") String id) {
        PageContext page = pages.context();
        TraceView trace = traces.of(Ids.read(id).orElseThrow(Refused::notFound)).orElseThrow(Refused::notFound);
        Map<Trace.Kind, List<Trace.Node>> kinds = trace.became().stream()
                .collect(Collectors.groupingBy(
                        Trace.Node::kind, () -> new EnumMap<>(Trace.Kind.class), Collectors.toList()));
        List<Group> became = new ArrayList<>();
        kinds.forEach((kind, nodes) -> became.add(new Group(
                kind.name(),
                words.open().kinds(kind, nodes.size()),
                nodes.stream().map(node -> link(page, node)).toList())));
        return pages.page(Templates.trace(
                page,
                link(page, trace.here()),
                trace.from().stream().map(node -> link(page, node)).toList(),
                became));
    }

    private Link link(PageContext page, Trace.Node node) {
        return new Link(
                words.open().kind(node.kind()),
                node.label().in(page.lang()),
                page.href(node.path()),
                page.href("/trace/" + node.id()),
                node.words() == null ? "" : node.words().in(page.lang()),
                node.words() == null ? page.lang().code() : node.words().langOf(page.lang()));
    }
}
