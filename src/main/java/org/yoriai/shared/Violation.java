package org.yoriai.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** What a rule of a command says, under the name that the caller used for the field. */
    public static Violation of(ConstraintViolation<?> broken, String field) {
        ConstraintDescriptor<?> rule = broken.getConstraintDescriptor();
        if (rule.getAnnotation() instanceof Size size) {
            return ofSize(size, broken.getInvalidValue(), field);
        }
        String code = rule.getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
        return new Violation(
                field,
                code,
                rule.getAttributes().entrySet().stream()
                        .filter(each -> each.getValue() instanceof Number
                                || each.getKey().equals("regexp"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Violation ofSize(Size size, Object value, String field) {
        if (value instanceof CharSequence text) {
            if (text.length() > size.max()) {
                return new Violation(field, "too-long", Map.of("max", size.max(), "is", text.length()));
            }
            return text.isEmpty()
                    ? new Violation(field, "not-blank", Map.of())
                    : new Violation(field, "too-short", Map.of("min", size.min(), "is", text.length()));
        }
        int is = value instanceof Collection<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : 0;
        return is > size.max()
                ? new Violation(field, "too-many", Map.of("max", size.max(), "is", is))
                : new Violation(field, "not-empty", Map.of("min", size.min()));
    }
}
