package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.dependency.Edge;
import org.yoriai.unbundling.dependency.EdgeType;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.Reference;

/**
 * The clauses of one text, ready to be stored: each with its own words, without number and heading. Quoted words of
 * other law are no clauses. A Japanese article of exactly one paragraph is folded into one clause, so that texts in
 * two languages have the same shape.
 */
final class ClauseTree {
    private static final Set<String> VOTABLE = Set.of("section", "article", "regulation", "rule");
    /**
     * What every clause has (it starts with the law), what holds a clause to itself, and what only resembles: none of it is
     * something that one clause asks of another.
     */
    private static final Set<EdgeType> NO_LINKS = EnumSet.of(
            EdgeType.IN_FORCE_BY, EdgeType.CHAPEAU, EdgeType.SAME_ACT, EdgeType.SAME_HEADING, EdgeType.TOPIC);

    private static final Pattern MARKER = Pattern.compile(
            "^[\\s　]*[“‘\"]?(?:(?:section|sec\\.|article|part|chapter|title|schedule|division|annex)\\s+)?(?:第[^\\s"
                    + "　]{1,12}?(?:編|章|節|款|目|条)(?:の[一二三四五六七八九十]+)*|附\\s*"
                    + "　?\\s*則|\\([0-9A-Za-z]{1,6}\\)|（[^）]{1,3}）|[0-9０-９]+[A-Z]*(?:[.][0-9]+)*|[IVXLC]+|[A-Z](?=\\s)|[一二三四五六七八九十百]+(?=[\\s"
                    + "　])|[イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス](?=[\\s　]))[.)．]?[\\s　]*",
            Pattern.CASE_INSENSITIVE);

    /**
     * @param hard true where {@code from} cannot stand without {@code to}
     * @param evidence the words that say so
     */
    record Link(String from, String to, String type, boolean hard, String evidence) {}

    /**
     * The own words of a clause: those before what is in it, from {@code at} in the text, and, after a line break, those
     * behind it, from {@code tailAt}.
     */
    record Body(String words, int at, int length, int tailAt) {
        /** Where a stretch of the text stands in {@link #words}, or −1 when it does not stand there as a whole. */
        int find(int start, int end) {
            if (start >= at && end <= at + length) {
                return start - at;
            }
            int tail = words.length() - length - 1;
            if (tail > 0 && start >= tailAt && end <= tailAt + tail) {
                return start - tailAt + length + 1;
            }
            return -1;
        }
    }

    /** @param index position in text order from 0 */
    record Clause(
            String eId,
            String parent,
            String level,
            int depth,
            int index,
            boolean votable,
            String num,
            String heading,
            Body own,
            int start,
            int end) {
        String body() {
            return own.words();
        }
    }

    private final List<Clause> clauses;
    private final List<Link> links;
    private final Map<String, Clause> byUnit;

    private ClauseTree(List<Clause> clauses, List<Link> links, Map<String, Clause> byUnit) {
        this.clauses = clauses;
        this.links = links;
        this.byUnit = byUnit;
    }

    static ClauseTree of(UnbundledBill bill) {
        Map<String, Unit> units = new LinkedHashMap<>();
        Map<String, List<Unit>> children = new HashMap<>();
        for (Unit unit : bill.units()) {
            if (!unit.quoted()) {
                units.put(unit.eId(), unit);
                children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit);
            }
        }
        Map<String, String> foldedInto = new HashMap<>();
        for (Unit unit : units.values()) {
            Unit parent = units.get(unit.parent());
            if (parent != null
                    && parent.level().equals("article")
                    && unit.level().equals("paragraph")
                    && children.get(parent.eId()).size() == 1) {
                foldedInto.put(unit.eId(), parent.eId());
            }
        }
        boolean hasVotable = units.values().stream().anyMatch(unit -> VOTABLE.contains(unit.level()));
        List<Clause> clauses = new ArrayList<>();
        Map<String, Integer> depths = new HashMap<>();
        for (Unit unit : units.values()) {
            if (foldedInto.containsKey(unit.eId())) {
                continue;
            }
            String parent = foldedInto.getOrDefault(unit.parent(), unit.parent());
            int depth = parent.isEmpty() || !depths.containsKey(parent) ? 0 : depths.get(parent) + 1;
            depths.put(unit.eId(), depth);
            List<Unit> inside = new ArrayList<>(children.getOrDefault(unit.eId(), List.of()));
            if (inside.size() == 1 && foldedInto.containsKey(inside.get(0).eId())) {
                inside = children.getOrDefault(inside.get(0).eId(), List.of());
            }
            clauses.add(new Clause(
                    unit.eId(),
                    depths.containsKey(parent) ? parent : "",
                    unit.level(),
                    depth,
                    clauses.size(),
                    hasVotable ? VOTABLE.contains(unit.level()) : depth == 0,
                    unit.num(),
                    heading(unit),
                    body(bill.text(), unit, inside),
                    unit.start(),
                    unit.end()));
        }
        Map<String, Clause> byUnit = new HashMap<>();
        clauses.forEach(clause -> byUnit.put(clause.eId(), clause));
        foldedInto.forEach((unit, into) -> byUnit.put(unit, byUnit.get(into)));
        return new ClauseTree(List.copyOf(clauses), links(bill, clauses, foldedInto), byUnit);
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<Link> links() {
        return links;
    }

