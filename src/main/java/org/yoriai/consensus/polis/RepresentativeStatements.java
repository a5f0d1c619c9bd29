package org.yoriai.consensus.polis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Representative;
import org.yoriai.consensus.Representative.Direction;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Tally;
import org.yoriai.consensus.agreement.Statistics;

/** Chooses the statements that set one group apart; statements are offered in column order. */
final class RepresentativeStatements {
    private record Candidate(StatementId id, Statistics s) {
        boolean agrees() {
            return s.rat() > s.rdt();
        }

        double metric() {
            return agrees() ? s.ra() * s.rat() * s.pa() * s.pat() : s.rd() * s.rdt() * s.pd() * s.pdt();
        }

        double agreement() {
            return s.pa() * s.pat();
        }

        double distinctAgreement() {
            return s.ra() * s.rat() * s.pa() * s.pat();
        }

        Representative chosen(boolean bestAgree) {
            return agrees()
                    ? new Representative(id, Direction.AGREE, s.ra(), s.rat(), s.pa(), s.pat(), bestAgree)
                    : new Representative(id, Direction.DISAGREE, s.rd(), s.rdt(), s.pd(), s.pdt(), bestAgree);
        }
    }

    private final PolisSettings settings;
    private final List<Candidate> sufficient = new ArrayList<>();
    private @Nullable Candidate best;
    private @Nullable Candidate bestAgree;

    RepresentativeStatements(PolisSettings settings) {
        this.settings = settings;
    }

    void offer(StatementId id, Tally group, Tally rest) {
        Statistics s = Statistics.of(group, rest);
        Candidate candidate = new Candidate(id, s);
        if (significant(s.rat()) && significant(s.pat()) || significant(s.rdt()) && significant(s.pdt())) {
            sufficient.add(candidate);
        }
        if (best == null || Math.max(s.rat(), s.rdt()) > Math.max(best.s.rat(), best.s.rdt())) {
            best = candidate;
        }
        if ((group.agree() > 0 || group.disagree() > 0) && beatsBestAgree(candidate)) {
            bestAgree = candidate;
        }
    }

    private boolean beatsBestAgree(Candidate candidate) {
        Statistics s = candidate.s;
        if (bestAgree == null) {
            return significant(s.pat()) || s.ra() > 1 && s.pa() > 0.5;
        }
        return bestAgree.s.ra() > 1
                ? candidate.distinctAgreement() > bestAgree.distinctAgreement()
                : candidate.agreement() > bestAgree.agreement();
    }

    /** Agreements before disagreements; cut to the list's length before that. */
    List<Representative> chosen() {
        if (sufficient.isEmpty()) {
            if (bestAgree != null) {
                return List.of(bestAgree.chosen(true));
            }
            return best == null ? List.of() : List.of(best.chosen(false));
        }
        List<Representative> list = new ArrayList<>();
        if (bestAgree != null) {
            list.add(bestAgree.chosen(true));
        }
        sufficient.stream()
                .filter(c -> c != bestAgree)
                .sorted(Comparator.comparingDouble(Candidate::metric).reversed())
                .map(c -> c.chosen(false))
                .forEach(list::add);
        return list.stream()
                .limit(settings.listLength())
                .sorted(Comparator.comparing(Representative::direction))
                .toList();
    }

    private boolean significant(double statistic) {
        return statistic > settings.significant();
    }
}
