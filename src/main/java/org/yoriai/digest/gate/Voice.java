package org.yoriai.digest.gate;

import java.util.List;
import org.yoriai.digest.Citation;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.Standing;
import org.yoriai.digest.TopicSummary;

/** No frame speaks louder than its strongest quote (feel, ask, demand), and nobody but members is quoted as a member. */
public record Voice() implements Gate {
    @Override
    public String name() {
        return "voice";
    }

    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        int before = failures.size();
        for (TopicSummary t : summary.summary()) {
            for (Sentence s : t.sentences()) {
                int loudest = -1;
                for (Citation c : summary.validCites(t, s)) {
                    loudest = Math.max(loudest, Words.strength(c.quote()));
                }
                if (loudest >= 0 && Words.strength(summary.frame(t, s).replace("†", "")) > loudest) {
                    failures.add(new Failure(name(), t.id(), s.id(), "speaks louder than the words it quotes"));
                }
                for (Citation c : s.cites()) {
                    if (summary.evidence().reason(c.argument()).equals(Standing.NOT_A_MEMBER.code())) {
                        failures.add(new Failure(name(), t.id(), s.id(), c.argument() + " is not a member's"));
                    }
                }
            }
        }
        return failures.size() == before ? 1 : 0;
    }
}
