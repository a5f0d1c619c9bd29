package org.yoriai.web.open;

import java.util.regex.Pattern;
import org.yoriai.deliberation.ArgumentView;

/**
 * An argument as pages show it.
 *
 * @param text in the reader's language where a person has translated it; {@code lang} the language it is in
 * @param stance as a code, {@code stanceText} as a word
 * @param clause the clause it is about, or {@code null} for the whole bill
 * @param support the counts in words
 * @param translated whether these are a translator's words
 * @param again where the visitor answers it, also once more
 * @param changes the words of the law that it would change, or empty; {@code changesLang} the language they are in
 * @param carried what the newest version of the bill means for it, in a sentence, or {@code null}
 */
public record Voice(
        ArgumentView argument,
        String href,
        String text,
        String lang,
        String handle,
        String stance,
        String stanceText,
        String when,
        String datetime,
        Contents.Entry clause,
        String support,
        boolean translated,
        String again,
        String changes,
        String changesLang,
        String carried) {

    private static final int BRIEF_LATIN = 110;
    private static final int BRIEF_JAPANESE = 56;
    private static final Pattern MARKS_AT_THE_END = Pattern.compile("[\\p{Punct}、。…]+$");

    /** The beginning of the words, for tables and links. */
    public String brief() {
        String line = text.replace('\n', ' ');
        int most = lang.equals("ja") ? BRIEF_JAPANESE : BRIEF_LATIN;
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, most));
        int space = cut.lastIndexOf(' ');
        String whole = space > most / 2 ? cut.substring(0, space) : cut;
        return MARKS_AT_THE_END.matcher(whole).replaceFirst("") + "…";
    }

    /** The beginning of words that are too long for a list, or {@code null}: then they are shown whole. */
    public String folded() {
        String brief = brief();
        return brief.equals(text.replace('\n', ' ')) ? null : brief;
    }

    /** Whether the clause that it is about is in the bill no more. */
    public boolean gone() {
        return argument.isGone();
    }

    /** {@code null} on the whole bill. */
    public String clauseLabel() {
        return clause == null ? null : clause.label();
    }
}
