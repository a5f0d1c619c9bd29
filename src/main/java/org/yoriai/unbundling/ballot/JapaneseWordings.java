package org.yoriai.unbundling.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Statement;
import org.yoriai.unbundling.structure.Piece;

/** Questions about Japanese clauses. */
final class JapaneseWordings implements Wordings {

    private static final int LONGEST = 180;
    private static final int MOST_NAMED = 3;
    private static final String DIGITS = "[〇一二三四五六七八九十百千0-9０-９]+";
    private static final Pattern ARTICLE = Pattern.compile("第" + DIGITS + "条(?:の" + DIGITS + ")*");

    /** What is done, as against what one must, can or must not do. */
    private static final Pattern ORDERS = Pattern.compile("(?:とする|する|処する|定める|める|置く|設ける|加える|与える|支払う|行う)$");

    private final Clauses clauses;
    private final List<Statement> statements;

    JapaneseWordings(Clauses clauses, List<Statement> statements) {
        this.clauses = clauses;
        this.statements = statements;
    }

    @Override
    public String name(int unit) {
        Piece piece = clauses.get(unit);
        int above = clauses.parent(unit);
        String own = switch (piece.level()) {
            case "article" -> article(piece);
            case "paragraph" -> "第" + piece.num() + "項";
            case "point" -> "第" + piece.num() + "号";
            case "suppl" -> "附則";
            case "instr" -> "の改正（" + piece.eId().substring(piece.eId().lastIndexOf('_') + 1) + "）";
            default -> piece.heading().isEmpty() ? piece.num() : Sentence.line(piece.heading());
        };
        boolean whole = piece.level().equals("article")
                && (above == Clauses.NONE || clauses.enclosing(above, "suppl") == Clauses.NONE);
        if (whole || above == Clauses.NONE || piece.level().equals("suppl")) {
            return own;
        }
        boolean first = piece.level().equals("paragraph") && piece.num().isEmpty();
        return name(above) + (first ? "" : own);
    }

    private String article(Piece piece) {
        int from = piece.span().start();
        int to = Math.min(clauses.text().length(), Math.max(from, Math.min(piece.words() + 1, from + 400)));
        Matcher matcher = ARTICLE.matcher(clauses.text()).region(from, to);
        return matcher.find() ? matcher.group() : "第" + piece.num() + "条";
    }

    private static String bare(String heading) {
        return heading.replaceAll("[（）()\\s　]", "");
    }

    @Override
    public String title(List<Integer> units) {
        List<String> out = new ArrayList<>();
        for (int unit : units.subList(0, Math.min(MOST_NAMED, units.size()))) {
            String heading = bare(clauses.get(unit).heading());
            out.add(heading.isEmpty() ? name(unit) : heading);
        }
        return String.join("、", out) + more(units);
    }

    private static String more(List<Integer> units) {
        return units.size() > MOST_NAMED ? "ほか" + (units.size() - MOST_NAMED) + "件" : "";
    }

    private String named(int unit) {
        String heading = bare(clauses.get(unit).heading());
        return heading.isEmpty() ? name(unit) : name(unit) + "（" + heading + "）";
    }

    @Override
    public Asked several(List<Integer> units) {
        List<String> names = new ArrayList<>();
        for (int unit : units.subList(0, Math.min(MOST_NAMED, units.size()))) {
            names.add(named(unit));
        }
        return new Asked(String.join("、", names) + more(units) + "を一体のものとして定めることは必要ですか。", 0, 0);
    }

    @Override
    public Asked one(int unit) {
        Asked plain = new Asked(named(unit) + "を定めることは必要ですか。", 0, 0);
        for (int i = unit; i < clauses.count() && clauses.within(i, unit); i++) {
            if (clauses.get(i).quoted()
                    || statements.get(i).modality().isEmpty()
                    || statements.get(i).kinds().contains("definition")) {
                continue;
            }
            Sentence sentence = Sentence.first(clauses.text(), clauses.get(i), '。');
            boolean lists = !clauses.children(i).isEmpty() || sentence.words().contains("次の");
            boolean fits = !sentence.words().isEmpty() && sentence.words().length() <= LONGEST && !lists;
            if (!fits || statements.get(i).kinds().contains("amendment")) {
                return plain;
            }
            String words = sentence.words().substring(0, sentence.words().length() - 1);
            String text = words + (ORDERS.matcher(words).find() ? "ことは必要ですか。" : "こととすることは必要ですか。");
            boolean more = !sentence.isAllOf(clauses.text(), clauses.get(unit));
            String rest = more ? "（" + name(unit) + "のほかの定めを含みます。）" : "";
            return Faithful.to(sentence.words(), text)
                    ? new Asked(text + rest, sentence.start(), sentence.end())
                    : plain;
        }
        return plain;
    }
}
