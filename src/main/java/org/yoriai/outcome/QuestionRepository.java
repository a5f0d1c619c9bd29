package org.yoriai.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

@ApplicationScoped
class QuestionRepository implements PanacheRepositoryBase<Question, UUID> {
    /** In order of position. */
    List<Question> of(AssemblyId assembly) {
        return list("assemblyId = ?1 order by position", assembly.value());
    }

    /** @throws Refused 404 when the assembly has no such question */
    Question require(AssemblyId assembly, UUID id) {
        return find("assemblyId = ?1 and id = ?2", assembly.value(), id)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }

    /** Questions whose time is over and that are not counted yet. */
    List<Question> due(Instant now) {
        return list("status = ?1 and closesAt <= ?2 order by closesAt, id", Question.Status.open, now);
    }
}
