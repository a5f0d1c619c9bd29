package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a law is called. Most print their name above all else; where there is none among the lines in front of the first
 * unit, such as in a bill of the United States, the name by which the law says it may be cited, else its long title.
 */
public final class BillTitle {

    private static final int LONGEST = 300;

    /** Lines that are looked at. */
    private static final int LINES = 60;

    /** Where in a law its name is looked for: at its beginning, else at its end. */
    private static final int REACH = 100_000;

    /** What is printed above a law and is not its name. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)(?:\\d{1,3}(?:st|nd|rd|th|d)\\s(?:congress|session|general assembly|legislature)\\b.{0,40}"
                    + "|(?:first|second|third|fourth|regular|special|\\d{4})\\s(?:regular\\s|special\\s)?session\\b.{0,40}"
                    + "|(?:union\\s|senate\\s|house\\s)?calendar\\sno\\b.{0,20}"
                    + "|[(\\[]?(?:report|rept)\\.?\\sno\\b.{0,20}"
                    + "|(?:h|s)\\.?(?:b|f|r|p|j|con|res|[\\s.])*(?:no\\.?)?\\s?\\d{0,5}"
                    + "|(?:hl|hc|senate|house|assembly)?\\s?bill(?:\\sno\\.?)?\\s?\\d{0,5}(?:[-–—]\\d{2,4})?"
                    + "|in\\sthe\\s(?:senate|house|assembly|legislature)\\b.{0,60}"
                    + "|an?\\s(?:bill|act)(?:\\sto\\sbe\\sentitled)?|joint\\sresolution|by-?law|bills?|acts?"
                    + "|(?:mr|mrs|ms)\\b\\.?\\s.{1,250}|(?:senators?|representatives?)\\s.{1,200}(?:introduced|for\\s(?:himself|herself|themselves)).{0,90}|(?:introduced|sponsored|offered)\\sby\\b.{1,250}"
                    + "|\\(?as\\s(?:introduced|amended|passed|reported|brought)\\b.{0,120}"
                    + "|european\\scommission|official\\sjournal\\b.{0,80}|brussels,.{0,40}|com\\(\\d{4}\\).{0,20}|\\d{4}/\\d{1,5}\\s?\\((?:cod|nle|cns)\\)"
                    + "|(?:the\\s)?republic\\sof\\ssouth\\safrica|(?:provincial|government)\\sgazette\\b.{0,80}|(?:general\\s|local authority\\s)?notice\\b.{0,60}"
                    + "|the\\seuropean\\sparliament\\b.{0,80}"
                    + "|\\p{L}+\\s\\d{1,2},?\\s\\d{4}|\\d{1,2}\\s\\p{L}+\\s\\d{4}|[\\d\\s.,:;/–—-]{1,40}"
                    + "|[（(].{0,60}第.{1,12}号[)）]|(?:\\S{1,20}年)?\\S{0,20}(?:法律|条例|規則|政令|告示)第.{1,12}号)");

    /** A line with one of these words names a law. */
    private static final Pattern LAW = Pattern.compile(
            "(?i)\\b(?:act|bill|by-?laws?|regulations?|ordinance|order|rules|directive|decision|measure|code|resolution|law|charter)\\b"
                    + "|条例|法律|規則|政令|省令|規程|要綱|法$");

    /** A line that leads on to others is part of a preamble. */
    private static final Pattern LEADS_ON =
            Pattern.compile(".*[:：—,、]\\s?|[●•▪·*–].*|(?:(?i)whereas|having regard|considering)\\b.*");

    private static final Pattern LONG_TITLE = Pattern.compile(
            "(?:(?i)an? (?:act|bill|ordinance|by-?law)\\s(?=to|for|concerning|relating|regarding|amending)|To\\s[a-z]|(?i:relating to|concerning)\\s).*");

    private static final Pattern CITED = Pattern.compile(
            "(?:may\\sbe\\scited(?:\\sfor\\sall\\spurposes)?\\sas|shall\\sbe\\s(?:known(?:\\sand\\smay\\sbe\\scited)?\\sas|cited\\sas|called)|(?:[Bb]y-?law|[Aa]ct|[Oo]rdinance|[Cc]hapter)\\sis\\s(?:called|known\\sas))"
                    + "\\s(?:the\\s|“the\\s|\"the\\s)?(?:“([^”]{3,250})”|\"([^\"]{3,250})\"|‘([^’]{3,250})’|((?:[A-Z0-9(][^.;“”\"]{3,250}?))(?=[.;]|,?\\sand\\s(?:comes?|takes?|shall|will|applies)\\b))");

    private BillTitle() {}

    /** {@code ""} for a text without a line in front of its first unit that could be one. */
    public static String of(Clauses clauses) {
        String text = clauses.text();
        int limit = clauses.count() == 0 ? text.length() : clauses.get(0).span().start();
        List<String> lines = lines(text, limit);
        int first = -1;
        for (int i = 0; i < lines.size() && !LONG_TITLE.matcher(lines.get(i)).matches(); i++) {
            String line = lines.get(i);
            boolean name = !FURNITURE.matcher(line).matches()
                    && !LEADS_ON.matcher(line).matches();
            if (name && !line.endsWith(".") && LAW.matcher(line).find()) {
                return continued(lines, i);
            }
            first = first < 0 && name ? i : first;
        }
        String cited = cited(clauses);
        if (!cited.isEmpty()) {
            return cited;
        }
        if (first >= 0) {
            return lines.get(first);
        }
        for (String line : lines) {
            if (LONG_TITLE.matcher(line).matches()) {
                return line;
            }
        }
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** With the lines that go on in small letters: "of 3 March 2031", "on the lending of tools". */
    private static String continued(List<String> lines, int first) {
        StringBuilder out = new StringBuilder(lines.get(first));
        for (int i = first + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!Character.isLowerCase(line.charAt(0)) || out.length() + line.length() >= LONGEST) {
                break;
            }
            out.append(' ').append(line);
        }
        return out.toString();
    }

    /** With something printed in them, not too long for a title. */
    private static List<String> lines(String text, int limit) {
        List<String> out = new ArrayList<>();
        int at = 0;
        while (at < limit && out.size() < LINES) {
            int end = at;
            while (end < limit && "\n\r\u2028".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String line = end - at <= LONGEST
                    ? text.substring(at, end).replace("\uFEFF", "").strip()
                    : "";
            if (!line.isEmpty()) {
                out.add(line);
            }
            at = end + 1;
        }
        return out;
    }

    private static String cited(Clauses clauses) {
        String text = clauses.text();
        String name = cited(clauses, 0, Math.min(text.length(), REACH));
        return name.isEmpty() && text.length() > REACH
                ? cited(clauses, Math.max(REACH, text.length() - REACH), text.length())
                : name;
    }

    /** The first name that the law, and not a text it inserts elsewhere, gives itself. */
    private static String cited(Clauses clauses, int from, int to) {
        Matcher matcher = CITED.matcher(clauses.text()).region(from, to);
        while (matcher.find()) {
            int unit = clauses.at(matcher.start());
            if (unit == Clauses.NONE || clauses.get(unit).quoted()) {
                continue;
            }
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String name = matcher.group(group);
                if (name != null) {
                    return name.replaceAll("\\s+", " ").strip();
                }
            }
        }
        return "";
    }
}
