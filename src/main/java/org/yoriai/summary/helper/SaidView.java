package org.yoriai.summary.helper;

import java.util.List;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.summary.Summaries;

/** An argument of mine and the sentences of the summaries of now that show words of it. */
public record SaidView(ArgumentView argument, List<Summaries.Quoting> quoted) {
    public SaidView {
        quoted = List.copyOf(quoted);
    }
}
