package org.yoriai.opinion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.opinion.OpinionMapView.Answers;
import org.yoriai.opinion.OpinionMapView.Leaning;
import org.yoriai.shared.PublicCells;
import org.yoriai.shared.PublicCells.Audience;

/** What a stored map's document says, and what of it may be shown. Needs many times the memory of what is shown: not kept. */
final class MapDocument {
    /** Widest gaps that are listed as dividing. */
    private static final int MOST_DIVIDES = 10;

    private final MapSnapshot snapshot;
    private final JsonNode document;
    private final JsonNode map;
    private final List<String> letters = new ArrayList<>();
    private final Set<String> moderatedOut = new HashSet<>();
    private final List<OpinionMapView.Point> points;

    /** @throws IllegalStateException if the document is not JSON */
    MapDocument(MapSnapshot snapshot, ObjectMapper json) {
        this.snapshot = snapshot;
        try {
            this.document = json.readTree(snapshot.document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored map that is not JSON", e);
        }
        this.map = document.path("map");
        map.path("groups").forEach(group -> letters.add(group.path("id").asText()));
        for (JsonNode result : map.path("statementResults")) {
            if (result.path("moderated").asInt() < 0) {
                moderatedOut.add(result.path("id").asText());
            }
        }
        this.points = points();
    }

    /** A part of the engine's document as plain maps, lists and numbers. */
    Object part(String name, ObjectMapper json) {
        return json.convertValue(map.path(name), Object.class);
    }

    /** Where each member stands by these votes, by pseudonym. */
    Map<String, OpinionMapView.Point> positions() {
        Map<String, OpinionMapView.Point> positions = new HashMap<>();
        map.path("positions")
                .forEach(position -> positions.put(position.path("participant").asText(), point(position)));
        return positions;
    }

    /** What an audience may see, without anybody's own place. */
    OpinionMapView view(Audience audience) {
        List<OpinionMapView.Statement> results = new ArrayList<>();
        List<int[][]> counts = new ArrayList<>();
        for (JsonNode result : map.path("statementResults")) {
            if (moderatedOut.contains(result.path("id").asText())) {
                continue;
            }
            int[][] byGroup = byGroup(result);
            counts.add(byGroup);
            results.add(statement(result, byGroup, audience));
        }
        return new OpinionMapView(
                snapshot.assembly().value(),
                snapshot.logindex(),
                snapshot.hash(),
                snapshot.computedAt(),
                snapshot.mode(),
                snapshot.participants(),
                map.path("inConversation").asInt(),
                map.path("statements").asInt(),
                snapshot.votes(),
                groups(audience),
                points,
                null,
                results,
                commonGround(results, counts),
                divides(results, counts, audience),
                sureness(),
                text(map, "noGroupsBecause"));
    }

    private List<OpinionMapView.Group> groups(Audience audience) {
        List<Integer> sizes = new ArrayList<>();
        map.path("groups").forEach(group -> sizes.add(group.path("size").asInt()));
        List<Integer> shown = PublicCells.parts(sizes, snapshot.participants(), audience);
        List<OpinionMapView.Group> groups = new ArrayList<>();
        int g = 0;
        for (JsonNode group : map.path("groups")) {
            String letter = group.path("id").asText();
            List<OpinionMapView.Typical> typical = new ArrayList<>();
            for (JsonNode line : map.path("representative").path(letter)) {
                if (!moderatedOut.contains(line.path("statement").asText())) {
                    typical.add(new OpinionMapView.Typical(
                            UUID.fromString(line.path("statement").asText()),
                            line.path("direction").asText()));
                }
            }
            JsonNode center = group.path("center");
            groups.add(new OpinionMapView.Group(
                    letter, shown.get(g++), thousandths(center.path(0)), thousandths(center.path(1)), typical));
        }
        return groups;
    }

    /** Ordered by place, so that the order tells nothing about who it is. */
    private List<OpinionMapView.Point> points() {
        List<OpinionMapView.Point> points = new ArrayList<>();
        map.path("positions").forEach(position -> points.add(point(position)));
        points.sort(Comparator.comparingDouble(OpinionMapView.Point::x).thenComparingDouble(OpinionMapView.Point::y));
        return points;
    }

    private static OpinionMapView.Point point(JsonNode position) {
        return new OpinionMapView.Point(
                thousandths(position.path("x")), thousandths(position.path("y")), text(position, "group"));
    }

    private int[][] byGroup(JsonNode result) {
        int[][] counts = new int[letters.size()][];
        for (int g = 0; g < counts.length; g++) {
            JsonNode tally = result.path("byGroup").path(letters.get(g));
            counts[g] = new int[] {
                tally.path("agree").asInt(),
                tally.path("disagree").asInt(),
                tally.path("pass").asInt()
            };
        }
        return counts;
    }

    private OpinionMapView.Statement statement(JsonNode result, int[][] byGroup, Audience audience) {
        int agree = result.path("agree").asInt();
        int disagree = result.path("disagree").asInt();
        int pass = result.path("pass").asInt();
        PublicCells.Row[] rows = PublicCells.table(byGroup, new int[] {agree, disagree, pass}, audience);
        List<Answers> answers = new ArrayList<>();
        for (int g = 0; g < rows.length; g++) {
            List<Integer> shown = rows[g].counts();
            answers.add(new Answers(
                    letters.get(g),
                    shown.get(0),
                    shown.get(1),
                    shown.get(2),
                    rows[g].sum(),
                    leaning(byGroup[g], audience.fewest())));
        }
        JsonNode consensus = result.path("groupInformedConsensus");
        return new OpinionMapView.Statement(
                UUID.fromString(result.path("id").asText()),
                agree,
                disagree,
                pass,
                answers,
                consensus.isNumber() ? consensus.asDouble() : null);
    }

    static Leaning leaning(int[] counts, int fewest) {
        int agree = counts[0];
        int disagree = counts[1];
        int pass = counts[2];
        int answered = agree + disagree + pass;
        if (answered < fewest) {
            return Leaning.TOO_FEW;
        }
        if (4 * agree >= 3 * answered) {
            return Leaning.MOST_AGREE;
        }
        if (4 * disagree >= 3 * answered) {
            return Leaning.MOST_DISAGREE;
        }
        if (2 * agree > answered) {
            return Leaning.MORE_AGREE;
        }
        if (2 * disagree > answered) {
            return Leaning.MORE_DISAGREE;
        }
        return 2 * pass > answered ? Leaning.MOST_PASS : Leaning.DIVIDED;
    }

    /** What the engine found shared by all, as long as no group leans the other way. */
    private List<OpinionMapView.CommonGround> commonGround(
            List<OpinionMapView.Statement> results, List<int[][]> counts) {
        List<OpinionMapView.CommonGround> shared = new ArrayList<>();
        for (String direction : List.of("agree", "disagree")) {
            for (JsonNode id : map.path("consensus").path(direction)) {
                for (int r = 0; r < results.size(); r++) {
                    if (results.get(r).argument().toString().equals(id.asText()) && allLean(counts.get(r), direction)) {
                        shared.add(
                                new OpinionMapView.CommonGround(results.get(r).argument(), direction));
                    }
                }
            }
        }
        return shared;
    }

    private static boolean allLean(int[][] byGroup, String direction) {
        int side = direction.equals("agree") ? 1 : -1;
        for (int[] group : byGroup) {
            if (side * (group[0] - group[1]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Arguments that one group mostly agrees with and another mostly disagrees with. */
    private List<OpinionMapView.Divide> divides(
            List<OpinionMapView.Statement> results, List<int[][]> counts, Audience audience) {
        record Gap(double width, OpinionMapView.Divide divide) {}
        List<Gap> gaps = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            int[][] byGroup = counts.get(r);
            int most = -1;
            int least = -1;
            for (int g = 0; g < byGroup.length; g++) {
                if (answered(byGroup[g]) < audience.fewest()) {
                    continue;
                }
                if (most < 0 || share(byGroup[g], 0) > share(byGroup[most], 0)) {
                    most = g;
                }
                if (least < 0 || share(byGroup[g], 1) > share(byGroup[least], 1)) {
                    least = g;
                }
            }
            if (most >= 0 && most != least && share(byGroup[most], 0) > 0.5 && share(byGroup[least], 1) > 0.5) {
                double width = share(byGroup[most], 0) + share(byGroup[least], 1);
                gaps.add(new Gap(
                        width,
                        new OpinionMapView.Divide(results.get(r).argument(), letters.get(most), letters.get(least))));
            }
        }
        gaps.sort(Comparator.comparingDouble(Gap::width).reversed());
        return gaps.stream().limit(MOST_DIVIDES).map(Gap::divide).toList();
    }

    private static int answered(int[] counts) {
        return counts[0] + counts[1] + counts[2];
    }

    /** (count + 1) / (S + 2): few answers pull the share to a half. */
    private static double share(int[] counts, int column) {
        return (counts[column] + 1.0) / (answered(counts) + 2.0);
    }

    private OpinionMapView.Sureness sureness() {
        Map<Integer, Double> separations = new LinkedHashMap<>();
        map.path("silhouettes")
                .properties()
                .forEach(e -> separations.put(
                        Integer.valueOf(e.getKey()), e.getValue().asDouble()));
        JsonNode staying = document.path("staying");
        return new OpinionMapView.Sureness(
                document.path("medianVotes").asInt(),
                letters.isEmpty() ? null : separations.get(letters.size()),
                separations,
                staying.path("same").isNumber() ? staying.path("same").asInt() : null,
                staying.path("of").isNumber() ? staying.path("of").asInt() : null);
    }

    private static String text(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isTextual() ? value.asText() : null;
    }

    private static double thousandths(JsonNode value) {
        return thousandths(value.asDouble());
    }

    static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
