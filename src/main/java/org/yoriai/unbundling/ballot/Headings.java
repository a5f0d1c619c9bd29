package org.yoriai.unbundling.ballot;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.structure.Piece;

/**
 * What units are headed, in one line as people write it: "RIGHT TO REPAIR" as "Right to Repair". A word that the text itself
 * writes in no other way, such as "NASA", stays in capitals.
 */
final class Headings {

    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

    /** A text of more different words is no law. */
    private static final int MOST_WORDS = 200_000;

    private final Clauses clauses;
    private final Set<String> written = new HashSet<>();
    private boolean read;

    Headings(Clauses clauses) {
        this.clauses = clauses;
    }

    /** Its own heading, else that of the cross-heading which stands above it alone; {@code ""} if it has none. */
    String of(int unit) {
        Piece piece = clauses.get(unit);
        int above = clauses.parent(unit);
        boolean lent = piece.heading().isBlank()
                && above != Clauses.NONE
                && clauses.get(above).level().equals("crossheading")
                && clauses.children(above).size() == 1;
        String heading = Sentence.line(lent ? clauses.get(above).heading() : piece.heading());
        return isCapitals(heading) ? small(heading) : heading;
    }

    private static boolean isCapitals(String words) {
        return words.chars().noneMatch(Character::isLowerCase)
                && words.chars().filter(Character::isUpperCase).count() > 1;
    }

    private String small(String heading) {
        if (!read) {
            read = true;
            read(clauses.text());
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < heading.length()) {
            int end = at;
            while (end < heading.length() && isWord(heading.charAt(end))) {
                end++;
            }
            if (end == at) {
                out.append(heading.charAt(at++));
                continue;
            }
            String lower = heading.substring(at, end).toLowerCase(Locale.ROOT);
            boolean known = written.contains(lower) || SMALL.contains(lower);
            if (!known) {
                out.append(heading, at, end);
            } else if (at > 0 && SMALL.contains(lower)) {
                out.append(lower);
            } else {
                out.append(Sentence.capital(lower));
            }
            at = end;
        }
        return out.toString();
    }

    /** The words that the text writes with small letters. */
    private void read(String text) {
        int at = 0;
        while (at < text.length() && written.size() < MOST_WORDS) {
            int end = at;
            boolean small = false;
            while (end < text.length() && end - at < 40 && isWord(text.charAt(end))) {
                small |= Character.isLowerCase(text.charAt(end));
                end++;
            }
            if (small) {
                written.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '’' || c == '\'';
    }
}
