package org.yoriai.summary.helper;

import org.yoriai.deliberation.ArgumentView;

/** The strongest view on a clause that I have not answered. @param argument {@code null} when there is none */
public record OtherView(ArgumentView argument) {}
