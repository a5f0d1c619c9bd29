package org.yoriai.unbundling.dependency;

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
import org.yoriai.unbundling.language.Statement;
import org.yoriai.unbundling.language.TermIndex;

/** Links that follow from the use of defined terms and of the names of bodies and funds that the bill establishes. */
final class TermLinks {

    private static final String NAME =
            "((?:[A-Z][\\p{L}\\d’'&-]*+)(?:\\s(?:(?:for|of|and|on|the|to|in)\\s){0,2}[A-Z][\\p{L}\\d’'&-]*+){1,10})";
    private static final List<Pattern> ESTABLISHED = List.of(
            Pattern.compile(
                    "(?:[Tt]here\\s(?:is|are|shall\\sbe)\\s(?:hereby\\s)?(?:established|created|to\\sbe)|\\bestablish(?:es)?|\\b(?:is|are)\\s(?:hereby\\s)?established)\\s[^.;]{1,120}?(?:known\\sas|called|designated\\sas)\\s(?:the\\s|an?\\s)?[“‘\"]?"
                            + NAME),
            Pattern.compile(
                    "[Tt]here\\s(?:is|are|shall\\sbe)\\s(?:hereby\\s)?(?:established|created)\\s(?:(?:in|within)\\s[^,.;]{1,80}?,?\\s)?(?:the|an?)\\s"
                            + NAME),
            Pattern.compile("\\b(?:must|shall)\\sestablish\\s(?:the|an?)\\s" + NAME),
            Pattern.compile(
                    "(?:^|[\\n.—)]\\s?)(?:The|An?)\\s" + NAME
                            + "\\s(?:\\([^()\\n]{1,80}\\)\\s)?(?:is|are|shall\\sbe)\\s(?:hereby\\s)?(?:established|created)\\b"));

    /** How the names of bodies, officials and funds end; what else is set up is a thing. */
    private static final String JP_BODY = "(?:会|部|局|署|所|院|室|課|係|官|員|師|長|団|庁|館|機構|機関|基金|会計|センター|窓口)";

    private static final String JP_ESTABLISHES =
            "(?:（[^（）。]{0,40}）)?を(?:置(?:く|か|き)|設置(?:する|しな)|設け(?:るものとする|る。|な)|設立する)";
    private static final List<Pattern> JP_ESTABLISHED = List.of(
            Pattern.compile("([一-龥ァ-ヶー]{2,20}" + JP_BODY + ")" + JP_ESTABLISHES),
            Pattern.compile("、([^、。（）「」\\sをにはが]{2,30}" + JP_BODY + ")" + JP_ESTABLISHES));

    private final Clauses clauses;
    private final List<Statement> statements;
    private final Links links;
    private final String text;
    private final String lang;

    TermLinks(Clauses clauses, List<Statement> statements, Links links, String lang) {
        this.clauses = clauses;
        this.statements = statements;
        this.links = links;
        text = clauses.text();
        this.lang = lang;
    }

    void add(List<Definition> definitions) {
        terms(definitions);
        institutions();
    }

    private void terms(List<Definition> definitions) {
        Map<String, Integer> units = clauses.byName();
        Names names = new Names();
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            names.add(
                    definition.term(),
                    definition.start(),
                    units.getOrDefault(definition.unit(), Clauses.NONE),
                    units.getOrDefault(definition.scope(), Clauses.NONE),
                    i);
        }
        uses(names, true);
    }

    /** Bodies and funds are looked for like defined terms. */
    private void institutions() {
        Names names = new Names();
        for (Pattern pattern : lang.equals("ja") ? JP_ESTABLISHED : ESTABLISHED) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int unit = clauses.at(matcher.start(1));
                if (unit != Clauses.NONE && !clauses.get(unit).quoted()) {
                    names.add(matcher.group(1), matcher.start(1), unit, Clauses.NONE, Link.NO_DEFINITION);
                }
            }
        }
        uses(names, false);
    }

    private void uses(Names names, boolean terms) {
        if (names.places.isEmpty()) {
            return;
        }
        int at = 0;
        while (at < text.length()) {
            int next = names.index.next(at);
            int unit = names.places.contains(at) ? Clauses.NONE : clauses.at(at);
            boolean own = unit != Clauses.NONE
                    && !clauses.get(unit).quoted()
                    && at >= clauses.get(unit).words();
            TermIndex.Use use = own ? names.index.at(at, unit) : null;
            if (use != null) {
                int definition = names.definition(text.substring(at, use.end()), use.unit());
                EdgeType type = terms
                        ? EdgeType.USES_TERM
                        : statements.get(unit).kinds().contains("appropriation")
                                ? EdgeType.FUNDS
                                : EdgeType.USES_INSTITUTION;
                links.add(new Link(unit, use.unit(), type, at, use.end(), definition));
                next = Math.max(next, use.end());
            }
            at = next;
        }
    }

    /** Words to look for, and which definition each is. */
    private final class Names {

        private final TermIndex index = new TermIndex(clauses, lang);
        private final Set<Integer> places = new HashSet<>();
        private final Map<String, Integer> definitions = new HashMap<>();

        void add(String words, int place, int unit, int scope, int definition) {
            index.add(words, unit, scope);
            places.add(place);
            definitions.put(key(words, unit), definition);
        }

        int definition(String printed, int unit) {
            return definitions.getOrDefault(key(printed, unit), Link.NO_DEFINITION);
        }

        private String key(String words, int unit) {
            String folded = lang.equals("ja")
                    ? words.replaceAll("\\s+", "")
                    : words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            return unit + " " + folded;
        }
    }
}
