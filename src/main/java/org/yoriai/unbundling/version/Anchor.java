package org.yoriai.unbundling.version;

import java.util.List;
import java.util.Locale;

/**
 * Where a unit of the old version is in the new one.
 *
 * @param from eId in the old version
 * @param to eIds in the new version, in text order; empty when the unit is gone
 * @param similarity in [0,1]: 1 for the same words, the shared part when split or merged, 0 when gone
 * @param changes what differs, in the order of {@link Change}; empty unless {@code kind} is {@link Kind#CHANGED}
 * @param carry what becomes of opinions on the unit
 */
public record Anchor(String from, List<String> to, Kind kind, double similarity, List<Change> changes, Carry carry) {

    /** What happened to a unit. */
    public enum Kind {
        SAME,
        MOVED,
        CHANGED,
        SPLIT,
        MERGED,
        GONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In what a changed unit differs. All but {@link #WORDS} may turn its meaning. */
    public enum Change {
        MODALITY,
        NEGATION,
        NUMBER,
        DATE,
        MONEY,
        WORDS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What becomes of opinions: they stay, they stay with a mark, people are asked again, or they are kept aside. */
    public enum Carry {
        KEEP,
        MARK,
        ASK,
        ARCHIVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Anchor {
        to = List.copyOf(to);
        changes = List.copyOf(changes);
        if (!(similarity >= 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity " + similarity + " is outside [0,1]");
        }
    }

    static Anchor of(String from, List<String> to, Kind kind, double similarity, List<Change> changes) {
        Carry carry = switch (kind) {
            case SAME, MOVED -> Carry.KEEP;
            case CHANGED -> changes.equals(List.of(Change.WORDS)) ? Carry.MARK : Carry.ASK;
            case SPLIT, MERGED -> Carry.ASK;
            case GONE -> Carry.ARCHIVE;
        };
        return new Anchor(from, to, kind, Math.round(similarity * 10_000) / 10_000.0, changes, carry);
    }
}
