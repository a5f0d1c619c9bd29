package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.yoriai.assembly.Preflight;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;

/** What the preflight asks of the bill. */
@ApplicationScoped
class BillPreflight implements Preflight.Source {
    @Inject
    Bills bills;

    @Override
    public Map<String, Boolean> facts(AssemblyId assembly) {
        Optional<BillView> bill = bills.published(assembly);
        return Map.of(
                "bill",
                bill.isPresent(),
                "bill-languages",
                bill.filter(published -> Arrays.stream(Lang.values())
                                .allMatch(lang -> published.title().texts().containsKey(lang.code())))
                        .isPresent());
    }
}
