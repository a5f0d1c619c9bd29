package org.yoriai.outcome;

import java.util.List;
import java.util.UUID;

/**
 * What the members say of the reply to one recommendation: whether it answers them.
 *
 * @param members how many may rate
 * @param rated how many have
 * @param ofEarlier how many of these rated a reply that was changed since
 * @param shares one for each rating, best first
 * @param open true while ratings are taken
 * @param mine what the viewer said, or {@code null}
 */
public record RatingsView(
        UUID recommendation, int members, int rated, int ofEarlier, List<Share> shares, boolean open, Mine mine) {
    public RatingsView {
        shares = List.copyOf(shares);
    }

    /** How many members gave a rating. */
    public record Share(Rating rating, int people) {}

    /**
     * @param reason empty when she gave none
     * @param version of the reply that she rated
     */
    public record Mine(Rating rating, String reason, String lang, int version) {}

    /** Why a member rated as she did; who she is stays unsaid. */
    public record Reason(Rating rating, String reason, String lang) {}

    /** How many say that it answers them fully or mostly. */
    public int answered() {
        return shares.stream()
                .filter(share -> share.rating() == Rating.FULLY || share.rating() == Rating.MOSTLY)
                .mapToInt(Share::people)
                .sum();
    }
}
