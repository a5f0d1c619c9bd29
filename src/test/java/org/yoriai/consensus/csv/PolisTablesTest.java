package org.yoriai.consensus.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.shared.csv.InvalidCsv;

class PolisTablesTest {
    private static final String LIST = "timestamp,datetime,comment-id,voter-id,vote\n";
    private static final String MATRIX = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,";

    @Test
    void aListIsReadInOrderOfTimeWithTheLastVoteCounting() {
        VoteMatrix votes = votes(LIST + "30,,s,a,1\n10,,s,b,-1\n20,,t,a,0\n30,,s,a,-1\n5.0E1,,t,b,1\n");

        assertThat(votes.participants()).extracting(ParticipantId::value).containsExactly("b", "a");
        assertThat(votes.statements()).extracting(s -> s.id().value()).containsExactly("s", "t");
        assertThat(votes.votes()).isEqualTo(4);
        assertThat(new int[] {votes.voteByColumn(0), votes.voteByColumn(1)}).containsExactly(-1, -1);
    }

    @Test
    void columnsAreFoundByNameWithOrWithoutThoseThatAreNotUsed() {
        VoteMatrix votes = votes("\uFEFFvote,voter-id,comment-id,timestamp\r\n1,a,s,1\r\n");

        assertThat(votes.votes()).isEqualTo(1);
        assertThat(votes.participants()).containsExactly(new ParticipantId("a"));
    }

    @Test
    void aMatrixIsReadInItsOwnOrderAndItsGroupsAreNot() {
        VoteMatrix votes = votes(MATRIX + "9,empty,2\n7,0,0,2,1,1,,,-1\n3,1,0,2,1,1,1,,0\n5,,0,0,0,0,,,\n");

        assertThat(votes.participants()).extracting(ParticipantId::value).containsExactly("7", "3");
        assertThat(votes.statements()).extracting(s -> s.id().value()).containsExactly("9", "2");
        assertThat(votes.unvoted()).extracting(s -> s.id().value()).containsExactly("empty");
        assertThat(votes.votes()).isEqualTo(3);
    }

    @Test
    void bothTablesOfTheSameVotesGiveTheSameDocumentIfTheirOrderIsTheSame() {
        String list = LIST + "1,,0,a,1\n2,,1,a,-1\n3,,0,b,-1\n4,,1,b,1\n5,,1,c,0\n";
        String matrix = MATRIX + "0,1\na,,,,,,1,-1\nb,,,,,,-1,1\nc,,,,,,,0\n";

        assertThat(OpinionDocument.of(Opinions.map(votes(list), PolisSettings.REFERENCE)))
                .isEqualTo(OpinionDocument.of(Opinions.map(votes(matrix), PolisSettings.REFERENCE)));
    }

    @Test
    void commentsSayWhatIsModeratedOutOrMeta() {
        List<Statement> statements = PolisTables.statements(table(
                "comment-id,moderated,is-meta,comment-body\n" + "1,1,FALSE,\"a, b\nand c\"\n2,-1,false,\n3,0,True,\n"));

        assertThat(statements)
                .containsExactly(
                        new Statement(new StatementId("1"), Moderation.ACCEPTED, false),
                        new Statement(new StatementId("2"), Moderation.OUT, false),
                        new Statement(new StatementId("3"), Moderation.UNDECIDED, true));
        assertThat(statements).extracting(Statement::moderatedOut).containsExactly(false, true, true);
        assertThat(PolisTables.statements(table("moderated,comment-id\n1,9\n"))).hasSize(1);
    }

    @Test
    void statementsThatTheCommentsDoNotKnowAreNotModeratedOut() {
        VoteMatrix votes = PolisTables.votes(
                table(LIST + "1,,s,a,1\n"), List.of(new Statement(new StatementId("t"), Moderation.OUT, false)));

        assertThat(votes.statements())
                .containsExactly(new Statement(new StatementId("s"), Moderation.UNDECIDED, false));
    }

    @Test
    void whatCannotBeUsedIsNamedWithItsLine() {
        assertInvalid(1, "header", () -> votes("a,b\n1,2\n"));
        assertInvalid(1, "\"vote\"", () -> votes("timestamp,datetime,comment-id,voter-id\n1,,0,0\n"));
        assertInvalid(3, "vote is \"7\"", () -> votes(LIST + "1,,0,0,1\n2,,0,1,7\n"));
        assertInvalid(2, "vote is \"\"", () -> votes(LIST + "1,,0,0,\n"));
        assertInvalid(2, "vote is \"1.5\"", () -> votes(LIST + "1,,0,0,1.5\n"));
        assertInvalid(4, "timestamp is \"yesterday\"", () -> votes(LIST + "1,,0,0,1\n2,,1,0,1\nyesterday,,0,1,1\n"));
        assertInvalid(2, "timestamp is \"\"", () -> votes(LIST + ",,0,0,1\n"));
        assertInvalid(2, "whole number", () -> votes(LIST + "1.5,,0,0,1\n"));
        assertInvalid(2, "whole number", () -> votes(LIST + "1e99,,0,0,1\n"));
        assertInvalid(2, "comment-id is empty", () -> votes(LIST + "1,,,0,1\n"));
        assertInvalid(2, "voter-id is empty", () -> votes(LIST + "1,,0,,1\n"));
        assertInvalid(3, "5 columns", () -> votes(LIST + "1,,0,0,1\n2,,0,1\n"));
        assertInvalid(3, "participant 5 is there twice", () -> votes(MATRIX + "0,1\n5,,0,1,1,0,1,\n5,,0,1,1,0,,1\n"));
        assertInvalid(2, "vote is \"x\"", () -> votes(MATRIX + "0\n5,,0,1,1,0,x\n"));
        assertInvalid(1, "has no name", () -> votes(MATRIX + "0,\n5,,0,1,1,0,1,\n"));
        assertInvalid(1, "\"moderated\" is missing", () -> PolisTables.statements(table("comment-id\n1\n")));
        assertInvalid(2, "moderated is \"2\"", () -> PolisTables.statements(table("comment-id,moderated\n1,2\n")));
        assertInvalid(3, "twice", () -> PolisTables.statements(table("comment-id,moderated\n1,1\n1,0\n")));
        assertInvalid(2, "is-meta", () -> PolisTables.statements(table("comment-id,moderated,is-meta\n1,1,yes\n")));
    }

    @Test
    void aSurplusIsRefusedNotDropped() {
        StringBuilder people = new StringBuilder(LIST);
        for (int i = 0; i <= PolisTables.MOST_PARTICIPANTS; i++) {
            people.append(i).append(",,0,").append(i).append(",1\n");
        }
        assertInvalid(
                PolisTables.MOST_PARTICIPANTS + 2, "more than 100000 participants", () -> votes(people.toString()));

        StringBuilder statements = new StringBuilder(LIST);
        StringBuilder header = new StringBuilder(MATRIX + "0");
        for (int j = 0; j <= PolisTables.MOST_STATEMENTS; j++) {
            statements.append(j).append(",,").append(j).append(",0,1\n");
            header.append(",s").append(j);
        }
        assertInvalid(
                PolisTables.MOST_STATEMENTS + 2, "more than 10000 statements", () -> votes(statements.toString()));
        assertInvalid(1, "more than 10000 statements", () -> votes(header + "\n"));
    }

    private static CsvTable table(String text) {
        return CsvTable.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static VoteMatrix votes(String text) {
        return PolisTables.votes(table(text), List.of());
    }

    private static void assertInvalid(long line, String says, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        InvalidCsv.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(says);
    }
}
