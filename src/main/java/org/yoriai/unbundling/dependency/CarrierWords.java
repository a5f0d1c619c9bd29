package org.yoriai.unbundling.dependency;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Statement;

/**
 * Tells by its heading, and where there is none by what it says, whether a unit only carries other clauses. Of a heading
 * that joins several things every one must.
 */
final class CarrierWords {

    /** What each of the things a heading joins must be. */
    private static final List<Map.Entry<Pattern, Carrier>> ENGLISH = List.of(
            heading(
                    "(?:short )?titles?|citation|(?:short )?title of (?:the )?(?:act|bill)|table of contents|names? of (?:the )?(?:act|by-?law)",
                    Carrier.TITLE),
            heading(
                    "(?:congressional )?findings|(?:statement of )?purposes?|objects?|objectives?|aims?|preamble|declarations?(?: of policy)?|statement of policy|sense of (?:the )?(?:congress|senate|house)(?: .{1,80})?|subject[- ]matter|purposes? of (?:the |this )?(?:act|by-?law|ordinance|regulation|directive)|overview|(?:findings|purposes?) .{0,20}",
                    Carrier.PURPOSE),
            heading(
                    "interpretations?|definitions?|(?:general )?interpretation(?: etc)?|defined (?:terms|expressions)|meanings? of .{1,80}|index of defined (?:terms|expressions)|rules? of construction|construction",
                    Carrier.DEFINITIONS),
            heading(
                    "(?:territorial )?extent|scope|(?:territorial |personal |material )?scope(?: of application)?|(?:area|field) of application|application of (?:the |this )?(?:act|by-?law|ordinance)|territorial application",
                    Carrier.EXTENT),
            heading(
                    "commencement|(?:commencement |effective )dates?|date of commencement|entry into force|entry into (?:force|effect)|application date|date of (?:application|effect)|coming into (?:force|operation)",
                    Carrier.COMMENCEMENT),
            heading("severability|separability|severability clause", Carrier.SEVERABILITY),
            heading(
                    "(?:clerical|table of contents)(?: amendments?)?|(?:clerical|technical) amendments?(?: to (?:the )?table of (?:contents|sections))?",
                    Carrier.CLERICAL));

    private static final List<Map.Entry<Pattern, Carrier>> JAPANESE = List.of(
            heading("題名|名称|この(?:法律|条例|規則)の名称", Carrier.TITLE),
            heading("目的|趣旨|目的等|趣旨等|制定の趣旨|基本理念|前文", Carrier.PURPOSE),
            heading("定義|用語の(?:定義|意義)|定義等|用語|解釈", Carrier.DEFINITIONS),
            heading("適用範囲|適用(?:の)?区域|適用の範囲", Carrier.EXTENT),
            heading("施行期日|施行期日等|施行日|施行の期日", Carrier.COMMENCEMENT),
            heading("経過措置|.{1,40}に関する経過措置|経過措置の原則", Carrier.TRANSITIONAL));

    private static final Pattern JOINED =
            Pattern.compile("\\s*(?:;|,\\s*and\\b|,|&|\\band\\b|\\betc\\b\\.?|[/—–])\\s*|[、・]|及び|並びに");
    private static final Map<String, Carrier> KINDS = Map.of(
            "title", Carrier.TITLE,
            "purpose", Carrier.PURPOSE,
            "recital", Carrier.RECITAL,
            "definition", Carrier.DEFINITIONS,
            "extent", Carrier.EXTENT,
            "commencement", Carrier.COMMENCEMENT,
            "severability", Carrier.SEVERABILITY,
            "transitional", Carrier.TRANSITIONAL);

    private static final Set<String> DETAILS = Set.of("delegation", "exception", "deeming");
    private static final Set<Carrier> NOTHING = Set.of();

    private final Clauses clauses;
    private final List<Statement> statements;
    private final List<Map.Entry<Pattern, Carrier>> headings;

