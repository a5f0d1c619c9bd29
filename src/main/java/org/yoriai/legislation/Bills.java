package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;
import org.yoriai.unbundling.Correction;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;
import org.yoriai.unbundling.Warning;

/** Bills on their way from a text to clauses that people can argue about. */
@ApplicationScoped
public class Bills {
    /** The largest text that is taken, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int KEPT_IN_MEMORY = 32;

    /** Published bills that were asked for last. */
    private final Map<UUID, Known> read = Collections.synchronizedMap(new LinkedHashMap<>(KEPT_IN_MEMORY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    });

    @Inject
    BillRepository bills;

    @Inject
    AskedBills asked;

    @Inject
    BillReadings readings;

    @Inject
    BillTexts texts;

    @Inject
    BillVersions versions;

    @Inject
    @Any
    Instance<Succession.Follower> followers;

    @Inject
    Assemblies assemblies;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    /**
     * Reads a text into a draft that only moderators see.
     *
     * @param source the file as it came: plain text, XML, PDF or DOCX
     * @throws Refused 422 with what is wrong with the text and where
     */
    @Transactional
    public BillView submit(AssemblyId assembly, byte[] source) {
        assemblies.requirePhase(assembly, Phase::allowsBills);
        UnbundledBill first = unbundle(source, Options.DETECT);
        List<StoredCorrection> corrections = corrections(assembly, first);
        UnbundledBill unbundled =
                corrections.isEmpty() ? first : unbundle(source, Options.DETECT.withCorrections(said(corrections)));
        ClauseTree tree = ClauseTree.of(unbundled);
        requireClauses(unbundled, tree);
        Bill bill = Bill.draft(
                assembly,
                bills.nextNumber(assembly),
                unbundled.bill().format().code(),
                unbundled.bill().jurisdiction().code(),
                clock.instant());
        bills.persistAndFlush(bill);
        Lang lang = Lang.of(unbundled.bill().lang()).orElse(Lang.EN);
        try (Connection connection = database.getConnection()) {
            storeText(connection, bill.id, lang, true, unbundled, source, corrections);
            Map<String, UUID> ids = storeClauses(connection, bill.id, tree);
            storeWords(connection, ids.values().stream().toList(), tree, lang);
            storeLinks(connection, ids, tree);
            readings.store(connection, bill.id, lang, unbundled, tree, List.copyOf(ids.keySet()));
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
        return view(bill);
    }

    /**
     * Adds the same bill in another language. The two trees must have the same shape: unit n of one is unit n of the
     * other.
     */
    @Transactional
    public BillView translate(AssemblyId assembly, UUID id, Lang lang, byte[] source) {
        Bill bill = bills.require(assembly, id);
        bill.requireDraft();
        BillTexts.Stored first = texts.original(bill.id);
        Options options = Options.DETECT.withLang(lang.code());
        // What was set right in the original is done here too; the version that is published now may know how.
        List<Correction> known = bills.published(assembly).stream()
                .flatMap(published -> texts.of(published.id).stream())
                .filter(text -> text.lang() == lang)
                .flatMap(text -> text.said().stream())
                .toList();
        UnbundledBill bare = unbundle(source, options);
        List<Correction> corrections = FollowedCorrections.of(
                        first.said(),
                        known,
                        texts.reader(first),
                        said -> said.isEmpty() ? bare : unbundle(source, options.withCorrections(said)))
                .orElse(List.of());
        UnbundledBill unbundled = corrections.isEmpty() ? bare : unbundle(source, options.withCorrections(corrections));
        ClauseTree tree = ClauseTree.of(unbundled);
        BillView original = view(bill);
        int shared = Math.min(original.clauses().size(), tree.clauses().size());
        for (int i = 0; i < shared; i++) {
            if (original.clauses().get(i).depth() != tree.clauses().get(i).depth()) {
                throw differs(tree.clauses().get(i).eId());
            }
        }
        if (original.clauses().size() != tree.clauses().size()) {
            throw differs(
                    shared < tree.clauses().size()
                            ? tree.clauses().get(shared).eId()
                            : original.clauses().get(shared).eId());
        }
        try (Connection connection = database.getConnection()) {
            storeText(
                    connection,
                    bill.id,
                    lang,
                    false,
                    unbundled,
                    source,
                    corrections.stream().map(StoredCorrection::of).toList());
            storeWords(
                    connection,
                    original.clauses().stream().map(BillView.ClauseView::id).toList(),
                    tree,
                    lang);
            readings.store(
                    connection,
                    bill.id,
                    lang,
                    unbundled,
                    tree,
                    original.clauses().stream().map(BillView.ClauseView::eId).toList());
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                throw Refused.wrongState("already-there");
            }
            throw new StorageFailure(e);
        }
        return view(bill);
    }

