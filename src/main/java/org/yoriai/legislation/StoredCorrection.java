package org.yoriai.legislation;

import java.util.Optional;
import org.yoriai.unbundling.Correction;

/** A correction as it is kept with the text: bound to words. */
record StoredCorrection(String kind, String eId, String words, String level, String at, String num) {

    static StoredCorrection of(Correction correction) {
        String level = correction instanceof Correction.Relevel relevel
                ? relevel.level()
                : correction instanceof Correction.Split split ? split.level() : "";
        return new StoredCorrection(
                correction.kind(),
                correction.unit().eId(),
                correction.unit().words(),
                level,
                correction instanceof Correction.Split split ? split.at() : "",
                correction instanceof Correction.Split split ? split.num() : "");
    }

    /** Empty for a kind that this version does not know. */
    Optional<Correction> correction() {
        Correction.Place place = new Correction.Place(eId, words);
        return switch (kind) {
            case "level" -> Optional.of(new Correction.Relevel(place, level));
            case "split" -> Optional.of(new Correction.Split(place, at, level, num));
            case "join" -> Optional.of(new Correction.Join(place));
            default -> Optional.empty();
        };
    }
}
