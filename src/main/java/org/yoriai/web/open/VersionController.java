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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillVersions;
import org.yoriai.legislation.BillView;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.web.Differences;
import org.yoriai.web.Pages;

/** The versions of the bill, what changed between two of them, and what was said about clauses that are gone. */
@Path("/{lang:en|ja}/a/{assembly}/bill/versions")
@Produces(MediaType.TEXT_HTML)
public class VersionController {
    /** The name of a part of a clause that people decide on: the number of that clause, and the steps below it. */
    private static final Pattern INSIDE = Pattern.compile("(?:^|__)(?:sec|art|reg|rule)_([^_]+)__(.+)$");

    /** A version; {@code counts} are empty and {@code href} is {@code null} for the first. */
    public record Row(
            String name, String title, String lang, boolean current, String published, String counts, String href) {}

    /** A clause in words. */
    public record Clause(String name, String heading, String text, String lang) {
        public String label() {
            return heading.isEmpty() ? name : name + " " + heading;
        }
    }

    /**
     * What became of a clause.
     *
     * @param heading and {@code text} as pieces, word by word; empty where they are the same or it went to several
     * @param what in words in what it differs, empty where that is not known
     * @param carry what it means for what was said
     */
    public record Change(
            String id,
            Clause before,
            List<Clause> after,
            String title,
            List<Differences.Piece> heading,
            List<Differences.Piece> text,
            String what,
            String carry) {}

    /** Two versions side by side. */
    public record Compared(
            int before,
            int after,
            String counts,
            int same,
            boolean nothing,
            List<Change> changed,
            List<Clause> added,
            List<Change> moved,
            List<Change> parted,
            List<Clause> gone) {}

    /** What was said about one clause that is gone. */
    public record Left(Clause clause, String last, List<Voice> voices) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance versions(Place place, List<Row> rows, boolean gone);

        static native TemplateInstance compared(Place place, Compared compared);

        static native TemplateInstance gone(Place place, List<Left> left);
    }

    @Inject
    BillVersions versions;

    @Inject
    Deliberation deliberation;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance versions() {
        Place place = places.here();
        VersionMessages say = words.of(VersionMessages.class);
        List<Row> rows = versions.of(visitor.assembly(), place.lang()).stream()
                .map(version -> new Row(
                        say.version(version.order()),
                        version.title(),
                        version.lang(),
                        version.current(),
                        say.published(Days.full(version.at(), place.lang())),
                        version.order() == 1 ? "" : say.compare(version.order() - 1, version.order()),
                        version.order() == 1 ? null : place.href("/bill/versions/" + version.order())))
                .toList();
        boolean gone = !deliberation
                .onGoneClauses(visitor.assembly(), visitor.memberIfSignedIn().orElse(null))
                .isEmpty();
        return pages.page(Templates.versions(place, rows, gone));
    }

    @GET
    @Path("/{order:[0-9]+}")
    @Anyone
    public TemplateInstance compared(@PathParam("order") int order) {
        Place place = places.here();
        VersionMessages say = words.of(VersionMessages.class);
        BillVersions.Comparison found = versions.compare(visitor.assembly(), place.lang(), order);
        List<Change> changed = changes(found.lang(), say, found.changed(), "c");
        List<Change> moved = changes(found.lang(), say, found.moved(), "m");
        List<Change> parted = changes(found.lang(), say, found.parted(), "p");
        List<Clause> added = found.added().stream()
                .map(clause -> clause(found.lang(), clause))
                .toList();
        List<Clause> gone = found.gone().stream()
                .map(clause -> clause(found.lang(), clause))
                .toList();
        return pages.page(Templates.compared(
                place,
                new Compared(
                        found.before().order(),
                        found.after().order(),
                        say.counts(changed.size(), added.size(), moved.size(), parted.size(), gone.size()),
                        found.same(),
                        changed.isEmpty() && added.isEmpty() && moved.isEmpty() && parted.isEmpty() && gone.isEmpty(),
                        changed,
                        added,
                        moved,
                        parted,
                        gone)));
    }

    @GET
    @Path("/gone")
    @Anyone
    public TemplateInstance gone() {
        Place place = places.here();
        VersionMessages say = words.of(VersionMessages.class);
        Map<ArgumentView, UUID> found = deliberation.onGoneClauses(
                visitor.assembly(), visitor.memberIfSignedIn().orElse(null));
        Map<UUID, BillVersions.Gone> clauses = versions.gone(visitor.assembly(), found.values());
        Map<UUID, List<Voice>> byClause = new LinkedHashMap<>();
        found.forEach((argument, clause) ->
                byClause.computeIfAbsent(clause, first -> new ArrayList<>()).add(voices.of(place, argument)));
        List<Left> left = byClause.entrySet().stream()
                .filter(entry -> clauses.containsKey(entry.getKey()))
                .map(entry -> {
                    BillVersions.Gone gone = clauses.get(entry.getKey());
                    return new Left(clause(place.lang(), gone.clause()), say.gone_last(gone.order()), entry.getValue());
                })
                .toList();
        return pages.page(Templates.gone(place, left));
    }

    private List<Change> changes(Lang lang, VersionMessages say, List<BillVersions.Change> changes, String prefix) {
        String comma = words.lang() == Lang.JA ? "、" : ", ";
        List<Change> out = new ArrayList<>();
        for (BillVersions.Change change : changes) {
            Clause before = clause(lang, change.before());
            List<Clause> after =
                    change.after().stream().map(clause -> clause(lang, clause)).toList();
            boolean one = after.size() == 1 && !change.kind().equals("merged");
            String now = after.stream().map(Clause::label).collect(Collectors.joining(comma));
            out.add(new Change(
                    prefix + (out.size() + 1),
                    before,
                    after,
                    before.label().equals(now) ? now : say.became(before.label(), now),
                    one ? differing(lang, before.heading(), after.get(0).heading()) : List.of(),
                    one ? differing(lang, before.text(), after.get(0).text()) : List.of(),
                    change.changes().isEmpty()
                            ? ""
                            : say.changes(
                                    change.changes().stream().map(say::change).collect(Collectors.joining(comma))),
                    say.carry(change.carry())));
        }
        return out;
    }

    private static List<Differences.Piece> differing(Lang lang, String before, String after) {
        return before.equals(after) ? List.of() : Differences.between(before, after, lang.locale());
    }

    private Clause clause(Lang lang, BillView.ClauseView clause) {
        Localized shown = clause.body().isEmpty() ? clause.heading() : clause.body();
        return new Clause(
                name(lang, clause), clause.heading().in(lang), clause.body().in(lang), shown.langOf(lang));
    }

    /** {@code Clause 4}, {@code Clause 4 (1)(a)}, {@code Part 2}. */
    private String name(Lang lang, BillView.ClauseView clause) {
        String num = clause.num().in(lang);
        if (clause.votable()) {
            return words.open().clause_number(num);
        }
        Matcher inside = INSIDE.matcher(clause.eId());
        if (!inside.find()) {
            return words.open().level_number(clause.level(), num);
        }
        StringBuilder below = new StringBuilder();
        for (String step : inside.group(2).split("__")) {
            if (!step.isEmpty()) {
                below.append('(').append(step.substring(step.indexOf('_') + 1)).append(')');
            }
        }
        return words.open().clause_number(inside.group(1)) + " " + below;
    }
}
