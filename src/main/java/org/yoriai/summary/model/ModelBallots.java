package org.yoriai.summary.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.yoriai.shared.PlainText;
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
    private static final int FIRST_NUMBER = 4;
    private static final Duration CONFIRMED_WITHIN = Duration.ofDays(14);
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(28);
    private static final int LONGEST_REASON = 300;

    @Inject
    DataSource database;

    @Inject
    Memberships memberships;

    @Inject
    Outbox outbox;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    @Inject
    ModelRules rules;

    @Inject
    ModelRegister register;

    /** What the operator allows and how models are worded here; another part of the program knows. */
    public interface Serving {
        /** True if the operator lets any model serve here. */
        boolean isOn();

        /** True if a server at this address may be asked at all. */
        boolean allows(String url);

        /** The prompts that are in the program now, by their names. */
        Map<String, String> prompts();

        /** Hex SHA-256 of the prompts that are in the program now. */
        String promptsSha256();

        /** Hex SHA-256 of an address and a name there. */
        String endpointSha256(String url, String model);
    }

    @Inject
    Serving serving;

    /** True if the operator lets any model serve here. */
    public boolean mayServe() {
        return serving.isOn();
    }

    // The register

    /** By their numbers. */
    @Transactional
    public List<WordingModel> models() {
        return Rows.list(
                database,
                "select id, number, name, provider, place, licence, training, cost, weights, url, model, registered_at"
                        + " from wording_model order by number",
                row -> new WordingModel(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        instant(row, 12)));
    }

    /**
     * Enters a model and proposes it to the assembly; one that is known is proposed as it is.
     *
     * @throws Refused 422 {@code model-not-allowed} for an address that the operator does not allow
     */
    @Transactional
    public ModelsOf propose(AssemblyId assembly, RegisterModel command, Pseudonym moderator) {
        String url = command.url().strip();
        if (!serving.allows(url)) {
            throw Refused.field("url", "model-not-allowed");
        }
        lock("models");
        Instant now = clock.instant();
        String name = PlainText.read("model", command.model(), 1, 100);
        WordingModel known = models().stream()
                .filter(model -> model.url().equals(url) && model.model().equals(name))
                .findFirst()
                .orElseGet(() -> enter(assembly, command, url, name, moderator, now));
        String prompts = serving.promptsSha256();
        register.enterPrompts(known.id(), serving.prompts(), now);
        if (Rows.change(database, """
                        insert into model_choice (assembly_id, model_id, prompts_hash, state, since)
                        values (?, ?, ?, 'proposed', ?) on conflict do nothing""", assembly.value(), known.id(), prompts, at(now)) == 0) {
            Rows.change(database, """
                    update model_choice set state = 'proposed', since = ?
                    where assembly_id = ? and model_id = ? and prompts_hash = ? and state = 'retired'""", at(now), assembly.value(), known.id(), prompts);
        }
        outbox.append(Fact.ofAssembly(
                assembly, assembly.value(), new ModelEvent.PromptChanged(known.id(), prompts, moderator.value())));
        return of(assembly, null);
    }

    private WordingModel enter(
            AssemblyId assembly, RegisterModel said, String url, String model, Pseudonym moderator, Instant now) {
        int number = Rows.list(
                        database,
                        "select coalesce(max(number), ?) + 1 from wording_model",
                        row -> row.getInt(1),
                        FIRST_NUMBER - 1)
                .get(0);
        String slug = said.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = "model-" + number + (slug.isEmpty() ? "" : "-" + slug);
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        assembly.value(),
                        new ModelEvent.ModelRegistered(id, serving.endpointSha256(url, model), moderator.value())))
                .event();
        WordingModel entered = new WordingModel(
                id,
                number,
                PlainText.read("name", said.name(), 1, 80),
                PlainText.read("provider", said.provider(), 1, 200),
                PlainText.read("place", said.place(), 1, 200),
                PlainText.read("licence", said.licence(), 1, 80),
                PlainText.read("training", said.training(), 1, 500),
                PlainText.read("cost", said.cost(), 1, 300),
                said.weights().strip(),
                url,
                model,
                now);
        Rows.change(
                database,
                """
                insert into wording_model (id, number, name, provider, place, licence, training, cost, weights, url, model,
                                           registered_in, registered_at, event_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entered.id(),
                entered.number(),
                entered.name(),
                entered.provider(),
                entered.place(),
                entered.licence(),
                entered.training(),
                entered.cost(),
                entered.weights(),
                entered.url(),
                entered.model(),
                assembly.value(),
                at(now),
                event);
        return entered;
    }

    /** The model that the members chose, if it can serve with the prompts that are in the program now. */
    @Transactional
    public Optional<WordingModel> inUse(AssemblyId assembly) {
        List<String> ids = Rows.list(
                database,
                "select model_id from model_choice where assembly_id = ? and state = 'in-use' and prompts_hash = ?",
                row -> row.getString(1),
                assembly.value(),
                serving.promptsSha256());
        return ids.isEmpty()
                ? Optional.empty()
                : models().stream()
                        .filter(model -> model.id().equals(ids.get(0)))
                        .findFirst();
    }

    /** What stands for a model whose weights nobody says. */
    String endpointSha256(WordingModel model) {
        return serving.endpointSha256(model.url(), model.model());
    }

    /** The state of each model over all assemblies: in use somewhere, else voted on, else proposed, else retired. */
    @Transactional
    public Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        List<String> order = List.of("retired", "proposed", "ballot", "in-use");
        Rows.list(
                database,
                "select distinct model_id, state from model_choice",
                row -> states.merge(
                        row.getString(1),
                        row.getString(2),
                        (one, other) -> order.indexOf(one) > order.indexOf(other) ? one : other));
        return states;
    }

    // Ballots

    /**
     * Puts every proposal to the members, and the one in use, and fixed frames.
     *
     * @throws Refused 409 {@code already-there} while one is open, {@code no-model-proposed} without a proposal
     */
    @Transactional
    public ModelsOf open(AssemblyId assembly, Instant closesAt, Pseudonym moderator) {
        lock("models of " + assembly);
        Instant now = clock.instant();
        if (closesAt.isBefore(now.plus(SHORTEST)) || closesAt.isAfter(now.plus(LONGEST))) {
            throw Refused.field("closesAt", "model-ballot-length");
        }
        ModelsOf models = of(assembly, null);
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
                at(now),
                at(closesAt));
        List<String> letters = new ArrayList<>();
        for (int i = 0; i <= asked.size(); i++) {
            letters.add(String.valueOf((char) ('A' + i)));
        }
        Collections.shuffle(letters, RANDOM);
        option(id, 0, letters.get(0), null, null);
        for (int i = 0; i < asked.size(); i++) {
            option(id, i + 1, letters.get(i + 1), asked.get(i).modelId(), prompts);
        }
        Rows.change(
                database,
                "update model_choice set state = 'ballot' where assembly_id = ? and prompts_hash = ? and state = 'proposed'",
                assembly.value(),
                prompts);
        LOG.infof("ballot on models opened assembly=%s ballot=%s options=%d", assembly, id, asked.size() + 1);
        return of(assembly, null);
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
        lock("models of " + assembly);
        ModelsOf models = of(assembly, member);
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
        return of(assembly, member);
    }

    /**
     * Puts a proposal into use at once. Logged, and undone by the clock unless a ballot confirms it.
     *
     * @throws Refused 404 for what is not proposed
     */
    @Transactional
    public ModelsOf urge(AssemblyId assembly, String model, String reason, Pseudonym moderator) {
        String why = PlainText.read("reason", reason, 1, LONGEST_REASON);
        lock("models of " + assembly);
        Instant now = clock.instant();
        String prompts = serving.promptsSha256();
        Instant confirmBy = now.plus(CONFIRMED_WITHIN);
        if (of(assembly, null).choices().stream()
                .noneMatch(choice -> choice.modelId().equals(model)
                        && choice.promptsSha256().equals(prompts)
                        && choice.state().equals("proposed"))) {
            throw Refused.notFound();
        }
        retireOthers(assembly, now);
        Rows.change(database, """
                update model_choice set state = 'in-use', since = ?, confirm_by = ?, reason = ?
                where assembly_id = ? and model_id = ? and prompts_hash = ?""", at(now), at(confirmBy), why, assembly.value(), model, prompts);
        outbox.append(Fact.ofAssembly(
                assembly,
                assembly.value(),
                new ModelEvent.ModelUrged(model, prompts, why, confirmBy, moderator.value())));
        return of(assembly, null);
    }

    private void retireOthers(AssemblyId assembly, Instant now) {
        Rows.change(database, """
                update model_choice set state = 'retired', since = ?, confirm_by = null, reason = null
                where assembly_id = ? and state = 'in-use'""", at(now), assembly.value());
    }

    /** Counts every ballot whose time is over, and undoes what was hurried and not confirmed. Returns how many changed. */
    @Transactional
    public int tick() {
        Instant now = clock.instant();
        List<UUID[]> over = Rows.list(
                database,
                "select id, assembly_id from model_ballot where status = 'open' and closes_at <= ? order by closes_at, id",
                row -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                at(now));
        int changed = 0;
        for (UUID[] ballot : over) {
            changed += close(new AssemblyId(ballot[1]), ballot[0], now);
        }
        record Late(AssemblyId assembly, String model, String prompts) {}
        List<Late> late = Rows.list(
                database,
                """
                select assembly_id, model_id, prompts_hash from model_choice c
                where state = 'in-use' and confirm_by <= ?""",
                row -> new Late(new AssemblyId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)),
                at(now));
        for (Late each : late) {
            lock("models of " + each.assembly());
            if (Rows.change(database, """
                            update model_choice set state = 'retired', since = ?, confirm_by = null, reason = null
                            where assembly_id = ? and model_id = ? and prompts_hash = ? and state = 'in-use' and confirm_by <= ?""", at(now), each.assembly().value(), each.model(), each.prompts(), at(now))
                    > 0) {
                outbox.append(Fact.ofAssembly(
                        each.assembly(),
                        each.assembly().value(),
                        new ModelEvent.ModelUndone(each.model(), each.prompts())));
                changed++;
            }
        }
        return changed;
    }

    private int close(AssemblyId assembly, UUID id, Instant now) {
        lock("models of " + assembly);
        ModelsOf.Ballot ballot = of(assembly, null).ballots().stream()
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
        String inUse = of(assembly, null).inUse();
        int now0 = options.stream()
                .filter(option -> option.model() == null
                        ? inUse.equals(Digest.EXTRACTIVE)
                        : option.model().equals(inUse))
                .mapToInt(OnPaper::place)
                .findFirst()
                .orElse(0);
        int winner = ballot.papers() < ballot.quorum()
                ? now0
                : winner(options.stream().map(OnPaper::place).toList(), approvals, now0);
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
        boolean decided = ballot.papers() >= ballot.quorum();
        // Too few papers confirm nothing: what was hurried goes when its time is over.
        if (decided) {
            for (OnPaper option : options) {
                if (option.model() == null) {
                    continue;
                }
                Rows.change(database, """
                        update model_choice set state = 'retired', since = ?, confirm_by = null, reason = null
                        where assembly_id = ? and model_id = ? and prompts_hash = ? and state in ('ballot', 'in-use')""", at(now), assembly.value(), option.model(), option.prompts());
            }
            retireOthers(assembly, now);
            if (chosen.model() != null) {
                Rows.change(database, """
                        update model_choice set state = 'in-use', since = ?
                        where assembly_id = ? and model_id = ? and prompts_hash = ?""", at(now), assembly.value(), chosen.model(), chosen.prompts());
            }
        } else {
            Rows.change(
                    database,
                    "update model_choice set state = 'proposed', since = ? where assembly_id = ? and state = 'ballot'",
                    at(now),
                    assembly.value());
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
                at(now),
                winner,
                event,
                id);
        LOG.infof("ballot on models closed assembly=%s ballot=%s papers=%d", assembly, id, ballot.papers());
        return 1;
    }

    /** The place with most approvals; where several have as many, the one in use if it is among them, else the lowest. */
    static int winner(List<Integer> places, Map<Integer, Integer> approvals, int inUse) {
        int most = places.stream()
                .mapToInt(place -> approvals.getOrDefault(place, 0))
                .max()
                .orElse(0);
        List<Integer> first = places.stream()
                .filter(place -> approvals.getOrDefault(place, 0) == most)
                .sorted()
                .toList();
        return first.contains(inUse) || first.isEmpty() ? inUse : first.size() == 1 ? first.get(0) : inUse;
    }

    // Samples

    /** An option that has no sample yet. @param model {@code null} for fixed frames */
    public record Unsampled(AssemblyId assembly, UUID ballot, int place, WordingModel model) {}

    /** The options of open ballots of which nobody has seen anything yet. */
    @Transactional
    public List<Unsampled> unsampled() {
        List<WordingModel> models = models();
        return Rows.list(database, """
                select b.assembly_id, b.id, o.position, o.model_id from model_ballot b
                join model_ballot_option o on o.ballot_id = b.id
                where b.status = 'open' and o.sample is null order by b.opened_at, o.position""", row -> {
            String model = row.getString(4);
            return new Unsampled(
                    new AssemblyId(row.getObject(1, UUID.class)),
                    row.getObject(2, UUID.class),
                    row.getInt(3),
                    models.stream()
                            .filter(each -> each.id().equals(model))
                            .findFirst()
                            .orElse(null));
        });
    }

    @Transactional
    public void sampled(Unsampled option, ModelsOf.Sample sample) {
        try {
            Rows.change(
                    database,
                    "update model_ballot_option set sample = ?::jsonb where ballot_id = ? and position = ?",
                    json.writeValueAsString(sample),
                    option.ballot(),
                    option.place());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sample that cannot be written as JSON", e);
        }
    }

    // Reading

    /** @param member who asks, or {@code null}: names of an open ballot are hers to see once she has voted */
    @Transactional
    public ModelsOf of(AssemblyId assembly, Pseudonym member) {
        Map<String, String> names = new HashMap<>();
        models().forEach(model -> names.put(model.id(), model.name()));
        List<ModelsOf.Choice> choices = Rows.list(
                database,
                """
                select model_id, prompts_hash, state, since, confirm_by, reason from model_choice
                where assembly_id = ? order by since desc, model_id""",
                row -> new ModelsOf.Choice(
                        row.getString(1),
                        names.get(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        instant(row, 4),
                        instant(row, 5),
                        row.getString(6)),
                assembly.value());
        String prompts = serving.promptsSha256();
        String inUse = choices.stream()
                .filter(choice -> choice.state().equals("in-use")
                        && choice.promptsSha256().equals(prompts))
                .map(ModelsOf.Choice::modelId)
                .findFirst()
                .orElse(Digest.EXTRACTIVE);
        return new ModelsOf(inUse, choices, ballots(assembly, member, names));
    }

    private List<ModelsOf.Ballot> ballots(AssemblyId assembly, Pseudonym member, Map<String, String> names) {
        Map<UUID, List<ModelsOf.Option>> options = new HashMap<>();
        Map<UUID, List<Integer>> papers = new HashMap<>();
        if (member != null) {
            Rows.list(
                    database,
                    """
                    select p.ballot_id, p.approved from model_ballot_paper p join model_ballot b on b.id = p.ballot_id
                    where b.assembly_id = ? and p.member = ?""",
                    row -> papers.put(row.getObject(1, UUID.class), Arrays.asList((Integer[])
                            row.getArray(2).getArray())),
                    assembly.value(),
                    member.value());
        }
        Rows.list(
                database,
                """
                select o.ballot_id, o.position, o.letter, o.model_id, o.approvals, o.sample, b.status
                from model_ballot_option o join model_ballot b on b.id = o.ballot_id
                where b.assembly_id = ? order by o.ballot_id, o.letter""",
                row -> {
                    UUID ballot = row.getObject(1, UUID.class);
                    boolean told = row.getString(7).equals("closed") || papers.containsKey(ballot);
                    String model = row.getString(4) == null ? Digest.EXTRACTIVE : row.getString(4);
                    return options.computeIfAbsent(ballot, id -> new ArrayList<>())
                            .add(new ModelsOf.Option(
                                    row.getInt(2),
                                    row.getString(3),
                                    told ? model : null,
                                    told ? names.get(model) : null,
                                    row.getObject(5, Integer.class),
                                    sample(row.getString(6))));
                },
                assembly.value());
        return Rows.list(
                database,
                """
                select b.id, b.status, b.members, b.quorum, b.opened_at, b.closes_at, b.winner,
                       (select count(*) from model_ballot_paper p where p.ballot_id = b.id)
                from model_ballot b where b.assembly_id = ? order by b.opened_at desc, b.id""",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new ModelsOf.Ballot(
                            id,
                            row.getString(2).equals("open"),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(8),
                            instant(row, 5),
                            instant(row, 6),
                            papers.get(id),
                            row.getObject(7, Integer.class),
                            options.getOrDefault(id, List.of()));
                },
                assembly.value());
    }

    private ModelsOf.Sample sample(String text) {
        try {
            return text == null ? null : json.readValue(text, ModelsOf.Sample.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored sample that is not one", e);
        }
    }

    private void lock(String what) {
        Rows.list(database, "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 21))) l", row -> 1, what);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