    /** What was set right in the version that is published now holds for the next one too, where it is in the same language. */
    private List<StoredCorrection> corrections(AssemblyId assembly, UnbundledBill next) {
        return bills.published(assembly)
                .map(bill -> texts.original(bill.id))
                .filter(text -> text.lang().code().equals(next.bill().lang()))
                .map(BillTexts.Stored::corrections)
                .orElse(List.of());
    }

    private static List<Correction> said(List<StoredCorrection> corrections) {
        return corrections.stream()
                .flatMap(correction -> correction.correction().stream())
                .toList();
    }

    /**
     * Stores the tree of a draft anew, as it is read with other corrections. The same is done in a translation; one that
     * cannot follow goes, for its clauses would no longer be those of the original.
     */
    void readAgain(BillTexts.Stored text, UnbundledBill unbundled) {
        ClauseTree tree = ClauseTree.of(unbundled);
        requireClauses(unbundled, tree);
        UUID bill = text.bill();
        byte[] file = texts.file(text);
        List<Followed> translations = new ArrayList<>();
        for (BillTexts.Stored translation : texts.of(bill)) {
            if (translation.lang() != text.lang()) {
                Function<List<Correction>, UnbundledBill> reader = texts.reader(translation);
                FollowedCorrections.of(text.said(), translation.said(), texts.reader(text), reader)
                        .ifPresent(corrections -> translations.add(new Followed(
                                translation.lang(), texts.file(translation), corrections, reader.apply(corrections))));
            }
        }
        deleteWords(bill);
        try (Connection connection = database.getConnection()) {
            storeText(connection, bill, text.lang(), true, unbundled, file, text.corrections());
            Map<String, UUID> ids = storeClauses(connection, bill, tree);
            storeWords(connection, ids.values().stream().toList(), tree, text.lang());
            storeLinks(connection, ids, tree);
            readings.store(connection, bill, text.lang(), unbundled, tree, List.copyOf(ids.keySet()));
            for (Followed translation : translations) {
                ClauseTree words = ClauseTree.of(translation.unbundled());
                storeText(
                        connection,
                        bill,
                        translation.lang(),
                        false,
                        translation.unbundled(),
                        translation.file(),
                        translation.corrections().stream()
                                .map(StoredCorrection::of)
                                .toList());
                storeWords(connection, ids.values().stream().toList(), words, translation.lang());
                readings.store(
                        connection,
                        bill,
                        translation.lang(),
                        translation.unbundled(),
                        words,
                        List.copyOf(ids.keySet()));
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private void deleteWords(UUID bill) {
        Rows.change(
                database,
                "delete from clause_link where from_clause in (select id from clause where bill_id = ?)",
                bill);
        Rows.change(
                database, "delete from clause_text where clause_id in (select id from clause where bill_id = ?)", bill);
        Rows.change(database, "delete from clause where bill_id = ?", bill);
        Rows.change(database, "delete from bill_text where bill_id = ?", bill);
    }

    /** Takes a draft away. Nobody but moderators has seen it, so nothing holds on to it and no event tells of it. */
    void delete(Bill draft) {
        draft.requireDraft();
        deleteWords(draft.id);
        bills.delete(draft);
        bills.flush();
    }

    /** A translation that has the shape of its original again. */
    private record Followed(Lang lang, byte[] file, List<Correction> corrections, UnbundledBill unbundled) {}

    /** A bill that is or was published, by its number within the assembly. @throws Refused 404 */
    BillView numbered(AssemblyId assembly, int number) {
        return bills.of(assembly).stream()
                .filter(bill -> bill.number == number && bill.status != Bill.Status.draft)
                .findFirst()
                .map(this::view)
                .orElseThrow(Refused::notFound);
    }

    /**
     * Puts a draft before the assembly. A bill published before is withdrawn, and what was said about it goes with its
     * clauses.
     */
    @Transactional
    public BillView publish(AssemblyId assembly, UUID id) {
        assemblies.requirePhase(assembly, Phase::allowsBills);
        // Two that are published at once would both be the only one.
        Rows.ids(database, "select id from bill where assembly_id = ? order by id for update", assembly.value());
        Bill bill = bills.require(assembly, id);
        bill.requireDraft();
        Optional<Bill> before = bills.published(assembly);
        before.ifPresent(Bill::withdraw);
        asked.forget();
        BillView view = view(bill);
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        bill.id,
                        new LegislationEvent.BillPublished(
                                view.sha256(), bill.number, view.clauses().size())))
                .event();
        bill.publish(event);
        bills.flush();
        before.ifPresent(was -> {
            Succession succession = versions.anchor(assembly, was, bill, clock.instant());
            followers.forEach(follower -> follower.follow(succession));
        });
        return view(bill);
    }

    /** The bill that the assembly talks about, if one is published. What is published stays as it is, so it is read once. */
    @Transactional
    public Optional<BillView> published(AssemblyId assembly) {
        return known(assembly).map(Known::bill);
    }

    /** The bills that these assemblies talk about; of those that have one. */
    @Transactional
    public List<BillView> published(Collection<AssemblyId> assemblies) {
        asked.look(assemblies);
        return assemblies.stream()
                .flatMap(assembly -> published(assembly).stream())
                .toList();
    }

    /** Words to which the published bill gives a meaning of its own, in its order. Empty as with {@link #reading}. */
    @Transactional
    public List<BillView.TermView> glossary(AssemblyId assembly) {
        return known(assembly).map(Known::glossary).orElse(List.of());
    }

    /**
     * What was read from the published bill when it was stored, in the words of the text in {@code lang} where there is
     * one. Empty for bills stored before readings were kept.
     */
    @Transactional
    public Optional<BillReading> reading(AssemblyId assembly, Lang lang) {
        return known(assembly)
                .flatMap(known -> known.readings().computeIfAbsent(lang, asked -> reading(known.bill(), asked)));
    }

    /** The separate questions in the published bill, in the order in which to ask them. Empty as with {@link #reading}. */
    @Transactional
    public List<BillQuestion> questions(AssemblyId assembly, Lang lang) {
        return reading(assembly, lang).map(BillQuestion::of).orElse(List.of());
    }

    /**
     * The published bill as a document to take away, packed with gzip: the text in {@code lang}, or the original where
     * there is none in it.
     *
     * @throws Refused 404 when there is no bill, or it was stored before documents were kept
     */
    @Transactional
    byte[] document(AssemblyId assembly, Lang lang, BillReadings.Form form) {
        BillView bill = published(assembly).orElseThrow(Refused::notFound);
        return readings.document(bill.id(), lang, form)
                .or(() -> readings.document(
                        bill.id(), Lang.of(bill.originalLang()).orElse(Lang.EN), form))
                .orElseThrow(Refused::notFound);
    }

    /** What was read from any bill of the assembly, a draft too: for moderators. @throws Refused 404 */
    @Transactional
    public Optional<BillReading> reading(AssemblyId assembly, UUID bill, Lang lang) {
        return reading(view(bills.require(assembly, bill)), lang);
    }

    private Optional<BillReading> reading(BillView bill, Lang lang) {
        Optional<BillReading> original =
                readings.of(bill.id(), Lang.of(bill.originalLang()).orElse(Lang.EN));
        return lang.code().equals(bill.originalLang())
                ? original
                : original.map(read ->
                        readings.of(bill.id(), lang).map(read::inWordsOf).orElse(read));
    }

    /** Of each text of a bill, the original first; without those that were stored before readings were kept. */
    private List<BillReading> readings(BillView bill) {
        Lang original = Lang.of(bill.originalLang()).orElse(Lang.EN);
        return readings.of(bill.id(), original)
                .map(read -> Stream.concat(Stream.of(read), readings.of(bill.id(), original.other()).stream())
                        .toList())
                .orElse(List.of());
    }

    /** A published bill with what is read from it. */
    private record Known(
            BillView bill,
            List<Link> links,
            List<BillView.TermView> glossary,
            Map<Lang, Optional<BillReading>> readings) {}

    /** @param from names {@code to}, and needs it when {@code hard} */
    private record Link(UUID from, UUID to, String type, boolean hard, String evidence) {}

    private Optional<Known> known(AssemblyId assembly) {
        return asked.published(assembly).map(id -> {
            Known known = read.get(id);
            if (known == null) {
                BillView view = view(bills.require(assembly, id));
                known = new Known(view, links(id), Glossary.of(view, readings(view)), new ConcurrentHashMap<>());
                read.put(id, known);
            }
            return known;
        });
    }

    /** Ids of a clause of the published bill and of all that is in it. @throws Refused 404 */
    @Transactional
    public Set<UUID> within(AssemblyId assembly, String eId) {
        Set<UUID> within = published(assembly).orElseThrow(Refused::notFound).clauses().stream()
                .filter(clause -> clause.eId().equals(eId) || clause.eId().startsWith(eId + "__"))
                .map(BillView.ClauseView::id)
                .collect(Collectors.toSet());
        if (within.isEmpty()) {
            throw Refused.notFound();
        }
        return within;
    }

    /** Every bill, drafts too: for moderators. */
    @Transactional
    public List<BillView> all(AssemblyId assembly) {
        return views(bills.of(assembly));
    }

    /** The same without their words, however many there are. */
    @Transactional
    public List<BillView.Summary> summaries(AssemblyId assembly) {
        return Rows.list(
                database,
                """
                select b.id, b.number, b.status, o.lang, o.title, t.lang, t.title, c.units, c.votable
                from bill b
                join bill_text o on o.bill_id = b.id and o.original
                left join bill_text t on t.bill_id = b.id and not t.original
                join lateral (select count(*) units, count(*) filter (where votable) votable
                              from clause where bill_id = b.id) c on true
                where b.assembly_id = ? order by b.number""",
                row -> {
                    Map<String, String> titles = new LinkedHashMap<>();
                    titles.put(row.getString(4), row.getString(5));
                    if (row.getString(6) != null) {
                        titles.put(row.getString(6), row.getString(7));
                    }
                    return new BillView.Summary(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getString(3),
                            new Localized(titles),
                            row.getInt(8),
                            row.getInt(9));
                },
                assembly.value());
    }

    @Transactional
    public BillView require(AssemblyId assembly, UUID id) {
        return view(bills.require(assembly, id));
    }

    /** The clauses that people decide on, of the published bill, in text order. */
    @Transactional
    public List<BillView.ClauseView> decided(AssemblyId assembly) {
        return published(assembly)
                .map(bill -> bill.clauses().stream()
                        .filter(BillView.ClauseView::votable)
                        .toList())
                .orElse(List.of());
    }

    /** A clause of the published bill. @throws Refused 404 */
    @Transactional
    public BillView.ClauseView clause(AssemblyId assembly, UUID clause) {
        return published(assembly).stream()
                .flatMap(bill -> bill.clauses().stream())
                .filter(candidate -> candidate.id().equals(clause))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** A clause of the published bill with what is in it and around it. @throws Refused 404 */
    @Transactional
    public BillView.ClauseDetail clause(AssemblyId assembly, String eId) {
        Known known = known(assembly).orElseThrow(Refused::notFound);
        return known.bill().clauses().stream()
                .filter(candidate -> candidate.eId().equals(eId))
                .findFirst()
                .map(clause -> detail(known, clause))
                .orElseThrow(Refused::notFound);
    }

    /** The same of every clause that people decide on, by its id, in text order. */
    @Transactional
    public Map<UUID, BillView.ClauseDetail> details(AssemblyId assembly) {
        Map<UUID, BillView.ClauseDetail> details = new LinkedHashMap<>();
        known(assembly)
                .ifPresent(known -> known.bill().clauses().stream()
                        .filter(BillView.ClauseView::votable)
                        .forEach(clause -> details.put(clause.id(), detail(known, clause))));
        return details;
    }

    private static BillView.ClauseDetail detail(Known known, BillView.ClauseView clause) {
        BillView bill = known.bill();
        List<BillView.ClauseView> inside = bill.clauses().stream()
                .filter(candidate -> candidate.eId().startsWith(clause.eId() + "__"))
                .toList();
        Map<UUID, BillView.ClauseView> byId = new HashMap<>();
        bill.clauses().forEach(candidate -> byId.put(candidate.id(), candidate));
        List<BillView.LinkView> dependsOn = known.links().stream()
                .filter(link -> link.from().equals(clause.id()) && byId.containsKey(link.to()))
                .map(link -> link(byId.get(link.to()), link))
                .toList();
        List<BillView.LinkView> neededBy = known.links().stream()
                .filter(link -> link.to().equals(clause.id()) && byId.containsKey(link.from()))
                .map(link -> link(byId.get(link.from()), link))
                .toList();
        return new BillView.ClauseDetail(
                bill.id(), bill.title(), clause, inside, inOrder(dependsOn, byId), inOrder(neededBy, byId));
    }

    private static BillView.LinkView link(BillView.ClauseView other, Link link) {
        return new BillView.LinkView(
                other.id(), other.eId(), other.num(), other.heading(), link.type(), link.hard(), link.evidence());
    }

    private static List<BillView.LinkView> inOrder(List<BillView.LinkView> links, Map<UUID, BillView.ClauseView> byId) {
        return links.stream()
                .sorted(Comparator.comparingInt((BillView.LinkView link) ->
                                byId.get(link.clause()).position())
                        .thenComparing(BillView.LinkView::type))
                .toList();
    }

    private List<Link> links(UUID bill) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select l.from_clause, l.to_clause, l.type, l.hard, l.evidence
                        from clause_link l join clause c on c.id = l.from_clause where c.bill_id = ?""")) {
            select.setObject(1, bill);
            try (ResultSet rows = select.executeQuery()) {
                List<Link> links = new ArrayList<>();
                while (rows.next()) {
                    links.add(new Link(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getBoolean(4),
                            rows.getString(5)));
                }
                return List.copyOf(links);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    static UnbundledBill unbundle(byte[] source, Options options) {
        if (source.length > MAX_BYTES) {
            throw tooLarge();
        }
        try {
            return Unbundler.unbundle(source, options);
        } catch (UnusableLaw e) {
            Map<String, Object> parameters = new LinkedHashMap<>(e.parameters());
            parameters.put("line", e.line());
            String code = "bill-" + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new Refused(new Problem.RuleBroken(code, parameters, List.of()));
        }
    }

    /** Where letters had to be guessed, the guess is the likeliest reason that no clause was found. */
    private static void requireClauses(UnbundledBill unbundled, ClauseTree tree) {
        if (!tree.clauses().isEmpty()) {
            return;
        }
        throw new Refused(unbundled.warnings().stream()
                .filter(warning -> warning.code() == Warning.Code.DECODED_AS)
                .findFirst()
                .map(guessed ->
                        new Problem.RuleBroken("bill-guessed-encoding", Map.copyOf(guessed.parameters()), List.of()))
                .orElseGet(() -> new Problem.RuleBroken("bill-without-clauses", Map.of(), List.of())));
    }

    /** 413: more than {@link #MAX_BYTES}. */
    public static Refused tooLarge() {
        return new Refused(new Problem.WrongForm(413, "bill-too-large", Map.of("limit", "10 MB")));
    }

    private static Refused differs(String unit) {
        return new Refused(new Problem.RuleBroken("translation-differs", Map.of("unit", unit), List.of()));
    }

    private void storeText(
            Connection connection,
            UUID bill,
            Lang lang,
            boolean original,
            UnbundledBill unbundled,
            byte[] file,
            List<StoredCorrection> corrections)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into bill_text (bill_id, lang, original, title, source, sha256, file, format, jurisdiction,
                    corrections)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")) {
            insert.setObject(1, bill);
            insert.setString(2, lang.code());
            insert.setBoolean(3, original);
            insert.setString(4, unbundled.bill().title());
            insert.setString(5, unbundled.text().replace("\u0000", ""));
            insert.setString(6, unbundled.bill().sha256());
            insert.setBytes(7, file);
            insert.setString(8, unbundled.bill().format().code());
            insert.setString(9, unbundled.bill().jurisdiction().code());
            insert.setString(10, texts.json(corrections));
            insert.executeUpdate();
        }
    }

    private static Map<String, UUID> storeClauses(Connection connection, UUID bill, ClauseTree tree)
            throws SQLException {
        Map<String, UUID> ids = new LinkedHashMap<>();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into clause (id, bill_id, parent_id, eid, level, position, depth, votable)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (ClauseTree.Clause clause : tree.clauses()) {
                UUID id = Ids.next();
                ids.put(clause.eId(), id);
                insert.setObject(1, id);
                insert.setObject(2, bill);
                insert.setObject(3, ids.get(clause.parent()));
                insert.setString(4, clause.eId());
                insert.setString(5, clause.level());
                insert.setInt(6, clause.index());
                insert.setInt(7, clause.depth());
                insert.setBoolean(8, clause.votable());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    private static void storeWords(Connection connection, List<UUID> ids, ClauseTree tree, Lang lang)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into clause_text (clause_id, lang, num, heading, body, start_at, end_at)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (ClauseTree.Clause clause : tree.clauses()) {
                insert.setObject(1, ids.get(clause.index()));
                insert.setString(2, lang.code());
                insert.setString(3, clause.num());
                insert.setString(4, clause.heading());
                insert.setString(5, clause.body());
                insert.setInt(6, clause.start());
                insert.setInt(7, clause.end());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void storeLinks(Connection connection, Map<String, UUID> ids, ClauseTree tree) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into clause_link (from_clause, to_clause, type, hard, evidence) values (?, ?, ?, ?, ?)")) {
            for (ClauseTree.Link link : tree.links()) {
                insert.setObject(1, ids.get(link.from()));
                insert.setObject(2, ids.get(link.to()));
                insert.setString(3, link.type());
                insert.setBoolean(4, link.hard());
                insert.setString(5, link.evidence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private BillView view(Bill bill) {
        return views(List.of(bill)).get(0);
    }

    /** Two statements, however many bills. */
    private List<BillView> views(List<Bill> some) {
        List<UUID> ids = some.stream().map(bill -> bill.id).toList();
        Map<UUID, List<Text>> texts = Rows.list(
                        database,
                        """
                        select bill_id, lang, original, title, sha256 from bill_text
                        where bill_id = any(?) order by original desc""",
                        row -> new Text(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getString(4),
                                row.getString(5)),
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Text::bill));
        Map<UUID, List<BillView.ClauseView>> clauses = clauses(ids);
        return some.stream()
                .map(bill -> {
                    Map<String, String> titles = new LinkedHashMap<>();
                    texts.getOrDefault(bill.id, List.of()).forEach(text -> titles.put(text.lang(), text.title()));
                    Optional<Text> original = texts.getOrDefault(bill.id, List.of()).stream()
                            .filter(Text::original)
                            .findFirst();
                    return new BillView(
                            bill.id,
                            bill.number,
                            bill.status.name(),
                            new Localized(titles),
                            bill.format,
                            bill.jurisdiction,
                            original.map(Text::lang).orElse("en"),
                            original.map(Text::sha256).orElse(""),
                            bill.createdAt,
                            clauses.getOrDefault(bill.id, List.of()));
                })
                .toList();
    }

    private record Text(UUID bill, String lang, boolean original, String title, String sha256) {}

    private Map<UUID, List<BillView.ClauseView>> clauses(List<UUID> ids) {
        Map<UUID, List<BillView.ClauseView>> clauses = new HashMap<>();
        Rows.list(
                database,
                """
                select c.id, c.eid, coalesce(p.eid, ''), c.level, c.depth, c.position, c.votable,
                       en.num, en.heading, en.body, ja.num, ja.heading, ja.body, c.bill_id
                from clause c
                left join clause p on p.id = c.parent_id
                left join clause_text en on en.clause_id = c.id and en.lang = 'en'
                left join clause_text ja on ja.clause_id = c.id and ja.lang = 'ja'
                where c.bill_id = any(?) order by c.bill_id, c.position""",
                row -> clauses.computeIfAbsent(row.getObject(14, UUID.class), bill -> new ArrayList<>())
                        .add(new BillView.ClauseView(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getBoolean(7),
                                Localized.of(row.getString(8), row.getString(11)),
                                Localized.of(row.getString(9), row.getString(12)),
                                Localized.of(row.getString(10), row.getString(13)))),
                ids);
        return clauses;
    }
}
