package org.yoriai.consensus.robust;

import java.util.Map;
import org.yoriai.consensus.StatementId;

/**
 * What a live map keeps from the last cold run until the next: it neither tests again how many axes there are nor tries
 * other numbers of groups.
 *
 * @param axes number of axes that groups rest on; 0 for no groups
 * @param groups number of groups
 * @param nullMaximum λ° of the last test
 * @param bridgingMean {@code μ} of the last bridging fit
 * @param bridging score and factor of each statement by that fit
 * @param loadings of each statement on the axes, two at least: where the search for the new axes begins
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract
public record Held(
        int axes,
        int groups,
        double nullMaximum,
        double bridgingMean,
        Map<StatementId, double[]> bridging,
        Map<StatementId, double[]> loadings) {}
