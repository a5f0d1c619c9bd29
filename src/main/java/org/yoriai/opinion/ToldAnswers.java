package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.yoriai.deliberation.Sources;
import org.yoriai.shared.AssemblyId;

/** Counts by group the votes behind the counts that everybody is told, so that maps and lists of arguments say the same. */
@ApplicationScoped
class ToldAnswers implements Telling {
    @Inject
    Sources sources;

    ToldAnswers() {}

    ToldAnswers(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Map<String, Object> of(
            AssemblyId assembly, Map<?, ?> before, Map<String, String> groupOf, Map<String, Double> bridging) {
        Map<String, Object> told = new TreeMap<>();
        List<UUID> anew = new ArrayList<>();
        sources.tellings(assembly).forEach((argument, tellings) -> {
            if (before.get(argument.toString()) instanceof Map<?, ?> then && tellings.equals(then.get("tellings"))) {
                told.put(argument.toString(), then);
            } else if (tellings > 0) {
                anew.add(argument);
            }
        });
        for (Sources.SourceTold one : sources.told(anew)) {
            Map<String, int[]> byGroup = new TreeMap<>();
            one.votes().forEach((member, vote) -> {
                String letter = groupOf.get(member);
                if (letter != null) {
                    byGroup.computeIfAbsent(letter, none -> new int[3])[vote > 0 ? 0 : vote < 0 ? 1 : 2]++;
                }
            });
            Map<String, Object> groups = new LinkedHashMap<>();
            byGroup.forEach((letter, counts) -> groups.put(letter, counts(counts[0], counts[1], counts[2])));
            Map<String, Object> node = counts(one.agree(), one.disagree(), one.pass());
            node.put("tellings", one.tellings());
            node.put("bridging", bridging.get(one.argument().toString()));
            node.put("byGroup", groups);
            told.put(one.argument().toString(), node);
        }
        return told;
    }

    private static Map<String, Object> counts(int agree, int disagree, int pass) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("agree", agree);
        counts.put("disagree", disagree);
        counts.put("pass", pass);
        return counts;
    }
}
