package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.yoriai.outcome.ClauseRef;
import org.yoriai.outcome.ProgressClock;
import org.yoriai.outcome.ReplyView;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.web.DayWords;
import org.yoriai.web.Differences;

/** Replies in the words of pages: the same for everybody, for whoever gives them too. */
@RequestScoped
public class Answers {
    @Inject
    Words words;

    @Inject
    Voices voices;

    @Inject
    InstantSource time;

    public Answer of(Place place, ReplyView reply) {
        Lang lang = place.lang();
        PromiseMessages say = words.of(PromiseMessages.class);
        Contents.Entry clause = reply.clause() == null
                ? null
                : voices.contents(place).around(reply.clause().id());
        return new Answer(
                reply.recommendation(),
                words.open().decision(reply.decision()),
                Replied.kind(reply.decision()),
                reply.reason().in(lang),
                reply.reason().langOf(lang),
                reply.owner().in(lang),
                reply.owner().langOf(lang),
                reply.dueOn() == null ? null : words.open().by_day(Days.full(reply.dueOn(), lang)),
                Days.full(reply.repliedAt(), lang),
                clause == null ? null : clause.label(),
                clause == null ? null : clause.href(),
                reply.revisedAt() == null ? null : say.changed(Days.full(reply.revisedAt(), lang)),
                progress(lang, say, reply),
                history(lang, say, reply));
    }

    private Answer.Progress progress(Lang lang, PromiseMessages say, ReplyView reply) {
        LocalDate today = Days.of(time.instant());
        ProgressClock clock = ProgressClock.of(reply, today);
        List<Answer.Stage> stages = new ArrayList<>();
        boolean nowGiven = false;
        for (ReplyView.MilestoneView step : reply.milestones()) {
            String state = "next";
            if (step.reachedOn() != null) {
                state = "done";
            } else if (step.late(today)) {
                state = "late";
            } else if (!nowGiven) {
                state = "now";
                nowGiven = true;
            }
            stages.add(stage(lang, say, step, state));
        }
        return new Answer.Progress(
                List.copyOf(stages),
                clock.steps() == 0 ? null : say.done_of(clock.done(), clock.steps()),
                clock.nextOn() == null
                        ? null
                        : say.next(Days.full(clock.nextOn(), lang), ChronoUnit.DAYS.between(today, clock.nextOn())),
                clock.missedOn() == null ? null : say.missed(Days.full(clock.missedOn(), lang)));
    }

    private Answer.Stage stage(Lang lang, PromiseMessages say, ReplyView.MilestoneView step, String state) {
        List<String> notes = new ArrayList<>();
        if (step.reachedOn() == null && step.expectedOn() != null) {
            notes.add(say.expected(Days.full(step.expectedOn(), lang)));
        }
        if (step.addedAt() != null) {
            notes.add(say.added(Days.full(step.addedAt(), lang)));
        }
        String in = "milestones/id=" + step.id() + "/";
        String days = in + "dueOn"
                + (step.reachedOn() != null ? ",reachedOn" : step.expectedOn() != null ? ",expectedOn" : "")
                + (step.addedAt() != null ? ",addedAt" : "");
        return new Answer.Stage(
                step.id().toString(),
                say.by(Days.full(step.dueOn(), lang)),
                step.dueOn().toString(),
                step.text().in(lang),
                step.text().langOf(lang),
                state,
                step.reachedOn() == null
                        ? say.state(state)
                        : words.record().milestone_reached(Days.full(step.reachedOn(), lang)),
                days,
                List.copyOf(notes),
                step.reports().stream()
                        .map(report -> new Answer.Told(
                                in + "reports/event=" + report.event() + "/",
                                Days.full(report.reportedAt(), lang),
                                DayWords.machine(report.reportedAt()),
                                say.told(report.state()),
                                switch (report.state()) {
                                    case GOING -> "";
                                    case DONE -> "good";
                                    case LATE -> "bad";
                                    case CHANGED -> "warn";
                                },
                                report.text().in(lang),
                                report.text().langOf(lang),
                                report.link()))
                        .toList());
    }

    /** One version of the reply, in comparable words. */
    private record Version(
            String decision,
            Localized reason,
            Localized owner,
            LocalDate due,
            ClauseRef clause,
            Localized why,
            Instant at) {}

    private List<Answer.Change> history(Lang lang, PromiseMessages say, ReplyView reply) {
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(
                words.open().decision(reply.decision()),
                reply.reason(),
                reply.owner(),
                reply.dueOn(),
                reply.clause(),
                reply.why(),
                reply.revisedAt()));
        for (ReplyView.EarlierView earlier : reply.earlier()) {
            versions.add(new Version(
                    words.open().decision(earlier.decision()),
                    earlier.reason(),
                    earlier.owner(),
                    earlier.dueOn(),
                    earlier.clause(),
                    earlier.why(),
                    earlier.givenAt()));
        }
        List<Answer.Change> history = new ArrayList<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            Version after = versions.get(i);
            Version before = versions.get(i + 1);
            List<Answer.Field> fields = new ArrayList<>();
            compare(fields, say.field("decision"), lang, before.decision(), after.decision(), lang.code());
            compare(
                    fields,
                    say.field("reason"),
                    lang,
                    before.reason().in(lang),
                    after.reason().in(lang),
                    after.reason().langOf(lang));
            compare(
                    fields,
                    say.field("owner"),
                    lang,
                    before.owner().in(lang),
                    after.owner().in(lang),
                    after.owner().langOf(lang));
            compare(
                    fields,
                    say.field("due"),
                    lang,
                    day(say, lang, before.due()),
                    day(say, lang, after.due()),
                    lang.code());
            compare(
                    fields,
                    say.field("clause"),
                    lang,
                    clause(say, lang, before.clause()),
                    clause(say, lang, after.clause()),
                    lang.code());
            history.add(new Answer.Change(
                    say.change(Days.full(after.at(), lang)),
                    after.why().in(lang),
                    after.why().langOf(lang),
                    List.copyOf(fields)));
        }
        return List.copyOf(history);
    }

    private static void compare(
            List<Answer.Field> fields, String label, Lang lang, String before, String after, String of) {
        if (!before.equals(after)) {
            fields.add(new Answer.Field(label, of, Differences.between(before, after, lang.locale())));
        }
    }

    private static String day(PromiseMessages say, Lang lang, LocalDate day) {
        return day == null ? say.none() : Days.full(day, lang);
    }

    private static String clause(PromiseMessages say, Lang lang, ClauseRef clause) {
        return clause == null
                ? say.none()
                : (clause.num().in(lang) + " " + clause.heading().in(lang)).strip();
    }
}
