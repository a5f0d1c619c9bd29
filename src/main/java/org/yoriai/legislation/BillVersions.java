package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;
import org.yoriai.unbundling.version.Anchor;
import org.yoriai.unbundling.version.Anchoring;

/** The versions of a bill that an assembly has seen, and what became of each clause from one to the next. */
@ApplicationScoped
public class BillVersions {
    @Inject
    Bills bills;

    @Inject
    BillRepository repository;

    @Inject
    BillTexts texts;

    @Inject
    Assemblies assemblies;

    @Inject
    DataSource database;

    /**
     * Finds what became of each clause and keeps it.
     *
     * @param was the bill that goes, {@code now} the one that comes
     */
    Succession anchor(AssemblyId assembly, Bill was, Bill now, Instant at) {
        List<BillTexts.Stored> before = texts.of(was.id);
        List<BillTexts.Stored> after = texts.of(now.id);
        // In each language that both are in, the original of the old one first; else in whatever they are in.
        List<BillTexts.Stored> old = before.stream()
                .filter(text -> after.stream().anyMatch(other -> other.lang() == text.lang()))
                .toList();
        Map<Integer, Found> found = new TreeMap<>();
        if (old.isEmpty()) {
            found.putAll(found(before.get(0), after.get(0)));
        }
        for (BillTexts.Stored text : old) {
            BillTexts.Stored young = after.stream()
                    .filter(other -> other.lang() == text.lang())
                    .findFirst()
                    .orElseThrow();
            found(text, young).forEach((clause, one) -> found.merge(clause, one, Found::and));
        }
        List<UUID> oldIds = ids(was.id);
        List<UUID> newIds = ids(now.id);
        List<Succession.Carried> carried = new ArrayList<>();
        found.forEach((clause, one) -> carried.add(new Succession.Carried(
                oldIds.get(clause),
                one.to().stream().map(newIds::get).toList(),
                one.kind().code(),
                one.similarity(),
                one.changes().stream().map(Anchor.Change::code).toList(),
                one.carry().code())));
        store(now.id, carried);
        return new Succession(assembly, was.id, now.id, carried, at);
    }

    /** What became of a clause in one language; clauses by their place in the text. */
    private record Found(
            List<Integer> to, Anchor.Kind kind, double similarity, Set<Anchor.Change> changes, Anchor.Carry carry) {

        /** The same seen in another language too: where the one says that it stayed, the other may know better. */
        Found and(Found other) {
            if (carry.compareTo(Anchor.Carry.ASK) >= 0 || other.carry().compareTo(carry) <= 0) {
                return this;
            }
            Set<Anchor.Change> both = new TreeSet<>(changes);
            both.addAll(other.changes());
            boolean words = other.carry() == Anchor.Carry.MARK;
            return new Found(
                    to,
                    Anchor.Kind.CHANGED,
                    Math.min(similarity, other.similarity()),
                    both,
                    words ? Anchor.Carry.MARK : Anchor.Carry.ASK);
        }
    }

    private Map<Integer, Found> found(BillTexts.Stored old, BillTexts.Stored young) {
        ClauseTree oldTree = ClauseTree.of(texts.read(old));
        ClauseTree newTree = ClauseTree.of(texts.read(young));
        Map<String, Anchor> byUnit = new HashMap<>();
        Anchoring.of(texts.read(old), texts.read(young)).forEach(anchor -> byUnit.put(anchor.from(), anchor));
        Map<Integer, Found> found = new HashMap<>();
        for (ClauseTree.Clause clause : oldTree.clauses()) {
            Anchor anchor = byUnit.get(clause.eId());
            List<Integer> to = anchor.to().stream()
                    .flatMap(unit -> newTree.of(unit).stream())
                    .map(ClauseTree.Clause::index)
                    .distinct()
                    .toList();
            found.put(
                    clause.index(),
                    to.isEmpty()
                            ? new Found(to, Anchor.Kind.GONE, 0, Set.of(), Anchor.Carry.ARCHIVE)
                            : new Found(
                                    to,
                                    anchor.kind(),
                                    anchor.similarity(),
                                    new TreeSet<>(anchor.changes()),
                                    anchor.carry()));
        }
        return found;
    }

    private List<UUID> ids(UUID bill) {
        return Rows.ids(database, "select id from clause where bill_id = ? order by position", bill);
    }

