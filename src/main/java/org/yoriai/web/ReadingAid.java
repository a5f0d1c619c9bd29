package org.yoriai.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts readings above the kanji of a page, in text alone: what is typed, sent or run stays as it is. */
final class ReadingAid {
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.DOTALL);
    private static final Pattern LANG = Pattern.compile("(?<=\\s)lang=[\"']?([a-zA-Z]+)");
    /** No element may stand in these, or nobody reads their text. */
    private static final Set<String> LEFT_ALONE =
            Set.of("head", "script", "style", "template", "textarea", "select", "svg", "ruby", "code", "kbd");

    private final String page;
    private final StringBuilder out;
    /** The element whose text is left alone, or whose language is another one, and how often its name is open in it. */
    private String within = "";

    private int depth;

    private ReadingAid(String page) {
        this.page = page;
        this.out = new StringBuilder(page.length() * 2);
    }

    /** @param page in Japanese, whole or in part, well formed */
    static String on(String page) {
        return new ReadingAid(page).page();
    }

    private String page() {
        Matcher tag = TAG.matcher(page);
        int from = 0;
        while (tag.find()) {
            text(page.substring(from, tag.start()));
            out.append(tag.group());
            if (tag.group(2) != null) {
                pass(tag.group(2).toLowerCase(Locale.ROOT), !tag.group(1).isEmpty(), tag.group(3));
            }
            from = tag.end();
        }
        text(page.substring(from));
        return out.toString();
    }

    private void pass(String name, boolean closes, String attributes) {
        if (depth > 0) {
            if (name.equals(within) && !attributes.endsWith("/")) {
                depth += closes ? -1 : 1;
            }
        } else if (!closes && (LEFT_ALONE.contains(name) || isForeign(attributes)) && !attributes.endsWith("/")) {
            within = name;
            depth = 1;
        }
    }

    private static boolean isForeign(String attributes) {
        Matcher lang = LANG.matcher(attributes);
        return lang.find() && !lang.group(1).equalsIgnoreCase("ja");
    }

    private void text(String text) {
        if (depth > 0 || !Readings.areOf(text)) {
            out.append(text);
            return;
        }
        // In one piece, where words and icons are laid out beside one another.
        out.append("<yoriai-words>");
        for (Readings.Part part : Readings.of(text)) {
            if (part.reading().isEmpty()) {
                out.append(part.text());
            } else {
                out.append("<ruby>")
                        .append(part.text())
                        .append("<rp>（</rp><rt>")
                        .append(part.reading())
                        .append("</rt><rp>）</rp></ruby>");
            }
        }
        out.append("</yoriai-words>");
    }
}
