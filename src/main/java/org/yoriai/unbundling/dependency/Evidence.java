package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.Lookahead;
import org.yoriai.unbundling.language.Mention;

/** Turns references and uses of defined terms into edges, one for each pair of units and type: the first evidence. */
public final class Evidence {

    private static final int CUE = 60;
    private static final Pattern ENFORCES = Pattern.compile(
            "(?i)(?:contravenes?|contravening|breach(?:es)?(?:\\sof)?|fails?\\sto\\scomply\\swith|failure\\sto\\scomply\\swith|offence\\sunder|violates?|violation\\sof)\\s$");
    private static final Pattern SUBJECT_TO = Pattern.compile("(?i)subject\\sto\\s$");
    private static final Pattern OVERRIDES = Pattern.compile("(?i)(?:notwithstanding|despite)\\s$");
    private static final Pattern SAVES = Pattern.compile("(?i)without\\sprejudice\\sto\\s$");
    private static final Pattern NEEDS = Pattern.compile(
            "(?i)(?:\\bunder|by\\svirtue\\sof|(?:required|imposed|established|conferred|given|provided|made)\\sby|in\\saccordance\\swith|pursuant\\sto|for\\sthe\\spurposes?\\sof|(?:referred\\sto|specified|described|mentioned|set\\sout|contained|conditions)\\sin|within\\sthe\\smeaning\\sof|satisfy(?:\\s\\w+){0,5}\\sin|within)\\s(?:any\\sof\\s|either\\sof\\s)?$");
    private static final Pattern JP_ENFORCES = Pattern.compile("(?:まで)?の規定に違反");
    private static final Pattern JP_OVERRIDES = Pattern.compile("(?:まで)?(?:の規定)?にかかわらず");
    private static final Pattern JP_SAVES = Pattern.compile("(?:まで)?(?:の規定)?(?:に[^。、]{1,20})?(?:を除くほか|のほか|妨げない)");
    private static final Pattern JP_NEEDS = Pattern.compile(
            "(?:まで)?(?:の規定により|の規定による|の規定に基づ|に基づ|に規定する|に掲げる|に定める|の規定は、[^。]{0,60}準用|の規定を準用|の(?:許可|申請|届出|命令|通知|承認|指定|請求|期間|書面|場合|処分|意見))");

    private static final Pattern ESTABLISHES = Pattern.compile(
            "(?:There\\s(?:is|are)\\s(?:established|to\\sbe)|establishes|is\\sestablished|must\\sestablish)\\s[^.;]{1,80}?(?:known\\sas|called)\\s(?:the\\s)?(?:“)?([A-Z][\\w’'-]*(?:\\s(?:[A-Z][\\w’'-]*|for|of|and)){0,8})");
    private static final Pattern JP_ESTABLISHES = Pattern.compile("([一-龥ァ-ヶー]{3,20})を(?:置く|設置する|設ける)。");

    private final Clauses clauses;
    private final String text;
    private final Map<String, Edge> edges = new HashMap<>();

    private Evidence(Clauses clauses) {
        this.clauses = clauses;
        text = clauses.text();
    }

    /** In order of their evidence in the text. */
    public static List<Edge> of(Clauses clauses, List<Mention> mentions, List<Definition> definitions, String lang) {
        Evidence evidence = new Evidence(clauses);
        for (Mention mention : mentions) {
            evidence.mention(mention, lang);
        }
        evidence.terms(definitions, lang);
        List<Edge> out = new ArrayList<>(evidence.edges.values());
        out.sort(Comparator.comparingInt(Edge::start)
                .thenComparingInt(Edge::end)
                .thenComparing(Edge::to)
                .thenComparing(Edge::type));
        return out;
    }

    private void mention(Mention mention, String lang) {
        if (mention.to() == Clauses.NONE || mention.unit() == Clauses.NONE) {
            return;
        }
        String level = clauses.get(mention.to()).level();
        boolean container = Set.of("part", "chapter", "title", "division", "schedule", "suppl")
                        .contains(level)
                || lang.equals("ja") && level.equals("section");
        EdgeType type = container ? EdgeType.CONTAINER : lang.equals("ja") ? japanese(mention) : english(mention);
        add(
                mention.unit(),
                mention.to(),
                type,
                mention.reference().start(),
                mention.reference().end());
    }

    private EdgeType english(Mention mention) {
        String before = text.substring(Math.max(0, mention.cueStart() - CUE), mention.cueStart());
        if (ENFORCES.matcher(before).find()) {
            return EdgeType.ENFORCES;
        }
        if (SUBJECT_TO.matcher(before).find()) {
            return EdgeType.SUBJECT_TO;
        }
        if (OVERRIDES.matcher(before).find()) {
            return EdgeType.OVERRIDES;
        }
        if (SAVES.matcher(before).find()) {
            return EdgeType.SAVES;
        }
        return NEEDS.matcher(before).find() ? EdgeType.NEEDS : EdgeType.MENTIONS;
    }

    private EdgeType japanese(Mention mention) {
        int end = mention.cueEnd();
        if (follows(JP_ENFORCES, end)) {
            return EdgeType.ENFORCES;
        }
        if (follows(JP_OVERRIDES, end)) {
            return EdgeType.OVERRIDES;
        }
        if (follows(JP_SAVES, end)) {
            return EdgeType.SAVES;
        }
        return follows(JP_NEEDS, end) ? EdgeType.NEEDS : EdgeType.MENTIONS;
    }

