package org.yoriai.unbundling.plain;

import java.util.Locale;

/** What a sentence lays on people. */
public enum Modality {
    MUST_NOT,
    MUST,
    SHOULD,
    MAY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
