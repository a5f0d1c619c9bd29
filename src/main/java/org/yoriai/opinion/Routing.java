package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.consensus.routing.NextStatement.Shares;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Deliberation.Askable;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Rows;

/** The rule by which everybody is asked, as it stands in an assembly. */
@ApplicationScoped
public class Routing {
    @Inject
    DataSource database;

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

    /** How much there is to answer. @param typical answers of a member who votes, on average */
    public record Load(int arguments, int typical) {
        /** Whether there is more than so many members can answer, as {@link #pace} says it. */
        public boolean isTooMuchFor(int members) {
            return tooMany(arguments, members, typical);
        }
    }

    /** The load of many assemblies; one statement. Those without arguments or without a map are absent. */
    @Transactional
    public Map<AssemblyId, Load> loads(Collection<AssemblyId> assemblies) {
        Map<AssemblyId, Load> loads = new HashMap<>();
        Rows.list(
                database,
                """
                select g.assembly_id, count(*), coalesce(sum(t.agree + t.disagree + t.pass), 0), max(m.participants)
                from argument g left join argument_tally t on t.argument_id = g.id
                join lateral (select participants from opinion_map where assembly_id = g.assembly_id
                  order by logindex desc limit 1) m on m.participants > 0
                where g.assembly_id = any (?) and g.status = 'visible' and g.gone_at is null group by g.assembly_id""",
                row -> loads.put(new AssemblyId(row.getObject(1, UUID.class)), new Load(row.getInt(2), (int)
                        Math.round((double) row.getLong(3) / row.getInt(4)))),
                AssemblyId.values(assemblies));
        return loads;
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
        return new RoutingView.Pace(arguments, answers, few, members, typical, tooMany(arguments, members, typical));
    }

    private static boolean tooMany(int arguments, int members, int typical) {
        return typical > 0
                && arguments > 2 * typical
                && (long) members * typical < (long) Shares.DEFAULT.fewPeople() * arguments;
    }
}
