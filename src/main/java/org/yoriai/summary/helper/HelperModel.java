package org.yoriai.summary.helper;

/** The model that the members chose. @param id in the register; {@code provider} runs it at {@code place} */
public record HelperModel(String id, String name, String provider, String place) {}
