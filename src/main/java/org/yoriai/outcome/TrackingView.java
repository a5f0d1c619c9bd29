package org.yoriai.outcome;

import java.util.List;

/** What was promised in an assembly's replies, and what became of it; by number of the recommendation. */
public record TrackingView(List<Followed> promises) {
    /** @param clock when progress is due */
    public record Followed(RecommendationView recommendation, ProgressClock clock) {}
}
