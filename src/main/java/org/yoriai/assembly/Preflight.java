package org.yoriai.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.identity.Role;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Violation;

/** What must be there before an assembly opens to the public. Its model says which of it is needed. */
@ApplicationScoped
public class Preflight {
    /** What a higher feature knows of it. */
    public interface Source {
        /** Whether each thing that it knows is there, by code, for each of {@code assemblies}. */
        Map<AssemblyId, Map<String, Boolean>> facts(Collection<AssemblyId> assemblies);
    }

    /**
     * One thing.
     *
     * @param needed false when the assembly opens without it
     */
    public record Check(String code, boolean done, boolean needed) {
        /** That it is missing, as a problem says it. @param moderators how many are needed */
        public Violation violation(int moderators) {
            return new Violation(code, "missing-" + code, Map.of("moderators", moderators));
        }
    }

    @Inject
    Memberships memberships;

    @Inject
    Briefings briefings;

    @Inject
    InstantSource clock;

    @Inject
    @Any
    jakarta.enterprise.inject.Instance<Source> sources;

    /** What is needed first, then what is advised, each in the order of the model. */
    @Transactional
    public List<Check> of(AssemblyView assembly) {
        return of(List.of(assembly)).get(assembly.assemblyId());
    }

    /** The same of many, by assembly; a few statements, however many there are. */
    @Transactional
    public Map<AssemblyId, List<Check>> of(Collection<AssemblyView> assemblies) {
        List<AssemblyId> ids = assemblies.stream().map(AssemblyView::assemblyId).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        // Before it opens nobody else can see it: whoever is invited counts.
        Map<AssemblyId, Map<Role, Integer>> people = memberships.withInvited(ids, clock.instant());
        Map<AssemblyId, Set<String>> stances = briefings.stances(ids);
        Map<AssemblyId, Map<String, Boolean>> known = new HashMap<>();
        sources.forEach(source -> source.facts(ids)
                .forEach((id, facts) ->
                        known.computeIfAbsent(id, first -> new HashMap<>()).putAll(facts)));
        Map<AssemblyId, List<Check>> checks = new HashMap<>();
        for (AssemblyView assembly : assemblies) {
            AssemblyId id = assembly.assemblyId();
            AssemblyModel model = AssemblyModel.of(assembly.model()).orElseThrow();
            Map<String, Boolean> facts =
                    facts(assembly, model, people.getOrDefault(id, Map.of()), stances.getOrDefault(id, Set.of()));
            facts.putAll(known.getOrDefault(id, Map.of()));
            List<Check> here = new ArrayList<>();
            model.needs().forEach(code -> here.add(new Check(code, facts.get(code), true)));
            model.advised().forEach(code -> here.add(new Check(code, facts.get(code), false)));
            checks.put(id, here);
        }
        return checks;
    }

    /** @throws Refused 422 {@code not-ready} with one violation for each thing that is missing */
    void require(AssemblyView assembly) {
        int moderators = AssemblyModel.of(assembly.model()).orElseThrow().moderators();
        List<Violation> missing = of(assembly).stream()
                .filter(check -> check.needed() && !check.done())
                .map(check -> check.violation(moderators))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(new Problem.RuleBroken("not-ready", Map.of(), missing));
        }
    }

    private static Map<String, Boolean> facts(
            AssemblyView assembly, AssemblyModel model, Map<Role, Integer> people, Set<String> stances) {
        Map<String, Boolean> facts = new HashMap<>();
        facts.put("question-languages", isWhole(assembly.title()) && isWhole(assembly.question()));
        facts.put(
                "texts-languages",
                isWhole(assembly.place())
                        && isWhole(assembly.authority())
                        && isWhole(assembly.about())
                        && isWhole(assembly.replyContract()));
        facts.put("dates", isInOrder(assembly));
        facts.put(
                "reply-contract",
                !assembly.authority().isEmpty() && !assembly.replyContract().isEmpty());
        int moderators = people.getOrDefault(Role.MODERATOR, 0);
        facts.put("moderators", moderators >= model.moderators());
        facts.put("second-moderator", moderators > 1);
        facts.put("legislator", people.getOrDefault(Role.LEGISLATOR, 0) > 0);
        facts.put("auditor", people.getOrDefault(Role.AUDITOR, 0) > 0);
        facts.put("materials-for", stances.contains("for"));
        facts.put("materials-against", stances.contains("against"));
        facts.put("background", stances.contains("background"));
        return facts;
    }

    /** The days on which members talk, decide and are heard, one after the other, and the reply after them. */
    private static boolean isInOrder(AssemblyView assembly) {
        LocalDate before = LocalDate.MIN;
        for (Phase phase : List.of(Phase.LEARNING, Phase.DELIBERATING, Phase.DECIDING, Phase.REPORTED)) {
            LocalDate day = assembly.startsOn().get(phase);
            if (day == null || day.isBefore(before)) {
                return false;
            }
            before = day;
        }
        return !assembly.replyDueOn().isBefore(before);
    }

    private static boolean isWhole(Localized text) {
        for (Lang lang : Lang.values()) {
            if (!text.texts().containsKey(lang.code())) {
                return false;
            }
        }
        return true;
    }
}
