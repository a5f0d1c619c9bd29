package org.yoriai.unbundling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Laws cut, shuffled, renumbered, quoted otherwise, strewn with any characters at all, or several of these. */
public final class DamagedLaw {

    private static final List<String> LAWS = LawTexts.all();

    private DamagedLaw() {}

    /** The same text for the same seed. */
    public static String of(int seed) {
        Random random = new Random(seed);
        String text = LAWS.get(seed % LAWS.size());
        for (int round = 1 + random.nextInt(3); round > 0; round--) {
            List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
            switch (random.nextInt(12)) {
                case 0 -> Collections.shuffle(lines, random);
                case 1 -> lines.removeIf(line -> random.nextInt(3) == 0);
                case 2 -> lines.replaceAll(line -> " ".repeat(random.nextInt(12)) + line);
                case 3 -> lines.replaceAll(line -> random.nextInt(5) == 0 ? line + "\n" + line : line);
                case 4 -> lines.replaceAll(line -> line.length() > 6 ? line.substring(random.nextInt(6)) : line);
                case 5 -> lines.replaceAll(line -> random.nextInt(3) == 0 ? "“" + line : line);
                case 6 -> lines.replaceAll(line -> otherNumbers(line, random));
                case 7 ->
                    lines.replaceAll(line ->
                            random.nextInt(4) == 0 ? line.replace('”', ' ').replace('」', ' ') : line);
                case 8 -> {
                    String other = LAWS.get(random.nextInt(LAWS.size()));
                    lines.addAll(random.nextInt(lines.size() + 1), List.of(other.split("\n", -1)));
                }
                case 9 -> lines.subList(0, random.nextInt(lines.size())).clear();
                case 10 -> lines.replaceAll(line -> random.nextInt(3) == 0 ? line.replace(' ', '\n') : line);
                default -> lines.replaceAll(line -> random.nextInt(6) == 0 ? line.toUpperCase(Locale.ROOT) : line);
            }
            String end = List.of("\n", "\r\n", "\r", "\u2028", "\n\n").get(random.nextInt(5));
            text = String.join(end, lines);
        }
        StringBuilder out = new StringBuilder(text.length() > 30_000 ? text.substring(0, 30_000) : text);
        for (int noise = random.nextInt(40); noise > 0; noise--) {
            out.insert(random.nextInt(out.length() + 1), noise(random));
        }
        // Half of a surrogate pair cannot be written in UTF-8.
        String whole = new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.isBlank() ? "1 Bees\n" : whole;
    }

    private static String otherNumbers(String line, Random random) {
        StringBuilder out = new StringBuilder(line);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= '0' && c <= '9' && random.nextInt(3) == 0) {
                out.setCharAt(i, (char) ('0' + random.nextInt(10)));
            } else if ("一二三四五六七八九".indexOf(c) >= 0 && random.nextInt(3) == 0) {
                out.setCharAt(i, "一二三四五六七八九十百千".charAt(random.nextInt(12)));
            } else if (i > 0 && out.charAt(i - 1) == '(' && random.nextInt(3) == 0) {
                out.setCharAt(i, "abcivxlIVXA19(".charAt(random.nextInt(14)));
            }
        }
        return out.toString();
    }

    private static String noise(Random random) {
        if (random.nextInt(3) == 0) {
            int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
            return Character.toString(codePoint);
        }
        return List.of(
                        "(",
                        ")",
                        "“",
                        "”",
                        "‘",
                        "’",
                        "\"",
                        "「",
                        "」",
                        "（",
                        "）",
                        "\t",
                        "\uD83C\uDF4E",
                        "\u0000",
                        "\uFEFF",
                        "第",
                        "条",
                        "項",
                        "(i)",
                        "(aa)",
                        "SEC. ",
                        "section ",
                        "Article ",
                        "前条",
                        "次の",
                        "\u202E",
                        "—",
                        "\uE000",
                        "2",
                        "IX",
                        "\f",
                        "\u3000",
                        "is amended by striking ",
                        "の一部を次のように改正する。",
                        "means ",
                        "をいう。")
                .get(random.nextInt(36));
    }
}
