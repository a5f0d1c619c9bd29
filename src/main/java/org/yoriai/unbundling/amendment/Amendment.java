package org.yoriai.unbundling.amendment;

/**
 * One elementary change that a unit orders in another act, with the words that order it at {@code [start, end)}.
 *
 * @param unit eId of the innermost own unit that orders it
 * @param targetAct name as printed, or {@code ""}
 * @param at address in the target act in eId form
 * @param op {@code substitute insertPhrase deletePhrase insertUnit replaceUnit repealUnit renumber}
 * @param position {@code after before start end} or {@code ""}
 * @param status {@code parsed} or {@code partial}
 */
public record Amendment(
        String unit,
        String targetAct,
        String at,
        String op,
        String oldWords,
        String newWords,
        String position,
        String status,
        int start,
        int end) {}
