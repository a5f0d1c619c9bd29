package org.yoriai.web.open;

import java.util.List;
import java.util.Map;

/**
 * What has happened to a summary and its sentences, in the words of its page. Texts are empty where there is nothing to say.
 *
 * @param withdrawn that it was taken back, and why
 * @param gone whether words that it quotes are no longer shown
 * @param own how many of those quoted said that it says what they meant; {@code shorter} why they had less time
 * @param missed why it was published though a goal is missed
 * @param versions all that was published on the same; {@code current} marks this one
 * @param said what is said of single sentences, by the id of the sentence on the page
 */
public record SummaryLife(
        String withdrawn,
        boolean gone,
        String own,
        String shorter,
        String missed,
        String changesText,
        List<String> changes,
        List<Version> versions,
        List<Check> gates,
        List<Check> goals,
        Map<String, Said> said) {

    /** @param difference address of what changed since the version before, or {@code null} */
    public record Version(
            String href,
            String name,
            String state,
            String day,
            boolean current,
            String difference,
            String differenceText) {}

    /** One check behind the lights. @param goal empty for what must hold */
    public record Check(String light, String name, String value, String goal, boolean met, boolean measured) {}

    /**
     * What is said of one sentence.
     *
     * @param sentence its id in forms
     * @param contested by how many; empty by nobody
     * @param waits till when a moderator answers; empty if nothing waits
     * @param contestable whether the reader is quoted in it and may contest it
     */
    public record Said(
            String sentence,
            boolean moved,
            String contested,
            String waits,
            boolean contestable,
            String answeredText,
            List<Answered> answered) {}

    /** @param reason of who contests it, empty when it is gone; {@code decided} introduces the moderator's answer */
    public record Answered(String reason, String decided, String answer, String day) {}

    /** What is said of a sentence; one of which nothing is said has no entry. */
    public Said of(String id) {
        return said.get(id);
    }
}
