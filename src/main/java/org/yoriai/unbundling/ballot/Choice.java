package org.yoriai.unbundling.ballot;

/** What a ballot says to one package. */
public enum Choice {
    YES,
    NO,
    ABSTAIN
}
