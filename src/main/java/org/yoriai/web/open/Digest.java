package org.yoriai.web.open;

import java.util.List;

/**
 * A summary as pages show it.
 *
 * @param writers people who wrote on it; {@code keptOut} those of them who keep their words out of it
 * @param allHref where everything that was said on it can be read
 * @param model name of what wrote it; {@code modelHref} its entry in the register
 * @param lights sourced, fair and readable: {@code yes} or {@code partly}, with a sentence each
 * @param worded how it was worded
 * @param beside whether another wording of the same can be read
 * @param checked who looked at it and when
 * @param topics what it says, topic by topic
 */
public record Digest(
        String href,
        String title,
        String clauseHref,
        int people,
        int arguments,
        int quoted,
        int writers,
        int keptOut,
        String allHref,
        String model,
        String modelHref,
        HowWorded worded,
        boolean beside,
        String checked,
        boolean stale,
        boolean superseded,
        Light sourced,
        Light fair,
        Light readable,
        List<Topic> topics) {

    /** True if some of it stands open. */
    public boolean opens() {
        return topics.stream().anyMatch(topic -> !topic.open().isEmpty());
    }

    /**
     * What it says on one thing.
     *
     * @param titled whether there are several, so that each needs its name
     * @param clause what it is about; {@code null} for the whole bill
     * @param open what stands open; {@code more} what is folded away
     * @param folded sentences that are folded away
     */
    public record Topic(boolean titled, Contents.Entry clause, List<Group> open, List<Group> more, int folded) {}

    /** What is agreed, what divides, or reasons and questions. */
    public record Group(String title, List<Sentence> sentences) {}

    /** What is not summed up. @param clause {@code null} for the whole bill */
    public record InFull(Contents.Entry clause, List<Voice> voices) {}

    /** A summary in a list. */
    public record Line(String href, String title, int people, int arguments, int quoted) {}

    /** One check of the summary. */
    public record Light(String state, String because) {}

    /** One sentence with the words that it came from; {@code worded} by a model. */
    public record Sentence(String id, String kind, boolean worded, List<Piece> pieces, List<Source> sources) {}

    /** A piece of a sentence; {@code quoted} says that these are a member's words. */
    public record Piece(String text, String lang, boolean quoted) {}

    /** The words of one member; {@code shown} is false when they were withdrawn or hidden since. */
    public record Source(
            String before,
            String quote,
            String after,
            String lang,
            String handle,
            String href,
            String number,
            boolean translated,
            boolean shown) {
        /** True if its author said more than is quoted. */
        public boolean cut() {
            return !before.isBlank() || !after.isBlank();
        }
    }
}
