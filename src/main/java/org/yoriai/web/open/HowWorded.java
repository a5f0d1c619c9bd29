package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.yoriai.digest.Digest;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.Wording;
import org.yoriai.summary.model.ModelRegister;

/** What a page of one summary says of the model that worded it. */
@RequestScoped
@Named("worded")
public class HowWorded {
    @Inject
    Summaries summaries;

    @Inject
    ModelRegister register;

    @Inject
    Words words;

    /** With which version of its instructions, and what had to be replaced; {@code null} for plain fixed frames. */
    public String of(UUID summary, String model) {
        ModelMessages say = words.of(ModelMessages.class);
        Wording.How how = summaries.wording(summary);
        if (!how.because().isEmpty()) {
            return say.because(how.because());
        }
        if (model.equals(Digest.EXTRACTIVE)) {
            return null;
        }
        return say.worded_with(register.promptVersion(model))
                + (how.replaced() == 0 ? "" : " " + say.sample_replaced(how.replaced(), how.frames()));
    }
}
