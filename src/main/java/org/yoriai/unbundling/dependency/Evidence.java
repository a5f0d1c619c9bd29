package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Definition;
import org.yoriai.unbundling.language.Lookahead;
import org.yoriai.unbundling.language.Mention;
import org.yoriai.unbundling.language.TermIndex;

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

    private void terms(List<Definition> definitions, String lang) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < clauses.count(); i++) {
            index.put(clauses.name(i), i);
        }
        TermIndex terms = new TermIndex(clauses, lang);
        Set<Integer> places = new HashSet<>();
        for (Definition definition : definitions) {
            int unit = index.getOrDefault(definition.unit(), Clauses.NONE);
            terms.add(definition.term(), unit, index.getOrDefault(definition.scope(), Clauses.NONE));
            places.add(definition.start());
        }
        if (!definitions.isEmpty()) {
            uses(terms, places, EdgeType.USES_TERM);
        }
        institutions(lang);
    }

    /** Bodies and funds that a unit establishes are looked for like defined terms. */
    private void institutions(String lang) {
        TermIndex names = new TermIndex(clauses, lang);
        Set<Integer> places = new HashSet<>();
        Matcher matcher = (lang.equals("ja") ? JP_ESTABLISHES : ESTABLISHES).matcher(text);
        while (matcher.find()) {
            int unit = clauses.at(matcher.start(1));
            if (unit != Clauses.NONE && !clauses.get(unit).quoted()) {
                names.add(matcher.group(1), unit, Clauses.NONE);
                places.add(matcher.start(1));
            }
        }
        if (!places.isEmpty()) {
            uses(names, places, EdgeType.USES_INSTITUTION);
        }
    }

    private void uses(TermIndex terms, Set<Integer> places, EdgeType type) {
        int at = 0;
        while (at < text.length()) {
            int next = terms.next(at);
            int unit = places.contains(at) ? Clauses.NONE : clauses.at(at);
            boolean own = unit != Clauses.NONE
                    && !clauses.get(unit).quoted()
                    && at >= clauses.get(unit).words();
            TermIndex.Use use = own ? terms.at(at, unit) : null;
            if (use != null) {
                add(unit, use.unit(), type, at, use.end());
                next = Math.max(next, use.end());
            }
            at = next;
        }
    }
}
