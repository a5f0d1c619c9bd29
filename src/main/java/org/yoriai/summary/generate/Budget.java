package org.yoriai.summary.generate;

import java.time.Duration;
import java.util.UUID;

/** What an assembly has used of the day's calls and tokens. */
interface Budget {
    /** Takes one call and its estimate before it is sent. Returns false, and takes nothing, when that is more than is left. */
    boolean take(UUID assembly, long tokens);

    /** Corrects the estimate of a call once its use is known; {@code more} may be negative. */
    void settle(UUID assembly, long more);

    /**
     * Counts what one call used, for the register of models; a call that failed used none as far as is known.
     *
     * @param model its id; {@code lang} in which it was to write
     */
    void used(String model, String lang, boolean failed, long tokens, Duration took);
}
