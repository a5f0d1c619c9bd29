package org.yoriai.consensus;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yoriai.shared.json.JsonNumber;

/**
 * The published form of a map: nested maps and lists of text, {@code Integer}, {@code BigDecimal}, booleans and null, in
 * the order in which they are written. Fractions are rounded by {@link JsonNumber}; {@code hash} is the SHA-256, in
 * lower-case hexadecimal, of the RFC 8785 form of everything else.
 */
public final class OpinionDocument {
    private OpinionDocument() {}

    public static Map<String, @Nullable Object> of(OpinionMap map) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("participants", map.participants());
        document.put("inConversation", map.inConversation());
        document.put("statements", map.statements());
        document.put("votes", map.votes());
        document.put("mode", map.settings().mode());
        document.put("k", map.k());
        Map<String, Object> silhouettes = new LinkedHashMap<>();
        map.silhouettes().forEach((k, value) -> silhouettes.put(k.toString(), JsonNumber.rounded(value)));
        document.put("silhouettes", silhouettes);
        document.put("groups", map.groups().stream().map(OpinionDocument::group).toList());
        document.put("pca", pca(map.plane()));
        document.put("axes", axes(map.evidence()));
        document.put("space", space(map.space()));
        document.put(
                "positions",
                map.positions().stream().map(OpinionDocument::position).toList());
        document.put(
                "statementResults",
                map.results().stream().map(OpinionDocument::result).toList());
        Map<String, Object> representative = new LinkedHashMap<>();
        map.representative()
                .forEach((group, list) -> representative.put(
                        group.value(),
                        list.stream().map(OpinionDocument::representative).toList()));
        document.put("representative", representative);
        Map<String, Object> consensus = new LinkedHashMap<>();
        consensus.put("agree", texts(map.commonGround().agree()));
        consensus.put("disagree", texts(map.commonGround().disagree()));
        document.put("consensus", consensus);
        document.put("noGroups", map.groups().isEmpty());
        NoGroupsReason because = map.noGroupsBecause();
        document.put("noGroupsBecause", because == null ? null : because.toString());
        document.put("lettersUsed", map.lettersUsed());
        document.put("hash", hash(document));
        return document;
    }

    /** The hash a document must carry; an entry {@code hash} in it is left out of account. */
    static String hash(Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(document);
        body.remove("hash");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(CanonicalJson.of(body).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The plane of a stored document, read back from its maps and lists.
     *
     * @param document as any JSON reader gives it: numbers may be of any type
     * @throws IllegalArgumentException if it is no document of this kind
     */
    public static Plane plane(Map<String, ?> document) {
        Map<?, ?> pca = object(document.get("pca"));
        List<?> components = list(pca.get("components"));
        Set<StatementId> out = new HashSet<>();
        list(pca.get("moderatedOut")).forEach(id -> out.add(new StatementId(text(id))));
        return new Plane(
                list(pca.get("statements")).stream()
                        .map(id -> new StatementId(text(id)))
                        .toList(),
                out,
                numbers(pca.get("center")),
                numbers(components.get(0)),
                numbers(components.get(1)),
                pca.get("ridge") instanceof Number ridge ? ridge.doubleValue() : null);
    }

    /**
     * The groups of a stored document.
     *
     * @throws IllegalArgumentException if it is no document of this kind
     */
    public static List<Group> groups(Map<String, ?> document) {
        List<Group> groups = new ArrayList<>();
        for (Object entry : list(document.get("groups"))) {
            Map<?, ?> group = object(entry);
            List<Double> center = numbers(group.get("center"));
            groups.add(new Group(
                    new GroupLetter(text(group.get("id"))),
                    list(group.get("members")).stream()
                            .map(id -> new ParticipantId(text(id)))
                            .toList(),
                    new Place(center.get(0), center.get(1))));
        }
        return groups;
    }

    /**
     * What a stored document hands on to the next map of the same assembly.
     *
     * @throws IllegalArgumentException if it is no document of this kind
     */
    public static Previous previous(Map<String, ?> document) {
        List<Group> groups = groups(document);
        int used = document.get("lettersUsed") instanceof Number number ? number.intValue() : groups.size();
        return new Previous(groups, used, plane(document));
    }

    /**
     * The space of a stored document; null if its map has no groups or its mode no such thing.
     *
     * @throws IllegalArgumentException if it is no document of this kind
     */
    public static @Nullable OpinionSpace space(Map<String, ?> document) {
        Object entry = document.get("space");
        if (entry == null) {
            return null;
        }
        Map<?, ?> space = object(entry);
        Map<?, ?> pca = object(document.get("pca"));
        List<GroupLetter> letters = new ArrayList<>();
        List<double[]> centers = new ArrayList<>();
        object(space.get("centers")).forEach((letter, center) -> {
            letters.add(new GroupLetter(text(letter)));
            centers.add(array(center));
        });
        return new OpinionSpace(
                list(pca.get("statements")).stream()
                        .map(id -> new StatementId(text(id)))
                        .toList(),
                array(pca.get("center")),
                list(space.get("vectors")).stream().map(OpinionDocument::array).toArray(double[][]::new),
                letters,
                centers.toArray(double[][]::new),
                number(space, "reach"),
                number(space, "residualVariance"),
                number(space, "ridge"),
                (int) number(space, "leastVotes"),
                number(space, "placedFrom"));
    }

    /** Why a person stands where she does, as {@code --explain} prints it. */
    public static Map<String, @Nullable Object> of(Explanation explanation) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("participant", explanation.participant().value());
        GroupLetter nearest = explanation.nearest();
        out.put("group", nearest != null && explanation.placed() ? nearest.value() : null);
        out.put("nearest", nearest == null ? null : nearest.value());
        out.put("confidence", number(explanation.confidence()));
        List<Map<String, Object>> because = new ArrayList<>();
        for (Explanation.Because entry : explanation.because()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("statement", entry.statement().value());
            line.put("vote", entry.vote().value());
            line.put("towards", entry.towards().value());
            line.put("contribution", number(entry.contribution()));
            because.add(line);
        }
        out.put("because", because);
        out.put("sum", number(explanation.sum()));
        return out;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", group.id().value());
        out.put("label", group.id().value());
        out.put("size", group.members().size());
        out.put("members", texts(group.members()));
        out.put(
                "center",
                List.of(number(group.center().x()), number(group.center().y())));
        return out;
    }

    private static Map<String, Object> pca(Plane plane) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("statements", texts(plane.statements()));
        out.put(
                "moderatedOut",
                texts(plane.statements().stream()
                        .filter(plane.moderatedOut()::contains)
                        .toList()));
        out.put("center", plane.center().stream().map(JsonNumber::rounded).toList());
        out.put(
                "components",
                List.of(
                        plane.first().stream().map(JsonNumber::rounded).toList(),
                        plane.second().stream().map(JsonNumber::rounded).toList()));
        out.put("ridge", number(plane.ridge()));
        return out;
    }

    private static Map<String, @Nullable Object> axes(Evidence evidence) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("significant", evidence.significant());
        out.put(
                "eigenvalues",
                evidence.eigenvalues().stream().map(JsonNumber::rounded).toList());
        out.put("nullMaximum", number(evidence.nullMaximum()));
        return out;
    }

    private static @Nullable Map<String, Object> space(@Nullable OpinionSpace space) {
        if (space == null) {
            return null;
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put(
                "vectors",
                Arrays.stream(space.vectors()).map(OpinionDocument::numbers).toList());
        Map<String, Object> centers = new LinkedHashMap<>();
        for (int g = 0; g < space.letters().size(); g++) {
            centers.put(space.letters().get(g).value(), numbers(space.centers()[g]));
        }
        out.put("centers", centers);
        out.put("reach", number(space.reach()));
        out.put("residualVariance", number(space.residualVariance()));
        out.put("ridge", number(space.ridge()));
        out.put("leastVotes", space.leastVotes());
        out.put("placedFrom", number(space.placedFrom()));
        return out;
    }

    private static Map<String, @Nullable Object> position(Position position) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        GroupLetter group = position.group();
        out.put("participant", position.participant().value());
        out.put("x", number(position.place().x()));
        out.put("y", number(position.place().y()));
        out.put("group", group == null ? null : group.value());
        out.put("confidence", number(position.confidence()));
        return out;
    }

    private static Map<String, @Nullable Object> result(StatementResult result) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", result.id().value());
        out.putAll(tally(result.total()));
        Map<String, Object> byGroup = new LinkedHashMap<>();
        result.byGroup().forEach((group, tally) -> byGroup.put(group.value(), tally(tally)));
        out.put("byGroup", byGroup);
        out.put("groupInformedConsensus", number(result.groupInformedConsensus()));
        out.put("groupInformedDissent", number(result.groupInformedDissent()));
        out.put("bridging", number(result.bridging()));
        out.put("factor", number(result.factor()));
        out.put("lowerBound", number(result.lowerBound()));
        out.put("dissentLowerBound", number(result.dissentLowerBound()));
        out.put("extremity", number(result.extremity()));
        out.put("priority", number(result.priority()));
        Statement statement = result.statement();
        out.put(
                "moderated",
                statement.moderatedOut()
                        ? Moderation.OUT.value()
                        : statement.moderation().value());
        return out;
    }

    private static Map<String, Object> tally(Tally tally) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("agree", tally.agree());
        out.put("disagree", tally.disagree());
        out.put("pass", tally.pass());
        return out;
    }

    private static Map<String, Object> representative(Representative representative) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("statement", representative.statement().value());
        out.put("direction", representative.direction().toString());
        out.put("repness", JsonNumber.rounded(representative.repness()));
        out.put("repnessTest", JsonNumber.rounded(representative.repnessTest()));
        out.put("pSuccess", JsonNumber.rounded(representative.pSuccess()));
        out.put("pTest", JsonNumber.rounded(representative.pTest()));
        out.put("bestAgree", representative.bestAgree());
        return out;
    }

    private static List<String> texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    private static BigDecimal number(double value) {
        return JsonNumber.rounded(value);
    }

    private static @Nullable BigDecimal number(@Nullable Double value) {
        return value == null ? null : JsonNumber.rounded(value);
    }

    private static Map<?, ?> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("Not an opinion document: an object is missing");
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("Not an opinion document: a list is missing");
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("Not an opinion document: a text is missing");
    }

    private static List<BigDecimal> numbers(double[] values) {
        return Arrays.stream(values).mapToObj(JsonNumber::rounded).toList();
    }

    private static double number(Map<?, ?> parent, String name) {
        if (parent.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("Not an opinion document: " + name + " is missing");
    }

    private static double[] array(@Nullable Object value) {
        return numbers(value).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> numbers(@Nullable Object value) {
        List<Double> numbers = new ArrayList<>();
        for (Object entry : list(value)) {
            if (!(entry instanceof Number number)) {
                throw new IllegalArgumentException("Not an opinion document: a number is missing");
            }
            numbers.add(number.doubleValue());
        }
        return numbers;
    }
}
