package org.yoriai.identity;

import java.time.Instant;

/**
 * What a person decided on one use of her words.
 *
 * @param textSha256 of the words that she was asked with: which version she saw
 */
public record UseDecision(String use, boolean given, Instant at, String lang, String textSha256) {
    static UseDecision of(Consent consent) {
        return new UseDecision(consent.use, consent.given, consent.at, consent.lang, consent.textSha256);
    }
}
