package org.yoriai.consensus;

import java.util.List;

/** What people agree with, and what they disagree with, across the groups; the clearest first. */
public record CommonGround(List<StatementId> agree, List<StatementId> disagree) {
    public CommonGround {
        agree = List.copyOf(agree);
        disagree = List.copyOf(disagree);
    }
}
