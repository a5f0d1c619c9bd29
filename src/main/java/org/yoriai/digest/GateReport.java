package org.yoriai.digest;

import java.util.List;

/**
 * What every summary must pass before it may be shown as published.
 *
 * @param citationValidity share of the citations that exist, are eligible and in scope; must be 1
 * @param citationCompleteness share of the sentences with a valid citation; must be 1
 * @param quoteFidelity share of the valid citations whose quote is whole sentences, verbatim; must be 1
 * @param unsupportedNumbers numbers without a source or with another value; must be 0
 * @param quantifierTruth share of the words of amount that the counts bear out; must be 1
 * @param voice 1 if no frame speaks louder than its quotes and nobody but members is cited; must be 1
 * @param dissentKept share of the points of dissent that are kept; must be 1
 * @param failures what fails, in the order of gates and sentences
 */
public record GateReport(
        double citationValidity,
        double citationCompleteness,
        double quoteFidelity,
        int unsupportedNumbers,
        double quantifierTruth,
        int voice,
        double dissentKept,
        List<Failure> failures) {

    /** One thing that fails. {@code sentence} is empty when the topic as a whole fails. */
    public record Failure(String gate, String topic, String sentence, String because) {}

    public GateReport {
        failures = List.copyOf(failures);
    }

    /** True only if every gate holds, those for the words of a model among them. */
    public boolean passed() {
        return citationValidity == 1
                && citationCompleteness == 1
                && quoteFidelity == 1
                && unsupportedNumbers == 0
                && quantifierTruth == 1
                && voice == 1
                && dissentKept == 1
                && failures.isEmpty();
    }
}
