package org.yoriai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Violation;

/** Holds the commands of forms to the rules that the same commands meet as JSON. */
@ApplicationScoped
public class Commands {
    @Inject
    Validator validator;

    /** @throws Refused 422 with one violation a field */
    public <T> T valid(T command) {
        List<Violation> violations = validator.validate(command).stream()
                .map(Commands::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
        if (!violations.isEmpty()) {
            throw new Refused(new Problem.RuleBroken("invalid", Map.of(), violations));
        }
        return command;
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> numbers = violation.getConstraintDescriptor().getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getValue() instanceof Number)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Violation(violation.getPropertyPath().toString(), code, numbers);
    }
}
