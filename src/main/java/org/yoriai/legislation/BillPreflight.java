package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.assembly.Preflight;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Rows;

/** What the preflight asks of the bill. */
@ApplicationScoped
class BillPreflight implements Preflight.Source {
    @Inject
    DataSource database;

    @Override
    public Map<AssemblyId, Map<String, Boolean>> facts(Collection<AssemblyId> assemblies) {
        Map<AssemblyId, Integer> langs = new HashMap<>();
        Rows.list(
                database,
                """
                select b.assembly_id, count(t.lang) from bill b join bill_text t on t.bill_id = b.id
                where b.assembly_id = any(?) and b.status = 'published' group by b.assembly_id""",
                row -> langs.put(new AssemblyId(row.getObject(1, UUID.class)), row.getInt(2)),
                AssemblyId.values(assemblies));
        Map<AssemblyId, Map<String, Boolean>> facts = new HashMap<>();
        for (AssemblyId assembly : assemblies) {
            int read = langs.getOrDefault(assembly, 0);
            facts.put(assembly, Map.of("bill", read > 0, "bill-languages", read == Lang.values().length));
        }
        return facts;
    }
}
