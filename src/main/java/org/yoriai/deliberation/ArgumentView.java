package org.yoriai.deliberation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

/**
 * An argument as others see it.
 *
 * @param number counts the arguments of the assembly from 1
 * @param by the name under which its author is known here
 * @param text as written, and translations made by people; empty when hidden
 * @param changes the words of the law that a wording proposal would change; empty when none are named
 * @param lang the language it was written in
 * @param status {@code waiting}, {@code visible}, {@code hidden}, {@code withdrawn} or {@code merged}
 * @param hiddenRule which rule it broke, and {@code hiddenGround} which of the rule's published reasons; {@code null}
 *     unless hidden
 * @param hiddenReason why in the moderator's words, for its author and for moderators; else {@code null}
 * @param newer answers that are not in these counts yet; always 0 for whoever has a part in the assembly
 * @param mine whether the visitor wrote it
 * @param myVote the visitor's own vote, or {@code null}
 * @param mergedInto the argument that says the same and is answered in its place; {@code null} unless merged
 * @param joined how many others were put to this one
 * @param carried what later versions of the bill mean for it, or {@code null} when it was said about the words as they are
 */
public record ArgumentView(
        UUID id,
        int number,
        UUID clause,
        String clauseEId,
        UUID replyTo,
        Localized by,
        String stance,
        String lang,
        Localized text,
        Localized changes,
        String status,
        String hiddenRule,
        String hiddenGround,
        String hiddenReason,
        int agree,
        int disagree,
        int pass,
        int newer,
        boolean mine,
        Vote myVote,
        Instant submittedAt,
        UUID mergedInto,
        int joined,
        Carried carried) {

    /**
     * The clause is not what it was when this was said.
     *
     * @param code {@code marked}: its wording changed; {@code asked}: it changed in what it demands, or was split or
     *     merged; {@code gone}: it is in the bill no more
     * @param since when the version was published that changed it last
     * @param voteBefore whether the visitor voted before it changed in what it demands: she is asked again
     * @param confirmed whether its author has said since that it still holds
     */
    public record Carried(String code, Instant since, boolean voteBefore, boolean confirmed) {}

    /** Whether the visitor wrote it and has not yet said whether it still holds for the clause as it is now. */
    @JsonIgnore
    public boolean asksAuthor() {
        return mine
                && carried != null
                && carried.code().equals("asked")
                && !carried.confirmed()
                && !status.equals("withdrawn");
    }

    /** Whether it is about a clause that is in the bill no more. */
    @JsonIgnore
    public boolean isGone() {
        return carried != null && carried.code().equals("gone");
    }

    /** How many answered, as far as these counts go. */
    public int voters() {
        return agree + disagree + pass;
    }

    /** How many answered: that somebody did is public, what she said is not. */
    @JsonIgnore
    public int answered() {
        return voters() + newer;
    }

    public String textIn(Lang reader) {
        return text.in(reader);
    }

    public boolean translatedFor(Lang reader) {
        return !lang.equals(text.langOf(reader));
    }
}
