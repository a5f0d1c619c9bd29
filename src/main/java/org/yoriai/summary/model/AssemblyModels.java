package org.yoriai.summary.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yoriai.digest.Digest;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/**
 * What everybody, or one member, may see of the models of an assembly and its ballots. Until she has voted, nothing that it
 * says tells a member which model is which on the paper.
 */
@ApplicationScoped
public class AssemblyModels {
    private static final Set<String> SERVING = Set.of("in-use", "beside");
    private static final Set<String> FREE = Set.of("retired");

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Serving serving;

    @Inject
    WordingModels models;

    @Inject
    ModelQuorum quorum;

    /** @param member who asks, or {@code null}: names of an open ballot are hers to see once she has voted */
    @Transactional
    public ModelsOf of(AssemblyId assembly, Pseudonym member) {
        List<WordingModel> known = models.all();
        Map<String, String> names = known.stream().collect(Collectors.toMap(WordingModel::id, WordingModel::name));
        List<ModelsOf.Choice> choices = choices(assembly, member, names);
        List<ModelsOf.Ballot> ballots = ballots(assembly, member, names);
        String prompts = serving.promptsSha256();
        boolean open = ballots.stream().anyMatch(ModelsOf.Ballot::isOpen);
        boolean untold = ballots.stream().anyMatch(ballot -> ballot.isOpen() && ballot.approved() == null);
        Set<String> taken = new HashSet<>();
        choices.stream()
                .filter(choice -> choice.promptsSha256().equals(prompts) && !FREE.contains(choice.state()))
                .forEach(choice -> taken.add(choice.modelId()));
        return new ModelsOf(
                serving(choices, prompts, "in-use", Digest.EXTRACTIVE),
                serving(choices, prompts, "beside", null),
                quorum.of(assembly),
                untold
                        ? choices.stream()
                                .filter(choice -> SERVING.contains(choice.state()))
                                .toList()
                        : choices,
                open
                        ? List.of()
                        : known.stream()
                                .filter(model -> !taken.contains(model.id()) && serving.allows(model.url()))
                                .map(model -> new ModelsOf.Known(model.id(), model.name()))
                                .toList(),
                ballots);
    }

    private static String serving(List<ModelsOf.Choice> choices, String prompts, String state, String none) {
        return choices.stream()
                .filter(choice ->
                        choice.state().equals(state) && choice.promptsSha256().equals(prompts))
                .map(ModelsOf.Choice::modelId)
                .findFirst()
                .orElse(none);
    }

