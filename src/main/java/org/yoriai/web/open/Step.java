package org.yoriai.web.open;

/** One step of a trace strip; {@code href} is {@code null} for what is not there yet. */
public record Step(String label, String href, boolean here) {}
