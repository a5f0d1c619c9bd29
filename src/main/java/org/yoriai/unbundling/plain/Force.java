package org.yoriai.unbundling.plain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text lays on people, and whether it says no, in the words of plain language and in those of laws. */
record Force(Set<Modality> said, boolean negated) {

    private static final String JAPANESE_MUST =
            "な(?:ければ|くては)(?:ならない|なりません|ならず|いけない|いけません|ならなくなります)|ものとする|必要(?:が|です|で)|義務";
    private static final Pattern MUST_IN_JAPANESE = Pattern.compile(JAPANESE_MUST);

    private static final Map<Modality, Pattern> ENGLISH = patterns(
            "\\b(?:must|may|shall|can|could|should)\\s+(?:not|never)\\b|\\bcannot\\b|\\b(?:can|must)(?:no)?n?[’']t\\b"
                    + "|\\b(?:not|never)\\s+(?:be\\s+)?(?:allowed|permitted)\\b|\\b(?:forbidden|banned|prohibited|unlawful)\\b"
                    + "|\\bno(?:\\s+one|body|\\s+person|\\s+rider|\\s+driver)\\s+(?:may|shall|can|must)\\b",
            "\\b(?:must|shall)\\b|\\bha(?:s|ve)\\s+to\\b|\\bneeds?\\s+to\\b|\\b(?:is|are|be)\\s+(?:required|obliged)\\s+to\\b"
                    + "|\\bduty\\s+to\\b",
            "\\b(?:should|ought\\s+to)\\b",
            "\\b(?:may|can|could)\\b|\\b(?:is|are|be)\\s+(?:allowed|permitted|free|entitled)\\s+to\\b|\\bthe\\s+right\\s+to\\b");
    /** Verbs that plain language likes to put as “can”: 走れる, 使えます. Those that also mean something else are left out. */
    private static final String CAN = "(?:乗れ|走れ|使え|泳げ|置け|払え|通れ|行け|送れ|買え|持て|作れ|書け|読め|話せ|住め|座れ|歩け|登れ|飛べ|撮れ"
            + "|休め|働け|選べ|頼め|遊べ|止まれ|曲がれ|降りられ|出られ|申し込め|返せ|貸せ|借りられ|飲め|吸え|渡れ|入れられ)";

    private static final Map<Modality, Pattern> JAPANESE = patterns(
            "[てで]は(?:ならない|なりません|いけない|いけません|だめ)|(?:ことが)?できない|(?:ことが)?できません|禁止|だめです|" + CAN + "(?:ない|ません)(?!よう)",
            JAPANESE_MUST,
            "べき|ほうがいい|努め",
            "(?:ことが)?でき(?:る|ます|た)|ても(?:よい|いい|かまいません)|ことがあ(?:る|ります)|" + CAN + "(?:る|ます|た)(?!よう)");

    /** A penalty is what one must suffer and what may be laid on one; an exception from a ban is leave. */
    private static final Pattern PENALTY = Pattern.compile("\\bliable\\b|処する|科する|処せられ");

    private static final Pattern EXCEPTION =
            Pattern.compile("\\b(?:except|unless|only\\s+(?:if|for|where|with)|without\\s+a)\\b|この限りでない|を除き|受けないで|限り");

    /** A ban on too little or too much is a duty to keep within: “must not be lower than 2” is “must be at least 2”. */
    private static final Pattern BOUND = Pattern.compile(
            "\\b(?:not|never)\\s+(?:be\\s+)?(?:exceed|\\w+er\\s+than|more\\s+than|less\\s+than)|を(?:下回って|超えて)はならない");

    /** How a law makes an exception from what it says in the same breath. */
    private static final Pattern EXCEPTION_IN_LAW = Pattern.compile(
            "\\b(?:except(?!ion)|unless|does\\s+not\\s+apply|other\\s+than)\\b|この限りでない|場合を除き|ときを除き|を除いては|を除き、");

    /** How plain words tell that there is an exception. */
    private static final Pattern EXCEPTION_TOLD = Pattern.compile(
            "\\b(?:except|exceptions?|unless|only|but|however|apart\\s+from|other\\s+than|otherwise|without|exempt|(?:is|are|it’s|it's)\\s+different)\\b"
                    + "|除|以外|ただし|別|だけ|のみ|しか|例外");

    /** Limits are written with and without a no: “not more than 400” is “at most 400”. */
    private static final Pattern LIMIT = Pattern.compile(
            "\\b(?:not|no)\\s+(?:more|less|fewer|later|earlier|longer)\\s+than\\b|\\bnot\\s+exceed(?:ing)?\\b|\\bwhether\\s+or\\s+not\\b"
                    + "|を?超えない|を?超えて.{0,6}はならない|に?満たない|この限りでない|少な[いく]|危な[いく]");

