package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.web.Pages;

/** An assembly's home: the question, where it stands, what it asks of me, what it found, who is in it. */
@Path("/{lang:en|ja}/a")
@Produces(MediaType.TEXT_HTML)
public class AssemblyController {
    private static final int SHOWN = 2;

    /** One feature of who is in it. */
    public record Feature(String name, List<Share> rows) {}

    /** One row of it, in percent. */
    public record Share(String label, int assembly, int population, String assemblyText, String populationText) {}

    /**
     * What it found so far.
     *
     * @param summaries what is published, by clause
     * @param discussed how many clauses have at least one argument, of how many
     * @param silent the first clauses without any
     */
    public record Found(
            List<Findings.Finding> common,
            List<Findings.Finding> divides,
            List<Digest.Line> summaries,
            int heard,
            int discussed,
            int clauses,
            List<Contents.Entry> silent) {
        public boolean nothing() {
            return common.isEmpty() && divides.isEmpty();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance assembly(
                Place place,
                Ask ask,
                Clock clock,
                Flock flock,
                Found found,
                List<Feature> composition,
                List<Step> chain);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Deliberation deliberation;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Findings findings;

    @Inject
    Digests digests;

    @Inject
    Asks asks;

    @Inject
    Chains chains;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @Inject
    InstantSource time;

    @GET
    @Path("/{assembly}")
    @Anyone
    @Transactional
    public TemplateInstance assembly() {
        Place place = places.here();
        return pages.page(Templates.assembly(
                place,
                asks.of(place),
                Clock.of(place.assembly(), Days.of(time.instant()), place.lang(), words.open()),
                Flock.of(
                        place.assembly().members(),
                        place.assembly().openJoining()
                                ? place.assembly().seats()
                                : place.assembly().members()),
                found(place),
                composition(place),
                chains.of(place, Chains.Station.ASSEMBLY)));
    }

    private Found found(Place place) {
        OpinionMapView map = findings.map().orElse(null);
        List<Contents.Entry> clauses = voices.contents(place).decided(deliberation.byClause(visitor.assembly()));
        List<Contents.Entry> silent =
                clauses.stream().filter(clause -> clause.arguments() == 0).toList();
        return new Found(
                map == null ? List.of() : findings.common(place, map, SHOWN),
                map == null ? List.of() : findings.divides(place, map, SHOWN),
                digests.lines(place),
                deliberation.heard(visitor.assembly()),
                clauses.size() - silent.size(),
                clauses.size(),
                silent.stream().limit(3).toList());
    }

    private List<Feature> composition(Place place) {
        Map<String, List<Share>> rows = new LinkedHashMap<>();
        for (AssemblyView.ShareView share : assemblies.composition(visitor.assembly())) {
            rows.computeIfAbsent(share.feature().in(place.lang()), feature -> new ArrayList<>())
                    .add(new Share(
                            share.value().in(place.lang()),
                            share.members(),
                            share.population(),
                            words.open().percent(share.members()),
                            words.open().percent(share.population())));
        }
        return rows.entrySet().stream()
                .map(entry -> new Feature(entry.getKey(), entry.getValue()))
                .toList();
    }
}
