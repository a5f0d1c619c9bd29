package org.yoriai.summary.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.assembly.Memberships;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.identity.Role;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/** Which models an assembly may choose from, and the one that serves it: proposed, hurried, chosen, ended. */
@ApplicationScoped
public class ModelChoices {
    private static final Duration CONFIRMED_WITHIN = Duration.ofDays(14);
    private static final Duration SECONDED_WITHIN = Duration.ofDays(28);
    private static final int FEWEST_SECONDS = 2;
    private static final int MOST_SECONDS = 10;
    private static final int PEOPLE_A_SECOND = 20;
    static final int LONGEST_REASON = 300;

    @Inject
    DataSource database;

    @Inject
    Memberships memberships;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    @Inject
    Serving serving;

    @Inject
    WordingModels models;

    @Inject
    ModelRegister register;

    @Inject
    AssemblyModels shown;

    /** True if the operator lets any model serve here. */
    public boolean mayServe() {
        return serving.isOn();
    }

    /** The model that the members chose, if it can serve with the prompts that are in the program now. */
    @Transactional
    public Optional<WordingModel> inUse(AssemblyId assembly) {
        return in(assembly, "in-use");
    }

    /** The model that the members want to read beside the one in use, if it can serve with the prompts of now. */
    @Transactional
    public Optional<WordingModel> beside(AssemblyId assembly) {
        return in(assembly, "beside");
    }

    private Optional<WordingModel> in(AssemblyId assembly, String state) {
        List<String> ids = Rows.list(
                database,
                "select model_id from model_choice where assembly_id = ? and state = ? and prompts_hash = ?",
                row -> row.getString(1),
                assembly.value(),
                state,
                serving.promptsSha256());
        return ids.stream().findFirst().flatMap(models::find);
    }

    /**
     * Enters a model and proposes it to the assembly; one that is known is proposed as it is.
     *
     * @throws Refused 422 {@code model-not-allowed} for an address that the operator does not allow, 409 {@code model-known}
     *     for what is proposed or serves already
     */
    @Transactional
    public ModelsOf propose(AssemblyId assembly, RegisterModel command, Pseudonym moderator) {
        Instant now = clock.instant();
        WordingModel known = models.entered(assembly, command, moderator, now);
        String prompts = serving.promptsSha256();
        register.enterPrompts(known.id(), serving.prompts(), now);
        if (Rows.change(database, """
                        insert into model_choice as c (assembly_id, model_id, prompts_hash, state, since)
                        values (?, ?, ?, 'proposed', ?) on conflict (assembly_id, model_id, prompts_hash) do update
                        set state = 'proposed', since = excluded.since, needed = null, seconds = null, suggested_by = null
                        where c.state in ('retired', 'suggested')""", assembly.value(), known.id(), prompts, ModelRows.at(now)) == 0) {
            throw Refused.wrongState("model-known");
        }
        forgetSeconds(assembly, known.id(), prompts);
        outbox.append(Fact.ofAssembly(
                assembly, assembly.value(), new ModelEvent.PromptChanged(known.id(), prompts, moderator.value())));
        return shown.of(assembly, null);
    }

    private void forgetSeconds(AssemblyId assembly, String model, String prompts) {
        Rows.change(
                database,
                "delete from model_second where assembly_id = ? and model_id = ? and prompts_hash = ?",
                assembly.value(),
                model,
                prompts);
    }

    /** Of so many members, how many must second what another suggests: one in twenty, at least 2, at most 10. */
    static int needed(int members) {
        return Math.max(FEWEST_SECONDS, Math.min(MOST_SECONDS, (members + PEOPLE_A_SECOND - 1) / PEOPLE_A_SECOND));
    }

