package org.yoriai.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Invented acts of any length: numbered clauses that refer to earlier ones, define terms, name sums and amend. */
final class SyntheticAct {
    private static final List<String> WHO = List.of(
            "council", "harbour master", "librarian", "operator", "tenant", "inspector", "ferry office", "school");
    private static final List<String> WHAT = List.of(
            "lamp", "hive", "bridge", "boat", "garden", "bell", "well", "archive", "market", "kiln", "orchard",
            "tower");
    private static final List<String> DOES =
            List.of("repair", "count", "paint", "open", "register", "lend", "clean", "guard");
    private static final List<String> WHO_JA = List.of("町長", "図書館長", "所有者", "利用者", "実行委員会", "港の管理者");
    private static final List<String> WHAT_JA = List.of("灯籠", "巣箱", "橋", "船", "庭園", "鐘", "井戸", "記録", "市場", "果樹");
    private static final List<String> DOES_JA = List.of("修理し", "数え", "公開し", "登録し", "貸し出し", "清掃し");

    /** For each tradition: the beginning; a clause, in which 1 is its number, 2 an earlier one, 3 a sum, 4 who, 5 what, 6 does. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "us",
            List.of(
                    "A BILL\nTo keep things.\nBe it enacted by the Senate and House of Representatives of the United States of"
                            + " America in Congress assembled,\n",
                    "SEC. %1$d. %5$s %1$d.\n(a) In General.—The %4$s shall %6$s each %5$s not later than 30 days after the date of"
                            + " the enactment of this Act.\n(b) Exception.—Subsection (a) does not apply to a %5$s described in"
                            + " section %2$d(a).\n(c) Amounts.—The %4$s may spend not more than $%3$d,000 for each %5$s, if—\n(1)"
                            + " the %4$s has held a hearing; and\n(2) the %5$s is older than %3$d years.\n(d) Amendment.—Section"
                            + " %3$d of the Keeping Act of 1988 is amended by striking “%5$s” and inserting “%5$s or bell”.\n"),
            "gb",
            List.of(
                    "Keeping Bill\nA Bill to keep things.\nBe it enacted as follows:—\n",
                    "%1$d Duty to %6$s each %5$s\n(1) The %4$s must %6$s each %5$s of the district within %3$d days of the"
                            + " application.\n(2) In this section “%5$s %1$d” means a %5$s registered under section %2$d(1).\n(3) A"
                            + " person who contravenes section %2$d is liable on summary conviction to a fine not exceeding"
                            + " £%3$d.\n(4) The %4$s may—\n(a) enter any place where a %5$s is kept;\n(b) require its owner to"
                            + " %6$s it.\n(5) Subject to section %2$d, subsection (1) comes into force on 1 April 2031.\n"),
            "eu",
            List.of(
                    "REGULATION\nHaving regard to the Treaty,\nWhereas:\n(1) Things should be kept.\nHAVE ADOPTED THIS"
                            + " REGULATION:\n",
                    "Article %1$d\nKeeping of the %5$s\n1. The %4$s shall %6$s every %5$s within %3$d working days.\n2. Paragraph"
                            + " 1 shall not apply to a %5$s referred to in Article %2$d(1).\n3. The Commission is empowered to adopt"
                            + " delegated acts in accordance with Article %2$d in respect of:\n(a) the size of the %5$s;\n(b) the"
                            + " price, which shall not exceed EUR %3$d.\n"),
            "za",
            List.of(
                    "Keeping By-law\nTo keep things.\nBE IT ENACTED by the Council, as follows:\n",
                    "%1$d. Keeping of the %5$s\n(1) The %4$s must %6$s every %5$s within %3$d days.\n(2) No person may use a %5$s"
                            + " without a permit issued in terms of section %2$d(1).\n(3) The %4$s may—\n(a) inspect the %5$s;\n(b)"
                            + " charge a fee of R%3$d.\n(4) A person who contravenes section %2$d(2) is guilty of an offence and"
                            + " liable on conviction to a fine not exceeding R%3$d 000.\n"),
            "jp",
            List.of(
                    "町の物の保存に関する条例\n",
                    "（%5$sの保存）\n第%1$d条　%4$sは、第%2$d条第一項の規定により、%3$d日以内に、%5$sを%6$sなければならない。\n２　前項の規定は、"
                            + "%3$d万円を超える%5$sについては、適用しない。\n３　%4$sは、次に掲げる場合には、%5$sに立ち入ることができる。\n一　%5$sが"
                            + "壊れた場合\n二　第%2$d条の規定に違反した場合\n"));

    private SyntheticAct() {}

    /** @param least bytes in UTF-8; the act ends with the clause that reaches them */
    static String of(String tradition, int least) {
        List<String> form = FORMS.get(tradition);
        boolean japanese = tradition.equals("jp");
        Random random = new Random(11);
        StringBuilder out = new StringBuilder(form.get(0));
        for (int number = 1; out.length() * (japanese ? 3 : 1) < least; number++) {
            int earlier = Math.max(1, number - 1 - random.nextInt(Math.min(number, 40)));
            out.append(String.format(
                    Locale.ROOT,
                    form.get(1),
                    number,
                    earlier,
                    2 + random.nextInt(900),
                    one(japanese ? WHO_JA : WHO, random),
                    one(japanese ? WHAT_JA : WHAT, random),
                    one(japanese ? DOES_JA : DOES, random)));
        }
        return out.toString();
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
