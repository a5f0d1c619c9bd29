package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.structure.EIds;
import org.yoriai.unbundling.structure.Piece;

/** Links between changes of other law: who builds on words that another inserts or moves, and who changes the same act. */
final class AmendmentLinks {

    private final Clauses clauses;
    private final Atoms atoms;
    private final Links links;
    private final Map<String, Integer> units;

    AmendmentLinks(Clauses clauses, Atoms atoms, Links links) {
        this.clauses = clauses;
        this.atoms = atoms;
        this.links = links;
        units = clauses.byName();
    }

    void add(List<Amendment> amendments) {
        buildsOn(amendments);
        conforming(amendments);
        sameAct(amendments);
    }

    private int unit(Amendment amendment) {
        return units.getOrDefault(amendment.unit(), Clauses.NONE);
    }

    /** Who addresses a place that another change makes, or fills a place that another change vacates. */
    private void buildsOn(List<Amendment> amendments) {
        Map<String, Amendment> made = new HashMap<>();
        for (Amendment amendment : amendments) {
            for (String place : makes(amendment)) {
                made.putIfAbsent(place, amendment);
            }
        }
        for (Amendment amendment : amendments) {
            String place = amendment.at();
            while (!place.isEmpty()) {
                link(amendment, made.get(key(amendment, place)));
                int cut = place.lastIndexOf("__");
                place = cut < 0 ? "" : place.substring(0, cut);
            }
            if (amendment.op().equals("insertUnit")) {
                for (String filled : makes(amendment)) {
                    link(amendment, made.get(filled + " vacated"));
                }
            }
        }
    }

    private void link(Amendment from, @org.jspecify.annotations.Nullable Amendment to) {
        if (to == null || unit(from) == Clauses.NONE || unit(to) == Clauses.NONE) {
            return;
        }
        int home = atoms.home(unit(from));
        if (home != Clauses.NONE && home != atoms.home(unit(to))) {
            links.add(new Link(unit(from), unit(to), EdgeType.BUILDS_ON, from.start(), from.end()));
        }
    }

    private static String key(Amendment amendment, String place) {
        return amendment.targetAct() + '\n' + place;
    }

    /** Places in the target act that did not exist before, or no longer hold what they held. */
    private List<String> makes(Amendment amendment) {
        List<String> out = new ArrayList<>();
        if (amendment.op().equals("renumber") && !amendment.newWords().isEmpty()) {
            int cut = amendment.at().lastIndexOf("__");
            out.add(key(amendment, (cut < 0 ? "" : amendment.at().substring(0, cut + 2)) + amendment.newWords()));
            out.add(key(amendment, amendment.at()) + " vacated");
        }
        if (amendment.op().equals("insertUnit")) {
            for (int i = unit(amendment); i != Clauses.NONE && i < clauses.count(); i++) {
                Piece piece = clauses.get(i);
                if (piece.span().start() >= amendment.end()) {
                    break;
                }
                boolean outermost = piece.quoted()
                        && piece.span().start() >= amendment.start()
                        && !clauses.get(piece.parent() < 0 ? i : piece.parent()).quoted();
                if (outermost && !piece.num().isEmpty()) {
                    out.add(key(amendment, beside(amendment, EIds.ref(piece.level()) + "_" + piece.num())));
                }
            }
        }
        return out;
    }

    /** The address of a new unit: next to the one it is put behind, or inside the one it is put into. */
    private static String beside(Amendment amendment, String name) {
        boolean inside =
                amendment.position().equals("end") || amendment.position().equals("start");
        String at = amendment.at();
        int cut = at.lastIndexOf("__");
        String stem = inside ? at : cut < 0 ? "" : at.substring(0, cut);
        return stem.isEmpty() ? name : stem + "__" + name;
    }

    /** A conforming amendment keeps other law in step with the change before it under the same section. */
    private void conforming(List<Amendment> amendments) {
        int before = Clauses.NONE;
        int last = Clauses.NONE;
        for (Amendment amendment : amendments) {
            int home = atoms.home(unit(amendment));
            if (!atoms.isAtom(home) || home == last) {
                continue;
            }
            last = home;
            Piece piece = clauses.get(home);
            boolean conforms = piece.heading().toLowerCase(Locale.ROOT).startsWith("conforming");
            if (!conforms) {
                before = home;
            } else if (before != Clauses.NONE && clauses.parent(before) == clauses.parent(home)) {
                links.add(new Link(
                        home,
                        before,
                        EdgeType.BUILDS_ON,
                        piece.span().start(),
                        Math.max(piece.span().start(), piece.words())));
            }
        }
    }

    /** Each with the one before it, so that the changes of one act hang together in a chain. */
    private void sameAct(List<Amendment> amendments) {
        Map<String, Integer> last = new HashMap<>();
        for (Amendment amendment : amendments) {
            int home = atoms.home(unit(amendment));
            if (!atoms.isAtom(home) || amendment.targetAct().isEmpty()) {
                continue;
            }
            Integer other = last.put(amendment.targetAct(), home);
            if (other != null && other != home) {
                links.add(new Link(home, other, EdgeType.SAME_ACT, amendment.start(), amendment.end()));
            }
        }
    }
}
