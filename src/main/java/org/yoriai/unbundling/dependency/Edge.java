package org.yoriai.unbundling.dependency;

/**
 * {@code from} needs (hard) or touches (soft) {@code to}; the evidence is the words at {@code [start, end)}: a
 * term or name where one is used, else the sentence that says it.
 *
 * @param from eId
 * @param to eId
 */
public record Edge(String from, String to, EdgeType type, int start, int end) {

    public boolean hard() {
        return type.hard();
    }
}
