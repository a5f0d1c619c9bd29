package org.yoriai.summary.generate;

import java.util.UUID;

/** What an assembly has used of the day's calls and tokens. */
interface Budget {
    /** Takes one call and its estimate before it is sent. Returns false, and takes nothing, when that is more than is left. */
    boolean take(UUID assembly, long tokens);

    /** Corrects the estimate of a call once its use is known; {@code more} may be negative. */
    void settle(UUID assembly, long more);
}
