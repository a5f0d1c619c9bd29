package org.yoriai.summary.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.digest.Digest;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** What everybody, or one member, may see of the models of an assembly and its ballots. */
@ApplicationScoped
public class AssemblyModels {
    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Serving serving;

    @Inject
    WordingModels models;

    /** @param member who asks, or {@code null}: names of an open ballot are hers to see once she has voted */
    @Transactional
    public ModelsOf of(AssemblyId assembly, Pseudonym member) {
        Map<String, String> names = new HashMap<>();
        models.all().forEach(model -> names.put(model.id(), model.name()));
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
                        ModelRows.instant(row, 4),
                        ModelRows.instant(row, 5),
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
                            ModelRows.instant(row, 5),
                            ModelRows.instant(row, 6),
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
}
