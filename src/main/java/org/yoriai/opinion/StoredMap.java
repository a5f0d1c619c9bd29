package org.yoriai.opinion;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yoriai.consensus.Explanation;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.OpinionSpace;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Place;
import org.yoriai.consensus.Plane;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.routing.NextStatement;
import org.yoriai.consensus.routing.NextStatement.Shares;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.PublicCells.Audience;

/** A stored map, read; knows who stands where, and what of it may be shown. Immutable. */
final class StoredMap {
    private final Map<String, OpinionMapView.Place> positions;
    private final Plane plane;
    private final OpinionSpace space;
    private final List<Group> groups;
    private final Map<Audience, OpinionMapView> views;
    private final NextStatement asking;

    private StoredMap(MapDocument document, ObjectMapper json) {
        Map<String, Object> engine = document.engine(json);
        this.plane = OpinionDocument.plane(engine);
        this.space = OpinionDocument.space(engine);
        this.groups = OpinionDocument.groups(engine);
        this.positions = document.positions();
        this.asking = NextStatement.knowing(Shares.DEFAULT, document.known(json));
        this.views = Arrays.stream(Audience.values()).collect(Collectors.toMap(Function.identity(), document::view));
    }

    static StoredMap read(MapSnapshot snapshot, ObjectMapper json) {
        return new StoredMap(new MapDocument(snapshot, json), json);
    }

    /** The last map of an assembly in which nobody votes any more: everything is told that may be told. */
    static StoredMap last(MapSnapshot snapshot, ObjectMapper json, Telling telling) {
        MapDocument document = new MapDocument(snapshot, json);
        document.tell(telling, json);
        return new StoredMap(document, json);
    }

    /** Letters by pseudonym; members without a group are absent. */
    Map<String, String> groups() {
        Map<String, String> letters = new HashMap<>();
        positions.forEach((member, position) -> {
            if (position.group() != null) {
                letters.put(member, position.group());
            }
        });
        return letters;
    }

    /** What the groups rest on; empty where there are none. */
    Optional<OpinionSpace> space() {
        return Optional.ofNullable(space);
    }

    /** Where a member stands by her votes of now; by the map when she has none at hand; {@code null} if unknown. */
    OpinionMapView.Place place(Pseudonym member, Map<UUID, Integer> votes) {
        if (votes.isEmpty()) {
            return positions.get(member.value());
        }
        Map<StatementId, Vote> typed = typed(votes);
        Place place = plane.place(typed);
        String nearest;
        Double confidence = null;
        boolean placed;
        if (space == null) {
            nearest = OpinionMap.nearest(groups, place)
                    .map(group -> group.id().value())
                    .orElse(null);
            placed = nearest != null;
        } else {
            OpinionSpace.Stand stand = space.stand(typed);
            nearest = stand.nearest().value();
            confidence = MapDocument.thousandths(stand.confidence());
            placed = stand.placed();
        }
        return new OpinionMapView.Place(
                MapDocument.thousandths(place.x()),
                MapDocument.thousandths(place.y()),
                placed ? nearest : null,
                nearest,
                confidence,
                placed,
                votes.size(),
                true);
    }

    /** Why a member stands where she does by her votes of now. */
    Explanation explain(Pseudonym member, Map<UUID, Integer> votes) {
        ParticipantId participant = new ParticipantId(member.value());
        return space == null ? Explanation.withoutGroups(participant) : space.explain(participant, typed(votes));
    }

    private static Map<StatementId, Vote> typed(Map<UUID, Integer> votes) {
        Map<StatementId, Vote> typed = new HashMap<>();
        votes.forEach((argument, vote) -> typed.put(new StatementId(argument.toString()), Vote.of(vote)));
        return typed;
    }

    /** The rule of what is asked next, with what this map knows. */
    NextStatement asking() {
        return asking;
    }

    /** What an audience may see; only the asking member's own place differs from one visitor to the next. */
    OpinionMapView view(Audience audience, OpinionMapView.Place you) {
        OpinionMapView seen = views.get(audience);
        return you == null ? seen : seen.with(you);
    }
}
