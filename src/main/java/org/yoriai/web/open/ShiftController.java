package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.Shifts;
import org.yoriai.web.Pages;

/** How the same people answered before a day and from that day on. */
@Path("/{lang:en|ja}/a/{assembly}/results/shift")
@Produces(MediaType.TEXT_HTML)
public class ShiftController {
    private static final int MOST = 30;
    /** A crossing that coin tosses make less often than this is called hardly chance. */
    private static final double HARDLY_CHANCE = 0.05;

    /**
     * How one argument was answered before and after.
     *
     * @param sentence how many more moved one way than the other, and {@code chance} whether that may be chance
     * @param moves rows of the table from → to
     * @param groups the same of each group of before
     */
    public record Moved(Voice voice, String sentence, String chance, List<Row> moves, List<Part> groups) {}

    /** Those of one group, in words. */
    public record Part(String letter, String words) {}

    /** What the reader herself answers otherwise than before. */
    public record Own(Voice voice, String words) {}

    /** @param from what was answered before, and the counts after, all in words */
    public record Row(String from, String agree, String disagree, String pass) {}

    /** A day to compare by. */
    public record Day(String href, String words, boolean now) {}

    /**
     * @param day as in the form; {@code when} in words
     * @param few arguments that fewer than ten people answered twice
     * @param own for the reader alone; {@code null} for whoever does not vote here
     * @param wrong what is wrong with the day that was asked for, or {@code null}
     */
    public record Comparison(String day, String when, List<Moved> moved, int few, List<Own> own, String wrong) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance shift(Place place, Comparison comparison, List<Day> days);
    }

    @Inject
    Shifts shifts;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Words words;

    @Inject
    InstantSource clock;

    @Inject
    Pages pages;

    /** @param day a day as ISO 8601 writes it, or a moment; the beginning of the newest phase when absent */
    @GET
    @Anyone
    public TemplateInstance shift(@QueryParam("day") String day) {
        Place place = places.here();
        Instant asked = read(day);
        // By moving the moment past one answer its change could be told; visitors compare by phases alone.
        boolean free = asked == null
                || !visitor.roles().isEmpty()
                || place.assembly().startsOn().values().stream()
                        .anyMatch(first -> beginning(first).equals(asked));
        String wrong = !free
                ? words.maps().shift_phases_only()
                : day != null && !day.isBlank() && asked == null ? words.maps().shift_wrong() : null;
        Instant moment = asked == null || !free ? beginning(newest(place.assembly())) : asked;
        LocalDate from = Days.of(moment);
        List<Day> days = new ArrayList<>();
        place.assembly().startsOn().forEach((phase, first) -> {
            if (phase.allowsVotes()) {
                days.add(new Day(
                        place.href("/results/shift?day=" + first),
                        words.maps().shift_phase(words.open().phase(phase), Days.full(first, place.lang())),
                        first.equals(from)));
            }
        });
        return pages.page(Templates.shift(place, comparison(place, moment, wrong), days));
    }

    private static Instant read(String day) {
        try {
            return day == null || day.isBlank()
                    ? null
                    : day.contains("T") ? Instant.parse(day) : beginning(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** First day of the newest phase that has begun; today before there is one. */
    private LocalDate newest(AssemblyView assembly) {
        LocalDate today = Days.of(clock.instant());
        return assembly.startsOn().entrySet().stream()
                .filter(each ->
                        each.getKey() != Phase.PREPARING && !each.getValue().isAfter(today))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    private Comparison comparison(Place place, Instant moment, String wrong) {
        List<Shifts.Moved> all = shifts.of(visitor.assembly(), moment.toString(), places.audience())
                .arguments();
        List<Shifts.Moved> told = all.stream()
                .filter(each -> each.paired() != null)
                .sorted(Comparator.comparingInt((Shifts.Moved each) -> -Math.abs(each.net()))
                        .thenComparing(Shifts.Moved::argument))
                .limit(MOST)
                .toList();
        Map<UUID, Voice> said =
                voices.some(place, told.stream().map(Shifts.Moved::argument).toList());
        return new Comparison(
                Days.of(moment).toString(),
                moment.equals(beginning(Days.of(moment)))
                        ? Days.full(moment, place.lang())
                        : Days.time(moment, place.lang()),
                told.stream()
                        .filter(each -> said.containsKey(each.argument()))
                        .map(each -> moved(said.get(each.argument()), each))
                        .toList(),
                (int) all.stream().filter(each -> each.paired() == null).count(),
                visitor.has(Role.MEMBER) ? own(place, moment) : null,
                wrong);
    }

    private List<Own> own(Place place, Instant moment) {
        List<Shifts.Own> all = shifts.own(visitor.assembly(), visitor.member(), moment);
        Map<UUID, Voice> said = voices.some(
                place, all.stream().map(Shifts.Own::argument).limit(MOST).toList());
        return all.stream()
                .filter(each -> said.containsKey(each.argument()))
                .map(each -> new Own(said.get(each.argument()), words.maps().shift_own(each.before(), each.after())))
                .toList();
    }

    private Moved moved(Voice voice, Shifts.Moved moved) {
        MapMessages say = words.maps();
        int net = moved.net();
        String sentence = net == 0
                ? say.shift_even(moved.paired())
                : net > 0 ? say.shift_agree(moved.paired(), net) : say.shift_disagree(moved.paired(), -net);
        String chance = net == 0 || moved.chance() == null
                ? null
                : moved.chance() < HARDLY_CHANCE ? say.shift_hardly() : say.shift_perhaps();
        return new Moved(
                voice,
                sentence,
                chance,
                moved.moves().stream()
                        .map(row -> new Row(
                                say.shift_from(row.from()),
                                count(row.agree()),
                                count(row.disagree()),
                                count(row.pass())))
                        .toList(),
                moved.groups().stream()
                        .map(part -> new Part(part.group(), part(part)))
                        .toList());
    }

    private String part(Shifts.Part part) {
        MapMessages say = words.maps();
        if (part.paired() == null) {
            return say.shift_group_few();
        }
        return part.net() == 0
                ? say.shift_even(part.paired())
                : part.net() > 0
                        ? say.shift_agree(part.paired(), part.net())
                        : say.shift_disagree(part.paired(), -part.net());
    }

    private String count(Integer people) {
        return people == null ? words.maps().colour_hidden() : people.toString();
    }
}
