package org.yoriai.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yoriai.assembly.Phase;
import org.yoriai.shared.Localized;

/**
 * One thing that an assembly needs of its moderators.
 *
 * @param count of how many things; a phase is one
 * @param since when the oldest has waited, or {@code null}
 * @param due by when it should be done, before today when it is late, or {@code null}
 * @param next the phase that should begin, or {@code null}
 */
public record DutyView(
        UUID assembly,
        String slug,
        Localized title,
        Kind kind,
        int count,
        Instant since,
        LocalDate due,
        Phase next,
        boolean urgent) {

    /** What there is to do, the most pressing first where nothing else decides. */
    public enum Kind {
        REPLY_OVERDUE,
        BALLOT_TO_COUNT,
        CONTENT,
        PHASE_ENDS,
        BALLOT_TO_OPEN,
        BALLOT_CLOSES,
        REPORT,
        RECOMMENDATIONS,
        SUMMARIES,
        TOO_MANY_ARGUMENTS,
        REPLY_DUE,
        PREFLIGHT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Everything for one visitor. @param assemblies that she moderates, newest first */
    public record Desk(List<DutyView> duties, List<org.yoriai.assembly.AssemblyView> assemblies) {
        public Desk {
            duties = List.copyOf(duties);
            assemblies = List.copyOf(assemblies);
        }
    }
}
