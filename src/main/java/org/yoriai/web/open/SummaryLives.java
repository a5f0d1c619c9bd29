package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;
import org.yoriai.summary.Contests;
import org.yoriai.summary.Goal;
import org.yoriai.summary.Metrics;
import org.yoriai.summary.Reviews;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryView;

/** What has happened to summaries, in the words of pages. */
@RequestScoped
public class SummaryLives {
    @Inject
    Summaries summaries;

    @Inject
    Contests contests;

    @Inject
    Reviews reviews;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    /** @param moderates whether the reader may see what is not published yet */
    public SummaryLife of(Place place, SummaryView summary, boolean moderates) {
        SummaryMessages say = words.of(SummaryMessages.class);
        SummaryView.LifeView life = summary.life();
        List<String> changes = life.changed()
                ? reviews.changes(visitor.assembly(), summary.id(), moderates).stream()
                        .map(change -> line(say, change))
                        .toList()
                : List.of();
        return new SummaryLife(
                life.withdrawnAt() == null ? "" : say.withdrawn(life.withdrawnReason()),
                summary.sentences().stream()
                        .anyMatch(sentence -> sentence.citations().stream().anyMatch(cite -> !cite.shown())),
                life.own().asked() == 0
                        ? ""
                        : say.life(
                                life.own().answered(),
                                life.own().asked(),
                                life.own().agreed()),
                life.askReason().isEmpty() ? "" : say.life_shorter(life.askReason()),
                life.missedWhy().isEmpty() ? "" : say.life_missed(life.missedWhy()),
                changes.isEmpty() ? "" : say.changes(changes.size()),
                changes,
                versions(place, say, summary),
                gates(say, summary),
                goals(say, summary.metrics()),
                said(place, say, summary, moderates));
    }

    private String line(SummaryMessages say, Reviews.Changed change) {
        String line = say.changed(change.what(), words.record().sentence_kind(change.kind()));
        return change.reason().isEmpty() ? line : line + (words.lang() == Lang.JA ? "：" : ": ") + change.reason();
    }

    private List<SummaryLife.Version> versions(Place place, SummaryMessages say, SummaryView summary) {
        if (summary.version() == null) {
            return List.of();
        }
        List<Summaries.VersionLine> all = summaries.versionLines(visitor.assembly(), summary.scope(), summary.lang());
        List<SummaryLife.Version> versions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Summaries.VersionLine one = all.get(i);
            Summaries.VersionLine before = i + 1 < all.size() ? all.get(i + 1) : null;
            versions.add(new SummaryLife.Version(
                    place.href("/summaries/" + one.id()),
                    say.version(one.version()),
                    say.version_state(
                            one.id().equals(summary.id())
                                    ? summary.status().code()
                                    : one.status().code()),
                    Days.full(one.publishedAt(), place.lang()),
                    one.id().equals(summary.id()),
                    before == null ? null : place.href("/summaries/" + before.id() + "/diff/" + one.id()),
                    before == null ? "" : say.differences(before.version(), one.version())));
        }
        return versions;
    }

    static List<SummaryLife.Check> gates(SummaryMessages say, SummaryView summary) {
        return summary.gates().stream()
                .map(gate -> new SummaryLife.Check(
                        say.light_of(gate.name()),
                        say.gate(gate.name()),
                        number(gate.value()),
                        gate.name().equals("unsupportedNumbers") ? "0" : "1",
                        gate.passed(),
                        true))
                .toList();
    }

    public static List<SummaryLife.Check> goals(SummaryMessages say, Metrics metrics) {
        List<SummaryLife.Check> goals = new ArrayList<>();
        for (Goal goal : Goal.values()) {
            Double value = goal.measured(metrics);
            String bound = number(goal.bound());
            goals.add(new SummaryLife.Check(
                    say.light_of(goal.metric()),
                    say.goal(goal.metric()),
                    value == null ? "–" : number(value),
                    goal.isLeast()
                            ? say.table_least(bound)
                            : goal.bound() == 1 ? say.table_below(bound) : say.table_most(bound),
                    goal.isMet(metrics),
                    value != null));
        }
        return goals;
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private Map<String, SummaryLife.Said> said(
            Place place, SummaryMessages say, SummaryView summary, boolean moderates) {
        Map<UUID, List<Contests.ContestView>> on = new HashMap<>();
        for (Contests.ContestView contest : contests.on(visitor.assembly(), summary.id(), moderates)) {
            on.computeIfAbsent(contest.sentence(), sentence -> new ArrayList<>())
                    .add(contest);
        }
        Set<UUID> mine = place.member()
                ? Set.copyOf(contests.contestable(visitor.assembly(), summary.id(), visitor.member()))
                : Set.of();
        Map<String, SummaryLife.Said> said = new HashMap<>();
        for (SummaryView.SentenceView sentence : summary.sentences()) {
            List<Contests.ContestView> here = on.getOrDefault(sentence.id(), List.of());
            List<SummaryLife.Answered> answered = here.stream()
                    .filter(contest -> !contest.isOpen())
                    .map(contest -> new SummaryLife.Answered(
                            contest.reason(),
                            say.contest_decided(contest.decision().code()),
                            contest.answer(),
                            Days.full(contest.answeredAt(), place.lang())))
                    .toList();
            Instant by = here.stream()
                    .filter(Contests.ContestView::isOpen)
                    .map(Contests.ContestView::answerBy)
                    .min(Instant::compareTo)
                    .orElse(null);
            boolean contestable = mine.contains(sentence.id());
            if (sentence.moved() || contestable || !here.isEmpty()) {
                said.put(
                        Digests.anchor(sentence.number()),
                        new SummaryLife.Said(
                                sentence.id().toString(),
                                sentence.moved(),
                                sentence.contested() == 0
                                        ? ""
                                        : say.contested(sentence.contested(), sentence.authors()),
                                by == null ? "" : say.contest_waits(Days.time(by, place.lang())),
                                contestable,
                                answered.isEmpty() ? "" : say.contests_answered(answered.size()),
                                answered));
            }
        }
        return said;
    }
}
