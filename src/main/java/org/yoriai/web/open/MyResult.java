package org.yoriai.web.open;

import java.util.List;

/**
 * Where a member stands, in figures that can be said in sentences. For her eyes alone.
 *
 * @param group letter of her group, or {@code null} while she is not placed in one
 * @param nearest letter of the group that is nearest; {@code null} when there are no groups or no map
 * @param sure percent of how sure that is, or {@code null} when the map does not say
 * @param voted arguments that she answered
 * @param withMost of {@code compared}, how often she answered as most members did
 * @param typical something that her group says and others do not, or {@code null}; {@code typicalAgreed} says how
 * @param why answers that draw her there, strongest first, then the one that draws her away most
 */
public record MyResult(
        String group,
        String nearest,
        Long sure,
        int voted,
        int withMost,
        int compared,
        Voice typical,
        boolean typicalAgreed,
        List<Because> why) {
    /**
     * One answer's part.
     *
     * @param said how she answered, and {@code does} what that does, in words
     */
    public record Because(Voice voice, String said, String does) {}
}
