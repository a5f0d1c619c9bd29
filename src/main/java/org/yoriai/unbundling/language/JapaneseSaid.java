package org.yoriai.unbundling.language;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what one Japanese sentence says. */
final class JapaneseSaid {

    /** Longest ending in which the predicate is looked for, in characters. */
    private static final int PREDICATE = 40;

    private static final Pattern MUST_NOT = Pattern.compile(
            "(?:ては|では)ならない。?$|(?:こと(?:は|が)|は)できない。?$|を禁止する。?$|ないものとする。?$|(?:べきではない|べきでない)。?$|てはいけない。?$");
    private static final Pattern SHOULD =
            Pattern.compile("(?:努めなければならない|努めるものとする|よう努める|努めること|配慮しなければならない|配慮するものとする)。?$");
    private static final Pattern MUST = Pattern.compile(
            "(?:なければならない|なければならないこと|ことを要する|義務を負う|責務を有する|責めに任ずる)。?$|(?:する|行う|ける|くる|せる|める|れる|つる|てる|ねる|べる|える|げる|いる|う|く|す|つ|む|る)ものとする。?$");
    private static final Pattern MAY = Pattern.compile("(?:ことができる|をすることができる|できる|権利を有する|権限を有する|妨げない|て差し支えない)。?$");
    private static final Pattern STATES = Pattern.compile(
            "(?:とみなすものとする|読み替えるものとする|準用するものとする|適用するものとする|適用しないものとする|よるものとする|であるものとする|例によるものとする|解するものとする|解してはならない)。?$");

    private static final List<Cue> CUES = List.of(
            Cue.of(Kind.DEFINITION, "とは 用語の意義は 用語の定義は", "(?:」とは、?[^。]{0,400}(?:をいう|を指す|総称する)|用語の(?:意義|定義)は)"),
            Cue.of(Kind.PENALTY, "に処する 罰金 過料 拘禁刑 懲役 科する", "(?:に処する|罰金|過料|拘禁刑|懲役|禁錮|(?:刑|料)を科する)"),
            Cue.of(
                    Kind.DELEGATION,
                    "で定める に委任する に定める",
                    "(?:政令|省令|府令|条例|規則|規程|要綱|命令)(?:で|に)(?:定める|定めることができる)。?$|(?:必要な事項|手続|基準|細目|事項)は、[^。]{0,30}(?:が別に定める|で定める)。?$|に委任する(?:ことができる)?。?$"),
            Cue.of(
                    Kind.APPROPRIATION,
                    "円 予算 補助する 補助金 交付金",
                    "(?:円[^。]{0,80}(?:補助|交付|負担|積み立て|支出|支給|繰り入れ|貸し付け|出資|助成)|予算(?:の(?:定める|範囲)|に(?:計上|定める))|(?:補助|補助金を交付|交付金を交付|負担|助成)(?:する(?:ものとする|ことができる)?)。?$)"),
            Cue.of(Kind.COMMENCEMENT, "施行する", "から施行する"),
            Cue.of(Kind.SUNSET, "効力を失う", "効力を失う"),
            Cue.of(
                    Kind.PROCEDURE,
                    "申請 届出 届け 通知 聴聞 審査請求 弁明 異議 請求 議決 過半数",
                    "(?:申請(?:し|する|書を)|届出を(?:し|する)|届け出(?:な|る|、)|通知(?:し|する)|聴聞を|審査請求|弁明の機会|異議(?:を|の)申立|(?:議決|決議)する|過半数で決(?:す|め))"),
            Cue.of(
                    Kind.INSTITUTION,
                    "置く 置か 置き 設置する 設置し 設ける 設立",
                    "(?:を(?:置く|置かな|置くもの|置くことが|設置する|設置しな|設ける(?:。|もの)|設立する))"),
            Cue.of(Kind.REPORT, "報告 公表 検討を加え", "(?:(?:に報告|報告書を|報告する|報告し|報告を)(?!を求)|公表(?:し|する)|検討を加え|公示(?:し|する))"),
            Cue.of(Kind.EXCEPTION, "適用しない この限りでない を除く", "(?:(?:は|、)?適用しない|この限りでない)(?:ものとする)?。?$"),
            Cue.of(Kind.DEEMING, "みなす 推定する 読み替え 準用する", "(?:みなす|推定する|読み替える|準用する)(?:ものとする)?。?$"),
            Cue.of(Kind.PURPOSE, "目的とする", "目的とする。?$"),
            Cue.of(Kind.EXTENT, "適用する", "(?:この(?:法律|条例)|この(?:章|節)の規定)は、[^。]{1,120}について(?:、)?適用する。?$"),
            Cue.of(Kind.TRANSITIONAL, "従前の例 経過措置 なお効力を有する", "(?:従前の例による|経過措置|なお(?:その)?効力を有する)"));

    private JapaneseSaid() {}

    static Said of(String sentence) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        String bare = withoutBrackets(sentence);
        for (Cue cue : CUES) {
            boolean there = false;
            for (String trigger : cue.triggers()) {
                there |= bare.contains(trigger) || cue.kind() == Kind.DEFINITION && sentence.contains(trigger);
            }
            if (there && cue.shows(cue.kind() == Kind.DEFINITION ? sentence : bare)) {
                kinds.add(cue.kind());
            }
        }
        if (kinds.contains(Kind.PENALTY)) {
            kinds.remove(Kind.PROCEDURE);
        }
        String modality = modality(bare);
        JapaneseActors actors = JapaneseActors.of(sentence);
        switch (modality) {
            case "must-not" -> kinds.add(Kind.PROHIBITION);
            case "must", "should" -> kinds.add(Kind.DUTY);
            case "may" -> {
                if (!kinds.contains(Kind.DELEGATION)) {
                    kinds.add(actors.person() || bare.contains("権利を有する") ? Kind.RIGHT : Kind.POWER);
                }
            }
            default -> {}
        }
        return new Said(kinds, modality, modality.equals("is") || modality.isEmpty() ? List.of() : actors.actors());
    }

    private static String modality(String sentence) {
        String end = sentence.substring(Math.max(0, sentence.length() - PREDICATE));
        if (STATES.matcher(end).find()) {
            return "is";
        }
        if (SHOULD.matcher(end).find()) {
            return "should";
        }
        if (MUST.matcher(end).find()) {
            return "must";
        }
        if (MUST_NOT.matcher(end).find()) {
            return "must-not";
        }
        if (MAY.matcher(end).find()) {
            return "may";
        }
        return sentence.endsWith("。") ? "is" : "";
    }

    /** The sentence without what stands in round brackets and quotation marks. */
    private static String withoutBrackets(String sentence) {
        StringBuilder out = new StringBuilder(sentence.length());
        int depth = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            depth += "（(「".indexOf(c) >= 0 ? 1 : 0;
            if (depth == 0) {
                out.append(c);
            }
            depth -= "）)」".indexOf(c) >= 0 && depth > 0 ? 1 : 0;
        }
        return out.toString();
    }
}
