package org.yoriai.digest.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.digest.DigestFixture;
import org.yoriai.digest.DigestFixture.Assembly;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.topic.IssueAssigner;
import org.yoriai.digest.topic.Topics;

class MeasureTest {
    private final Assembly a = DigestFixture.bicycles("en");
    private final Evidence evidence = new Evidence(a.arguments(), a.votes(), a.groups());
    private final Topics topics = new Topics(
            evidence, IssueAssigner.assign(evidence.arguments(), a.issues(), a.vectors()), List.of("sec_2", "sec_3"));

    /** Counts made by hand from the fixture. */
    @ParameterizedTest
    @CsvSource({
        "agree:a2,14",
        "disagree:a2,10",
        "voters:a4,24",
        "pass:a4,8",
        "supporters:b1,6",
        "topic.people,6",
        "topic.people:for,2",
        "topic.arguments,6",
        "topic.arguments:against,2",
        "group.people:A,14",
        "group.agree:B:a3,10",
        "group.disagree:A:a3,14",
        "group.voters:B:a2,10",
        "total.people,24",
        "total.authors,10",
        "total.voters,24",
        "total.arguments,10",
        "unsorted.arguments,0",
        "optedOut.people,1",
        "percent(agree:a2/voters:a2),58"
    })
    void countsPeopleAndReadsItsOwnName(String name, int expected) {
        Measure measure = Measure.parse(name);
        assertThat(measure.count(evidence, topics, topics.topic("sec_2"))).isEqualTo(expected);
        assertThat(measure).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource({"agree:nobody", "agree:z1", "group.agree:C:a2", "likes:a2", "percent(agree:a2/agree:nobody)", "total"})
    void countsNothingThatIsNotThere(String name) {
        assertThat(Measure.parse(name).count(evidence, topics, 0)).isEqualTo(Measure.NOTHING);
    }
}