    private static final Pattern NO = Pattern.compile(
            "\\b(?:not|no|never|nor|neither|nobody|nothing|none|without|unless|except|cannot)\\b|n[’']t\\b"
                    + "|ない|ません|ず[、に]|禁止|だめ|以外");

    /** Words of laws from which one can rightly say no. */
    private static final Pattern IMPLIES_NO = Pattern.compile(
            "\\b(?:only|outside|fewer|less|under|below|free|exempt|despite|instead)\\b|\\b(?:cease|expire|end|prohibit|repeal)\\w*"
                    + "|なく|ぬ|除|禁|限り|失う|未満|外|無|超え|かかわらず");

    private static final Pattern STRONG_NO = Pattern.compile("\\b(?:not|no|never|nor|cannot)\\b|ない");

    /** Words that keep a no of the law without saying it. */
    private static final Pattern KEEPS_NO = Pattern.compile(
            "\\b(?:only|except|unless|without|instead|most|maximum|limit|under|below|less|fewer|before|within|until|free|stop|up\\s+to)\\b"
                    + "|\\b(?:forbid|ban|prohibit)\\w*|\\b(?:at\\s+least)\\b|だけ|まで|以内|以下|未満|少な|除|以外|禁止|無料|やめ|しか|もらって");

    private static Map<Modality, Pattern> patterns(String mustNot, String must, String should, String may) {
        Map<Modality, Pattern> patterns = new EnumMap<>(Modality.class);
        patterns.put(Modality.MUST_NOT, Pattern.compile(mustNot));
        patterns.put(Modality.MUST, Pattern.compile(must));
        patterns.put(Modality.SHOULD, Pattern.compile(should));
        patterns.put(Modality.MAY, Pattern.compile(may));
        return patterns;
    }

    /** “need not”: a no, but nothing laid on anybody. */
    private static final Pattern FREE =
            Pattern.compile("\\b(?:do|does)(?:\\s+not|n[’']t)\\s+(?:have|need)\\s+to\\b|\\bneed\\s*n(?:o|[’'])t\\b"
                    + "|なくて(?:も)?(?:いい|よい|かまいません)|必要[はが](?:ありません|ない)");

    /** What a plain sentence says. */
    static Force of(String text, String lang) {
        String rest = FREE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(lang.equals("ja") ? "ない" : " not ");
        Set<Modality> said = EnumSet.noneOf(Modality.class);
        boolean negated = false;
        for (Map.Entry<Modality, Pattern> one : (lang.equals("ja") ? JAPANESE : ENGLISH).entrySet()) {
            Matcher matcher = one.getValue().matcher(rest);
            if (matcher.find()) {
                said.add(one.getKey());
                negated |= one.getKey() == Modality.MUST_NOT;
                // なければならない is no negation.
                rest = matcher.replaceAll("　");
            }
        }
        return new Force(
                said, negated || NO.matcher(LIMIT.matcher(rest).replaceAll("　")).find());
    }

    /** What may be said with words of a law as ground. */
    static Force groundedIn(String law, String lang) {
        Force found = of(law, lang);
        String words = law.toLowerCase(Locale.ROOT);
        Set<Modality> said = EnumSet.noneOf(Modality.class);
        said.addAll(found.said);
        if (PENALTY.matcher(words).find()) {
            said.add(Modality.MUST);
            said.add(Modality.MAY);
        }
        if (BOUND.matcher(words).find()) {
            said.add(Modality.MUST);
        }
        if (EXCEPTION.matcher(words).find()) {
            said.add(Modality.MAY);
            said.add(Modality.MUST_NOT);
        }
        return new Force(
                said,
                found.negated
                        || NO.matcher(words).find()
                        || IMPLIES_NO.matcher(words).find());
    }

    /** The no of a law that a sentence about it must keep; empty when there is none. */
    static String no(String law, String lang) {
        String rest = LIMIT.matcher(law.toLowerCase(Locale.ROOT)).replaceAll("　");
        if (lang.equals("ja")) {
            rest = MUST_IN_JAPANESE.matcher(rest).replaceAll("　");
            rest = rest.replaceAll("[てで]はならない", "[はならない]");
        }
        Matcher matcher = STRONG_NO.matcher(rest);
        return !matcher.find() ? "" : rest.contains("[はならない]") ? "はならない" : matcher.group();
    }

    /** The words by which a law makes an exception; empty when it makes none. */
    static String exception(String law, String lang) {
        Matcher matcher = EXCEPTION_IN_LAW.matcher(law.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group() : "";
    }

    /** Whether a sentence tells of an exception, or of what one may do all the same. */
    static boolean tellsException(String sentence, String lang) {
        return EXCEPTION_TOLD.matcher(sentence.toLowerCase(Locale.ROOT)).find()
                || of(sentence, lang).said.contains(Modality.MAY);
    }

    static boolean keepsNo(String sentence, String lang) {
        return of(sentence, lang).negated
                || NO.matcher(sentence.toLowerCase(Locale.ROOT)).find()
                || KEEPS_NO.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }
}
