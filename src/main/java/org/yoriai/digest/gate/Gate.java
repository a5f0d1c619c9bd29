package org.yoriai.digest.gate;

import java.util.List;
import org.yoriai.digest.GateReport.Failure;

/** A test a summary must pass. A closed set: whoever adds one must say here what it demands. */
public sealed interface Gate
        permits CitationValidity,
                CitationCompleteness,
                QuoteFidelity,
                UnsupportedNumbers,
                QuantifierTruth,
                Voice,
                DissentKept,
                NegationBacked,
                WordsBacked {

    /** Its name in reports. */
    String name();

    /** The measured value; what fails is added to {@code failures}. */
    double judge(GateCase summary, List<Failure> failures);
}
