package org.yoriai.consensus;

/** Counts of votes on one statement. Passes count in every denominator. */
public record Tally(int agree, int disagree, int pass) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally {
        if (agree < 0 || disagree < 0 || pass < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }

    public int seen() {
        return agree + disagree + pass;
    }

    public Tally plus(Tally other) {
        return new Tally(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }

    public Tally minus(Tally part) {
        return new Tally(agree - part.agree, disagree - part.disagree, pass - part.pass);
    }
}
