package org.yoriai.summary.generate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
