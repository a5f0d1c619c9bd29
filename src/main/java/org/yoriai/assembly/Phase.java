package org.yoriai.assembly;

import java.util.EnumSet;
import java.util.Set;

/** The life of an assembly. Each phase says what people can do in it; every change is logged. */
public enum Phase {
    PREPARING,
    INVITING,
    LEARNING,
    DELIBERATING,
    DECIDING,
    REPORTED,
    REPLIED,
    TRACKING,
    CLOSED;

    /** The five dots that a citizen sees; the finer phases lie between them. */
    public enum Step {
        DRAW,
        LEARN,
        DELIBERATE,
        DECIDE,
        REPLY
    }

    /** Where the assembly can go from here: the next phase; inviting and learning may be passed over. */
    public Set<Phase> next() {
        return switch (this) {
            case PREPARING -> EnumSet.of(INVITING, LEARNING, DELIBERATING);
            case INVITING -> EnumSet.of(LEARNING, DELIBERATING);
            case CLOSED -> EnumSet.noneOf(Phase.class);
            default -> EnumSet.of(values()[ordinal() + 1]);
        };
    }

    public boolean allowsJoining() {
        return this == INVITING || this == LEARNING || this == DELIBERATING;
    }

    /** A new version may come while people still speak; once they decide, the bill stays as it is. */
    public boolean allowsBills() {
        return this == PREPARING || this == INVITING || this == LEARNING || this == DELIBERATING;
    }

    /** The clauses of a published bill can be told in plainer words as long as somebody may want to read them. */
    public boolean allowsPlainWords() {
        return this != CLOSED;
    }

    /** What members learn from can be added to and corrected until they have spoken. */
    public boolean allowsBriefings() {
        return ordinal() < REPORTED.ordinal();
    }

    public boolean allowsArguments() {
        return this == DELIBERATING;
    }

    public boolean allowsVotes() {
        return this == DELIBERATING;
    }

    public boolean allowsBallots() {
        return this == DECIDING;
    }

    public boolean allowsReplies() {
        return this == REPORTED;
    }

    /** A reply that was given may be changed in the open, until the assembly is closed. */
    public boolean allowsRevisedReplies() {
        return this == REPORTED || this == REPLIED || this == TRACKING;
    }

    /** Steps may be added to what was promised, and progress told. */
    public boolean allowsTracking() {
        return this == REPLIED || this == TRACKING;
    }

    /** Members rate a reply from the day it is given until the assembly is closed. */
    public boolean allowsRatings() {
        return this == REPORTED || this == REPLIED || this == TRACKING;
    }

    /** False while only those who prepare the assembly may see it. */
    public boolean isPublic() {
        return this != PREPARING;
    }

    public Step step() {
        return switch (this) {
            case PREPARING, INVITING -> Step.DRAW;
            case LEARNING -> Step.LEARN;
            case DELIBERATING -> Step.DELIBERATE;
            case DECIDING -> Step.DECIDE;
            case REPORTED, REPLIED, TRACKING, CLOSED -> Step.REPLY;
        };
    }
}
