package org.yoriai.summary.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yoriai.assembly.Memberships;
import org.yoriai.digest.Digest;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.identity.Role;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/**
 * Which model words an assembly's summaries is for its members to say: a moderator proposes, they approve of any number of
 * those on the paper, fixed frames are always on it, and a tie or too few papers leave the one in use.
 */
@ApplicationScoped
public class ModelBallots {
    private static final Logger LOG = Logger.getLogger(ModelBallots.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_OPTIONS = 5;
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(28);

    @Inject
    DataSource database;

    @Inject
    Memberships memberships;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    @Inject
    ModelRules rules;

    @Inject
    Serving serving;

    @Inject
    ModelChoices choices;

    @Inject
    AssemblyModels shown;

    /**
     * Puts every proposal to the members, and the one in use, and fixed frames.
     *
     * @throws Refused 409 {@code already-there} while one is open, {@code no-model-proposed} without a proposal
     */
    @Transactional
    public ModelsOf open(AssemblyId assembly, Instant closesAt, Pseudonym moderator) {
        ModelRows.lock(database, "models of " + assembly);
        Instant now = clock.instant();
        if (closesAt.isBefore(now.plus(SHORTEST)) || closesAt.isAfter(now.plus(LONGEST))) {
            throw Refused.field("closesAt", "model-ballot-length");
        }
        ModelsOf models = shown.of(assembly, null);
        if (models.open() != null) {
            throw Refused.wrongState("already-there");
        }
        String prompts = serving.promptsSha256();
        List<ModelsOf.Choice> asked = models.choices().stream()
                .filter(choice -> choice.promptsSha256().equals(prompts))
                .filter(choice ->
                        choice.state().equals("proposed") || choice.state().equals("in-use"))
                .limit(MOST_OPTIONS)
                .toList();
        if (asked.stream().noneMatch(choice -> choice.state().equals("proposed") || choice.confirmBy() != null)) {
            throw Refused.wrongState("no-model-proposed");
        }
        UUID id = Ids.next(now);
        int members = memberships.count(assembly, Role.MEMBER);
        Rows.change(
                database,
                "insert into model_ballot (id, assembly_id, status, members, quorum, opened_at, closes_at)"
                        + " values (?, ?, 'open', ?, ?, ?, ?)",
                id,
                assembly.value(),
                members,
                rules.quorum(members),
                ModelRows.at(now),
                ModelRows.at(closesAt));
        List<String> letters = new ArrayList<>();
        for (int i = 0; i <= asked.size(); i++) {
            letters.add(String.valueOf((char) ('A' + i)));
        }
        Collections.shuffle(letters, RANDOM);
        option(id, 0, letters.get(0), null, null);
        for (int i = 0; i < asked.size(); i++) {
            option(id, i + 1, letters.get(i + 1), asked.get(i).modelId(), prompts);
        }
        choices.onBallot(assembly, prompts);
        LOG.infof("ballot on models opened assembly=%s ballot=%s options=%d", assembly, id, asked.size() + 1);
        return shown.of(assembly, null);
    }

    private void option(UUID ballot, int position, String letter, String model, String prompts) {
        Rows.change(
                database,
                "insert into model_ballot_option (ballot_id, position, letter, model_id, prompts_hash) values (?, ?, ?, ?, ?)",
                ballot,
                position,
                letter,
                model,
                prompts);
    }

    /**
     * A member's paper; sent again it replaces the one before.
     *
     * @param approved places on the paper; none is a paper too
     * @throws Refused 409 {@code no-model-ballot}, 422 for a place that is not on it
     */
    @Transactional
    public ModelsOf vote(AssemblyId assembly, Pseudonym member, Collection<Integer> approved) {
        ModelRows.lock(database, "models of " + assembly);
        ModelsOf models = shown.of(assembly, member);
        ModelsOf.Ballot ballot = models.open();
        if (ballot == null || !clock.instant().isBefore(ballot.closesAt())) {
            throw Refused.wrongState("no-model-ballot");
        }
        Set<Integer> places = new TreeSet<>(approved);
        Set<Integer> possible = new TreeSet<>();
        ballot.options().forEach(option -> possible.add(option.place()));
        if (!possible.containsAll(places)) {
            throw Refused.field("approved", "unknown-value");
        }
        Rows.change(
                database,
                """
                insert into model_ballot_paper (ballot_id, member, approved) values (?, ?, ?::int[])
                on conflict (ballot_id, member) do update set approved = excluded.approved""",
                ballot.id(),
                member.value(),
                "{" + String.join(",", places.stream().map(String::valueOf).toList()) + "}");
        return shown.of(assembly, member);
    }

    /** Counts every ballot whose time is over, and ends what was hurried and not confirmed. Returns how many changed. */
    @Transactional
    public int tick() {
        Instant now = clock.instant();
        List<UUID[]> over = Rows.list(
                database,
                "select id, assembly_id from model_ballot where status = 'open' and closes_at <= ? order by closes_at, id",
                row -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                ModelRows.at(now));
        int changed = 0;
        for (UUID[] ballot : over) {
            changed += close(new AssemblyId(ballot[1]), ballot[0], now);
        }
        return changed + choices.endLate(now);
    }

    private int close(AssemblyId assembly, UUID id, Instant now) {
        ModelRows.lock(database, "models of " + assembly);
        ModelsOf.Ballot ballot = shown.of(assembly, null).ballots().stream()
                .filter(each -> each.id().equals(id) && each.isOpen())
                .findFirst()
                .orElse(null);
        if (ballot == null) {
            return 0;
        }
        Map<Integer, Integer> approvals = new HashMap<>();
        Rows.list(
                        database,
                        "select unnest(approved) from model_ballot_paper where ballot_id = ?",
                        row -> row.getInt(1),
                        id)
                .forEach(place -> approvals.merge(place, 1, Integer::sum));
        record OnPaper(int place, String model, String prompts) {}
        List<OnPaper> options = Rows.list(
                database,
                "select position, model_id, prompts_hash from model_ballot_option where ballot_id = ? order by position",
                row -> new OnPaper(row.getInt(1), row.getString(2), row.getString(3)),
                id);
        String inUse = shown.of(assembly, null).inUse();
        int stays = options.stream()
                .filter(option -> option.model() == null
                        ? inUse.equals(Digest.EXTRACTIVE)
                        : option.model().equals(inUse))
                .mapToInt(OnPaper::place)
                .findFirst()
                .orElse(0);
        int winner = ballot.papers() < ballot.quorum()
                ? stays
                : winner(options.stream().map(OnPaper::place).toList(), approvals, stays);
        OnPaper chosen = options.get(winner);
        List<ModelEvent.ModelBallotClosed.Counted> counted = new ArrayList<>();
        for (OnPaper option : options) {
            int n = approvals.getOrDefault(option.place(), 0);
            Rows.change(
                    database,
                    "update model_ballot_option set approvals = ? where ballot_id = ? and position = ?",
                    n,
                    id,
                    option.place());
            counted.add(new ModelEvent.ModelBallotClosed.Counted(
                    option.model() == null ? Digest.EXTRACTIVE : option.model(),
                    option.prompts() == null ? "" : option.prompts(),
                    n));
        }
        // Too few papers confirm nothing: what was hurried goes when its time is over.
        if (ballot.papers() >= ballot.quorum()) {
            options.stream()
                    .filter(option -> option.model() != null)
                    .forEach(option -> choices.retire(assembly, option.model(), option.prompts(), now));
            choices.serve(assembly, chosen.model(), chosen.prompts(), now);
        } else {
            choices.proposedAgain(assembly, now);
        }
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        id,
                        new ModelEvent.ModelBallotClosed(
                                counted,
                                ballot.papers(),
                                ballot.members(),
                                ballot.quorum(),
                                chosen.model() == null ? Digest.EXTRACTIVE : chosen.model())))
                .event();
        Rows.change(
                database,
                "update model_ballot set status = 'closed', closed_at = ?, winner = ?, event_id = ? where id = ?",
                ModelRows.at(now),
                winner,
                event,
                id);
        LOG.infof("ballot on models closed assembly=%s ballot=%s papers=%d", assembly, id, ballot.papers());
        return 1;
    }

    /** The place with most approvals; where several have as many, the one in use. */
    static int winner(List<Integer> places, Map<Integer, Integer> approvals, int inUse) {
        int most = places.stream()
                .mapToInt(place -> approvals.getOrDefault(place, 0))
                .max()
                .orElse(0);
        List<Integer> first = places.stream()
                .filter(place -> approvals.getOrDefault(place, 0) == most)
                .toList();
        return first.size() == 1 ? first.get(0) : inUse;
    }
}
