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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yoriai.digest.Digest;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/**
 * Which model words an assembly's summaries is for its members to say: they approve of any number of those on the paper,
 * fixed frames are always on it, and a tie or too few papers leave the one in use.
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
    Outbox outbox;

    @Inject
    InstantSource clock;

    @Inject
    ModelQuorum quorum;

    @Inject
    Serving serving;

    @Inject
    ModelChoices choices;

    @Inject
    AssemblyModels shown;

    /**
     * Puts every proposal to the members, and the one in use, and fixed frames.
     *
     * @throws Refused 409 {@code model-ballot-open} while one is open, {@code no-model-proposed} without a proposal
     */
    @Transactional
    public ModelsOf open(AssemblyId assembly, Instant closesAt, Pseudonym moderator) {
        ModelRows.lock(database, "models of " + assembly);
        Instant now = clock.instant();
        if (closesAt.isBefore(now.plus(SHORTEST)) || closesAt.isAfter(now.plus(LONGEST))) {
            throw Refused.field("closesAt", "model-ballot-length");
        }
        ModelRows.refuseWhileOpen(database, assembly);
        String prompts = serving.promptsSha256();
        List<ModelsOf.Choice> asked = asked(shown.of(assembly, null).choices(), prompts);
        if (asked.stream().noneMatch(choice -> choice.state().equals("proposed") || choice.confirmBy() != null)) {
            throw Refused.wrongState("no-model-proposed");
        }
        UUID id = Ids.next(now);
        ModelsOf.Quorum rule = quorum.of(assembly);
        Rows.change(
                database,
                "insert into model_ballot (id, assembly_id, status, members, quorum, opened_at, closes_at)"
                        + " values (?, ?, 'open', ?, ?, ?, ?)",
                id,
                assembly.value(),
                rule.members(),
                rule.people(),
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
            choices.onBallot(assembly, asked.get(i).modelId(), prompts);
        }
        outbox.append(Fact.ofAssembly(
                assembly,
                id,
                new ModelEvent.ModelBallotOpened(asked.size() + 1, closesAt, rule.members(), rule.people())));
        LOG.infof("ballot on models opened assembly=%s ballot=%s options=%d", assembly, id, asked.size() + 1);
        return shown.of(assembly, null);
    }

    /** What serves first, then the proposals that have waited longest. */
    private static List<ModelsOf.Choice> asked(List<ModelsOf.Choice> choices, String prompts) {
        List<String> order = List.of("in-use", "beside", "proposed");
        return choices.stream()
                .filter(choice -> choice.promptsSha256().equals(prompts) && order.contains(choice.state()))
                .sorted(Comparator.<ModelsOf.Choice>comparingInt(choice -> order.indexOf(choice.state()))
                        .thenComparing(ModelsOf.Choice::since)
                        .thenComparing(ModelsOf.Choice::modelId))
                .limit(MOST_OPTIONS)
                .toList();
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
     * @param approved letters on the paper; none is a paper too
     * @throws Refused 409 {@code no-model-ballot}, 422 for a letter that is not on it
     */
    @Transactional
    public ModelsOf vote(AssemblyId assembly, Pseudonym member, Collection<String> approved) {
        ModelRows.lock(database, "models of " + assembly);
        ModelsOf.Ballot ballot = shown.of(assembly, member).open();
        if (ballot == null || !clock.instant().isBefore(ballot.closesAt())) {
            throw Refused.wrongState("no-model-ballot");
        }
        Set<String> letters = new TreeSet<>(approved);
        if (!ballot.options().stream()
                .map(ModelsOf.Option::letter)
                .collect(Collectors.toSet())
                .containsAll(letters)) {
            throw Refused.field("approved", "unknown-value");
        }
        Rows.change(database, """
                insert into model_ballot_paper (ballot_id, member, approved)
                select ?, ?, array(select position from model_ballot_option
                                   where ballot_id = ? and letter::text = any(?) order by position)
                on conflict (ballot_id, member) do update set approved = excluded.approved""", ballot.id(), member.value(), ballot.id(), letters.toArray(String[]::new));
        return shown.of(assembly, member);
    }

    /** Counts every ballot whose time is over, and ends what was not confirmed or seconded in time. Returns how many changed. */
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
        return changed + choices.endLate(now) + choices.endUnseconded(now);
    }

    private int close(AssemblyId assembly, UUID id, Instant now) {
        ModelRows.lock(database, "models of " + assembly);
        ModelsOf before = shown.of(assembly, null);
        ModelsOf.Ballot ballot = before.ballots().stream()
                .filter(each -> each.id().equals(id) && each.isOpen())
                .findFirst()
                .orElse(null);
        if (ballot == null) {
            return 0;
        }
        Map<Integer, Integer> counted = new HashMap<>();
        Rows.list(
                        database,
                        "select unnest(approved) from model_ballot_paper where ballot_id = ?",
                        row -> row.getInt(1),
                        id)
                .forEach(place -> counted.merge(place, 1, Integer::sum));
        List<OnPaper> options = Rows.list(
                database,
                "select position, model_id, prompts_hash from model_ballot_option where ballot_id = ? order by position",
                row -> new OnPaper(row.getInt(1), row.getString(2), row.getString(3)),
                id);
        int[] approvals = options.stream()
                .mapToInt(option -> counted.getOrDefault(option.place(), 0))
                .toArray();
        ModelCount count = ModelCount.of(
                approvals,
                ballot.papers(),
                ballot.quorum(),
                place(options, before.inUse()),
                place(options, before.beside()));
        for (OnPaper option : options) {
            Rows.change(
                    database,
                    "update model_ballot_option set approvals = ? where ballot_id = ? and position = ?",
                    approvals[option.place()],
                    id,
                    option.place());
        }
        OnPaper winner = options.get(count.winner());
        OnPaper beside = count.beside() == ModelCount.NONE ? null : options.get(count.beside());
        // Too few papers confirm nothing: what was hurried goes when its time is over.
        if (count.isDecided()) {
            choices.end(assembly, now);
            if (winner.model() != null) {
                choices.serve(assembly, winner.model(), winner.prompts(), "in-use", now);
            }
            if (beside != null) {
                choices.serve(assembly, beside.model(), beside.prompts(), "beside", now);
            }
        } else {
            choices.proposedAgain(assembly, now);
        }
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        id,
                        new ModelEvent.ModelBallotClosed(
                                options.stream()
                                        .map(option -> new ModelEvent.ModelBallotClosed.Counted(
                                                option.id(),
                                                option.prompts() == null ? "" : option.prompts(),
                                                approvals[option.place()]))
                                        .toList(),
                                ballot.papers(),
                                ballot.members(),
                                ballot.quorum(),
                                winner.id(),
                                beside == null ? "" : beside.id())))
                .event();
        Rows.change(
                database,
                "update model_ballot set status = 'closed', closed_at = ?, winner = ?, beside = ?, event_id = ? where id = ?",
                ModelRows.at(now),
                winner.place(),
                beside == null ? null : beside.place(),
                event,
                id);
        LOG.infof("ballot on models closed assembly=%s ballot=%s papers=%d", assembly, id, ballot.papers());
        return 1;
    }

    /** A line of the paper; fixed frames have no model and stand first. */
    private record OnPaper(int place, String model, String prompts) {
        String id() {
            return model == null ? Digest.EXTRACTIVE : model;
        }
    }

    /** Where a model stands on the paper, or {@code NONE}. */
    private static int place(List<OnPaper> options, String model) {
        return options.stream()
                .filter(option -> option.id().equals(model))
                .mapToInt(OnPaper::place)
                .findFirst()
                .orElse(ModelCount.NONE);
    }
}
