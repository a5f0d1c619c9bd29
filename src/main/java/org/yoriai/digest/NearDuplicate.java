package org.yoriai.digest;

/** Two arguments that may say the same, {@code a} before {@code b}: a suggestion to a person, never acted upon by itself. */
public record NearDuplicate(String a, String b, double cosine) {}
