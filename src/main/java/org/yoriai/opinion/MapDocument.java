package org.yoriai.opinion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Tally;
import org.yoriai.consensus.agreement.BetaBounds;
import org.yoriai.consensus.routing.NextStatement;
import org.yoriai.opinion.OpinionMapView.Answers;
import org.yoriai.opinion.OpinionMapView.Interval;
import org.yoriai.opinion.OpinionMapView.Leaning;
import org.yoriai.shared.PublicCells;
import org.yoriai.shared.PublicCells.Audience;

/** What a stored map's document says, and what of it may be shown. Needs many times the memory of what is shown: not kept. */
final class MapDocument {
    /** Widest gaps that are listed as dividing. */
    private static final int MOST_DIVIDES = 10;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    /** Without counts in a group that few have answered. */
    private static final PublicCells.Row NOTHING = new PublicCells.Row(Arrays.asList(null, null, null), null);

    private final MapSnapshot snapshot;
    private final JsonNode document;
    private final JsonNode map;
    private final List<String> letters = new ArrayList<>();
    private final Set<String> moderatedOut = new HashSet<>();
    /** What everybody is told, by argument; missing in maps from before anything was kept back. */
    private JsonNode told;

    /** The same counts stand in many cells. */
    private final Map<Long, Interval> intervals = new HashMap<>();

