package org.yoriai.consensus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why so many axes were used.
 *
 * @param significant number of axes the groups rest on
 * @param eigenvalues of these axes, descending
 * @param nullMaximum greatest eigenvalue that votes without structure gave; null where the mode does not test
 */
public record Evidence(
        int significant, List<Double> eigenvalues, @Nullable Double nullMaximum) {
    public Evidence {
        eigenvalues = List.copyOf(eigenvalues);
    }
}
