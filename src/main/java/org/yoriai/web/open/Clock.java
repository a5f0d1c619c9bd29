package org.yoriai.web.open;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.shared.Lang;

/**
 * The date by which the authority must reply.
 *
 * @param state running, late or met
 */
public record Clock(String title, String date, String datetime, String left, String text, String state) {
    /** Where the days are from that {@code left} tells; nowhere once the reply is in. */
    public String leftAt() {
        return state.equals("met") ? "" : "#/replyDueOn-";
    }

    static Clock of(AssemblyView assembly, LocalDate today, Lang lang, OpenMessages say) {
        boolean met = assembly.phase().ordinal() > Phase.REPORTED.ordinal();
        long days = ChronoUnit.DAYS.between(today, assembly.replyDueOn());
        String state = met ? "met" : days < 0 ? "late" : "running";
        return new Clock(
                say.clock_title(assembly.authority().in(lang)),
                say.by_day(Days.full(assembly.replyDueOn(), lang)),
                assembly.replyDueOn().toString(),
                met ? say.clock_met() : days < 0 ? say.clock_late(-days) : say.clock_left(days),
                say.clock_text(),
                state);
    }
}
