package org.yoriai.digest;

/** The side an argument takes, as its author declared it; never guessed from the text. */
public enum Stance {
    FOR,
    AGAINST,
    QUESTION,
    UNKNOWN
}
