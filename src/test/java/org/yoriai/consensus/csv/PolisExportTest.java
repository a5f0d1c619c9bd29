package org.yoriai.consensus.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VotesFixture;
import org.yoriai.consensus.csv.PolisConversation.Cast;
import org.yoriai.consensus.csv.PolisConversation.Comment;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.shared.csv.InvalidCsv;

@NullUnmarked
class PolisExportTest {
    private static final List<String> BODIES =
            List.of("A plain one", "With, a comma", "Two\nlines \"quoted\"", "=SUM(A1)", "'quoted' already", "猫に小判");

    @Test
    void exportImportExportIsTheSameToTheByte() {
        Map<String, String> files = export(conversation());

        Map<String, String> again = export(read(files));

        assertThat(again).isEqualTo(files);
        assertThat(read(files).matrix().votes())
                .isEqualTo(conversation().matrix().votes());
    }

    @Test
    void theTablesHaveTheColumnsOfPolis() {
        Map<String, String> files = export(conversation());

        assertThat(files)
                .containsOnlyKeys(
                        "summary.csv", "comments.csv", "votes.csv", "participants-votes.csv", "stats-history.csv");
        assertThat(files.get("votes.csv")).startsWith("timestamp,datetime,comment-id,voter-id,vote\n");
        assertThat(files.get("comments.csv"))
                .startsWith("timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,"
                        + "group-informed-consensus,comment-body\n");
        assertThat(files.get("participants-votes.csv"))
                .startsWith("participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,");
        assertThat(files.get("stats-history.csv")).startsWith("n-votes,n-comments,n-visitors,n-voters,n-commenters\n");
        assertThat(files.get("summary.csv")).contains("topic,\"Cats, and dogs\"\n", "comments,6\n", "groups,2\n");
    }

    @Test
    void bothTablesOfVotesSayTheSame() {
        Map<String, String> files = export(conversation());

        assertThat(PolisTables.votes(table(files.get("participants-votes.csv")), List.of())
                        .votes())
                .isEqualTo(PolisTables.votes(table(files.get("votes.csv")), List.of())
                        .votes());
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsGuardedAndReadBack() {
        assertThat(export(conversation()).get("comments.csv")).contains(",'=SUM(A1)\n");
        for (String text : new String[] {"", "=1", "+1", "-1", "@x", "'=1", "''", "'", "it's", "plain"}) {
            assertThat(PolisExport.textOf(PolisExport.text(text))).isEqualTo(text);
        }
    }

    @Test
    void votesOfTheOtherSignAreRefused() {
        Map<String, String> files = export(conversation());
        String flipped = files.get("votes.csv")
                .replaceAll("(?m),1$", ",one")
                .replaceAll("(?m),-1$", ",1")
                .replaceAll("(?m),one$", ",-1");

        assertThatThrownBy(() -> PolisTables.conversation(table(flipped), table(files.get("comments.csv")), Map.of()))
                .isInstanceOf(InvalidCsv.class)
                .hasMessageContaining("turned round");
    }

    private static PolisConversation read(Map<String, String> files) {
        return PolisTables.conversation(
                table(files.get("votes.csv")),
                table(files.get("comments.csv")),
                PolisTables.summary(files.get("summary.csv").getBytes(StandardCharsets.UTF_8)));
    }

    private static CsvTable table(String text) {
        return CsvTable.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> export(PolisConversation conversation) {
        return new PolisExport(conversation, Opinions.map(conversation.matrix(), RobustSettings.DEFAULT)).files();
    }

    private static PolisConversation conversation() {
        List<Comment> comments = new ArrayList<>();
        for (int j = 0; j < BODIES.size(); j++) {
            Moderation moderation = Moderation.values()[j % 3];
            comments.add(new Comment(
                    1000 + j,
                    new ParticipantId("" + (100 + j % 2)),
                    new Statement(new StatementId("" + j), moderation, j == 4),
                    j == 0,
                    BODIES.get(j)));
        }
        List<Cast> votes = new ArrayList<>();
        for (VotesFixture.Line line : VotesFixture.camps(2, 40, 20, 8)) {
            votes.add(new Cast(
                    2000 + line.at(),
                    new StatementId(line.statement()),
                    new ParticipantId(line.participant()),
                    Vote.of(line.vote())));
        }
        // one mind changed
        Cast first = votes.get(0);
        votes.add(new Cast(9_000_000, first.statement(), first.voter(), Vote.PASS));
        return new PolisConversation(
                Map.of("topic", "Cats, and dogs", "conversation-description", "line one\nline two"), comments, votes);
    }
}