    private boolean follows(Pattern pattern, int at) {
        return new Lookahead(pattern, text).at(at);
    }

    private void add(int from, int to, EdgeType type, int start, int end) {
        if (clauses.within(from, to) || clauses.within(to, from)) {
            return;
        }
        String key = from + " " + to + " " + type;
        edges.putIfAbsent(key, new Edge(clauses.name(from), clauses.name(to), type, start, end));
    }

    /** @param scope index of the unit it holds in, {@link Clauses#NONE} for the whole bill */
    private record Term(String words, int unit, int scope, EdgeType type) {}

    private void terms(List<Definition> definitions, String lang) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < clauses.count(); i++) {
            index.put(clauses.name(i), i);
        }
        Map<String, List<Term>> byStart = new HashMap<>();
        Set<Integer> places = new HashSet<>();
        for (Definition definition : definitions) {
            int unit = index.getOrDefault(definition.unit(), Clauses.NONE);
            int scope =
                    definition.scope().isEmpty() ? Clauses.NONE : index.getOrDefault(definition.scope(), Clauses.NONE);
            String words =
                    lang.equals("ja") ? definition.term() : definition.term().toLowerCase(Locale.ROOT);
            byStart.computeIfAbsent(first(words, 0, lang), key -> new ArrayList<>())
                    .add(new Term(words, unit, scope, EdgeType.USES_TERM));
            places.add(definition.start());
        }
        institutions(lang, byStart, places);
        for (List<Term> terms : byStart.values()) {
            terms.sort(Comparator.comparingInt((Term term) -> term.words().length())
                    .reversed()
                    .thenComparingInt(Term::unit));
        }
        if (byStart.isEmpty()) {
            return;
        }
        int at = 0;
        while (at < text.length()) {
            int end = lang.equals("ja") ? at + 1 : wordEnd(at);
            if (end == at) {
                at++;
                continue;
            }
            List<Term> terms = byStart.getOrDefault(first(text, at, lang).toLowerCase(Locale.ROOT), List.of());
            int next = end;
            int unit = terms.isEmpty() ? Clauses.NONE : clauses.at(at);
            if (unit != Clauses.NONE
                    && !clauses.get(unit).quoted()
                    && !places.contains(at)
                    && at >= clauses.get(unit).words()) {
                int matched = use(terms, at, unit, lang);
                next = Math.max(next, matched);
            }
            at = next;
        }
    }

    /** Bodies and funds that a unit establishes are looked for like defined terms. */
    private void institutions(String lang, Map<String, List<Term>> byStart, Set<Integer> places) {
        Matcher matcher = (lang.equals("ja") ? JP_ESTABLISHES : ESTABLISHES).matcher(text);
        while (matcher.find()) {
            int unit = clauses.at(matcher.start(1));
            if (unit == Clauses.NONE || clauses.get(unit).quoted()) {
                continue;
            }
            String words = matcher.group(1);
            words = lang.equals("ja") ? words : words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            byStart.computeIfAbsent(first(words, 0, lang), key -> new ArrayList<>())
                    .add(new Term(words, unit, Clauses.NONE, EdgeType.USES_INSTITUTION));
            places.add(matcher.start(1));
        }
        for (List<Term> terms : byStart.values()) {
            terms.sort(Comparator.comparingInt((Term term) -> term.words().length())
                    .reversed()
                    .thenComparingInt(Term::unit));
        }
    }

    private static String first(CharSequence words, int at, String lang) {
        if (lang.equals("ja")) {
            return String.valueOf(words.charAt(at));
        }
        int end = at;
        while (end < words.length() && Character.isLetterOrDigit(words.charAt(end))) {
            end++;
        }
        return end == at
                ? String.valueOf(words.charAt(at))
                : words.subSequence(at, end).toString();
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Adds an edge for the longest term in scope at a place; where it ends, or {@code at} when there is none. */
    private int use(List<Term> terms, int at, int unit, String lang) {
        int longest = -1;
        for (Term term : terms) {
            int length = term.words().length();
            if (longest >= 0 && length < longest) {
                break;
            }
            int end = at + length;
            if (end > text.length()
                    || !text.regionMatches(true, at, term.words(), 0, length)
                    || !bounded(at, end, lang)) {
                continue;
            }
            if (term.unit() == Clauses.NONE || term.scope() != Clauses.NONE && !clauses.within(unit, term.scope())) {
                continue;
            }
            longest = length;
            add(unit, term.unit(), term.type(), at, end);
        }
        return longest < 0 ? at : at + longest;
    }

    private boolean bounded(int start, int end, String lang) {
        if (lang.equals("ja")) {
            boolean before = start > 0 && isKanji(text.charAt(start - 1)) && isKanji(text.charAt(start));
            boolean after = end < text.length() && isKanji(text.charAt(end)) && isKanji(text.charAt(end - 1));
            return !before && !after;
        }
        if (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
            return true;
        }
        boolean plural = text.charAt(end) == 's'
                && (end + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
        return plural;
    }

    private static boolean isKanji(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c == '々';
    }
}