    /** @throws IllegalStateException if the document is not JSON */
    MapDocument(MapSnapshot snapshot, ObjectMapper json) {
        this.snapshot = snapshot;
        try {
            this.document = json.readTree(snapshot.document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored map that is not JSON", e);
        }
        this.map = document.path("map");
        this.told = document.path("told");
        map.path("groups").forEach(group -> letters.add(group.path("id").asText()));
        for (JsonNode result : map.path("statementResults")) {
            if (result.path("moderated").asInt() < 0) {
                moderatedOut.add(result.path("id").asText());
            }
        }
    }

    /** The engine's document as plain maps, lists and numbers, but for the parts that are large and that nobody asks for. */
    Map<String, Object> engine(ObjectMapper json) {
        Map<String, Object> engine = new LinkedHashMap<>();
        for (String part : List.of("pca", "groups", "space", "lettersUsed")) {
            engine.put(part, json.convertValue(map.path(part), Object.class));
        }
        return engine;
    }

    /** What the rule of what is asked next looks at. */
    NextStatement.Known known(ObjectMapper json) {
        Map<StatementId, NextStatement.Answers> answers = new HashMap<>();
        for (JsonNode result : map.path("statementResults")) {
            Map<GroupLetter, Tally> byGroup = new HashMap<>();
            result.path("byGroup")
                    .properties()
                    .forEach(group -> byGroup.put(new GroupLetter(group.getKey()), tally(group.getValue())));
            answers.put(new StatementId(result.path("id").asText()), new NextStatement.Answers(tally(result), byGroup));
        }
        return new NextStatement.Known(!letters.isEmpty(), answers, OpinionDocument.space(engine(json)));
    }

    private static Tally tally(JsonNode counts) {
        return new Tally(
                counts.path("agree").asInt(),
                counts.path("disagree").asInt(),
                counts.path("pass").asInt());
    }

    /** Where each member stands by these votes, by pseudonym. */
    Map<String, OpinionMapView.Place> positions() {
        Map<String, OpinionMapView.Place> positions = new HashMap<>();
        for (JsonNode position : map.path("positions")) {
            String group = text(position, "group");
            JsonNode confidence = position.path("confidence");
            positions.put(
                    position.path("participant").asText(),
                    new OpinionMapView.Place(
                            thousandths(position.path("x").asDouble()),
                            thousandths(position.path("y").asDouble()),
                            group,
                            group,
                            confidence.isNumber() ? confidence.asDouble() : null,
                            group != null,
                            0,
                            false));
        }
        return positions;
    }

    /** Tells what was not told yet when the map was made. */
    void tell(Telling telling, ObjectMapper json) {
        if (told.isMissingNode()) {
            return;
        }
        Map<String, String> groupOf = new HashMap<>();
        positions().forEach((member, place) -> {
            if (place.group() != null) {
                groupOf.put(member, place.group());
            }
        });
        Map<String, Double> bridging = new HashMap<>();
        for (JsonNode result : map.path("statementResults")) {
            bridging.put(result.path("id").asText(), number(result, "bridging"));
        }
        told = json.valueToTree(telling.of(snapshot.assembly(), json.convertValue(told, Map.class), groupOf, bridging));
    }

    /** How each argument that counts was answered, as far as an audience may know. */
    private List<JsonNode> figures(Audience audience) {
        boolean asTold = audience == Audience.PUBLIC && !told.isMissingNode();
        List<JsonNode> figures = new ArrayList<>();
        for (JsonNode result : map.path("statementResults")) {
            if (!moderatedOut.contains(result.path("id").asText())) {
                figures.add(asTold ? told(result.path("id").asText()) : result);
            }
        }
        return figures;
    }

    /** The engine's figures of a statement, from the counts that everybody is told of it. */
    private JsonNode told(String id) {
        JsonNode counts = told.path(id);
        ObjectNode figures = counted(JsonNodeFactory.instance.objectNode().put("id", id), counts);
        ObjectNode byGroup = figures.putObject("byGroup");
        for (String letter : letters) {
            byGroup.set(
                    letter,
                    counted(
                            JsonNodeFactory.instance.objectNode(),
                            counts.path("byGroup").path(letter)));
        }
        double consensus = 1;
        double lower = 1;
        double dissentLower = 1;
        for (JsonNode of : letters.isEmpty() ? List.<JsonNode>of(figures) : byGroup) {
            Tally tally = tally(of);
            int[] answers = {tally.agree(), tally.disagree(), tally.pass()};
            consensus *= share(answers, 0);
            lower = Math.min(lower, BetaBounds.quantile(LOW, tally.agree(), tally.seen()));
            dissentLower = Math.min(dissentLower, BetaBounds.quantile(LOW, tally.disagree(), tally.seen()));
        }
        figures.put("groupInformedConsensus", consensus);
        figures.put("lowerBound", lower);
        figures.put("dissentLowerBound", dissentLower);
        figures.put("bridging", number(counts, "bridging"));
        return figures;
    }

    private static ObjectNode counted(ObjectNode into, JsonNode counts) {
        return into.put("agree", counts.path("agree").asInt())
                .put("disagree", counts.path("disagree").asInt())
                .put("pass", counts.path("pass").asInt());
    }

    /** What is common ground: by the engine, or by its rule from the counts that everybody is told. */
    private List<String> shared(String direction, List<JsonNode> figures, Audience audience) {
        List<String> shared = new ArrayList<>();
        if (audience != Audience.PUBLIC || told.isMissingNode()) {
            map.path("consensus").path(direction).forEach(id -> shared.add(id.asText()));
            return shared;
        }
        String bound = direction.equals("agree") ? "lowerBound" : "dissentLowerBound";
        figures.stream()
                .filter(figure -> figure.path(bound).asDouble() > RobustSettings.DEFAULT.commonFrom())
                .sorted(Comparator.comparingDouble(
                                (JsonNode figure) -> figure.path(bound).asDouble())
                        .reversed())
                .limit(RobustSettings.DEFAULT.mostCommon())
                .forEach(figure -> shared.add(figure.path("id").asText()));
        return shared;
    }

    /** What an audience may see, without anybody's own place. */
    OpinionMapView view(Audience audience) {
        List<OpinionMapView.Statement> results = new ArrayList<>();
        List<int[][]> counts = new ArrayList<>();
        List<JsonNode> figures = figures(audience);
        for (JsonNode result : figures) {
            int[][] byGroup = byGroup(result);
            counts.add(byGroup);
            results.add(statement(result, byGroup, audience));
        }
        List<Integer> sizes = new ArrayList<>();
        map.path("groups").forEach(group -> sizes.add(group.path("size").asInt()));
        // Who is in no group has no part in what is told of groups: their number hides none, and is always told.
        int placed = sizes.stream().mapToInt(Integer::intValue).sum();
        List<Integer> shown = PublicCells.parts(sizes, placed, audience);
        Map<String, List<double[]>> crowds = crowds(shown);
        return new OpinionMapView(
                snapshot.assembly().value(),
                snapshot.logindex(),
                snapshot.hash(),
                snapshot.previous(),
                snapshot.computedAt(),
                snapshot.mode(),
                snapshot.participants(),
                map.path("inConversation").asInt(),
                snapshot.participants() - placed,
                map.path("statements").asInt(),
                snapshot.votes(),
                groups(shown),
                axes(),
                Density.cells(crowds),
                crowds.entrySet().stream()
                        .filter(crowd -> !crowd.getKey().isEmpty())
                        .map(crowd -> Density.outline(crowd.getKey(), crowd.getValue()))
                        .toList(),
                null,
                results,
                commonGround(results, counts, figures, audience),
                divides(results, counts, audience),
                sureness(),
                attacks(),
                text(map, "noGroupsBecause"));
    }

    private List<OpinionMapView.Group> groups(List<Integer> shown) {
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
            Integer size = shown.get(g++);
            JsonNode center = group.path("center");
            groups.add(new OpinionMapView.Group(
                    letter,
                    size,
                    size == null ? null : Density.hundredths(center.path(0).asDouble()),
                    size == null ? null : Density.hundredths(center.path(1).asDouble()),
                    typical));
        }
        return groups;
    }

