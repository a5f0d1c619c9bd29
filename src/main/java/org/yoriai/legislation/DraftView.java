package org.yoriai.legislation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A draft as the program read it, for the moderator who checks it.
 *
 * @param lang of the text it was read from
 * @param levels that a unit can have under the drafting rules of the bill, from the outside in
 * @param questions how many separate questions it makes
 * @param translated whether the same bill is there in the other language: it goes when the tree is corrected
 */
public record DraftView(
        UUID id,
        int number,
        String status,
        String title,
        String lang,
        String jurisdiction,
        String format,
        List<String> levels,
        int questions,
        boolean translated,
        List<Unit> units,
        List<Warning> warnings,
        List<Correction> corrections) {

    /** Below this the program says that it was unsure. */
    public static final double SURE = 0.8;

    public DraftView {
        levels = List.copyOf(levels);
        units = List.copyOf(units);
        warnings = List.copyOf(warnings);
        corrections = List.copyOf(corrections);
    }

    /** Units of which the program was unsure, least sure first. */
    public List<Unit> unsure() {
        return units.stream()
                .filter(Unit::unsure)
                .sorted(java.util.Comparator.comparingDouble(Unit::confidence))
                .toList();
    }

    /**
     * @param num as names show it, possibly empty
     * @param opening its first words, marker and all
     * @param words its own words, without those of the units inside it
     * @param quoted whether it is part of words for other law
     * @param confidence in [0,1]
     */
    public record Unit(
            String eId,
            String level,
            String num,
            String heading,
            int depth,
            String opening,
            String words,
            boolean quoted,
            double confidence) {
        public boolean unsure() {
            return confidence < SURE;
        }
    }

    /**
     * One unit with what can be set right in it.
     *
     * @param places where a new unit can begin
     * @param before the unit that its words would go to, or {@code null} when there is none
     */
    public record Detail(Unit unit, List<Place> places, Unit before) {
        public Detail {
            places = List.copyOf(places);
        }
    }

    /** @param at offset in the text; {@code words} stand there */
    public record Place(int at, String words) {}

    /** @param code as the program's warnings, in small letters with hyphens */
    public record Warning(String code, Map<String, String> parameters) {
        public Warning {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * What a moderator set right.
     *
     * @param number counts from 1
     * @param words how the unit begins
     * @param level empty for {@code join}
     * @param at how the new unit begins; empty unless {@code split}
     * @param lost whether it finds nothing to correct any more
     */
    public record Correction(int number, String kind, String words, String level, String at, boolean lost) {}
}
