package org.yoriai.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** What a member was told. */
@ApplicationScoped
@Priority(50)
class KeptNotices implements Kept {
    private static final int MOST = 10_000;

    @Inject
    DataSource database;

    @Inject
    NoticeStore store;

    @Override
    public String part() {
        return "notices";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        return store.list(
                Map.of(assembly, member),
                Arrays.stream(Topic.values())
                        .flatMap(topic -> topic.kinds().stream())
                        .collect(Collectors.toSet()),
                0,
                MOST);
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        Rows.change(
                database, "delete from notice where assembly_id = ? and member = ?", assembly.value(), member.value());
    }
}
