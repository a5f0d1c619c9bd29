package org.yoriai.unbundling.dependency;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Lookahead;
import org.yoriai.unbundling.language.Mention;
import org.yoriai.unbundling.language.Statement;

/**
 * Links that follow from references, by the words that introduce them (English) or follow them (Japanese). A clause that says
 * another one does not apply limits it as "notwithstanding" does: it overrides, so both are better asked together, but the
 * law stays whole without either.
 */
final class ReferenceLinks {

    private static final int CUE = 90;
    private static final Set<String> CONTAINERS = Set.of(
            "part",
            "subpart",
            "chapter",
            "subchapter",
            "title",
            "subtitle",
            "division",
            "crossheading",
            "schedule",
            "suppl");

    private static final Pattern ENFORCES = Pattern.compile(
            "(?i)(?:contravenes?|contravening|in\\scontravention\\sof|breach(?:es)?(?:\\sof)?|fails?\\sto\\scomply\\swith|failure\\sto\\scomply\\swith|offences?\\sunder|violates?|violating|violations?\\sof|infringes?|infringements?\\sof|(?:guilty|convicted)\\sof\\s[^.;]{0,40}\\sunder)\\s(?:any\\sprovision\\sof\\s)?$");
    private static final Pattern SUBJECT_TO = Pattern.compile("(?i)subject\\sto(?:\\sthe\\sprovisions\\sof)?\\s$");
    private static final Pattern OVERRIDES = Pattern.compile(
            "(?i)(?:notwithstanding|despite|by\\s(?:way\\sof\\s)?derogation\\sfrom)\\s(?:anything\\sin\\s|the\\sprovisions\\sof\\s)?$");
    private static final Pattern SAVES =
            Pattern.compile("(?i)(?:without\\sprejudice\\sto|nothing\\sin)\\s(?:the\\sprovisions\\sof\\s)?$");
    private static final Pattern BUILDS_ON = Pattern.compile(
            "(?i)(?:amended|redesignated|inserted|added|substituted|amendments?\\s(?:\\w+\\s){0,2}made|as\\senacted)\\s(?:by|under)\\s$");
    private static final Pattern CARRIES_OUT = Pattern.compile(
            "(?i)(?:carry(?:ing)?\\sout|implement(?:ing)?|for\\s(?:the\\s)?(?:purposes?|activities|costs?)\\s(?:of|under))\\s$");
    private static final Pattern NEEDS = Pattern.compile(
            "(?i)(?:\\bunder|in\\sterms\\sof|by\\svirtue\\sof|(?:required|imposed|established|conferred|given|provided|provided\\sfor|made|granted|authori[sz]ed|laid\\sdown|prescribed|permitted|governed|covered|set|prohibited|created|constituted|appointed)\\s(?:by|in|under)|in\\saccordance\\swith|compl(?:y|ies|ying)\\swith|compliance\\swith|as\\srequired\\sby|pursuant\\sto|for\\sthe\\spurposes?\\sof|by\\sreference\\sto|(?:referred\\sto|contemplated|specified|described|mentioned|set\\sout|set\\sforth|listed|contained|defined|conditions|requirements|matters)\\sin|within\\sthe\\smeaning\\sof|satisf(?:y|ies)(?:\\s\\w+){0,5}\\s(?:in|of)|(?:requirements?|conditions?|dut(?:y|ies)|prohibitions?|powers?|functions?|provisions)\\s(?:of|in|under)|falls?\\swithin|within|appl(?:y|ies)\\sby\\svirtue\\sof|relying\\son|exercis(?:e|ing)\\s(?:\\w+\\s){0,4}under)\\s(?:the\\sprovisions\\sof\\s|any\\sof\\s|either\\sof\\s)?$");
    private static final Pattern APPLIES = Pattern.compile(
            "\\s(?:shall\\s|also\\s){0,2}appl(?:y|ies)(?:,)?\\s(?:for\\sthe|in\\srelation|with|to|mutatis|accordingly|as\\s)");

    private static final Pattern EXCEPTS = Pattern.compile(
            "(?:\\s\\([^()\\n]{1,80}\\))?,?\\s(?:do|does|shall|will|is\\sto|are\\sto)\\snot\\sapply\\b");

