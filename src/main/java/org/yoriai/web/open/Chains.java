package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Visitor;
import org.yoriai.opendata.TraceView;
import org.yoriai.opendata.Traces;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Trace;

/** Trace strips: from the lot to what became of it. */
@RequestScoped
public class Chains {
    private static final int LONGEST_LABEL = 36;

    /** The stations of an assembly's own chain. */
    public enum Station {
        ASSEMBLY,
        BILL,
        ARGUMENTS,
        RESULTS,
        BALLOT,
        RECOMMENDATIONS
    }

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Traces traces;

    @Inject
    Deliberation deliberation;

    /** The chain of the whole assembly; what has not happened yet has no link. */
    public List<Step> of(Place place, Station here) {
        OpenMessages say = words.open();
        Phase phase = place.assembly().phase();
        int arguments = deliberation.byClause(visitor.assembly()).stream()
                .mapToInt(Deliberation.ClauseCount::arguments)
                .sum();
        List<Step> steps = new ArrayList<>();
        for (Station station : Station.values()) {
            boolean reached = switch (station) {
                case ASSEMBLY, BILL -> true;
                case ARGUMENTS, RESULTS -> phase.ordinal() >= Phase.DELIBERATING.ordinal();
                case BALLOT -> phase.ordinal() >= Phase.DECIDING.ordinal();
                case RECOMMENDATIONS -> phase.ordinal() >= Phase.REPORTED.ordinal();
            };
            String label = switch (station) {
                case ASSEMBLY -> say.chain_assembly(place.assembly().members());
                case BILL -> say.chain_bill();
                case ARGUMENTS -> say.chain_arguments(arguments);
                case RESULTS -> say.chain_results();
                case BALLOT -> say.chain_ballot();
                case RECOMMENDATIONS -> say.chain_recommendations();
            };
            String path = switch (station) {
                case ASSEMBLY -> "";
                case BILL -> "/bill";
                case ARGUMENTS -> "/arguments";
                case RESULTS -> "/results";
                case BALLOT -> "/ballot";
                case RECOMMENDATIONS -> "/recommendations";
            };
            steps.add(new Step(label, reached ? place.href(path) : null, station == here));
        }
        boolean replied = phase.ordinal() > Phase.REPORTED.ordinal();
        String due = Days.brief(place.assembly().replyDueOn(), place.lang());
        steps.add(
                replied
                        ? new Step(say.chain_replied(), place.href("/recommendations"), false)
                        : new Step(say.chain_reply_due(due), null, false));
        return steps;
    }

    /** The chain of one object: all it came from, and what came of it by kind. Empty for what is not public. */
    public List<Step> of(Trace.Kind kind, UUID id, String here) {
        return traces.of(kind, id).map(trace -> steps(trace, here)).orElse(List.of());
    }

    private List<Step> steps(TraceView trace, String here) {
        Lang lang = words.lang();
        OpenMessages say = words.open();
        List<Step> steps = new ArrayList<>();
        for (Trace.Node node : trace.from()) {
            steps.add(new Step(label(node, lang), href(node, lang), false));
        }
        steps.add(new Step(here, href(trace.here(), lang), true));
        trace.became().stream()
                .collect(Collectors.groupingBy(
                        Trace.Node::kind, () -> new java.util.EnumMap<>(Trace.Kind.class), Collectors.toList()))
                .forEach((kind, nodes) -> steps.add(
                        nodes.size() == 1
                                ? new Step(label(nodes.get(0), lang), href(nodes.get(0), lang), false)
                                : new Step(
                                        say.kinds(kind, nodes.size()),
                                        "/" + lang.code() + "/trace/"
                                                + trace.here().id() + "#" + kind,
                                        false)));
        return steps;
    }

    private String label(Trace.Node node, Lang lang) {
        return switch (node.kind()) {
            case ASSEMBLY, CLAUSE, BILL -> brief(node.label().in(lang));
            default -> words.open().kind(node.kind());
        };
    }

    private static String href(Trace.Node node, Lang lang) {
        return "/" + lang.code() + node.path();
    }

    private static String brief(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
