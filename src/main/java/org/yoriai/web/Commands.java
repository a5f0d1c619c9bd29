package org.yoriai.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
                .map(broken -> Violation.of(broken, broken.getPropertyPath().toString()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
        if (!violations.isEmpty()) {
            throw new Refused(new Problem.RuleBroken("invalid", Map.of(), violations));
        }
        return command;
    }
}
