package org.yoriai.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

/** What members learn from: the background, and experts for and against. Every change of it is recorded. */
@ApplicationScoped
public class Briefings {
    public static final int MOST = 50;

    @Inject
    AssemblyRepository assemblies;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    @Transactional
    public List<AssemblyView.BriefingView> of(AssemblyId assembly) {
        return stored(assembly).stream().map(Briefing::view).toList();
    }

    /** Which stances have a briefing, by assembly; assemblies without any are absent. */
    Map<AssemblyId, Set<String>> stances(Collection<AssemblyId> assemblies) {
        Map<AssemblyId, Set<String>> stances = new HashMap<>();
        entities.createQuery("select assemblyId, stance from Briefing where assemblyId in ?1", Object[].class)
                .setParameter(1, AssemblyId.values(assemblies))
                .getResultList()
                .forEach(row -> stances.computeIfAbsent(new AssemblyId((UUID) row[0]), first -> new HashSet<>())
                        .add((String) row[1]));
        return stances;
    }

    /** @throws Refused 404 when the assembly has no such briefing */
    @Transactional
    public AssemblyView.BriefingView require(AssemblyId assembly, UUID id) {
        return find(stored(assembly), id).view();
    }

    /** @throws Refused 409 once the recommendations are reported */
    @Transactional
    public AssemblyView.BriefingView add(AssemblyId assembly, EditBriefing given) {
        EditBriefing command = given.read();
        requireOpen(assembly);
        List<Briefing> all = stored(assembly);
        if (all.size() >= MOST) {
            throw Refused.wrongState("too-many-briefings");
        }
        Briefing briefing = new Briefing(assembly, all.size() + 1, command, clock.instant());
        entities.persist(briefing);
        entities.flush();
        all.add(briefing);
        move(all, briefing, command.position());
        record(assembly, briefing);
        return briefing.view();
    }

    @Transactional
    public AssemblyView.BriefingView change(AssemblyId assembly, UUID id, EditBriefing given) {
        EditBriefing command = given.read();
        requireOpen(assembly);
        List<Briefing> all = stored(assembly);
        Briefing briefing = find(all, id);
        briefing.change(command, clock.instant());
        entities.flush();
        move(all, briefing, command.position());
        record(assembly, briefing);
        return briefing.view();
    }

    /** Answers with what is left. */
    @Transactional
    public List<AssemblyView.BriefingView> remove(AssemblyId assembly, UUID id) {
        requireOpen(assembly);
        List<Briefing> all = stored(assembly);
        Briefing briefing = find(all, id);
        all.remove(briefing);
        entities.remove(briefing);
        entities.flush();
        number(all);
        outbox.append(Fact.ofAssembly(assembly, id, new AssemblyEvent.BriefingRemoved()));
        return all.stream().map(Briefing::view).toList();
    }

    private void record(AssemblyId assembly, Briefing briefing) {
        outbox.append(Fact.ofAssembly(
                assembly, briefing.id, new AssemblyEvent.BriefingChanged(briefing.stance, briefing.sha256())));
    }

    /** What was learned from stays as it was once the assembly has spoken. */
    private void requireOpen(AssemblyId assembly) {
        Phase phase = assemblies.requireLocked(assembly).phase;
        if (!phase.allowsBriefings()) {
            throw Refused.wrongState("wrong-phase", java.util.Map.of("phase", phase.name()));
        }
    }

    private void move(List<Briefing> all, Briefing briefing, Integer position) {
        int at = all.indexOf(briefing);
        int to = position == null ? at : Math.min(position, all.size()) - 1;
        if (to != at) {
            all.remove(at);
            all.add(to, briefing);
            number(all);
        }
    }

    /** In two steps, because no two may have the same number in between. */
    private void number(List<Briefing> all) {
        all.forEach(briefing -> briefing.position = -briefing.position);
        entities.flush();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).position = i + 1;
        }
        entities.flush();
    }

    private List<Briefing> stored(AssemblyId assembly) {
        return new ArrayList<>(
                entities.createQuery("from Briefing where assemblyId = ?1 order by position", Briefing.class)
                        .setParameter(1, assembly.value())
                        .getResultList());
    }

    private static Briefing find(List<Briefing> all, UUID id) {
        return all.stream()
                .filter(briefing -> briefing.id.equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }
}
