package org.yoriai.unbundling.ballot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.dependency.ClausePackage;

/** Finds the package that is meant by its id or by the eId of a unit in it. */
public final class PackageNames {

    private final Map<String, String> ids = new HashMap<>();

    public PackageNames(UnbundledBill bill) {
        for (ClausePackage one : bill.packages()) {
            one.units().forEach(unit -> ids.put(unit, one.id()));
        }
        for (Unit unit : bill.units()) {
            String above = ids.get(unit.parent());
            if (above != null) {
                ids.putIfAbsent(unit.eId(), above);
            }
        }
        bill.packages().forEach(one -> ids.put(one.id(), one.id()));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(ids.get(name));
    }
}
