package org.yoriai.outcome;

import java.util.List;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.legislation.BillView;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.summary.SummaryView;

/**
 * Everything on one clause for whoever must decide on it.
 *
 * @param groups in the order of the finding's cells
 * @param summary in the reader's language, or {@code null} when none is published
 * @param dissent whose side is the smaller one: {@code for}, {@code against}, {@code both} where people part, or empty
 *     where too few spoke to tell
 */
public record ClauseReport(
        BillView.ClauseDetail law,
        ClauseFindings.Row finding,
        List<OpinionMapView.Group> groups,
        SummaryView summary,
        String dissent,
        Said forIt,
        Said against,
        Said wordings,
        Said questions) {

    /**
     * What people said, most agreed first.
     *
     * @param all how many such arguments there are
     */
    public record Said(long all, List<ArgumentView> arguments) {
        public long more() {
            return all - arguments.size();
        }
    }
}
