package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yoriai.deliberation.Ground;
import org.yoriai.deliberation.ModerationLog;
import org.yoriai.deliberation.ModerationRule;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.web.Pages;

/** The public log of moderation: what was decided, when, by which rule and why; never whose words. */
@Path("/{lang:en|ja}/a/{assembly}/log")
@Produces(MediaType.TEXT_HTML)
public class LogController {
    private static final int SHOWN = 50;

    /** One decision in words. */
    public record Entry(
            LocalDate on,
            String decision,
            String asked,
            String kind,
            Localized clause,
            String rule,
            String ground,
            String role) {}

    /** How many decisions a month saw, by the month in words. */
    public record Month(String value, String label, ModerationLog.Month counts) {}

    /** A rule with the reasons that it knows. */
    public record Rule(String code, List<String> grounds) {}

    /** The page of the log that is shown. */
    public record Shown(
            List<Entry> entries,
            List<Month> months,
            String month,
            String decision,
            long first,
            long last,
            long total,
            String newer,
            String older) {
        public boolean isSilent() {
            return months.isEmpty();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance log(
                Place place, Shown shown, List<Option> months, List<Option> decisions, List<Rule> rules);
    }

    @Inject
    ModerationLog log;

    @Inject
    Bills bills;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance log(
            @QueryParam("month") @Pattern(regexp = "|[0-9]{4}-(0[1-9]|1[0-2])") String month,
            @QueryParam("decision") @Pattern(regexp = "|approved|hidden|restored|undone|merged|parted|upheld|kept")
                    String decision,
            @QueryParam("from") @Pattern(regexp = "[0-9]{1,9}") String from) {
        Place place = places.here();
        LogMessages say = words.of(LogMessages.class);
        String inMonth = month == null ? "" : month;
        String decided = decision == null ? "" : decision;
        int start = from == null ? 0 : Integer.parseInt(from);
        ModerationLog.Log read = log.read(
                visitor.assembly(),
                inMonth.isEmpty() ? null : YearMonth.parse(inMonth),
                decided.isEmpty() ? null : decided,
                start,
                SHOWN);
        Map<String, Localized> clauses = bills.published(visitor.assembly()).stream()
                .flatMap(bill -> bill.clauses().stream())
                .collect(Collectors.toMap(BillView.ClauseView::eId, LogController::name));
        List<Month> months = read.months().stream()
                .map(counts -> new Month(counts.month(), label(counts.month(), place.lang()), counts))
                .toList();
        Shown shown = new Shown(
                read.items().stream().map(line -> entry(line, say, clauses)).toList(),
                months,
                inMonth,
                decided,
                read.items().isEmpty() ? 0 : start + 1L,
                start + (long) read.items().size(),
                read.total(),
                start == 0 ? null : address(place, inMonth, decided, Math.max(0, start - SHOWN)),
                read.next() == null ? null : address(place, inMonth, decided, Integer.parseInt(read.next())));
        return pages.page(Templates.log(
                place,
                shown,
                options(
                        say.month_all(),
                        months.stream()
                                .map(one -> new Option(one.value(), one.label()))
                                .toList()),
                options(
                        say.decision_all(),
                        List.of("approved", "hidden", "restored", "undone", "merged", "parted", "upheld", "kept")
                                .stream()
                                .map(code -> new Option(code, say.decided(code)))
                                .toList()),
                Arrays.stream(ModerationRule.values())
                        .map(rule -> new Rule(
                                rule.code(),
                                Ground.of(rule).stream().map(Ground::code).toList()))
                        .toList()));
    }

    private static Entry entry(ModerationLog.Line line, LogMessages say, Map<String, Localized> clauses) {
        return new Entry(
                line.on(),
                line.undone() == null ? say.decided(line.decision()) : say.undone(line.undone()),
                line.asked(),
                say.kind(line.kind()),
                line.clause() == null
                        ? null
                        : clauses.getOrDefault(line.clause(), Localized.of(line.clause(), line.clause())),
                line.rule(),
                line.ground(),
                line.role());
    }

    private static Localized name(BillView.ClauseView clause) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            String num = clause.num().texts().getOrDefault(lang.code(), "");
            String heading = clause.heading().texts().getOrDefault(lang.code(), "");
            names.put(lang.code(), (num + " " + heading).strip());
        }
        return new Localized(names);
    }

    private static String label(String month, Lang lang) {
        return YearMonth.parse(month)
                .format(DateTimeFormatter.ofPattern(lang == Lang.JA ? "uuuu年M月" : "MMMM uuuu", lang.locale()));
    }

    private static List<Option> options(String all, List<Option> others) {
        List<Option> options = new ArrayList<>(List.of(new Option("", all)));
        options.addAll(others);
        return options;
    }

    private static String address(Place place, String month, String decision, int from) {
        return place.href("/log?month=" + month + "&decision=" + decision + "&from=" + from);
    }
}
