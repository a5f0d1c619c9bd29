package org.yoriai.digest.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, and what kinds of things a sentence says. */
enum Fact {
    /** An amount of money, or that there is none to pay. */
    MONEY(
            "how much (?:does|do|is|are|would|will|it|money)|how much .*\\b(?:pay|cost|charge|fine)|\\bcosts?\\b|\\bprices?\\b|\\bfees?\\b|\\bfares?\\b"
                    + "|\\bcharged?\\b|\\bfree\\b|\\bexpensive\\b|\\bfor nothing\\b|\\bmoney\\b|\\brefund",
            "いくら|何円|費用|料金|値段|代金|お金|無料|有料|ただで|タダ|手数料|運賃|家賃|罰金",
            "[$£€¥]\\s?\\d|\\d[\\d,. ]*(?:yen|euros?|dollars?|pounds?|pence|cents?|rand|EUR|USD|GBP|JPY|ZAR)\\b|\\bR\\s?\\d|free of charge"
                    + "|\\b(?:fees?|charges?|fares?|tariffs?|prices?|costs?|reimburse\\w*|refund\\w*|penny|percent|per cent)\\b|standard scale",
            "[0-9〇一二三四五六七八九十百千万億]円|無料|無償|有料|手数料|料金|費用|運賃|使用料|実費|免除|減免|還付|返還|補助|パーセント|分の一"),
    /** A time of the day. */
    CLOCK(
            "what time|(?:until|till|from|by|at) what (?:time|hour)|what hours?|which hours|opening hours|o'clock|how (?:late|early)",
            "何時(?!間)|時間帯|営業時間|開館時間",
            "\\b\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:a\\.?m\\b|p\\.?m\\b|o'clock|hrs\\b|hours\\b)|\\b\\d\\d[:h]\\d\\d\\b|midnight|\\bnoon\\b|sunset|sunrise|\\b(?:mid|eleven|ten|nine|eight|seven|six|five)\\s+(?:in the|at)\\b|o'clock",
            "[0-9〇一二三四五六七八九十]時(?!間)|正午|日没|日の出|深夜|午前|午後"),
    /** A day, a date or a time of the year. */
    DAY(
            "\\bwhen\\b|what days?|which days?|what date|which date|until when|since when|from when|by when|deadline|how soon|\\bexpir|how long .*\\b(?:until|before|notice)\\b|what month|which month|which year|what year",
            "いつ|何日|何曜日|何月|何年|期限|締め?切|日程|期日",
            "\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)|\\b(?:January|February|March|April|June|July|August|September|October|November|December)\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b"
                    + "|\\b(?:within|after|before|until|not later than|no later than|at least)\\b.{0,40}\\b(?:day|week|month|year|hour)s?\\b|\\b(?:days?|weeks?|months?|years?) (?:after|before|from|of)\\b|comes? into force|takes? effect|commence|every (?:day|week|month|year)|annually|once (?:a|every)",
            "[0-9〇一二三四五六七八九十元]年|[0-9一二三四五六七八九十]月|[0-9一二三四五六七八九十]日|曜日|日から|日以内|月以内|年以内|日前|月前|日まで|毎年|毎月|毎週|施行|経過した(?:とき|日)|速やかに|直ちに"),
    /** How long something lasts. */
    DURATION(
            "how long|how many (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)|for how many|\\bhow old\\b",
            "何日|何分|何時間|何年|何か月|何ヶ月|何カ月|何ヵ月|何週間|期間|どのくらいの間|どれくらいの間|いつまで|何歳",
            "\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)[\\s-]+(?:\\(\\d+\\) )?(?:clear |working |calendar |consecutive |business )?(?:second|minute|hour|day|week|month|year)s?\\b|for (?:life|as long as)|\\bperiod\\b|\\bhours\\b|\\bage of\\b",
            "[0-9〇一二三四五六七八九十百]+(?:日|分|時間|年|箇月|か月|月|週)(?:間|以|を|前|後|の|と|に|が)|期間|歳"),
    /** A number, a size or a share. */
    NUMBER(
            "how many|how often|how (?:big|high|wide|tall|far|deep|heavy|fast|loud|large|close|near)|how much|what (?:size|age|share|percentage|speed)|maximum|minimum|how old",
            "何人|何個|何枚|何回|何本|何台|何キロ|何メートル|何センチ|何グラム|何リットル|何点|何件|何歳|何割|何パーセント|どのくらい|どれくらい|どれだけ|いくつ|何番|何度",
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|twice|once|third|quarter)\\b",
            "[0-9〇一二三四五六七八九十百千]+(?:人|個|枚|回|本|台|キロ|メートル|センチ|グラム|リットル|点|件|歳|割|パーセント|箇所|分の|年|月|日|条)|半数|過半数|倍"),
    /** What follows for who does not keep it. */
    PENALTY(
            "penalt|\\bfined?\\b|punish|what happens|get into trouble|consequence|\\bjail\\b|\\bprison\\b|blame|sanction|in trouble|arrest|what if i (?:don't|do not|refuse|ignore)",
            "罰|過料|捕ま|逮捕|違反したら|守らな|破ったら|どうなる|無視し",
            "\\bfines?\\b|offence|penalt|imprison|guilty|liable|convict|revok|suspen|infringement|standard scale",
            "罰金|過料|懲役|拘禁|科料|処する|罰則|取り消す|取消し|命ずる"),
    /** A number to ring. */
    PHONE(
            "(?:phone|telephone) number|what number .*\\b(?:call|ring)",
            "電話番号|電話は何番|何番に電話",
            "\\d{2,4}[ -]\\d{2,4}[ -]\\d{2,5}",
            "[0-9]{2,4}[-－][0-9]{2,4}[-－][0-9]{3,4}"),
    /** A person or a body. */
    WHO(
            "(?:^|[.?!,;] ?|and |or )who\\b|\\bwhose\\b|which (?:office|body|authority|person|people|minister|court)|\\bwhom\\b",
            "誰|だれ|どこが|どの機関|どこの部署|何人も",
            "\\b(?:mayor|minister|council|committee|board|authority|officer|owner|occupier|person|court|secretary|municipality|commission|inspector|chairman|director|agency|tribunal|holder|state|town|registrar|member)s?\\b",
            "者|町長|市長|知事|大臣|委員|機関|団体|職員|役場|裁判所|会長|議会|町は|市は|県は|国は|人は"),
    /** What is allowed, asked or forbidden. */
    RULE(
            "\\b(?:may|can|could|must|should) (?:i|we|they|he|she|you|people|somebody|someone|anybody|anyone)\\b|allowed|permitted|legal|\\bok\\b|have to|need to|\\bis it (?:ok|all right)|forbidden|banned|against the law",
            "いい[?？のでか]|よい[?？のでか]|だめ|ダメ|駄目|できる|できます|できません|もらえ|許され|禁止|しなければ|しなきゃ|なきゃ|義務|必要|ありですか|アリ",
            "\\b(?:shall|must|may|prohibited|forbidden|required|entitled|permitted|unlawful|offence|no person)\\b",
            "なければならない|してはならない|ることができる|ものとする|禁止|この限りでない|禁ずる|要しない|無効");

    /** What nothing else answers. */
    static final Set<Fact> EXACT = Set.of(CLOCK, PHONE);

    private final Pattern asksEnglish;
    private final Pattern asksJapanese;
    private final Pattern saysEnglish;
    private final Pattern saysJapanese;

    Fact(String asksEnglish, String asksJapanese, String saysEnglish, String saysJapanese) {
        this.asksEnglish = Pattern.compile(asksEnglish, Pattern.CASE_INSENSITIVE);
        this.asksJapanese = Pattern.compile(asksJapanese);
        this.saysEnglish = Pattern.compile(saysEnglish, Pattern.CASE_INSENSITIVE);
        this.saysJapanese = Pattern.compile(saysJapanese);
    }

    /** What a question asks for; one thing may be asked under several heads. */
    static Set<Fact> asked(String question, String lang) {
        return of(question, lang, true);
    }

    static Set<Fact> said(String text, String lang) {
        return of(text, lang, false);
    }

    private static Set<Fact> of(String text, String lang, boolean asking) {
        EnumSet<Fact> out = EnumSet.noneOf(Fact.class);
        if (lang.equals("ja") || lang.equals("en")) {
            boolean japanese = lang.equals("ja");
            for (Fact fact : values()) {
                Pattern pattern = asking
                        ? japanese ? fact.asksJapanese : fact.asksEnglish
                        : japanese ? fact.saysJapanese : fact.saysEnglish;
                if (pattern.matcher(text).find()) {
                    out.add(fact);
                }
            }
        }
        return out;
    }
}
