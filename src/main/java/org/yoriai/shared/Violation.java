package org.yoriai.shared;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param field the name that the caller used
 * @param code stable; its words are in {@code messages/problems_*.properties} under {@code field.<code>}
 * @param parameters named values for the words, such as {@code max}
 */
public record Violation(String field, String code, Map<String, Object> parameters) {
    public Violation {
        parameters = Map.copyOf(parameters);
    }
}
