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
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/** Which models an assembly may choose from, and the one that serves it: proposed, hurried, chosen, ended. */
@ApplicationScoped
public class ModelChoices {
    private static final Duration CONFIRMED_WITHIN = Duration.ofDays(14);
    private static final int LONGEST_REASON = 300;

    @Inject
    DataSource database;

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
        List<String> ids = Rows.list(
                database,
                "select model_id from model_choice where assembly_id = ? and state = 'in-use' and prompts_hash = ?",
                row -> row.getString(1),
                assembly.value(),
                serving.promptsSha256());
        return ids.isEmpty()
                ? Optional.empty()
                : models.all().stream()
                        .filter(model -> model.id().equals(ids.get(0)))
                        .findFirst();
    }

    /**
     * Enters a model and proposes it to the assembly; one that is known is proposed as it is.
     *
     * @throws Refused 422 {@code model-not-allowed} for an address that the operator does not allow
     */
    @Transactional
    public ModelsOf propose(AssemblyId assembly, RegisterModel command, Pseudonym moderator) {
        Instant now = clock.instant();
        WordingModel known = models.entered(assembly, command, moderator, now);
        String prompts = serving.promptsSha256();
        register.enterPrompts(known.id(), serving.prompts(), now);
        if (Rows.change(database, """
                        insert into model_choice (assembly_id, model_id, prompts_hash, state, since)
                        values (?, ?, ?, 'proposed', ?) on conflict do nothing""", assembly.value(), known.id(), prompts, ModelRows.at(now)) == 0) {
            Rows.change(database, """
                    update model_choice set state = 'proposed', since = ?
                    where assembly_id = ? and model_id = ? and prompts_hash = ? and state = 'retired'""", ModelRows.at(now), assembly.value(), known.id(), prompts);
        }
        outbox.append(Fact.ofAssembly(
                assembly, assembly.value(), new ModelEvent.PromptChanged(known.id(), prompts, moderator.value())));
        return shown.of(assembly, null);
    }

    /**
     * Puts a proposal into use at once. Logged, and undone by the clock unless a ballot confirms it.
     *
     * @throws Refused 404 for what is not proposed
     */
    @Transactional
    public ModelsOf urge(AssemblyId assembly, String model, String reason, Pseudonym moderator) {
        String why = PlainText.read("reason", reason, 1, LONGEST_REASON);
        ModelRows.lock(database, "models of " + assembly);
        Instant now = clock.instant();
        String prompts = serving.promptsSha256();
        Instant confirmBy = now.plus(CONFIRMED_WITHIN);
        if (shown.of(assembly, null).choices().stream()
                .noneMatch(choice -> choice.modelId().equals(model)
                        && choice.promptsSha256().equals(prompts)
                        && choice.state().equals("proposed"))) {
            throw Refused.notFound();
        }
        retireOthers(assembly, now);
        Rows.change(database, """
                update model_choice set state = 'in-use', since = ?, confirm_by = ?, reason = ?
                where assembly_id = ? and model_id = ? and prompts_hash = ?""", ModelRows.at(now), ModelRows.at(confirmBy), why, assembly.value(), model, prompts);
        outbox.append(Fact.ofAssembly(
                assembly,
                assembly.value(),
                new ModelEvent.ModelUrged(model, prompts, why, confirmBy, moderator.value())));
        return shown.of(assembly, null);
    }

    private void retireOthers(AssemblyId assembly, Instant now) {
        Rows.change(database, """
                update model_choice set state = 'retired', since = ?, confirm_by = null, reason = null
                where assembly_id = ? and state = 'in-use'""", ModelRows.at(now), assembly.value());
    }

    /** What was proposed with the prompts of now stands on a paper. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onBallot(AssemblyId assembly, String prompts) {
        Rows.change(
                database,
                "update model_choice set state = 'ballot' where assembly_id = ? and prompts_hash = ? and state = 'proposed'",
                assembly.value(),
                prompts);
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

    /** The members chose another. */
    @Transactional(Transactional.TxType.MANDATORY)
    void retire(AssemblyId assembly, String model, String prompts, Instant now) {
        Rows.change(database, """
                update model_choice set state = 'retired', since = ?, confirm_by = null, reason = null
                where assembly_id = ? and model_id = ? and prompts_hash = ? and state in ('ballot', 'in-use')""", ModelRows.at(now), assembly.value(), model, prompts);
    }

    /** The members chose it, in place of what served. @param model {@code null} for fixed frames */
    @Transactional(Transactional.TxType.MANDATORY)
    void serve(AssemblyId assembly, String model, String prompts, Instant now) {
        retireOthers(assembly, now);
        if (model != null) {
            Rows.change(database, """
                    update model_choice set state = 'in-use', since = ?
                    where assembly_id = ? and model_id = ? and prompts_hash = ?""", ModelRows.at(now), assembly.value(), model, prompts);
        }
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