    CarrierWords(Clauses clauses, List<Statement> statements, String lang) {
        this.clauses = clauses;
        this.statements = statements;
        headings = lang.equals("ja") ? JAPANESE : ENGLISH;
    }

    private static Map.Entry<Pattern, Carrier> heading(String words, Carrier carrier) {
        return Map.entry(Pattern.compile(words, Pattern.CASE_INSENSITIVE), carrier);
    }

    /** What the unit with all below it carries; empty when it does anything of its own. */
    Set<Carrier> of(int unit) {
        Set<Carrier> found = read(unit);
        boolean elsewhere = found.contains(Carrier.TRANSITIONAL) && clauses.enclosing(unit, "suppl") == Clauses.NONE;
        return elsewhere ? NOTHING : found;
    }

    private Set<Carrier> read(int unit) {
        if (clauses.get(unit).level().equals("recital")) {
            return EnumSet.of(Carrier.RECITAL);
        }
        Set<Carrier> named = named(clauses.get(unit).heading());
        return named.isEmpty() || changes(unit) ? said(unit) : named;
    }

    /** Whether a heading joins what carries with what does not, as in "Commencement and duration". */
    boolean mixed(int unit) {
        boolean carries = false;
        boolean does = false;
        for (String part : JOINED.split(plain(clauses.get(unit).heading()))) {
            boolean carrier = !one(part.strip()).isEmpty();
            carries |= carrier;
            does |= !carrier && !part.isBlank();
        }
        return carries && does;
    }

    /** Definitions for another act are a change of that act. */
    private boolean changes(int unit) {
        for (int i = unit; i < clauses.count() && clauses.within(i, unit); i++) {
            List<String> kinds = statements.get(i).kinds();
            if (kinds.contains("amendment") || kinds.contains("repeal")) {
                return true;
            }
        }
        return false;
    }

    private Set<Carrier> named(String heading) {
        String plain = plain(heading);
        Set<Carrier> whole = one(plain);
        if (!whole.isEmpty() || plain.length() > 200) {
            return whole;
        }
        Set<Carrier> out = EnumSet.noneOf(Carrier.class);
        for (String part : JOINED.split(plain)) {
            String bare = part.strip().replaceFirst("^(?:an?|the) ", "");
            Set<Carrier> carrier = one(bare);
            if (carrier.isEmpty() && !bare.isEmpty()) {
                return carrier;
            }
            out.addAll(carrier);
        }
        return out;
    }

    private static String plain(String heading) {
        return heading.replaceAll("[（）()\\[\\]“”‘’\".:\\u2014]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private Set<Carrier> one(String words) {
        for (Map.Entry<Pattern, Carrier> heading : headings) {
            Matcher matcher = heading.getKey().matcher(words);
            if (matcher.matches()) {
                return EnumSet.of(heading.getValue());
            }
        }
        return EnumSet.noneOf(Carrier.class);
    }

    /** By the kinds of everything in the unit. */
    private Set<Carrier> said(int unit) {
        Set<Carrier> out = EnumSet.noneOf(Carrier.class);
        for (int i = unit; i < clauses.count() && clauses.within(i, unit); i++) {
            Set<Carrier> one =
                    clauses.get(i).quoted() ? NOTHING : saidBy(statements.get(i).kinds());
            if (one.isEmpty() && !statements.get(i).kinds().isEmpty()
                    || clauses.get(i).quoted()) {
                return NOTHING;
            }
            out.addAll(one);
        }
        return out;
    }

    /** Start and definition may leave a detail to an order or make an exception. */
    private static Set<Carrier> saidBy(List<String> kinds) {
        Set<Carrier> out = EnumSet.noneOf(Carrier.class);
        boolean other = false;
        for (String kind : kinds) {
            Carrier carrier = KINDS.get(kind);
            if (carrier != null) {
                out.add(carrier);
            } else if (!DETAILS.contains(kind)) {
                other = true;
            }
        }
        return other ? NOTHING : out;
    }
}
