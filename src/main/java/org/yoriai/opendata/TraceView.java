package org.yoriai.opendata;

import java.util.List;
import org.yoriai.shared.Trace;

/**
 * One object in the chain.
 *
 * @param from what it came from, step by step: the assembly first, the nearest last
 * @param became what came of it directly, in the order of the chain
 */
public record TraceView(Trace.Node here, List<Trace.Node> from, List<Trace.Node> became) {}