    private List<ModelsOf.Choice> choices(AssemblyId assembly, Pseudonym member, Map<String, String> names) {
        String me = member == null ? "" : member.value();
        return Rows.list(
                database,
                """
                select c.model_id, c.prompts_hash, c.state, c.since, c.confirm_by, c.reason, c.needed,
                       coalesce(c.seconds, (select count(*) from model_second s where s.assembly_id = c.assembly_id
                         and s.model_id = c.model_id and s.prompts_hash = c.prompts_hash)),
                       coalesce(c.suggested_by = ?, false) or exists (select 1 from model_second s
                         where s.assembly_id = c.assembly_id and s.model_id = c.model_id
                           and s.prompts_hash = c.prompts_hash and s.member = ?)
                from model_choice c where c.assembly_id = ? order by c.since desc, c.model_id""",
                row -> new ModelsOf.Choice(
                        row.getString(1),
                        names.get(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        ModelRows.instant(row, 4),
                        row.getObject(7) == null
                                ? null
                                : new ModelsOf.Seconding(row.getInt(8), row.getInt(7), row.getBoolean(9)),
                        ModelRows.instant(row, 5),
                        row.getString(6)),
                me,
                me,
                assembly.value());
    }

    private List<ModelsOf.Ballot> ballots(AssemblyId assembly, Pseudonym member, Map<String, String> names) {
        Map<UUID, List<String>> papers = new HashMap<>();
        if (member != null) {
            Rows.list(
                    database,
                    """
                    select p.ballot_id, array(select o.letter::text from model_ballot_option o
                      where o.ballot_id = p.ballot_id and o.position = any(p.approved) order by o.letter)
                    from model_ballot_paper p join model_ballot b on b.id = p.ballot_id
                    where b.assembly_id = ? and p.member = ?""",
                    row -> papers.put(row.getObject(1, UUID.class), texts(row.getArray(2))),
                    assembly.value(),
                    member.value());
        }
        Map<UUID, List<ModelsOf.Option>> options = new HashMap<>();
        Rows.list(
                database,
                """
                select o.ballot_id, o.letter, o.model_id, o.approvals, o.sample, b.status
                from model_ballot_option o join model_ballot b on b.id = o.ballot_id
                where b.assembly_id = ? order by o.ballot_id, o.letter""",
                row -> {
                    UUID ballot = row.getObject(1, UUID.class);
                    boolean told = row.getString(6).equals("closed") || papers.containsKey(ballot);
                    return options.computeIfAbsent(ballot, id -> new ArrayList<>())
                            .add(option(row, told, names));
                },
                assembly.value());
        Set<UUID> readable = readable(assembly, options.values());
        options.replaceAll((ballot, all) ->
                all.stream().map(option -> option.readable(readable)).collect(Collectors.toCollection(ArrayList::new)));
        return Rows.list(
                database,
                """
                select b.id, b.status, b.members, b.quorum, b.opened_at, b.closes_at,
                       (select count(*) from model_ballot_paper p where p.ballot_id = b.id),
                       (select o.letter from model_ballot_option o where o.ballot_id = b.id and o.position = b.winner),
                       (select o.letter from model_ballot_option o where o.ballot_id = b.id and o.position = b.beside)
                from model_ballot b where b.assembly_id = ? order by b.opened_at desc, b.id""",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new ModelsOf.Ballot(
                            id,
                            row.getString(2).equals("open"),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(7),
                            ModelRows.instant(row, 5),
                            ModelRows.instant(row, 6),
                            papers.get(id),
                            row.getString(8),
                            row.getString(9),
                            shown(options.getOrDefault(id, List.of())));
                },
                assembly.value());
    }

    /** Those of the arguments in examples that may be read and quoted now. */
    private Set<UUID> readable(AssemblyId assembly, Collection<List<ModelsOf.Option>> options) {
        List<UUID> quoted = options.stream()
                .flatMap(List::stream)
                .filter(option -> option.sample() != null)
                .flatMap(option -> option.sample().lines().stream())
                .flatMap(line -> line.cites().stream())
                .map(ModelsOf.Cite::argument)
                .distinct()
                .toList();
        return quoted.isEmpty() ? Set.of() : Set.copyOf(Rows.ids(database, """
                        select g.id from argument g
                        where g.assembly_id = ? and g.id = any (?) and g.status = 'visible' and g.gone_at is null
                          and exists (select 1 from argument_usable u where u.argument_id = g.id)""", assembly.value(), quoted));
    }

    private ModelsOf.Option option(ResultSet row, boolean told, Map<String, String> names) throws SQLException {
        String model = row.getString(3) == null ? Digest.EXTRACTIVE : row.getString(3);
        ModelsOf.Sample sample = sample(row.getString(5));
        return new ModelsOf.Option(
                row.getString(2),
                told ? model : null,
                told ? names.get(model) : null,
                row.getObject(4, Integer.class),
                sample == null || told ? sample : sample.untold());
    }

    /** Examples come all at once: they are made in the order of the paper, which is not to be known. */
    private static List<ModelsOf.Option> shown(List<ModelsOf.Option> options) {
        return options.stream().noneMatch(option -> option.modelId() == null && option.sample() == null)
                ? options
                : options.stream()
                        .map(option -> new ModelsOf.Option(
                                option.letter(), option.modelId(), option.name(), option.approvals(), null))
                        .toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
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
        List<String> order = List.of("retired", "suggested", "proposed", "ballot", "beside", "in-use");
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
