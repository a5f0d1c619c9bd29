package org.yoriai.summary.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** The generating models of the register: what moderators said of each, and where it is. */
@ApplicationScoped
class WordingModels {
    private static final int FIRST_NUMBER = 4;

    @Inject
    DataSource database;

    @Inject
    Outbox outbox;

    @Inject
    Serving serving;

    /** By their numbers. */
    @Transactional
    List<WordingModel> all() {
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
                        ModelRows.instant(row, 12)));
    }

    @Transactional
    Optional<WordingModel> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** What stands for a model whose weights nobody says. */
    String endpointSha256(WordingModel model) {
        return serving.endpointSha256(model.url(), model.model());
    }

    /**
     * The model at an address, entered now if it is new.
     *
     * @throws Refused 422 {@code model-not-allowed} for an address that the operator does not allow
     */
    @Transactional(Transactional.TxType.MANDATORY)
    WordingModel entered(AssemblyId assembly, RegisterModel said, Pseudonym moderator, Instant now) {
        String url = said.url().strip();
        if (!serving.allows(url)) {
            throw Refused.field("url", "model-not-allowed");
        }
        ModelRows.lock(database, "models");
        String name = PlainText.name("model", said.model(), 1, 100);
        return all().stream()
                .filter(model -> model.url().equals(url) && model.model().equals(name))
                .findFirst()
                .orElseGet(() -> enter(assembly, said, url, name, moderator, now));
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
                PlainText.name("name", said.name(), 1, 80),
                PlainText.name("provider", said.provider(), 1, 200),
                PlainText.name("place", said.place(), 1, 200),
                PlainText.name("licence", said.licence(), 1, 80),
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
                ModelRows.at(now),
                event);
        return entered;
    }
}
