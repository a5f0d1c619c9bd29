package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.StorageFailure;

/** Ratings of replies: a row of recommendation and actor. */
@ApplicationScoped
class RatingStore {
    @Inject
    DataSource database;

    /** The event of the rating of now, read after every earlier rating of the same actor has committed. */
    Optional<UUID> event(UUID recommendation, Pseudonym actor) {
        try (Connection connection = database.getConnection()) {
            BallotStore.lock(connection, "rating " + recommendation + "/" + actor);
            try (PreparedStatement select = connection.prepareStatement(
                    "select event_id from reply_rating where recommendation_id = ? and actor = ?")) {
                select.setObject(1, recommendation);
                select.setString(2, actor.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** @param said with the version of the reply that stands now */
    void put(UUID recommendation, Pseudonym actor, RatingsView.Mine said, UUID event) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into reply_rating (recommendation_id, actor, rating, reason, lang, event_id, reply_version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (recommendation_id, actor) do update set rating = excluded.rating,
                        reason = excluded.reason, lang = excluded.lang, event_id = excluded.event_id,
                        reply_version = excluded.reply_version""")) {
            upsert.setObject(1, recommendation);
            upsert.setString(2, actor.value());
            upsert.setString(3, said.rating().code());
            upsert.setString(4, said.reason());
            upsert.setString(5, said.lang());
            upsert.setObject(6, event);
            upsert.setInt(7, said.version());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    Optional<RatingsView.Mine> mine(UUID recommendation, Pseudonym actor) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select rating, reason, lang, reply_version from reply_rating where recommendation_id = ? and actor = ?")) {
            select.setObject(1, recommendation);
            select.setString(2, actor.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new RatingsView.Mine(
                                Rating.of(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Recommendations that have a reply, with their numbers, ascending by these. */
    Map<UUID, Integer> replied(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select r.id, r.number from recommendation r join reply p on p.recommendation_id = r.id
                        where r.assembly_id = ? order by r.number""")) {
            select.setObject(1, assembly.value());
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Integer> replied = new LinkedHashMap<>();
                while (rows.next()) {
                    replied.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
                return replied;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The recommendations whose reply of now is rated, each asked with its own actor. */
    Set<UUID> rated(Map<UUID, Pseudonym> actors) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select g.recommendation_id from unnest(?, ?) as mine(recommendation_id, actor)
                        join reply_rating g on g.recommendation_id = mine.recommendation_id and g.actor = mine.actor
                        join reply p on p.recommendation_id = g.recommendation_id and p.version = g.reply_version""")) {
            BallotStore.pairs(connection, select, actors);
            return BallotStore.ids(select);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** How many ratings are of a reply that was changed since. */
    int ofEarlier(UUID recommendation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select count(*) from reply_rating g join reply p on p.recommendation_id = g.recommendation_id
                        where g.recommendation_id = ? and g.reply_version < p.version""")) {
            select.setObject(1, recommendation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    Map<UUID, Map<Rating, Integer>> counts(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select g.recommendation_id, g.rating, count(*)
                        from reply_rating g join recommendation r on r.id = g.recommendation_id
                        where r.assembly_id = ? group by g.recommendation_id, g.rating""")) {
            select.setObject(1, assembly.value());
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Map<Rating, Integer>> counts = new HashMap<>();
                while (rows.next()) {
                    counts.computeIfAbsent(rows.getObject(1, UUID.class), first -> new EnumMap<>(Rating.class))
                            .put(Rating.of(rows.getString(2)), rows.getInt(3));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** By rating, then by the words themselves: when somebody wrote them is not told. */
    List<RatingsView.Reason> reasons(UUID recommendation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select rating, reason, lang from reply_rating where recommendation_id = ? and reason <> ''
                        order by array_position(array['fully', 'mostly', 'hardly', 'not-at-all'], rating), reason""")) {
            select.setObject(1, recommendation);
            try (ResultSet rows = select.executeQuery()) {
                List<RatingsView.Reason> reasons = new ArrayList<>();
                while (rows.next()) {
                    reasons.add(
                            new RatingsView.Reason(Rating.of(rows.getString(1)), rows.getString(2), rows.getString(3)));
                }
                return reasons;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
