package org.yoriai.digest;

/**
 * Measured qualities; NaN = cannot be computed from this input (no votes, no groups), or was not asked for.
 *
 * @param statementCoverage share of the eligible arguments similar to a cited one of the same topic and stance
 * @param peopleCoverage share of the people with five or more agreements who are covered
 * @param lightCoverage the same among the others
 * @param equalCoverageGap highest less lowest coverage among groups of ten or more
 * @param citationBalance Jensen–Shannon divergence (base 2) between groups' shares among cited and among all authors
 * @param dissentVoiced share of the contested points beside which a view of those who disagree is cited
 * @param jrViolation below 1: no group large enough to deserve a quote is without one (justified representation)
 * @param ejrPlusViolation the same for groups that deserve several (EJR+)
 * @param balancedJr the first ratio when each quote may stand for ⌈n/k⌉ people at most
 * @param pavRatio Σ H(quotes a person agrees with), H harmonic numbers, over that of sequential proportional approval voting
 * @param redundancy mean over the cited of the highest similarity to another cited argument
 * @param worstPair highest similarity of two cited arguments
 * @param orderInvariance Jaccard of the cited sets when the rows of the input are shuffled
 * @param leaveOneOut mean Jaccard of the cited set to that without one author's words, over a sample of authors
 * @param clauseCoverage share of the clauses with three arguments or more and a summary
 * @param lengthBias median, over the cited, of their length in characters less the median of arguments with about as many
 *     supporters that are not cited
 * @param readingGrade Flesch–Kincaid grade of English frames
 * @param sentenceLength characters a sentence of Japanese frames
 * @param kanjiShare share of kanji in Japanese frames
 * @param cited number of different arguments cited
 * @param budget upper bound of {@code cited}
 */
public record MetricReport(
        double statementCoverage,
        double peopleCoverage,
        double lightCoverage,
        double equalCoverageGap,
        double citationBalance,
        double dissentVoiced,
        double jrViolation,
        double ejrPlusViolation,
        double balancedJr,
        double pavRatio,
        double redundancy,
        double worstPair,
        double orderInvariance,
        double leaveOneOut,
        double clauseCoverage,
        double lengthBias,
        double readingGrade,
        double sentenceLength,
        double kanjiShare,
        int cited,
        int budget) {}
