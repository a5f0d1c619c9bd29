package org.yoriai.web.open;

/**
 * Where a member stands, in figures that can be said in sentences.
 *
 * @param group letter of her group or of the nearest, or {@code null}
 * @param voted arguments that she answered
 * @param withMost of {@code compared}, how often she answered as most members did
 * @param typical something that her group says and others do not, or {@code null}; {@code typicalAgreed} says how
 */
public record MyResult(String group, int voted, int withMost, int compared, Voice typical, boolean typicalAgreed) {}
