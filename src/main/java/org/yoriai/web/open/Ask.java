package org.yoriai.web.open;

/** The one thing that a phase asks of the visitor. */
public record Ask(String title, String text, String label, String href) {}
