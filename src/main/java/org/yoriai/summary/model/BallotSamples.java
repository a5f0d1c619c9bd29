package org.yoriai.summary.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Rows;

/** The same topic worded by each option of a ballot, for members to compare. */
@ApplicationScoped
public class BallotSamples {
    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    WordingModels models;

    /** An option that has no sample yet. @param model {@code null} for fixed frames */
    public record Unsampled(AssemblyId assembly, UUID ballot, int place, WordingModel model) {}

    /** The options of open ballots of which nobody has seen anything yet. */
    @Transactional
    public List<Unsampled> unsampled() {
        List<WordingModel> known = models.all();
        return Rows.list(database, """
                select b.assembly_id, b.id, o.position, o.model_id from model_ballot b
                join model_ballot_option o on o.ballot_id = b.id
                where b.status = 'open' and o.sample is null order by b.opened_at, o.position""", row -> {
            String model = row.getString(4);
            return new Unsampled(
                    new AssemblyId(row.getObject(1, UUID.class)),
                    row.getObject(2, UUID.class),
                    row.getInt(3),
                    known.stream()
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
}
