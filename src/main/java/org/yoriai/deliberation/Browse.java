package org.yoriai.deliberation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yoriai.shared.Lang;

/**
 * Which visible arguments to list, and in which order.
 *
 * @param clauses only those on one of these; empty for all
 * @param wholeBill only those on no clause in particular
 * @param stance only those of this stance, or {@code null} for all
 * @param lang only those written in this language, or {@code null} for all
 */
public record Browse(Set<UUID> clauses, boolean wholeBill, Stance stance, Lang lang, Order order) {
    public static final Browse ALL = new Browse(Set.of(), false, null, null, Order.FEWEST);

    /** Orders that are the same for everybody. */
    public enum Order {
        /** Fewest answers first, ties by a chance drawn from the published seed. */
        FEWEST("coalesce(t.agree + t.disagree + t.pass, 0), md5(a.routing_seed || g.id)"),
        NEWEST("g.submitted_at desc"),
        ANSWERED("coalesce(t.agree + t.disagree + t.pass, 0) desc"),
        /** The more people stand on the smaller side, the more disputed. */
        DISPUTED("coalesce(least(t.agree, t.disagree), 0) desc, coalesce(t.agree + t.disagree, 0) desc"),
        AGREED("coalesce(t.agree - t.disagree, 0) desc, coalesce(t.agree, 0) desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Order> of(String code) {
            for (Order order : values()) {
                if (order.code().equals(code)) {
                    return Optional.of(order);
                }
            }
            return Optional.empty();
        }
    }

    public Browse {
        clauses = Set.copyOf(clauses);
    }

    public Browse on(Set<UUID> clauses) {
        return new Browse(clauses, false, stance, lang, order);
    }

    public Browse onWholeBill() {
        return new Browse(Set.of(), true, stance, lang, order);
    }

    public Browse of(Stance stance) {
        return new Browse(clauses, wholeBill, stance, lang, order);
    }

    public Browse writtenIn(Lang lang) {
        return new Browse(clauses, wholeBill, stance, lang, order);
    }

    public Browse by(Order order) {
        return new Browse(clauses, wholeBill, stance, lang, order);
    }
}