    /** The clause that a unit of the text has become; empty for quoted units and unknown names. */
    Optional<Clause> of(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /** As printed, without the brackets of a Japanese caption. */
    private static String heading(Unit unit) {
        String heading = unit.heading().strip();
        return heading.startsWith("（") && heading.endsWith("）") ? heading.substring(1, heading.length() - 1) : heading;
    }

    /** Own words before the first inner unit and after the last. */
    private static Body body(String text, Unit unit, List<Unit> inside) {
        int first = inside.isEmpty() ? unit.end() : inside.get(0).start();
        String own = text.substring(unit.start(), Math.max(unit.start(), first));
        String heading = unit.heading().strip();
        int at = heading.isEmpty() ? -1 : own.indexOf(heading);
        // A unit that begins with its own words has no number to leave out, whatever its first letters look like.
        boolean numbered = unit.words() > unit.start() && MARKER.matcher(own).lookingAt();
        String marker = numbered ? MARKER.matcher(own).replaceFirst("") : own;
        if (at >= 0) {
            String before = own.substring(0, at);
            String after = own.substring(at + heading.length());
            // A caption above the number (Japan) or a heading behind it (everywhere else).
            boolean caption = before.strip().isEmpty()
                    || before.strip().equals("（")
                    || before.strip().equals("(");
            String rest =
                    caption ? after.replaceFirst("^[）)]?[\\s　]*", "") : after.replaceFirst("^[.．]?[—–-]?\\s*", "");
            marker = caption ? MARKER.matcher(rest).replaceFirst("") : rest;
        }
        // What is left of the unit's words is their end, so it is known where it stands.
        String words = marker.strip();
        int begin = unit.start() + own.length() - marker.stripLeading().length();
        if (!inside.isEmpty()) {
            int last = inside.get(inside.size() - 1).end();
            String behind = text.substring(last, Math.max(unit.end(), last));
            String tail = behind.strip();
            if (!tail.isEmpty()) {
                int tailAt = last + behind.length() - behind.stripLeading().length();
                return new Body(storable(words + "\n" + tail), begin, words.length(), tailAt);
            }
        }
        return new Body(storable(words), begin, words.length(), unit.end());
    }

    /** The database holds every character but one. */
    private static String storable(String words) {
        return words.replace('\u0000', '\uFFFD');
    }

    private static List<Link> links(UnbundledBill bill, List<Clause> clauses, Map<String, String> foldedInto) {
        Map<String, Clause> byId = new HashMap<>();
        clauses.forEach(clause -> byId.put(clause.eId(), clause));
        Map<String, Link> links = new TreeMap<>();
        for (Reference ref : bill.refs()) {
            if (ref.status() == Reference.Status.RESOLVED) {
                add(links, byId, foldedInto, ref.from(), ref.target(), "reference", false, ref.text());
            }
        }
        for (Edge edge : bill.edges()) {
            if (NO_LINKS.contains(edge.type())) {
                continue;
            }
            String words = bill.text().substring(edge.start(), edge.end());
            boolean definition = bill.definitions().stream()
                    .map(Definition::term)
                    .anyMatch(term -> term.equalsIgnoreCase(words)
                            || words.toLowerCase(java.util.Locale.ROOT)
                                    .startsWith(term.toLowerCase(java.util.Locale.ROOT)));
            add(
                    links,
                    byId,
                    foldedInto,
                    edge.from(),
                    edge.to(),
                    definition ? "definition" : "reference",
                    edge.hard(),
                    words);
        }
        return List.copyOf(links.values());
    }

    /** Links are kept between the clauses that people decide on. */
    private static void add(
            Map<String, Link> links,
            Map<String, Clause> byId,
            Map<String, String> foldedInto,
            String from,
            String to,
            String type,
            boolean hard,
            String evidence) {
        String source = decided(byId, foldedInto, from);
        String target = decided(byId, foldedInto, to);
        if (source == null || target == null || source.equals(target)) {
            return;
        }
        // Of several words that say the same, those count that make the link hard.
        links.merge(
                source + " " + target + " " + type,
                new Link(source, target, type, hard, evidence.strip()),
                (known, next) -> next.hard() && !known.hard() ? next : known);
    }

    private static String decided(Map<String, Clause> byId, Map<String, String> foldedInto, String eId) {
        String at = foldedInto.getOrDefault(eId, eId);
        while (!at.isEmpty()) {
            Clause clause = byId.get(at);
            if (clause == null) {
                return null;
            }
            if (clause.votable()) {
                return at;
            }
            at = clause.parent();
        }
        return null;
    }
}
