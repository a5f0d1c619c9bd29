package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.shared.PublicCells.Audience;

/** What the results of this assembly do not hold yet. Templates say it with {@code {#include late /}}. */
@Named
@RequestScoped
public class Late {
    /** Counting usually takes a few seconds; before this nothing is called late. */
    private static final Duration USUAL = Duration.ofSeconds(15);

    @Inject
    Visitor visitor;

    @Inject
    OpinionMaps maps;

    @Inject
    Deliberation deliberation;

    @Inject
    Assemblies assemblies;

    @Inject
    Words words;

    @Inject
    InstantSource clock;

    private String said;
    private String steps;

    /** One sentence on the answers that wait to be counted; empty when none has waited for long. */
    public String getWords() {
        if (said == null) {
            said = say();
        }
        return said;
    }

    /** Why a visitor does not see every answer at once; empty for whoever has a part here, and when nobody votes. */
    public String getSteps() {
        if (steps == null) {
            steps = visitor.audience() == Audience.PUBLIC
                            && assemblies.phase(visitor.assembly()).allowsVotes()
                    ? words.open().told_why()
                    : "";
        }
        return steps;
    }

    private String say() {
        long counted = maps.newest(visitor.assembly(), Audience.PUBLIC)
                .map(OpinionMapView::logindex)
                .orElse(-1L);
        Deliberation.Uncounted uncounted = deliberation.uncounted(visitor.assembly(), counted);
        if (uncounted.votes() == 0 || uncounted.since().plus(USUAL).isAfter(clock.instant())) {
            return "";
        }
        return words.record().late(uncounted.votes(), Days.time(uncounted.since(), words.lang()));
    }
}
