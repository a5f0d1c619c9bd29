package org.yoriai.unbundling.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Span;

/**
 * Which lines of a Japanese bill change other law: articles that announce changes, the instructions below them, and the new
 * words that follow an instruction.
 */
final class AmendingLines {

    /** Longest instruction, in characters. */
    private static final int LONGEST = 4000;

    /** Longest announcement of changes, in characters. */
    private static final int LONGEST_LEAD = 400;

    private static final Pattern LEAD = Pattern.compile("を次のように改正する。$");
    private static final Pattern BEGINS = Pattern.compile(
            "(?:目次|題名|前文|本則|附則|別表|別記|様式|同条|同項|同号|同表|第[〇一二三四五六七八九十百千0-9０-９]{1,8}(?:条|項|号|章|節|款|目|編))(?![\\s　]).*");
    private static final Pattern ORDERS = Pattern.compile("(?:改める|加える|削る|とする|削除する|繰り下げる|繰り上げる|移す|付する|置く)。$");
    private static final Pattern ANNOUNCES =
            Pattern.compile("(?:次の[^「」。]{1,30}を(?:加える|付する)|次のように(?:改める|加える|する)|次の[^「」。]{1,20}とする)。$");
    private static final Pattern ARTICLES =
            Pattern.compile("次の[^「」。]{0,6}(?:条|章|節|款|編)[^「」。]{0,8}を加える。$|(?:条|章|節|款|編)(?:まで)?を次のように改める。$|次のように加える。$");

    private final Lines lines;
    private final BitSet leads = new BitSet();
    private final BitSet instructions = new BitSet();
    private final BitSet text = new BitSet();
    private final List<Span> blocks = new ArrayList<>();
    private int blockStart = -1;

    private AmendingLines(Lines lines) {
        this.lines = lines;
    }

    static AmendingLines of(Lines lines) {
        AmendingLines found = new AmendingLines(lines);
        found.read();
        return found;
    }

    /** Article lines that announce changes and have no numbered paragraph. */
    BitSet leads() {
        return leads;
    }

    /** First lines of instructions. */
    BitSet instructions() {
        return instructions;
    }

    /** Lines of new words and continued lines of instructions. */
    BitSet text() {
        return text;
    }

    /** New words, each behind its instruction. */
    List<Span> blocks() {
        return blocks;
    }

    private void read() {
        boolean region = false;
        boolean wantsArticles = false;
        int number = 0;
        int paragraph = 0;
        for (int i = 0; i < lines.count(); i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            int own = Japan.articleNumber(lines.text(), line.words(), line.end());
            int ownParagraph = Japan.paragraphNumber(lines.text(), line.words(), line.end());
            boolean next = paragraph > 0
                    && ownParagraph == paragraph + 1
                    && (blockStart < 0 || Japan.isCaption(lines, Math.max(0, lines.before(i))));
            if (region && next && !LEAD.matcher(sentence(i, LONGEST_LEAD)).find()) {
                close(i);
                region = false;
            }
            boolean mayLead = own > 0 || (!region || next) && beginsSentence(i) && standsAlone(i);
            if (mayLead && LEAD.matcher(sentence(i, LONGEST_LEAD)).find()) {
                close(i);
                leads.set(i);
                i = lastLine(i, LONGEST_LEAD);
                region = true;
                wantsArticles = false;
                number = own > 0 ? own : number;
                paragraph = own > 0 ? 0 : ownParagraph;
            } else if (region && Japan.isSupplementary(lines.words(i, 200))) {
                close(i);
                region = false;
            } else if (region && begins(i)) {
                String sentence = sentence(i, LONGEST);
                close(i);
                instructions.set(i);
                int last = lastLine(i, LONGEST);
                text.set(i + 1, last + 1);
                if (ANNOUNCES.matcher(sentence).find() && last + 1 < lines.count()) {
                    blockStart = lines.get(last + 1).start();
                    wantsArticles = ARTICLES.matcher(sentence).find();
                }
                i = last;
            } else if (region && own == number + 1 && !(blockStart >= 0 && wantsArticles)) {
                close(i);
                region = false;
            } else if (region) {
                text.set(i);
            }
        }
        close(lines.count());
    }

    /** New words end before a line, and before the caption above it. */
    private void close(int line) {
        if (blockStart < 0) {
            return;
        }
        int above = line < lines.count() ? lines.before(line) : -1;
        boolean caption = above >= 0 && Japan.isCaption(lines, above) && !instructions.get(above) && opensOwn(line);
        int end = line >= lines.count()
                ? lines.text().length()
                : caption ? lines.get(above).start() : lines.get(line).start();
        if (end > blockStart) {
            blocks.add(new Span(blockStart, end));
        }
        blockStart = -1;
    }

    /** Whether no caption or article stands in the sentence that begins with a line. */
    private boolean standsAlone(int line) {
        int last = lastLine(line, LONGEST_LEAD);
        for (int i = line; i <= last; i++) {
            if (!lines.get(i).blank() && (Japan.isCaption(lines, i) || isOwnArticle(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean opensOwn(int line) {
        Line at = lines.get(line);
        return isOwnArticle(line) || Japan.paragraphNumber(lines.text(), at.words(), at.end()) > 0;
    }

    private boolean isOwnArticle(int line) {
        Line at = lines.get(line);
        return Japan.articleNumber(lines.text(), at.words(), at.end()) > 0;
    }

    private boolean begins(int line) {
        return beginsSentence(line)
                && BEGINS.matcher(lines.words(line, 60)).matches()
                && ORDERS.matcher(sentence(line, LONGEST)).find();
    }

    /** Whether the line above ends a sentence or, in a text that is not wrapped, just ends. */
    private boolean beginsSentence(int line) {
        int above = lines.before(line);
        return above < 0 || lines.text().charAt(lines.lastInk(above) - 1) == '。' || lines.endsParagraph(above);
    }

    private String sentence(int line, int longest) {
        StringBuilder out = new StringBuilder();
        int last = lastLine(line, longest);
        for (int i = line; i <= last && out.length() < longest; i++) {
            Line one = lines.get(i);
            if (!one.blank()) {
                out.append(lines.text(), one.words(), Math.min(lines.lastInk(i), one.words() + longest));
            }
        }
        return out.toString();
    }

    /** The line on which the sentence that begins with a line ends; the line itself when no end is near. */
    private int lastLine(int line, int longest) {
        int depth = 0;
        int length = 0;
        for (int i = line; i < lines.count() && length < longest; i++) {
            int end = lines.get(i).blank() ? lines.get(i).words() : lines.lastInk(i);
            for (int at = lines.get(i).words(); at < end; at++) {
                char c = lines.text().charAt(at);
                depth += "「『（".indexOf(c) >= 0 ? 1 : depth > 0 && "」』）".indexOf(c) >= 0 ? -1 : 0;
                if (c == '。' && depth == 0) {
                    return i;
                }
            }
            length += end - lines.get(i).words();
        }
        return line;
    }
}