    private static final Pattern JP_ENFORCES = Pattern.compile("(?:まで)?(?:の規定)?に違反|の罪|の規定による(?:命令|処分)に違反");
    private static final Pattern JP_OVERRIDES = Pattern.compile("(?:まで)?(?:の規定)?にかかわらず");
    private static final Pattern JP_EXCEPTS = Pattern.compile("(?:まで)?の規定は、?(?:(?!準用)[^。]){0,120}適用し(?:ない|ません)");
    private static final Pattern JP_SAVES = Pattern.compile("(?:まで)?(?:の規定)?(?:に[^。、]{1,20})?(?:を除くほか|のほか|妨げない)");
    private static final Pattern JP_BUILDS_ON = Pattern.compile("(?:まで)?の規定による改正(?:後|前)?|の改正規定");
    private static final Pattern JP_CARRIES_OUT =
            Pattern.compile("(?:まで)?(?:の規定)?(?:による|に規定する)?[^。、]{0,20}に要する(?:経費|費用)");
    private static final Pattern JP_NEEDS = Pattern.compile(
            "(?:まで)?(?:の規定により|の規定による|の規定に基づ|に基づ|に規定する|の規定に(?:従|よ)|に掲げる|に定める|の規定は、[^。]{0,60}準用|の規定を(?:準用|適用)|の規定(?:の適用)?については|の(?:許可|認可|登録|免許|申請|届出|命令|勧告|通知|承認|指定|認定|請求|期間|期限|書面|場合|処分|意見|基準|要件|計画|検査|措置|罪|協議|同意|公告|報告))");

    private final Clauses clauses;
    private final Atoms atoms;
    private final List<Statement> statements;
    private final Links links;
    private final String text;
    private final boolean japanese;

    ReferenceLinks(Clauses clauses, Atoms atoms, List<Statement> statements, Links links, String lang) {
        this.clauses = clauses;
        this.atoms = atoms;
        this.statements = statements;
        this.links = links;
        text = clauses.text();
        japanese = lang.equals("ja");
    }

    void add(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.to() != Clauses.NONE && mention.unit() != Clauses.NONE) {
                add(mention);
            }
        }
    }

    private void add(Mention mention) {
        EdgeType type = type(mention);
        int start = mention.reference().start();
        int end = mention.reference().end();
        links.add(new Link(mention.unit(), mention.to(), type, start, end));
        if (type.hard() && atoms.isSplit(mention.to())) {
            // a section that is asked about by its parts is needed with all of them
            for (int part : atoms.inside(mention.to())) {
                links.add(new Link(mention.unit(), part, type, start, end));
            }
        }
    }

    private EdgeType type(Mention mention) {
        String level = clauses.get(mention.to()).level();
        boolean container = CONTAINERS.contains(level) || atoms.home(mention.to()) == Clauses.NONE;
        if (container && !atoms.isAtom(mention.to())) {
            return EdgeType.CONTAINER;
        }
        return japanese ? japanese(mention) : english(mention);
    }

    private EdgeType english(Mention mention) {
        Matcher before = NEEDS.matcher(text)
                .region(Math.max(0, mention.cueStart() - CUE), mention.cueStart())
                .useAnchoringBounds(true);
        if (found(before, ENFORCES)) {
            return EdgeType.ENFORCES;
        }
        if (found(before, BUILDS_ON)) {
            return EdgeType.BUILDS_ON;
        }
        if (found(before, SUBJECT_TO)) {
            return EdgeType.SUBJECT_TO;
        }
        if (found(before, OVERRIDES)) {
            return EdgeType.OVERRIDES;
        }
        if (found(before, SAVES)) {
            return EdgeType.SAVES;
        }
        if (pays(mention.unit()) && found(before, CARRIES_OUT)) {
            return EdgeType.FUNDS;
        }
        if (found(before, NEEDS) || follows(APPLIES, mention.cueEnd())) {
            return EdgeType.NEEDS;
        }
        return follows(EXCEPTS, mention.cueEnd()) ? EdgeType.OVERRIDES : EdgeType.MENTIONS;
    }

    private static boolean found(Matcher before, Pattern cue) {
        int start = before.regionStart();
        int end = before.regionEnd();
        return before.usePattern(cue).region(start, end).find();
    }

    private boolean pays(int unit) {
        return statements.get(unit).kinds().contains("appropriation");
    }

    private EdgeType japanese(Mention mention) {
        int end = mention.cueEnd();
        if (follows(JP_ENFORCES, end)) {
            return EdgeType.ENFORCES;
        }
        if (follows(JP_BUILDS_ON, end)) {
            return EdgeType.BUILDS_ON;
        }
        if (follows(JP_OVERRIDES, end) || follows(JP_EXCEPTS, end)) {
            return EdgeType.OVERRIDES;
        }
        if (follows(JP_SAVES, end)) {
            return EdgeType.SAVES;
        }
        if (pays(mention.unit()) && follows(JP_CARRIES_OUT, end)) {
            return EdgeType.FUNDS;
        }
        return follows(JP_NEEDS, end) ? EdgeType.NEEDS : EdgeType.MENTIONS;
    }

    private boolean follows(Pattern pattern, int at) {
        return new Lookahead(pattern, text).at(at);
    }
}
