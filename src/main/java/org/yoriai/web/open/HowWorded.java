package org.yoriai.web.open;

import org.yoriai.summary.SummaryView;
import org.yoriai.summary.Wording;

/**
 * What a page of a summary says of how it was worded.
 *
 * @param made who worded it
 * @param remark what failed and was replaced, or why fixed frames stand; empty where there is nothing to say
 */
public record HowWorded(String made, String remark) {
    /** @param fixed what is said of plain fixed frames */
    public static HowWorded of(SummaryView summary, ModelMessages say, String fixed) {
        Wording.How how = summary.wording();
        if (how == null) {
            return new HowWorded(fixed, "");
        }
        return new HowWorded(
                how.because().isEmpty() ? say.worded_by(how.model(), how.promptVersion()) : fixed, remark(how, say));
    }

    /** What failed and was replaced, or why fixed frames stand. */
    static String remark(Wording.How how, ModelMessages say) {
        if (!how.because().isEmpty()) {
            return say.because(how.because());
        }
        return how.replaced() == 0 ? say.worded_all(how.frames()) : say.sample_replaced(how.replaced(), how.frames());
    }
}
