package org.yoriai.web.open;

/** One choice of a form's list. */
public record Option(String value, String label) {}
