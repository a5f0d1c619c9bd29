package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

/**
 * The words that a bill gives a meaning of its own, read from its clauses: {@code “hire” means …}, {@code 「夜間」とは…},
 * and lists of terms as {@code 共用車両　…をいう}.
 */
final class Glossary {
    private static final Pattern ENGLISH = Pattern.compile(
            "[“\"]([^”\"\\n"
                    + "]{1,120})[”\"],?\\s+(?:means?|includes?|has\\s+the\\s+(?:same\\s+)?meaning|(?:is|are)\\s+to\\s+be\\s+(?:read|construed))\\b\\s*");
    private static final Pattern JAPANESE = Pattern.compile("「([^「」\\n]{1,60})」とは、?");
    private static final Pattern JAPANESE_LIST = Pattern.compile("用語の(?:意義|定義)は");
    private static final Pattern JAPANESE_ITEM = Pattern.compile("^([^　。、\\n]{1,40})　(?=.)");

    private Glossary() {}

    /** A term with its meaning, in one language. */
    private record Found(String term, String meaning) {}

    /** In the order of the bill. */
    static List<BillView.TermView> of(BillView bill) {
        List<BillView.TermView> terms = new ArrayList<>();
        for (BillView.ClauseView unit : bill.clauses()) {
            Optional<Found> english =
                    Optional.ofNullable(unit.body().texts().get(Lang.EN.code())).flatMap(Glossary::english);
            Optional<Found> japanese = Optional.ofNullable(unit.body().texts().get(Lang.JA.code()))
                    .flatMap(body -> japanese(body, english.isPresent() || isListed(bill, unit)));
            if (english.isEmpty() && japanese.isEmpty()) {
                continue;
            }
            BillView.ClauseView home = home(bill, unit);
            Localized term = Localized.of(
                    english.map(Found::term).orElse(""),
                    japanese.map(Found::term).orElse(""));
            terms.add(new BillView.TermView(
                    term,
                    Localized.of(
                            english.map(Found::meaning).orElse(""),
                            japanese.map(Found::meaning).orElse("")),
                    home.id(),
                    users(bill, term, home)));
        }
        return List.copyOf(terms);
    }

    private static Optional<Found> english(String body) {
        Matcher matcher = ENGLISH.matcher(body);
        return matcher.find() ? Optional.of(found(body, matcher)) : Optional.empty();
    }

    private static Optional<Found> japanese(String body, boolean listed) {
        Matcher means = JAPANESE.matcher(body);
        if (means.find()) {
            return Optional.of(found(body, means));
        }
        Matcher item = JAPANESE_ITEM.matcher(body);
        return listed && item.find() ? Optional.of(found(body, item)) : Optional.empty();
    }

    /** What stands behind the term, or the whole sentence where something stands before it. */
    private static Found found(String body, Matcher matcher) {
        boolean first = body.substring(0, matcher.start()).isBlank();
        String meaning = first ? body.substring(matcher.end()) : body;
        return new Found(matcher.group(1).strip(), meaning.strip().replaceFirst("[;；]$", ""));
    }

    private static boolean isListed(BillView bill, BillView.ClauseView unit) {
        return bill.clauses().stream()
                .filter(above -> above.eId().equals(unit.parent()))
                .anyMatch(above -> JAPANESE_LIST
                        .matcher(above.body().texts().getOrDefault(Lang.JA.code(), ""))
                        .find());
    }

    /** The clause that people decide on and that holds the unit; the unit itself where there is none. */
    private static BillView.ClauseView home(BillView bill, BillView.ClauseView unit) {
        return bill.clauses().stream()
                .filter(clause -> clause.votable() && holds(clause, unit))
                .findFirst()
                .orElse(unit);
    }

    private static boolean holds(BillView.ClauseView clause, BillView.ClauseView unit) {
        return unit.eId().equals(clause.eId()) || unit.eId().startsWith(clause.eId() + "__");
    }

    /** Clauses that people decide on and in whose words the term stands, but for the one that defines it. */
    private static List<UUID> users(BillView bill, Localized term, BillView.ClauseView home) {
        Lang lang = term.texts().containsKey(bill.originalLang())
                ? Lang.of(bill.originalLang()).orElse(Lang.EN)
                : term.texts().containsKey(Lang.EN.code()) ? Lang.EN : Lang.JA;
        String word = term.in(lang).toLowerCase(Locale.ROOT);
        Pattern stands = lang == Lang.JA
                ? Pattern.compile(Pattern.quote(word))
                : Pattern.compile("\\b" + Pattern.quote(word) + "(?:s|es)?\\b");
        return bill.clauses().stream()
                .filter(clause -> clause.votable() && !clause.id().equals(home.id()))
                .filter(clause -> bill.clauses().stream()
                        .filter(unit -> holds(clause, unit))
                        .anyMatch(unit -> stands.matcher(unit.body()
                                        .texts()
                                        .getOrDefault(lang.code(), "")
                                        .toLowerCase(Locale.ROOT))
                                .find()))
                .map(BillView.ClauseView::id)
                .toList();
    }
}
