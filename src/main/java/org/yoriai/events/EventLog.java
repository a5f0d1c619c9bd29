package org.yoriai.events;

import java.util.List;
import org.yoriai.shared.AssemblyId;

/** The numbered events of an assembly, from the truth rather than from the stream. Implemented by the ledger. */
public interface EventLog {
    /** At most {@code limit} events with an index of {@code from} or more, in order. */
    List<LoggedEvent> read(AssemblyId assembly, long from, int limit);

    /** How many events are numbered. */
    long size(AssemblyId assembly);
}
