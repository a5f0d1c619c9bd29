package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who must or may in a Japanese sentence, and towards whom.
 *
 * @param person whether the bearer is known and no public body
 */
record JapaneseActors(List<Actor> actors, boolean person) {

    /** Longest name with what is said about it, in characters. */
    private static final int LONGEST = 60;

    private static final Pattern PUBLIC = Pattern.compile(
            "(?:市|県|国|町|村|都|府|区|道|長|大臣|知事|議会|委員会|審議会|協議会|機関|庁|省|局|署|裁判所|裁判官|職員|官|推進員|監視員|監督員|調査員|指導員|検査員|相談員|支援員|公共団体|会議|監査委員|公社|機構|内閣|政府|消防団|警察|部会|協会|法人|会)$");
    private static final Pattern PERSON =
            Pattern.compile("(?:者|人|民|何人|員|主|族|児|親|士|師|業者|会社|企業|団体|組合|事業者|生徒|学生|夫|妻|子|患者|者等|等)$");
    private static final Pattern NOT_TOPIC =
            Pattern.compile("(?:とき|場合|場合において|又|若しく|ただし書|に|で|と|へ|から|まで|後|日|ため|際|限り|ほか|事項|規定|もの|こと|期間|費用|額)$");

    static JapaneseActors of(String sentence) {
        List<Actor> out = new ArrayList<>();
        int bearer = bearer(sentence);
        boolean person = false;
        if (bearer > 0) {
            int from = phrase(sentence, bearer);
            String name = sentence.substring(from, bearer);
            person = !PUBLIC.matcher(name).find();
            out.add(new Actor(name, "bearer", from, bearer));
        }
        towards(sentence, "に対し", "counterparty", out);
        towards(sentence, "のために", "beneficiary", out);
        return new JapaneseActors(out, person);
    }

    /** End of the topic nearest to the predicate that can act, else of the nearest subject; 0 when there is none. */
    private static int bearer(String sentence) {
        int topic = 0;
        int subject = 0;
        int depth = 0;
        for (int i = 1; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            depth += "（「".indexOf(c) >= 0 ? 1 : depth > 0 && "）」".indexOf(c) >= 0 ? -1 : 0;
            if (depth > 0 || "はもが".indexOf(c) < 0) {
                continue;
            }
            int end = behindName(sentence, i);
            String before = sentence.substring(Math.max(0, end - 12), end);
            boolean pause = i + 1 < sentence.length() && sentence.charAt(i + 1) == '、';
            boolean acts =
                    PUBLIC.matcher(before).find() || PERSON.matcher(before).find();
            if (!acts || NOT_TOPIC.matcher(before).find()) {
                continue;
            }
            if (c == 'が') {
                subject = end;
            } else if (pause) {
                topic = end;
            }
        }
        return topic > 0 ? topic : subject;
    }

    /** Where the noun in front of a particle ends: before a bracket that explains it. */
    private static int behindName(String sentence, int particle) {
        int i = particle;
        if (sentence.charAt(i - 1) != '）') {
            return i;
        }
        int depth = 0;
        while (i > 0) {
            i--;
            depth += sentence.charAt(i) == '）' ? 1 : sentence.charAt(i) == '（' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return particle;
    }

    private static int phrase(String sentence, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST && "、。）」　 ".indexOf(sentence.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static void towards(String sentence, String particle, String role, List<Actor> out) {
        int at = sentence.indexOf(particle);
        if (at <= 0) {
            return;
        }
        int end = behindName(sentence, at);
        String before = sentence.substring(Math.max(0, end - 12), end);
        int from = phrase(sentence, end);
        if (from < end
                && (PUBLIC.matcher(before).find() || PERSON.matcher(before).find())) {
            out.add(new Actor(sentence.substring(from, end), role, from, end));
        }
    }
}
