package org.yoriai.unbundling.amendment;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name of an act in English words, as printed without its article. */
final class ActNames {

    private static final Pattern KIND = Pattern.compile(
            "\\b(?:Act|Code|By-law|By-laws|Order|Regulations|Rules|Measure|Ordinance|Law)(?: \\([A-Z][\\w ]{1,30}\\))?(?:,? (?:of )?\\d{4})?+\\b");
    private static final Pattern CITED = Pattern.compile(
            "\\b(?:[Tt]itle \\d{1,3}[A-Z]?, United States Code|Public Law \\d{1,3}[–-]\\d{1,4}"
                    + "|(?:Council |Commission |Implementing |Delegated )*(?:Regulation|Directive|Decision) (?:\\((?:EU|EC|EEC|Euratom)\\) )?(?:No )?\\d{1,4}/\\d{1,4}(?:/[A-Z]{2,4})?)");
    private static final Set<String> INNER =
            Set.of("of", "and", "the", "for", "in", "to", "on", "with", "from", "or", "by", "against", "etc", "at");
    private static final Set<String> PROVISIONS = Set.of(
            "Section",
            "Sections",
            "Part",
            "Schedule",
            "Chapter",
            "Title",
            "Article",
            "Paragraph",
            "Regulation",
            "Rule",
            "Annex",
            "Subtitle",
            "Division",
            "Subsection");
    private static final Set<String> OPENERS =
            Set.of("In", "To", "The", "For", "After", "Before", "Under", "This", "That", "An");
    private static final int MOST_WORDS = 24;

    private ActNames() {}

    /** The first name, {@code ""} when none is there. */
    static String first(String words) {
        Matcher cited = CITED.matcher(words);
        String best = "";
        int at = words.length();
        if (cited.find()) {
            best = cited.group();
            at = cited.start();
        }
        Matcher kind = KIND.matcher(words);
        while (kind.find() && kind.start() < at) {
            int start = start(words, kind.start());
            if (start < kind.start()) {
                return words.substring(start, kind.end());
            }
        }
        return best;
    }

    /** Goes back over words of a name; never past "the" that follows a number or a lower-case word. */
    private static int start(String words, int kind) {
        int best = kind;
        int at = kind;
        for (int used = 0; used < MOST_WORDS && at > 0 && words.charAt(at - 1) == ' '; used++) {
            int from = words.lastIndexOf(' ', at - 2) + 1;
            String word = words.substring(from, at - 1);
            String bare = word.replaceAll("[,()’']", "");
            boolean provision = PROVISIONS.contains(bare) && !words.startsWith("of ", at);
            boolean capital =
                    bare.length() > 1 && Character.isUpperCase(bare.charAt(0)) && !provision && !OPENERS.contains(bare);
            if (capital) {
                best = from;
            } else if (!INNER.contains(bare) || bare.equals("the") && !insideName(words, from)) {
                break;
            }
            at = from;
        }
        return best;
    }

    /** Whether the words in front of "the" are "Protection of" rather than "section 4 of". */
    private static boolean insideName(String words, int the) {
        if (the < 4) {
            return false;
        }
        int joiner = words.lastIndexOf(' ', the - 2) + 1;
        if (joiner < 2 || !INNER.contains(words.substring(joiner, the - 1))) {
            return false;
        }
        int from = words.lastIndexOf(' ', joiner - 2) + 1;
        String word = words.substring(from, joiner - 1);
        return word.length() > 2 && Character.isUpperCase(word.charAt(0)) && !PROVISIONS.contains(word);
    }
}
