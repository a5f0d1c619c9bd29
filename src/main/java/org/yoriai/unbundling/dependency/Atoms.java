package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Statement;
import org.yoriai.unbundling.structure.Piece;

/**
 * The smallest units people can vote on, the carriers nobody is asked about alone, and where every other unit belongs.
 * Units by index. Immutable.
 */
public final class Atoms {

    /** Levels that a law is asked about one by one. */
    private static final Set<String> BASIC =
            Set.of("section", "article", "regulation", "rule", "appropriation", "instr", "recital");

    /** Levels that hold others and are never asked about while they do. */
    private static final Set<String> CONTAINERS = Set.of(
            "division",
            "title",
            "subtitle",
            "chapter",
            "subchapter",
            "part",
            "subpart",
            "crossheading",
            "schedule",
            "suppl");

    private static final Set<String> SPLITTABLE = Set.of("section", "article", "regulation", "rule");

    /** A section of more words is asked about by its headed subsections. */
    private static final int LONG_SECTION = 250;

    private static final int NO_TARGET = 0;
    private static final int MANY_TARGETS = -1;

    private final Clauses clauses;
    private final List<Statement> statements;
    private final CarrierWords words;
    private final int[] home;
    private final Map<Integer, Set<Carrier>> carriers = new HashMap<>();
    private final List<Integer> atoms = new ArrayList<>();
    private final boolean[] divided;
    private final int[] targets;

    /** @param statements one for each unit */
    public Atoms(Clauses clauses, List<Statement> statements, List<Amendment> amendments, String lang) {
        this.clauses = clauses;
        this.statements = statements;
        words = new CarrierWords(clauses, statements, lang);
        int count = clauses.count();
        home = new int[count];
        divided = new boolean[count];
        targets = new int[count];
        readTargets(amendments);
        for (int i = count - 1; i >= 0; i--) {
            int parent = clauses.parent(i);
            if (parent != Clauses.NONE) {
                divided[parent] |= !clauses.get(i).quoted()
                        && (divided[i] || BASIC.contains(clauses.get(i).level()));
                targets[parent] = join(targets[parent], targets[i]);
            }
        }
        for (int i = 0; i < count; i++) {
            int parent = clauses.parent(i);
            boolean open = parent == Clauses.NONE || home[parent] == Clauses.NONE || isSplit(parent);
            home[i] =
                    open && !clauses.get(i).quoted() ? decide(i) : parent == Clauses.NONE ? Clauses.NONE : home[parent];
        }
    }

    /** The atom or carrier a unit lies in, or {@link Clauses#NONE} for what only contains others. */
    public int home(int unit) {
        return unit == Clauses.NONE ? Clauses.NONE : home[unit];
    }

    /** In text order. */
    public List<Integer> atoms() {
        return atoms;
    }

    public boolean isAtom(int unit) {
        return unit != Clauses.NONE && home[unit] == unit && !carriers.containsKey(unit);
    }

    /** Whether a unit is a carrier or lies in one. */
    public boolean isCarried(int unit) {
        return carriers.containsKey(home(unit));
    }

    /** What a carrier carries, empty for every other unit. */
    public Set<Carrier> carrier(int unit) {
        return carriers.getOrDefault(unit, Set.of());
    }

    /** In text order. */
    public List<Integer> carriers() {
        return carriers.keySet().stream().sorted().toList();
    }

    /** Whether a unit's own words carry its parts. */
    public boolean isSplit(int unit) {
        return carrier(unit).contains(Carrier.OWN_WORDS);
    }

    /** The atoms inside a unit, in text order. */
    public List<Integer> inside(int unit) {
        List<Integer> out = new ArrayList<>();
        for (int i = unit;
                i < clauses.count()
                        && (i == unit
                                || clauses.get(i).span().start()
                                        < clauses.get(unit).span().end());
                i++) {
            if (isAtom(i)) {
                out.add(i);
            }
        }
        return out;
    }

    /** Marks, for every unit that orders a change, which provision of which act is changed. */
    private void readTargets(List<Amendment> amendments) {
        Map<String, Integer> units = clauses.byName();
        Map<String, Integer> numbers = new HashMap<>();
        for (Amendment amendment : amendments) {
            int unit = units.getOrDefault(amendment.unit(), Clauses.NONE);
            if (unit != Clauses.NONE) {
                String provision = amendment.at().split("__", 2)[0];
                int number =
                        numbers.computeIfAbsent(amendment.targetAct() + '\n' + provision, key -> numbers.size() + 1);
                targets[unit] = join(targets[unit], number);
            }
        }
    }

    private static int join(int one, int other) {
        return one == NO_TARGET || one == other ? other : other == NO_TARGET ? one : MANY_TARGETS;
    }

