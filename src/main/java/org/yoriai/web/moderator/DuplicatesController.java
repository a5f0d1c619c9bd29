package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Merging;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.summary.alike.Duplicates;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Arguments that may say the same, two and two: put together, kept apart, taken apart again. */
@Path("/{lang:en|ja}/m/{assembly}/duplicates")
@Produces(MediaType.TEXT_HTML)
public class DuplicatesController {
    private static final int SHOWN = 20;

    /** One argument of a pair. */
    public record Side(UUID id, int number, String href, String text, String lang, String by, String stance) {}

    public record Pair(Side one, Side other) {
        public List<Side> sides() {
            return List.of(one, other);
        }
    }

    /** What was put together. */
    public record Merged(UUID id, Side goes, Side stays, int carried) {}

    /**
     * @param pairs the most alike, {@code all} how many there are
     * @param open whether something can be decided
     */
    public record Shown(
            List<Pair> pairs, int all, int arguments, boolean comparing, List<Merged> merged, boolean open) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance duplicates(
                PageContext page, AssemblyView assembly, Form form, Shown shown, String done);
    }

    @Inject
    Duplicates duplicates;

    @Inject
    Merging merging;

    @Inject
    Deliberation deliberation;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance duplicates() {
        return page(Form.empty());
    }

    /** @param act merge, apart or part */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response act(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        try {
            return bench.act("duplicates", key, form, () -> switch (act == null ? "" : act) {
                case "merge-one" -> merged(form.id("other"), form.id("one"));
                case "merge-other" -> merged(form.id("one"), form.id("other"));
                case "apart" -> {
                    merging.keepApart(visitor.assembly(), visitor.member(), form.id("one"), form.id("other"));
                    yield "apart";
                }
                case "part" -> {
                    merging.part(visitor.assembly(), visitor.member(), form.id("merge"));
                    yield "parted";
                }
                default -> throw Refused.notFound();
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private String merged(UUID goes, UUID stays) {
        merging.merge(visitor.assembly(), visitor.member(), goes, stays);
        return "merged";
    }

    private TemplateInstance page(Form form) {
        PageContext page = pages.context();
        AssemblyView assembly = bench.assembly();
        Duplicates.Found found = duplicates.find(visitor.assembly());
        List<Duplicates.Pair> first = found.pairs().stream().limit(SHOWN).toList();
        List<Merging.Merge> merges = merging.merges(visitor.assembly(), SHOWN);
        Set<UUID> named = new HashSet<>();
        first.forEach(pair -> named.addAll(List.of(pair.one(), pair.other())));
        merges.forEach(merge -> named.addAll(List.of(merge.argument(), merge.into())));
        Map<UUID, ArgumentView> known = deliberation.any(visitor.assembly(), named);
        Phase phase = assembly.phase();
        Shown shown = new Shown(
                first.stream()
                        .filter(pair -> Stream.of(pair.one(), pair.other())
                                .allMatch(id -> known.containsKey(id)
                                        && known.get(id).status().equals("visible")))
                        .map(pair -> new Pair(
                                side(page, assembly, known.get(pair.one())),
                                side(page, assembly, known.get(pair.other()))))
                        .toList(),
                found.pairs().size(),
                found.arguments(),
                found.comparing(),
                merges.stream()
                        .map(merge -> new Merged(
                                merge.id(),
                                side(page, assembly, known.get(merge.argument())),
                                side(page, assembly, known.get(merge.into())),
                                merge.carried()))
                        .toList(),
                phase.allowsVotes() || phase.allowsArguments());
        String done = page.notice() == null
                ? ""
                : Words.same(page.lang()).done(page.notice()).strip();
        return pages.page(Templates.duplicates(page, assembly, form, shown, done.isEmpty() ? null : done));
    }

    private static Side side(PageContext page, AssemblyView assembly, ArgumentView argument) {
        return new Side(
                argument.id(),
                argument.number(),
                page.href("/a/" + assembly.slug() + "/arguments/" + argument.id()),
                argument.textIn(page.lang()),
                argument.text().langOf(page.lang()),
                argument.by().in(page.lang()),
                argument.stance());
    }
}
