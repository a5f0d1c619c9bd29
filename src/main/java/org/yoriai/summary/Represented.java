package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.assembly.Memberships;
import org.yoriai.identity.Role;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/**
 * Members say how well they find what they think in a published summary, from {@link #NOT_AT_ALL} to {@link #FULLY}. Who said
 * what is told to nobody. What is told of all, and of each opinion group, is told once ten people there have answered, and
 * changes when ten more have: nobody can subtract one person's answer.
 */
@ApplicationScoped
public class Represented {
    public static final int NOT_AT_ALL = 1;
    public static final int FULLY = 7;
    /** Who says this or less finds next to nothing of what she thinks. */
    public static final int LOW = 2;

    static final int ENOUGH = 10;
    private static final String ALL = "";

    @Inject
    DataSource database;

    @Inject
    OpinionMaps maps;

    @Inject
    Memberships memberships;

    /**
     * What some people said.
     *
     * @param group letter of their opinion group; empty for all who answered
     * @param mean of what they said, to one decimal
     * @param low how many said {@link Represented#LOW} or less
     */
    public record Told(String group, int answered, double mean, int low) {}

    /**
     * What is told of a summary.
     *
     * @param all {@code null} until ten have answered
     * @param lowest of the opinion groups with ten answers the one that finds itself least; {@code null} without two such groups
     */
    public record Floor(Told all, Told lowest) {}

    /** The same for everybody. @param members of the assembly */
    public record RepresentedView(UUID summary, int members, Told all, Told lowest) {}

    private record Said(String member, int score) {}

    /**
     * Says it, or says it anew.
     *
     * @throws Refused 404 when there is no such summary, 409 {@code summary-not-published} unless it is the one of now, 422
     */
    @Transactional
    public void say(AssemblyId assembly, UUID summary, Pseudonym member, int score) {
        if (status(assembly, summary) != SummaryStatus.PUBLISHED) {
            throw Refused.wrongState("summary-not-published");
        }
        if (score < NOT_AT_ALL || score > FULLY) {
            throw Refused.field("score", "unknown-value");
        }
        Rows.change(database, """
                insert into summary_represented (summary_id, member, score) values (?, ?, ?)
                on conflict (summary_id, member) do update set score = excluded.score""", summary, member.value(), score);
        tell(assembly, summary);
    }

    /** What she said; empty until then. */
    @Transactional
    public Optional<Integer> mine(UUID summary, Pseudonym member) {
        return Rows.list(
                        database,
                        "select score from summary_represented where summary_id = ? and member = ?",
                        row -> row.getInt(1),
                        summary,
                        member.value())
                .stream()
                .findFirst();
    }

    /** What is told to everybody. @throws Refused 404 */
    @Transactional
    public RepresentedView of(AssemblyId assembly, UUID summary) {
        if (!status(assembly, summary).isPublic()) {
            throw Refused.notFound();
        }
        Floor floor = floor(summary);
        return new RepresentedView(summary, memberships.count(assembly, Role.MEMBER), floor.all(), floor.lowest());
    }

    /** What is told of a summary that may be read. */
    @Transactional
    public Floor floor(UUID summary) {
        List<Told> told = told(summary);
        List<Told> groups =
                told.stream().filter(one -> !one.group().equals(ALL)).toList();
        return new Floor(
                told.stream().filter(one -> one.group().equals(ALL)).findFirst().orElse(null),
                groups.size() < 2
                        ? null
                        : groups.stream()
                                .min(Comparator.comparingDouble(Told::mean).thenComparing(Told::group))
                                .orElseThrow());
    }

    private SummaryStatus status(AssemblyId assembly, UUID summary) {
        return Rows.list(
                        database,
                        "select status from summary where assembly_id = ? and id = ?",
                        row -> SummaryStatus.of(row.getString(1)).orElseThrow(),
                        assembly.value(),
                        summary)
                .stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private List<Told> told(UUID summary) {
        return Rows.list(
                database,
                """
                select opinion_group, answered, round(total::numeric / answered, 1), low
                from summary_represented_told where summary_id = ? order by opinion_group""",
                row -> new Told(row.getString(1), row.getInt(2), row.getDouble(3), row.getInt(4)),
                summary);
    }

    /** Once in ten answers, so that it costs little: all who answered are counted again, by the groups of now. */
    private void tell(AssemblyId assembly, UUID summary) {
        List<Said> said = Rows.list(
                database,
                "select member, score from summary_represented where summary_id = ?",
                row -> new Said(row.getString(1), row.getInt(2)),
                summary);
        if (!tell(summary, ALL, said)) {
            return;
        }
        Map<String, String> letters = maps.groups(assembly);
        Map<String, List<Said>> groups = new TreeMap<>();
        for (Said one : said) {
            String letter = letters.get(one.member());
            if (letter != null) {
                groups.computeIfAbsent(letter, first -> new ArrayList<>()).add(one);
            }
        }
        groups.forEach((letter, some) -> tell(summary, letter, some));
    }

    /** @return whether what is told has changed */
    private boolean tell(UUID summary, String group, List<Said> said) {
        return said.size() >= ENOUGH
                && Rows.change(
                                database,
                                """
                                insert into summary_represented_told as told (summary_id, opinion_group, answered, total, low)
                                values (?, ?, ?, ?, ?)
                                on conflict (summary_id, opinion_group) do update
                                set answered = excluded.answered, total = excluded.total, low = excluded.low
                                where excluded.answered >= told.answered + ?""",
                                summary,
                                group,
                                said.size(),
                                said.stream().mapToInt(Said::score).sum(),
                                (int) said.stream()
                                        .filter(one -> one.score() <= LOW)
                                        .count(),
                                ENOUGH)
                        == 1;
    }
}
