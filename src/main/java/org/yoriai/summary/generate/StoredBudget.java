package org.yoriai.summary.generate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.Rows;

/** The budget of all instances together, in the database; each change in a transaction of its own, before the call. */
@ApplicationScoped
class StoredBudget implements Budget {
    @Inject
    DataSource database;

    @Inject
    ModelConfig config;

    @Inject
    InstantSource clock;

    @Override
    public boolean take(UUID assembly, long tokens) {
        return tokens <= config.tokens()
                && config.calls() > 0
                && QuarkusTransaction.requiringNew()
                                .call(() -> Rows.change(
                                        database, """
                                        insert into model_budget as b (assembly_id, day, calls, tokens) values (?, ?, 1, ?)
                                        on conflict (assembly_id, day) do update
                                        set calls = b.calls + 1, tokens = b.tokens + excluded.tokens
                                        where b.calls < ? and b.tokens + excluded.tokens <= ?""", assembly, today(), tokens, config.calls(), config.tokens()))
                        > 0;
    }

    @Override
    public void settle(UUID assembly, long more) {
        QuarkusTransaction.requiringNew()
                .run(() -> Rows.change(
                        database,
                        "update model_budget set tokens = greatest(tokens + ?, 0) where assembly_id = ? and day = ?",
                        more,
                        assembly,
                        today()));
    }

    @Override
    public void used(String model, String lang, boolean failed, long tokens, Duration took) {
        QuarkusTransaction.requiringNew()
                .run(() -> Rows.change(database, """
                        insert into model_use as u (model_id, lang, calls, failed, tokens, millis)
                        select id, ?, 1, ?, ?, ? from wording_model where id = ?
                        on conflict (model_id, lang) do update
                        set calls = u.calls + 1, failed = u.failed + excluded.failed,
                            tokens = u.tokens + excluded.tokens, millis = u.millis + excluded.millis""", lang, failed ? 1L : 0L, tokens, took.toMillis(), model));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
