package org.yoriai.unbundling.dependency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Mention;

/**
 * Links every atom to the words that start it: those that name it, or one of the units around it, else the general
 * commencement. Inside a split section its own commencement comes first.
 */
final class ForceLinks {

    private static final Pattern STARTS = Pattern.compile(
            "(?i)\\b(?:comes?|came|coming|brought|enters?|entered)\\sinto\\s(?:force|operation|effect)|\\b(?:takes?|have|has)\\seffect\\s(?:on|from|at|in|after|upon|for)|\\b(?:takes?\\seffect|is\\seffective|shall\\sbe\\seffective)\\b|\\bshall\\s(?:take\\seffect|apply\\s(?:from|with\\srespect\\sto|to\\s[^.;]{1,60}\\s(?:beginning|made|occurring|entered)))");
    private static final Pattern JP_STARTS = Pattern.compile("から\\s?施\\s?行|から\\s?適\\s?用");

    private final Clauses clauses;
    private final Atoms atoms;
    private final Links links;
    private final Pattern starts;
    private final Map<Integer, Span> spans = new HashMap<>();
    private final Map<Integer, Integer> locals = new HashMap<>();

    ForceLinks(Clauses clauses, Atoms atoms, Links links, String lang) {
        this.clauses = clauses;
        this.atoms = atoms;
        this.links = links;
        starts = lang.equals("ja") ? JP_STARTS : STARTS;
    }

    void add(List<Mention> mentions) {
        Map<Integer, Mention> named = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.to() != Clauses.NONE && starter(mention.unit())) {
                named.putIfAbsent(mention.to(), mention);
            }
        }
        int general = general(named);
        for (int atom : atoms.atoms()) {
            Mention mention = naming(atom, named);
            int local = local(atom);
            if (mention != null) {
                links.add(new Link(
                        atom,
                        mention.unit(),
                        EdgeType.IN_FORCE_BY,
                        mention.reference().start(),
                        mention.reference().end()));
            } else if (local != Clauses.NONE) {
                link(atom, local);
            } else if (general != Clauses.NONE) {
                link(atom, general);
            }
        }
    }

    private void link(int atom, int unit) {
        Span span = spans.getOrDefault(unit, clauses.get(unit).span());
        links.add(new Link(atom, unit, EdgeType.IN_FORCE_BY, span.start(), span.end()));
    }

    /** Whether a unit is commencement and says that something starts. */
    private boolean starter(int unit) {
        int home = atoms.home(unit);
        if (home == Clauses.NONE || !atoms.carrier(home).contains(Carrier.COMMENCEMENT)) {
            return false;
        }
        if (!spans.containsKey(unit)) {
            Matcher matcher = starts.matcher(clauses.text());
            matcher.region(clauses.get(unit).span().start(), ownEnd(unit));
            spans.put(unit, matcher.find() ? new Span(matcher.start(), matcher.end()) : new Span(0, 0));
        }
        return spans.getOrDefault(unit, new Span(0, 0)).length() > 0;
    }

    private int ownEnd(int unit) {
        List<Integer> children = clauses.children(unit);
        return children.isEmpty()
                ? clauses.get(unit).span().end()
                : clauses.get(children.get(0)).span().start();
    }

    /** The mention of the atom itself, of what it lies in, or of one of its parts. */
    private @org.jspecify.annotations.Nullable Mention naming(int atom, Map<Integer, Mention> named) {
        for (int at = atom; at != Clauses.NONE; at = clauses.parent(at)) {
            Mention mention = named.get(at);
            if (mention != null) {
                return mention;
            }
        }
        int end = clauses.get(atom).span().end();
        for (int i = atom + 1; !named.isEmpty() && i < clauses.count(); i++) {
            if (clauses.get(i).span().start() >= end) {
                break;
            }
            Mention mention = named.get(i);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    /** The commencement beside a part of a split section. */
    private int local(int atom) {
        int parent = clauses.parent(atom);
        if (parent == Clauses.NONE || !atoms.isSplit(parent)) {
            return Clauses.NONE;
        }
        return locals.computeIfAbsent(parent, this::firstStarter);
    }

    private int firstStarter(int parent) {
        for (int child : clauses.children(parent)) {
            if (starter(child)) {
                return child;
            }
        }
        return Clauses.NONE;
    }

    /** Of the units that start something the first that names nothing, else the first; in a split section none. */
    private int general(Map<Integer, Mention> named) {
        Set<Integer> naming = new HashSet<>();
        named.values().forEach(mention -> naming.add(mention.unit()));
        int first = Clauses.NONE;
        for (int carrier : atoms.carriers()) {
            int parent = clauses.parent(carrier);
            if (parent != Clauses.NONE && atoms.isSplit(parent)) {
                continue;
            }
            for (int i = carrier; i < clauses.count() && clauses.within(i, carrier); i++) {
                if (starter(i) && !naming.contains(i)) {
                    return i;
                }
                first = first == Clauses.NONE && starter(i) ? i : first;
            }
        }
        return first;
    }
}
