package org.yoriai.proof;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * 32 random bytes, a new one for each event, as 64 lower-case hex digits. Without it "agree" or "disagree" is found by
 * hashing both; with a shared one two events are known to be of one hand. Secret as long as the body is.
 */
public record Salt(String hex) {
    private static final int LENGTH = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if this is not 64 lower-case hex digits */
    public Salt {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a salt is 64 lower-case hex digits");
        }
    }

    public static Salt random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Nothing: what must stay secret must not reach a log by accident. */
    @Override
    public String toString() {
        return "Salt[…]";
    }
}