    /**
     * A member suggests a model of the register, with the prompts of now; others second it, or it ends after four weeks.
     *
     * @throws Refused 404 for what is not in the register, 409 while a ballot is open, for what is known already, and for a
     *     second suggestion of hers; 422 for what the operator allows no more
     */
    @Transactional
    public ModelsOf suggest(AssemblyId assembly, String model, Pseudonym member) {
        ModelRows.lock(database, "models of " + assembly);
        ModelRows.refuseWhileOpen(database, assembly);
        WordingModel known = models.find(model).orElseThrow(Refused::notFound);
        if (!serving.allows(known.url())) {
            throw Refused.field("modelId", "model-not-allowed");
        }
        Instant now = clock.instant();
        String prompts = serving.promptsSha256();
        if (!Rows.list(database, """
                        select 1 from model_choice
                        where assembly_id = ? and state = 'suggested' and suggested_by = ? and prompts_hash = ?""", row -> 1, assembly.value(), member.value(), prompts)
                .isEmpty()) {
            throw Refused.wrongState("model-one-suggestion");
        }
        register.enterPrompts(model, serving.prompts(), now);
        int needed = needed(memberships.count(assembly, Role.MEMBER));
        if (Rows.change(database, """
                        insert into model_choice as c
                          (assembly_id, model_id, prompts_hash, state, since, needed, suggested_by)
                        values (?, ?, ?, 'suggested', ?, ?, ?) on conflict (assembly_id, model_id, prompts_hash) do update
                        set state = 'suggested', since = excluded.since, needed = excluded.needed, seconds = null,
                            suggested_by = excluded.suggested_by
                        where c.state = 'retired'""", assembly.value(), model, prompts, ModelRows.at(now), needed, member.value())
                == 0) {
            throw Refused.wrongState("model-known");
        }
        outbox.append(Fact.ofAssembly(assembly, assembly.value(), new ModelEvent.ModelSuggested(model, prompts)));
        return shown.of(assembly, member);
    }

    /**
     * A member seconds what another suggested; again changes nothing. With enough it is proposed.
     *
     * @throws Refused 404 for what nobody suggests, 409 while a ballot is open and for her own
     */
    @Transactional
    public ModelsOf second(AssemblyId assembly, String model, Pseudonym member) {
        ModelRows.lock(database, "models of " + assembly);
        ModelRows.refuseWhileOpen(database, assembly);
        String prompts = serving.promptsSha256();
        record Suggested(String by, int needed) {}
        Suggested suggested = Rows.list(
                        database,
                        """
                        select suggested_by, needed from model_choice
                        where assembly_id = ? and model_id = ? and prompts_hash = ? and state = 'suggested'""",
                        row -> new Suggested(row.getString(1), row.getInt(2)),
                        assembly.value(),
                        model,
                        prompts)
                .stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (suggested.by().equals(member.value())) {
            throw Refused.wrongState("model-own-suggestion");
        }
        Rows.change(database, """
                insert into model_second (assembly_id, model_id, prompts_hash, member) values (?, ?, ?, ?)
                on conflict do nothing""", assembly.value(), model, prompts, member.value());
        int seconds = Rows.list(
                        database,
                        "select count(*) from model_second where assembly_id = ? and model_id = ? and prompts_hash = ?",
                        row -> row.getInt(1),
                        assembly.value(),
                        model,
                        prompts)
                .get(0);
        if (seconds >= suggested.needed()) {
            Rows.change(database, """
                    update model_choice set state = 'proposed', since = ?, seconds = ?, suggested_by = null
                    where assembly_id = ? and model_id = ? and prompts_hash = ?""", ModelRows.at(clock.instant()), seconds, assembly.value(), model, prompts);
            forgetSeconds(assembly, model, prompts);
            outbox.append(
                    Fact.ofAssembly(assembly, assembly.value(), new ModelEvent.ModelSeconded(model, prompts, seconds)));
        }
        return shown.of(assembly, member);
    }

