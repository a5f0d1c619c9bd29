package org.yoriai.digest;

/**
 * The topic an eligible argument belongs to, or {@link Issues#UNSORTED}.
 *
 * @param margin how much nearer the topic is than the next one; NaN when it was not measured
 */
public record Assignment(String argument, String topic, By by, double margin) {

    /** What decided. */
    public enum By {
        /** The clause that its author chose. */
        CLAUSE,
        /** The issue whose description is nearest. */
        ISSUE,
        /** Likeness to other arguments, where nobody described an issue. */
        CLUSTER,
        NONE
    }
}
