package org.yoriai.unbundling.language;

/**
 * Somebody a unit speaks of.
 *
 * @param role {@code bearer}, {@code counterparty} or {@code beneficiary}
 */
public record Actor(String name, String role, int start, int end) {}