    private int decide(int unit) {
        String level = clauses.get(unit).level();
        if (level.equals("suppl")) {
            return supplement(unit);
        }
        if (divided[unit]) {
            return hasInstructions(unit) ? carrier(unit, EnumSet.of(Carrier.OWN_WORDS)) : Clauses.NONE;
        }
        if (CONTAINERS.contains(level) && contains(unit)) {
            return Clauses.NONE;
        }
        Set<Carrier> carried = targets[unit] == NO_TARGET || isClerical(unit) ? words.of(unit) : Set.of();
        if (!carried.isEmpty()) {
            return carrier(unit, carried);
        }
        if (targets[unit] == NO_TARGET && words.mixed(unit) && partly(unit)) {
            return Clauses.NONE;
        }
        if (splits(unit)) {
            return carrier(unit, EnumSet.of(Carrier.OWN_WORDS));
        }
        atoms.add(unit);
        return unit;
    }

    /** Whether some parts of a unit without own words carry and others do not. */
    private boolean partly(int unit) {
        List<Integer> children = own(unit);
        long carrying =
                children.stream().filter(child -> !words.of(child).isEmpty()).count();
        int start = clauses.get(unit).words();
        boolean silent = !children.isEmpty()
                && isSilent(start, clauses.get(children.get(0)).span().start());
        return silent && carrying > 0 && carrying < children.size();
    }

    private int carrier(int unit, Set<Carrier> what) {
        carriers.put(unit, what);
        return unit;
    }

    private boolean isClerical(int unit) {
        return words.of(unit).equals(Set.of(Carrier.CLERICAL));
    }

    private boolean hasInstructions(int unit) {
        return clauses.children(unit).stream()
                .anyMatch(child -> clauses.get(child).level().equals("instr"));
    }

    /** One carrier, unless something in it does more than start the law or carry over old cases. */
    private int supplement(int unit) {
        boolean more = targets[unit] != NO_TARGET;
        for (int child : clauses.children(unit)) {
            more |= doesMore(child);
        }
        if (more && !clauses.children(unit).isEmpty()) {
            return Clauses.NONE;
        }
        return carrier(unit, EnumSet.of(Carrier.COMMENCEMENT));
    }

    private boolean doesMore(int unit) {
        if (!words.of(unit).isEmpty()) {
            return false;
        }
        for (int i = unit; i < clauses.count() && clauses.within(i, unit); i++) {
            if (!statements.get(i).kinds().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a container leaves everything it says to the units in it. */
    private boolean contains(int unit) {
        List<Integer> children = own(unit);
        if (clauses.get(unit).level().equals("schedule")) {
            return children.size() > 1 && (targets[unit] != NO_TARGET || speaks(unit));
        }
        Piece piece = clauses.get(unit);
        boolean silent = isSilent(piece.words(), piece.span().end());
        return !children.isEmpty() || silent;
    }

    /** Whether a stretch holds no word: the full stop behind a heading is none. */
    private boolean isSilent(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(clauses.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Long, and most of its paragraphs are whole statements: no mere list or table. */
    private boolean speaks(int schedule) {
        List<Integer> children = own(schedule);
        int speaking = 0;
        for (int child : children) {
            boolean speaks = CONTAINERS.contains(clauses.get(child).level());
            for (int i = child; !speaks && i < clauses.count() && clauses.within(i, child); i++) {
                speaks = !statements.get(i).modality().isEmpty();
            }
            speaking += speaks ? 1 : 0;
        }
        return 2 * speaking > children.size() && longerThan(schedule, LONG_SECTION);
    }

    private List<Integer> own(int unit) {
        return clauses.children(unit).stream()
                .filter(child -> !clauses.get(child).quoted())
                .toList();
    }

    /** Changes of several provisions are asked about one by one, and so are the headed subsections of a long section. */
    private boolean splits(int unit) {
        List<Integer> children = own(unit);
        if (targets[unit] == MANY_TARGETS) {
            Set<Integer> different = new HashSet<>();
            boolean many = false;
            for (int child : children) {
                many |= targets[child] == MANY_TARGETS;
                if (targets[child] != NO_TARGET) {
                    different.add(targets[child]);
                }
            }
            return different.size() > 1 || many;
        }
        if (!SPLITTABLE.contains(clauses.get(unit).level())) {
            return false;
        }
        long headed = children.stream()
                .filter(child -> clauses.get(child).level().equals("subsection")
                        && !clauses.get(child).heading().isEmpty())
                .count();
        return headed >= 2 && longerThan(unit, LONG_SECTION);
    }

    private boolean longerThan(int unit, int limit) {
        String text = clauses.text();
        int count = 0;
        boolean inside = false;
        int end = clauses.get(unit).span().end();
        for (int i = clauses.get(unit).span().start(); i < end && count <= limit; i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            count += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return count > limit;
    }
}
