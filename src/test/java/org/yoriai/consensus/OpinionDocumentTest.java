package org.yoriai.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class OpinionDocumentTest {
    @Test
    void theHashIsThatOfTheCanonicalTextWithoutIt() throws Exception {
        Map<String, Object> document =
                OpinionDocument.of(Opinions.map(VotesFixture.picture(), PolisSettings.REFERENCE));

        String canonical = "{\"axes\":{\"eigenvalues\":[0,0],\"nullMaximum\":null,\"significant\":0},"
                + "\"consensus\":{\"agree\":[],\"disagree\":[]},\"groups\":[],\"inConversation\":0,\"k\":1,\"lettersUsed\":0,"
                + "\"mode\":\"polis\",\"noGroups\":true,\"noGroupsBecause\":\"tooFew\",\"participants\":0,"
                + "\"pca\":{\"center\":[],\"components\":[[],[]],\"moderatedOut\":[],\"ridge\":null,\"statements\":[]},"
                + "\"positions\":[],\"representative\":{},\"silhouettes\":{},\"space\":null,\"statementResults\":[],\"statements\":0,"
                + "\"votes\":0}";
        assertThat(document)
                .containsEntry(
                        "hash",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(canonical.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void anyChangeOfTheVotesChangesTheHash() {
        Object hash = hash("++-", "+-+", "++-");

        assertThat(hash("++-", "+-+", "++-")).isEqualTo(hash);
        assertThat(hash("++-", "+-+", "++o")).isNotEqualTo(hash);
    }

    @Test
    void canonicalTextIsThatOfRfc8785() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("numbers", List.of(new BigDecimal("4.50"), new BigDecimal("0.002"), new BigDecimal("1e-27"), 56));
        value.put("string", "€$\u000f\nA'B\"\\\\\"/");
        value.put("literals", java.util.Arrays.asList(null, true, false));
        value.put("\uD83D\uDE00", 1); // a surrogate pair sorts before U+FB33
        value.put("\uFB33", 2);

        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[4.5,0.002,1e-27,56],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"\uD83D\uDE00\":1,\"\uFB33\":2}");
    }

    @Test
    void planeAndGroupsReadBackFromADocumentPlaceAPersonTheSame() {
        List<VotesFixture.Line> lines = VotesFixture.camps(2, 40, 20, 8);
        VoteMatrix.Builder builder =
                VoteMatrix.builder().statement(new Statement(new StatementId("7"), Moderation.OUT, false));
        lines.forEach(line -> VotesFixture.take(builder, line));
        OpinionMap map = Opinions.map(builder.build(), PolisSettings.REFERENCE);
        Map<String, Object> document = OpinionDocument.of(map);
        Map<StatementId, Vote> votes = Map.of(
                new StatementId("3"), Vote.AGREE, new StatementId("7"), Vote.AGREE, new StatementId("11"), Vote.PASS);

        Plane plane = OpinionDocument.plane(document);
        List<Group> groups = OpinionDocument.groups(document);

        Place place = plane.place(votes);
        assertThat(place.x()).isNotZero();
        assertThat(place.distanceTo(map.plane().place(votes))).isEqualTo(0, within(1e-10));
        assertThat(groups)
                .extracting(Group::id)
                .isEqualTo(map.groups().stream().map(Group::id).toList());
        assertThat(groups)
                .extracting(Group::members)
                .isEqualTo(map.groups().stream().map(Group::members).toList());
        for (Group group : groups) {
            assertThat(OpinionMap.nearest(groups, group.center())).contains(group);
        }
    }

    @Test
    void whatIsNoOpinionDocumentIsRefused() {
        assertThatThrownBy(() -> OpinionDocument.plane(Map.of("pca", "none")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionDocument.groups(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(List.of(0, 25, 26, 51, 52, 702))
                .extracting(n -> GroupLetter.of(n).value())
                .containsExactly("A", "Z", "AA", "AZ", "BA", "AAA");
        assertThat(GroupLetter.of(25)).isLessThan(GroupLetter.of(26));
    }

    private static Object hash(String... picture) {
        return OpinionDocument.of(Opinions.map(VotesFixture.picture(picture), PolisSettings.REFERENCE))
                .get("hash");
    }
}
