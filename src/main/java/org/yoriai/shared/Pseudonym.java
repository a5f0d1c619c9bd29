package org.yoriai.shared;

import java.util.regex.Pattern;

/**
 * 32 lower-case hex digits that stand for a person: a <em>member</em> (one per person and assembly) or an
 * <em>actor</em> (one per person and subject, the only form that leaves the assembly).
 */
public record Pseudonym(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public Pseudonym {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a pseudonym is 32 lower-case hex digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
