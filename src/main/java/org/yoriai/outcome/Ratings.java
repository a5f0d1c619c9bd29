package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Memberships;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/**
 * Members rate the authority's replies: does this answer us? One rating a member and reply, which she may change. How
 * many gave which rating is public; why they did is read by those who replied and by the moderators only.
 */
@ApplicationScoped
public class Ratings {
    public static final int LONGEST_REASON = 500;

    @Inject
    RatingStore store;

    @Inject
    Recommendations recommendations;

    @Inject
    Assemblies assemblies;

    @Inject
    Memberships memberships;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    /** Rates a reply, or changes the rating. @throws Refused 409 outside the phases, or while there is no reply */
    @Transactional
    public RatingsView rate(AssemblyId assembly, Pseudonym member, UUID recommendation, RateReply command) {
        RecommendationView about = recommendations.require(assembly, recommendation, false);
        assemblies.requirePhase(assembly, Phase::allowsRatings);
        if (about.reply() == null) {
            throw Refused.wrongState("not-replied");
        }
        String reason = PlainText.read("reason", command.reason(), 0, LONGEST_REASON);
        Lang lang = reason.isEmpty()
                ? Lang.EN
                : Lang.of(command.lang() == null ? "" : command.lang())
                        .orElseThrow(() -> Refused.field("lang", "unknown-value"));
        Pseudonym actor = pseudonyms.actor(assembly, recommendation, member);
        UUID earlier = store.event(recommendation, actor).orElse(null);
        UUID event = outbox.append(new Fact(
                        assembly,
                        recommendation,
                        actor,
                        earlier,
                        new OutcomeEvent.ReplyRated(
                                command.rating(),
                                reason.isEmpty() ? "" : Digest.hex(reason.getBytes(StandardCharsets.UTF_8))),
                        new SealFor.Member(assembly, member)))
                .event();
        store.put(
                recommendation,
                actor,
                new RatingsView.Mine(
                        command.rating(), reason, lang.code(), about.reply().version()),
                event);
        return view(assembly, about, member);
    }

    /** @param viewer the member who asks, or {@code null} */
    @Transactional
    public RatingsView of(AssemblyId assembly, UUID recommendation, Pseudonym viewer) {
        return view(assembly, recommendations.require(assembly, recommendation, false), viewer);
    }

    /** Numbers of the recommendations whose reply, as it stands now, waits for her rating, ascending; none outside the phases. */
    @Transactional
    public List<Integer> waiting(AssemblyId assembly, Pseudonym member) {
        if (!assemblies.phase(assembly).allowsRatings()) {
            return List.of();
        }
        Map<UUID, Integer> replied = store.replied(assembly);
        Map<UUID, Pseudonym> actors = new LinkedHashMap<>();
        replied.keySet().forEach(one -> actors.put(one, pseudonyms.actor(assembly, one, member)));
        Set<UUID> rated = store.rated(actors);
        return replied.entrySet().stream()
                .filter(one -> !rated.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How many gave which rating, by recommendation; those that nobody rated are absent. */
    @Transactional
    public Map<UUID, Map<Rating, Integer>> counts(AssemblyId assembly) {
        return store.counts(assembly);
    }

    /** Why members rated as they did, best ratings first, otherwise in no order that tells anything. */
    @Transactional
    public List<RatingsView.Reason> reasons(AssemblyId assembly, UUID recommendation) {
        recommendations.require(assembly, recommendation, false);
        return store.reasons(recommendation);
    }

    private RatingsView view(AssemblyId assembly, RecommendationView about, Pseudonym viewer) {
        Map<Rating, Integer> counts = store.counts(assembly).getOrDefault(about.id(), Map.of());
        List<RatingsView.Share> shares = new ArrayList<>();
        for (Rating rating : Rating.values()) {
            shares.add(new RatingsView.Share(rating, counts.getOrDefault(rating, 0)));
        }
        return new RatingsView(
                about.id(),
                memberships.count(assembly, Role.MEMBER),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                store.ofEarlier(about.id()),
                shares,
                about.reply() != null && assemblies.phase(assembly).allowsRatings(),
                viewer == null
                        ? null
                        : store.mine(about.id(), pseudonyms.actor(assembly, about.id(), viewer))
                                .orElse(null));
    }
}
