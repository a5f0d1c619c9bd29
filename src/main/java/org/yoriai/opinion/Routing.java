package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.consensus.routing.NextStatement.Shares;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Deliberation.Askable;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PublicCells.Audience;

/** The rule by which everybody is asked, as it stands in an assembly. */
@ApplicationScoped
public class Routing {
    @Inject
    Assemblies assemblies;

    @Inject
    Deliberation deliberation;

    @Inject
    OpinionMaps maps;

    @Inject
    Pins pins;

    @Transactional
    public RoutingView of(AssemblyId id) {
        AssemblyView assembly = assemblies.require(id);
        boolean open = assembly.phase().ordinal() >= Phase.DELIBERATING.ordinal();
        List<Askable> askable = deliberation.askable(id);
        int typical = maps.newest(id, Audience.of(false))
                .map(map -> map.sureness().medianVotes())
                .orElse(0);
        return new RoutingView(
                Shares.DEFAULT,
                open ? assemblies.routingSeed(id) : null,
                pins.of(id),
                pace(askable, assembly.members(), typical));
    }

    /**
     * Too many: whoever is in the middle of those who vote answers less than half of them, and if every member did as
     * she does, an argument would still be answered by fewer people than the floor of the rule wants.
     */
    static RoutingView.Pace pace(List<Askable> askable, int members, int typical) {
        long answers = askable.stream().mapToLong(Askable::seen).sum();
        int few = (int) askable.stream()
                .filter(each -> each.seen() < Shares.DEFAULT.fewPeople())
                .count();
        int arguments = askable.size();
        boolean tooMany = typical > 0
                && arguments > 2 * typical
                && (long) members * typical < (long) Shares.DEFAULT.fewPeople() * arguments;
        return new RoutingView.Pace(arguments, answers, few, members, typical, tooMany);
    }
}
