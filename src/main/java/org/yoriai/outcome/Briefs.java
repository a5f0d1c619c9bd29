package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PublicCells.Audience;

/** What a legislator must know of an assembly when she has four minutes. */
@ApplicationScoped
public class Briefs {
    private static final int AGREEMENTS = 5;
    private static final int DISPUTES = 3;

    @Inject
    Assemblies assemblies;

    @Inject
    Deliberation deliberation;

    @Inject
    OpinionMaps maps;

    @Inject
    ClauseFindings findings;

    @Inject
    Recommendations recommendations;

    @Transactional
    public Brief of(AssemblyId assembly, Audience audience) {
        AssemblyView about = assemblies.require(assembly);
        Optional<OpinionMapView> map = maps.newest(assembly, audience);
        ClauseFindings.Matrix matrix = findings.of(assembly, audience);
        List<OpinionMapView.CommonGround> shared =
                map.map(OpinionMapView::commonGround).orElse(List.of());
        List<OpinionMapView.Divide> parted = map.map(OpinionMapView::divides).orElse(List.of());
        Map<UUID, ArgumentView> arguments = deliberation.some(
                assembly,
                null,
                Stream.concat(
                                shared.stream().map(OpinionMapView.CommonGround::argument),
                                parted.stream().map(OpinionMapView.Divide::argument))
                        .toList());
        Map<UUID, Brief.Finding> agreements = new LinkedHashMap<>();
        for (OpinionMapView.CommonGround one : shared) {
            if (agreements.size() < AGREEMENTS && arguments.containsKey(one.argument())) {
                agreements.put(
                        one.argument(),
                        new Brief.Finding(
                                arguments.get(one.argument()), one.direction().equals("agree"), null, null));
            }
        }
        Map<UUID, Brief.Finding> disputes = new LinkedHashMap<>();
        for (OpinionMapView.Divide one : parted) {
            if (disputes.size() < DISPUTES && arguments.containsKey(one.argument())) {
                disputes.put(
                        one.argument(),
                        new Brief.Finding(arguments.get(one.argument()), true, one.agreeing(), one.disagreeing()));
            }
        }
        return new Brief(
                deliberation.heard(assembly),
                about.members(),
                about.seats(),
                map.map(OpinionMapView::participants).orElse(0),
                map.map(OpinionMapView::votes).orElse(0),
                map.map(one -> one.groups().size()).orElse(0),
                map.map(OpinionMapView::computedAt).orElse(null),
                List.copyOf(agreements.values()),
                List.copyOf(disputes.values()),
                matrix.notDiscussed().stream()
                        .map(row -> ClauseRef.of(row.clause()))
                        .toList(),
                matrix.discussed(),
                matrix.clauses(),
                recommendations.list(assembly, false));
    }
}
