package org.yoriai.unbundling.structure;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.Span;

/** The drafting rules of one legal order: which lines may begin a unit, and what its heading is. Stateless. */
public sealed interface Tradition permits UnitedStates, UnitedKingdom, EuropeanUnion, SouthAfrica, Japan {

    static Tradition of(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case US -> new UnitedStates();
            case GB -> new UnitedKingdom();
            case EU -> new EuropeanUnion();
            case ZA -> new SouthAfrica();
            case JP -> new Japan();
        };
    }

    /** Its levels from the outside in; levels that stand beside each other on one step are set apart by a blank. */
    List<String> ladder();

    /** What this tradition wants to know about a whole text before it looks at single lines. */
    Outline outline(Lines lines);

    /**
     * Words at the beginning of the line with which a law stops speaking, such as the place and the day of its signature:
     * from there on nothing belongs to a unit that began before. {@code null} where a tradition has none.
     */
    default @org.jspecify.annotations.Nullable Pattern closing() {
        return null;
    }

    /**
     * Ways to read a line as the beginning of one or more units, each a chain of markers from the outside in, in order of
     * preference. "Plain text" is always possible and not listed.
     *
     * @param at where the first word stands behind opening quotation marks
     */
    List<List<Marker>> candidates(Lines lines, int line, int at, Outline outline);

    /** Heading of a unit that begins with {@code marker} on {@code line}. */
    Heading heading(Lines lines, int line, Marker marker, Outline outline);

    /** Whether double quotation marks enclose words for other law. */
    default boolean quotes() {
        return true;
    }

    /**
     * What a look at the whole text found.
     *
     * @param text lines that are text whatever they look like, such as a table of contents
     * @param bodyStart first line behind the preamble
     * @param unnumberedParagraphs whether paragraphs carry no numbers
     * @param provision word for the basic unit where a tradition has several
     * @param leads lines of articles that only announce changes to other law
     * @param instructions lines on which an instruction to change other law begins
     * @param blocks new words behind such instructions, in text order
     */
    record Outline(
            BitSet text,
            int bodyStart,
            boolean unnumberedParagraphs,
            String provision,
            BitSet leads,
            BitSet instructions,
            List<Span> blocks) {

        Outline(BitSet text, int bodyStart, boolean unnumberedParagraphs, String provision) {
            this(text, bodyStart, unnumberedParagraphs, provision, new BitSet(), new BitSet(), List.of());
        }

        static Outline plain(String provision) {
            return new Outline(new BitSet(), 0, false, provision);
        }
    }

    /**
     * @param words as printed, without the marker
     * @param start first character of a caption above the marker, or −1
     * @param lines how many lines after the marker's own it takes up
     */
    record Heading(String words, int start, int lines) {
        static final Heading NONE = new Heading("", -1, 0);

        static Heading of(String words) {
            return new Heading(words, -1, 0);
        }
    }
}