    /** Places of those who may be drawn together, by letter; under the empty text those in no group or a small one. */
    private Map<String, List<double[]>> crowds(List<Integer> shown) {
        Set<String> drawn = new HashSet<>();
        for (int g = 0; g < letters.size(); g++) {
            Integer size = shown.get(g);
            if (size != null && size >= Density.LEAST) {
                drawn.add(letters.get(g));
            }
        }
        Map<String, List<double[]>> crowds = new TreeMap<>();
        for (JsonNode position : map.path("positions")) {
            String group = text(position, "group");
            crowds.computeIfAbsent(group != null && drawn.contains(group) ? group : "", letter -> new ArrayList<>())
                    .add(new double[] {
                        position.path("x").asDouble(), position.path("y").asDouble()
                    });
        }
        return crowds;
    }

    private List<OpinionMapView.Axis> axes() {
        List<OpinionMapView.Axis> axes = new ArrayList<>();
        for (JsonNode axis : document.path("axes")) {
            axes.add(new OpinionMapView.Axis(
                    ends(axis.path("low")),
                    ends(axis.path("high")),
                    axis.path("oneSided").asBoolean()));
        }
        return axes;
    }

    private static List<UUID> ends(JsonNode ids) {
        List<UUID> ends = new ArrayList<>();
        ids.forEach(id -> ends.add(UUID.fromString(id.asText())));
        return ends;
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
            PublicCells.Row row = answered(byGroup[g]) < audience.fewest() ? NOTHING : rows[g];
            List<Integer> shown = row.counts();
            answers.add(new Answers(
                    letters.get(g),
                    shown.get(0),
                    shown.get(1),
                    shown.get(2),
                    row.sum(),
                    leaning(byGroup[g], audience.fewest()),
                    interval(shown.get(0), row.sum()),
                    interval(shown.get(1), row.sum())));
        }
        // A figure over all groups would tell a count that is not shown.
        boolean agreeing = answers.stream().allMatch(answer -> answer.agreeing() != null);
        boolean disagreeing = answers.stream().allMatch(answer -> answer.disagreeing() != null);
        return new OpinionMapView.Statement(
                UUID.fromString(result.path("id").asText()),
                agree,
                disagree,
                pass,
                answers,
                agreeing ? number(result, "groupInformedConsensus") : null,
                agreeing ? number(result, "lowerBound") : null,
                disagreeing ? number(result, "dissentLowerBound") : null,
                number(result, "bridging"));
    }

    private Interval interval(Integer count, Integer seen) {
        return count == null || seen == null
                ? null
                : intervals.computeIfAbsent(
                        (long) seen << 32 | count,
                        key -> new Interval(
                                thousandths(BetaBounds.quantile(LOW, count, seen)),
                                thousandths(BetaBounds.quantile(HIGH, count, seen))));
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
            List<OpinionMapView.Statement> results, List<int[][]> counts, List<JsonNode> figures, Audience audience) {
        List<OpinionMapView.CommonGround> shared = new ArrayList<>();
        for (String direction : List.of("agree", "disagree")) {
            for (String id : shared(direction, figures, audience)) {
                for (int r = 0; r < results.size(); r++) {
                    if (results.get(r).argument().toString().equals(id) && allLean(counts.get(r), direction)) {
                        shared.add(commonGround(results.get(r), counts.get(r), direction));
                    }
                }
            }
        }
        return shared;
    }

    private OpinionMapView.CommonGround commonGround(
            OpinionMapView.Statement result, int[][] byGroup, String direction) {
        boolean agree = direction.equals("agree");
        int weakest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < byGroup.length; g++) {
            double bound = BetaBounds.quantile(LOW, byGroup[g][agree ? 0 : 1], answered(byGroup[g]));
            if (bound < least) {
                least = bound;
                weakest = g;
            }
        }
        if (weakest < 0) {
            return new OpinionMapView.CommonGround(
                    result.argument(),
                    direction,
                    interval(agree ? result.agree() : result.disagree(), result.answered())
                            .low(),
                    null);
        }
        Answers answers = result.groups().get(weakest);
        if (answers.leaning() == Leaning.TOO_FEW) {
            return new OpinionMapView.CommonGround(result.argument(), direction, null, null);
        }
        Interval shown = agree ? answers.agreeing() : answers.disagreeing();
        return new OpinionMapView.CommonGround(
                result.argument(),
                direction,
                shown == null ? Math.floor(least * 10) / 10 : shown.low(),
                letters.get(weakest));
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
                whole(staying, "same"),
                whole(staying, "of"),
                whole(staying, "unsure"));
    }

    private List<OpinionMapView.Attack> attacks() {
        List<OpinionMapView.Attack> attacks = new ArrayList<>();
        for (JsonNode attack : document.path("robustness").path("attacks")) {
            attacks.add(new OpinionMapView.Attack(
                    attack.path("attack").asText(),
                    attack.path("invented").asInt(),
                    attack.path("compared").asInt(),
                    attack.path("moved").asInt(),
                    attack.path("pushedIsCommonGround").asBoolean()));
        }
        return attacks;
    }

    private static String text(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isTextual() ? value.asText() : null;
    }

    private static Double number(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isNumber() ? value.asDouble() : null;
    }

    private static Integer whole(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isNumber() ? value.asInt() : null;
    }

    static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
