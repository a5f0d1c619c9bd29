package org.yoriai.opinion;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** Where a member stands on the maps. Of one that is forgotten the point stays on the maps of the past, nobody's. */
@ApplicationScoped
@Priority(30)
class KeptPlace implements Kept {
    @Inject
    DataSource database;

    @Inject
    OpinionMaps maps;

    @Override
    public String part() {
        return "opinion";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        return Optional.ofNullable(maps.groups(assembly).get(member.value()))
                .map(group -> Map.of("group", group))
                .orElse(Map.of());
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        forget(assembly, member);
    }

    /** Takes a member's pseudonym off every stored map of an assembly. */
    void forget(AssemblyId assembly, Pseudonym member) {
        for (String table : List.of("opinion_map", "opinion_live")) {
            Rows.change(database, "update " + table + """
                     set document = replace(document::text, ?, md5(random()::text))::jsonb
                    where assembly_id = ? and position(? in document::text) > 0""", member.value(), assembly.value(), member.value());
        }
        maps.readAgain(assembly);
    }
}