    /**
     * Puts a proposal into use at once. Logged, and undone by the clock unless a ballot confirms it.
     *
     * @throws Refused 404 for what is not proposed, 409 while a ballot is open: then the members decide
     */
    @Transactional
    public ModelsOf urge(AssemblyId assembly, String model, String reason, Pseudonym moderator) {
        String why = PlainText.read("reason", reason, 1, LONGEST_REASON);
        ModelRows.lock(database, "models of " + assembly);
        Instant now = clock.instant();
        String prompts = serving.promptsSha256();
        Instant confirmBy = now.plus(CONFIRMED_WITHIN);
        ModelRows.refuseWhileOpen(database, assembly);
        if (shown.of(assembly, null).choices().stream()
                .noneMatch(choice -> choice.modelId().equals(model)
                        && choice.promptsSha256().equals(prompts)
                        && choice.state().equals("proposed"))) {
            throw Refused.notFound();
        }
        retire(assembly, "in-use", now);
        Rows.change(database, """
                update model_choice set state = 'in-use', since = ?, confirm_by = ?, reason = ?
                where assembly_id = ? and model_id = ? and prompts_hash = ?""", ModelRows.at(now), ModelRows.at(confirmBy), why, assembly.value(), model, prompts);
        outbox.append(Fact.ofAssembly(
                assembly,
                assembly.value(),
                new ModelEvent.ModelUrged(model, prompts, why, confirmBy, moderator.value())));
        return shown.of(assembly, null);
    }

    private void retire(AssemblyId assembly, String state, Instant now) {
        Rows.change(database, """
                update model_choice set state = 'retired', since = ?, confirm_by = null, reason = null
                where assembly_id = ? and state = ?""", ModelRows.at(now), assembly.value(), state);
    }

    /** A proposal with the prompts of now stands on a paper. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onBallot(AssemblyId assembly, String model, String prompts) {
        Rows.change(database, """
                update model_choice set state = 'ballot'
                where assembly_id = ? and model_id = ? and prompts_hash = ? and state = 'proposed'""", assembly.value(), model, prompts);
    }

    /** The ballot decided nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void proposedAgain(AssemblyId assembly, Instant now) {
        Rows.change(
                database,
                "update model_choice set state = 'proposed', since = ? where assembly_id = ? and state = 'ballot'",
                ModelRows.at(now),
                assembly.value());
    }

    /** The members decided: what was on the paper and what served is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(AssemblyId assembly, Instant now) {
        List.of("ballot", "in-use", "beside").forEach(state -> retire(assembly, state, now));
    }

    /** The members chose it. @param state {@code in-use} or {@code beside} */
    @Transactional(Transactional.TxType.MANDATORY)
    void serve(AssemblyId assembly, String model, String prompts, String state, Instant now) {
        Rows.change(database, """
                update model_choice set state = ?, since = ?
                where assembly_id = ? and model_id = ? and prompts_hash = ?""", state, ModelRows.at(now), assembly.value(), model, prompts);
    }

    /** Ends suggestions that too few seconded in four weeks. Returns how many. */
    @Transactional
    int endUnseconded(Instant now) {
        Rows.change(database, """
                delete from model_second s using model_choice c
                where c.assembly_id = s.assembly_id and c.model_id = s.model_id and c.prompts_hash = s.prompts_hash
                  and c.state = 'suggested' and c.since <= ?""", ModelRows.at(now.minus(SECONDED_WITHIN)));
        return Rows.change(
                database,
                "update model_choice set state = 'retired', since = ?, suggested_by = null"
                        + " where state = 'suggested' and since <= ?",
                ModelRows.at(now),
                ModelRows.at(now.minus(SECONDED_WITHIN)));
    }

    /** Ends what was hurried and not confirmed in time. Returns how many. */
    @Transactional
    int endLate(Instant now) {
        record Late(AssemblyId assembly, String model, String prompts) {}
        List<Late> late = Rows.list(
                database,
                """
                select assembly_id, model_id, prompts_hash from model_choice c
                where state = 'in-use' and confirm_by <= ?""",
                row -> new Late(new AssemblyId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)),
                ModelRows.at(now));
        int ended = 0;
        for (Late each : late) {
            ModelRows.lock(database, "models of " + each.assembly());
            if (Rows.change(
                            database,
                            """
                            update model_choice set state = 'retired', since = ?, confirm_by = null, reason = null
                            where assembly_id = ? and model_id = ? and prompts_hash = ? and state = 'in-use' and confirm_by <= ?""",
                            ModelRows.at(now),
                            each.assembly().value(),
                            each.model(),
                            each.prompts(),
                            ModelRows.at(now))
                    > 0) {
                outbox.append(Fact.ofAssembly(
                        each.assembly(),
                        each.assembly().value(),
                        new ModelEvent.ModelUndone(each.model(), each.prompts())));
                ended++;
            }
        }
        return ended;
    }
}