    private void store(UUID bill, List<Succession.Carried> carried) {
        try (Connection connection = database.getConnection();
                PreparedStatement anchors = connection.prepareStatement("""
                        insert into clause_anchor (bill_id, from_clause, kind, similarity, changes, carry)
                        values (?, ?, ?, ?, ?, ?)""");
                PreparedStatement targets = connection.prepareStatement("""
                        insert into clause_anchor_target (bill_id, from_clause, place, to_clause)
                        values (?, ?, ?, ?)""")) {
            for (Succession.Carried one : carried) {
                anchors.setObject(1, bill);
                anchors.setObject(2, one.from());
                anchors.setString(3, one.kind());
                anchors.setDouble(4, one.similarity());
                anchors.setArray(
                        5, connection.createArrayOf("text", one.changes().toArray()));
                anchors.setString(6, one.carry());
                anchors.addBatch();
                for (int place = 0; place < one.to().size(); place++) {
                    targets.setObject(1, bill);
                    targets.setObject(2, one.from());
                    targets.setInt(3, place);
                    targets.setObject(4, one.to().get(place));
                    targets.addBatch();
                }
            }
            anchors.executeBatch();
            targets.executeBatch();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /**
     * A version that was published.
     *
     * @param number of the bill within the assembly
     * @param order of the version, from 1
     * @param current whether it is the one that the assembly talks about
     * @param lang of the title
     * @param counts how many clauses of the version before are {@code same moved changed split merged gone}; empty for
     *     the first
     */
    public record Version(
            int order,
            int number,
            boolean current,
            String title,
            String lang,
            Instant at,
            Map<String, Integer> counts) {
        public Version {
            counts = Map.copyOf(counts);
        }
    }

    /** Newest first. */
    @Transactional
    public List<Version> of(AssemblyId assembly, Lang lang) {
        Map<UUID, Map<String, Integer>> counts = new HashMap<>();
        Rows.list(
                database,
                """
                select a.bill_id, a.kind, count(*) from clause_anchor a join bill b on b.id = a.bill_id
                where b.assembly_id = ? group by a.bill_id, a.kind""",
                row -> counts.computeIfAbsent(row.getObject(1, UUID.class), bill -> new HashMap<>())
                        .put(row.getString(2), row.getInt(3)),
                assembly.value());
        List<Version> versions = new ArrayList<>();
        Rows.list(
                database,
                """
                select b.id, b.number, b.status, coalesce(t.title, o.title), coalesce(t.lang, o.lang), e.accepted_at
                from bill b join event e on e.id = b.event_id
                join bill_text o on o.bill_id = b.id and o.original
                left join bill_text t on t.bill_id = b.id and t.lang = ?
                where b.assembly_id = ? and b.status in ('published', 'withdrawn') order by b.number""",
                row -> {
                    Version version = new Version(
                            versions.size() + 1,
                            row.getInt(2),
                            row.getString(3).equals("published"),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            counts.getOrDefault(row.getObject(1, UUID.class), Map.of()));
                    versions.add(0, version);
                    return version;
                },
                lang.code(),
                assembly.value());
        return versions;
    }

    /**
     * What one version changed in the one before it.
     *
     * @param changed clauses whose own words, number or heading differ, in the order of the new text
     * @param added clauses that come from none before
     * @param moved clauses with the same words in another place
     * @param parted clauses that were split or merged
     * @param gone clauses that are in no clause now
     * @param same how many stayed as they were
     * @param lang in which they are compared: the one asked for where both versions are there in it
     */
    public record Comparison(
            Version before,
            Version after,
            Lang lang,
            List<Change> changed,
            List<BillView.ClauseView> added,
            List<Change> moved,
            List<Change> parted,
            List<BillView.ClauseView> gone,
            int same) {}

    /** @param changes in what it differs: {@code modality negation number date money words} */
    public record Change(
            BillView.ClauseView before,
            List<BillView.ClauseView> after,
            String kind,
            List<String> changes,
            String carry) {}

    /** @param order of the version, from 2 @throws Refused 404 when there is none before it */
    @Transactional
    public Comparison compare(AssemblyId assembly, Lang lang, int order) {
        List<Version> versions = of(assembly, lang);
        Version after = versions.stream()
                .filter(version -> version.order() == order)
                .findFirst()
                .orElseThrow(Refused::notFound);
        Version before = versions.stream()
                .filter(version -> version.order() == order - 1)
                .findFirst()
                .orElseThrow(Refused::notFound);
        BillView old = bills.numbered(assembly, before.number());
        BillView now = bills.numbered(assembly, after.number());
        Lang both = common(old, now, lang);
        Map<UUID, BillView.ClauseView> byId = new HashMap<>();
        now.clauses().forEach(clause -> byId.put(clause.id(), clause));
        Map<UUID, Anchored> anchors = anchors(now.id());
        Set<UUID> reached = anchors.values().stream()
                .flatMap(anchor -> anchor.to().stream())
                .collect(Collectors.toSet());
        List<Change> changed = new ArrayList<>();
        List<Change> moved = new ArrayList<>();
        List<Change> parted = new ArrayList<>();
        List<BillView.ClauseView> gone = new ArrayList<>();
        int same = 0;
        for (BillView.ClauseView clause : old.clauses()) {
            Anchored anchor = anchors.get(clause.id());
            if (anchor == null || anchor.to().isEmpty()) {
                gone.add(clause);
                continue;
            }
            List<BillView.ClauseView> to = anchor.to().stream().map(byId::get).toList();
            Change change = new Change(clause, to, anchor.kind(), anchor.changes(), anchor.carry());
            boolean ownWords = to.stream()
                    .noneMatch(other -> other.heading()
                                    .in(both)
                                    .equals(clause.heading().in(both))
                            && other.body().in(both).equals(clause.body().in(both)));
            switch (anchor.kind()) {
                case "split", "merged" -> parted.add(change);
                case "moved" -> moved.add(change);
                case "changed" -> {
                    if (ownWords) {
                        changed.add(change);
                    } else if (!to.get(0).eId().equals(clause.eId())) {
                        moved.add(change);
                    } else {
                        same++;
                    }
                }
                default -> same++;
            }
        }
        return new Comparison(
                before,
                after,
                both,
                changed,
                now.clauses().stream()
                        .filter(clause -> !reached.contains(clause.id()))
                        .toList(),
                moved,
                parted,
                gone,
                same);
    }

    private static Lang common(BillView old, BillView now, Lang asked) {
        return Stream.of(asked, asked.other())
                .filter(lang -> isIn(lang, old) && isIn(lang, now))
                .findFirst()
                .orElse(asked);
    }

    /** A bill without a title is in the language of its text all the same. */
    private static boolean isIn(Lang lang, BillView bill) {
        return bill.originalLang().equals(lang.code()) || bill.title().texts().containsKey(lang.code());
    }

    private record Anchored(String kind, List<String> changes, String carry, List<UUID> to) {}

    private Map<UUID, Anchored> anchors(UUID bill) {
        Map<UUID, Anchored> anchors = new HashMap<>();
        Rows.list(
                database,
                """
                select a.from_clause, a.kind, a.changes, a.carry, t.to_clause
                from clause_anchor a left join clause_anchor_target t
                  on t.bill_id = a.bill_id and t.from_clause = a.from_clause
                where a.bill_id = ? order by a.from_clause, t.place""",
                row -> {
                    String kind = row.getString(2);
                    List<String> changes = List.of((String[]) row.getArray(3).getArray());
                    String carry = row.getString(4);
                    Anchored anchor = anchors.computeIfAbsent(
                            row.getObject(1, UUID.class),
                            from -> new Anchored(kind, changes, carry, new ArrayList<>()));
                    UUID to = row.getObject(5, UUID.class);
                    return to != null && anchor.to().add(to);
                },
                bill);
        return anchors;
    }

    /**
     * A clause of an earlier version that is in none now.
     *
     * @param order of the version in which it last stood
     */
    public record Gone(BillView.ClauseView clause, int order) {}

    /** Clauses that are gone, by their id. */
    @Transactional
    public Map<UUID, Gone> gone(AssemblyId assembly, Collection<UUID> clauses) {
        Map<UUID, Gone> gone = new HashMap<>();
        if (clauses.isEmpty()) {
            return gone;
        }
        Set<UUID> holding = Set.copyOf(Rows.ids(database, "select bill_id from clause where id = any(?)", clauses));
        List<Bill> published = repository.of(assembly).stream()
                .filter(bill -> bill.status != Bill.Status.draft)
                .toList();
        for (int i = 0; i < published.size(); i++) {
            if (holding.contains(published.get(i).id)) {
                int order = i + 1;
                bills.numbered(assembly, published.get(i).number).clauses().stream()
                        .filter(clause -> clauses.contains(clause.id()))
                        .forEach(clause -> gone.put(clause.id(), new Gone(clause, order)));
            }
        }
        return gone;
    }
}
