package org.yoriai.digest;

/** An argument that is not in the summary, and the reason: a {@link Standing#code()} or the gate its sentence failed. */
public record LeftOut(String argument, String because) {}
