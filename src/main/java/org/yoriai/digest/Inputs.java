package org.yoriai.digest;

/** What went in; {@code sha256} is the hash of the canonical input, in hexadecimal, so that anybody can run it again. */
public record Inputs(int arguments, int eligible, int people, String sha256) {}
