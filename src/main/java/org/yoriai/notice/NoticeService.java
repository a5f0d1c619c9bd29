package org.yoriai.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.assembly.Memberships;
import org.yoriai.deliberation.Complaints;
import org.yoriai.deliberation.Sources;
import org.yoriai.events.ConsumedOnce;
import org.yoriai.events.Consumer;
import org.yoriai.events.LoggedEvent;
import org.yoriai.events.Topics;
import org.yoriai.opinion.IntegrityReview;
import org.yoriai.proof.Envelope;
import org.yoriai.proof.Jcs;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.summary.Contests;
import org.yoriai.summary.OwnWords;
import org.yoriai.summary.Summaries;

/** Turns events into notices, in instances with the role {@code sequencer}: one row for each member whom it concerns. */
@ApplicationScoped
public class NoticeService {
    @Inject
    InstanceConfig instance;

    @Inject
    Topics topics;

    @Inject
    ConsumedOnce consumedOnce;

    @Inject
    NoticeStore store;

    @Inject
    Sources sources;

    @Inject
    Summaries summaries;

    @Inject
    OwnWords own;

    @Inject
    Contests contests;

    @Inject
    IntegrityReview review;

    @Inject
    Complaints complaints;

    @Inject
    Memberships memberships;

    private Consumer consumer;

    void start(@Observes StartupEvent started) {
        if (instance.roles().contains(InstanceConfig.Service.SEQUENCER)) {
            consumer = new Consumer("notices", topics, consumedOnce, this::note).start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (consumer != null) {
            consumer.close();
        }
    }

    /** The effect of an event; inside the transaction that notes it as consumed. */
    void note(LoggedEvent event) {
        switch (event.type()) {
            case "org.yoriai.deliberation.argument-submitted" -> answered(event);
            case "org.yoriai.deliberation.argument-hidden" -> tellAuthor(event, "hidden");
            case "org.yoriai.deliberation.argument-restored" -> tellAuthor(event, "restored");
            case "org.yoriai.deliberation.argument-merged" -> tellAuthor(event, "merged");
            case "org.yoriai.deliberation.complaint-decided" -> answeredComplaint(event);
            case "org.yoriai.opinion.votes-removed" -> tell(event, "removed", review.people(event.subject()));
            case "org.yoriai.opinion.appeal-decided" -> tell(event, "appeal", review.appellant(event.subject()));
            case "org.yoriai.summary.published" -> quoted(event);
            case "org.yoriai.summary.own-words-asked" -> asked(event);
            case "org.yoriai.summary.contest-answered" -> tell(event, "contest", contests.answered(event.subject()));
            case "org.yoriai.summary.model-ballot-opened" -> tell(event, "model-ballot", members(event));
            case "org.yoriai.summary.model-ballot-closed" -> tell(event, "model-result", members(event));
            case "org.yoriai.outcome.ballot-opened" -> tellAllOnce(event, "ballot");
            case "org.yoriai.outcome.tally" -> tellAllOnce(event, "result");
            case "org.yoriai.outcome.reply-given" -> tell(event, "reply", members(event));
            case "org.yoriai.legislation.bill-published" -> newVersion(event);
            case "org.yoriai.assembly.phase-changed" -> tell(event, "phase", members(event));
            default -> {
                // Concerns nobody in particular.
            }
        }
    }

    /** One notice a member: that she is asked again goes before all else. */
    private void newVersion(LoggedEvent event) {
        tell(event, "changed", sources.askedAgain(event.assembly(), event.subject()));
        Map<Pseudonym, Sources.Moved> moved = sources.moved(event.assembly(), event.subject());
        for (Sources.Moved how : Sources.Moved.values()) {
            tell(
                    event,
                    how.name().toLowerCase(Locale.ROOT),
                    moved.entrySet().stream()
                            .filter(author -> author.getValue() == how)
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    private void answered(LoggedEvent event) {
        Sources.Authored answer = authored(event, Set.of(event.subject())).get(event.subject());
        if (answer == null || answer.replyTo() == null) {
            return;
        }
        Sources.Authored asked = authored(event, Set.of(answer.replyTo())).get(answer.replyTo());
        if (asked != null && !asked.member().equals(answer.member())) {
            tell(event, "answered", List.of(asked.member()));
        }
    }

    /** An author whose words are shown again hears of that already. */
    private void answeredComplaint(LoggedEvent event) {
        tell(event, "upheld", complaints.asked(event.id(), "appeal", "upheld"));
        tell(event, "reported", complaints.asked(event.id(), "report", null));
    }

    private void tellAuthor(LoggedEvent event, String kind) {
        Sources.Authored argument = authored(event, Set.of(event.subject())).get(event.subject());
        if (argument != null) {
            tell(event, kind, List.of(argument.member()));
        }
    }

    /** Those who are asked about their own words; when they are waited for no longer, nobody is told again. */
    private void asked(LoggedEvent event) {
        if (own.isAsking(event.assembly(), event.subject())) {
            tell(event, "own-words", own.authors(event.assembly(), event.subject()));
        }
    }

    private void quoted(LoggedEvent event) {
        Set<UUID> cited;
        try {
            cited = summaries.require(event.assembly(), event.subject(), false).sentences().stream()
                    .flatMap(sentence -> sentence.citations().stream())
                    .map(citation -> citation.argument())
                    .collect(Collectors.toSet());
        } catch (Refused gone) {
            return;
        }
        tell(
                event,
                "quoted",
                authored(event, cited).values().stream()
                        .map(Sources.Authored::member)
                        .collect(Collectors.toSet()));
    }

    /** A ballot has a question for each clause; whoever was told of the first needs not hear of the others. */
    private void tellAllOnce(LoggedEvent event, String kind) {
        if (!store.toldLately(event.assembly(), kind, at(event))) {
            tell(event, kind, members(event));
        }
    }

    private void tell(LoggedEvent event, String kind, Collection<Pseudonym> members) {
        store.tell(event.assembly(), event.logindex(), kind, event.subject(), at(event), members);
    }

    private Map<UUID, Sources.Authored> authored(LoggedEvent event, Set<UUID> arguments) {
        return sources.authors(event.assembly(), arguments);
    }

    private Set<Pseudonym> members(LoggedEvent event) {
        return memberships.names(event.assembly()).keySet().stream()
                .map(Pseudonym::new)
                .collect(Collectors.toSet());
    }

    private static Instant at(LoggedEvent event) {
        return Instant.parse(Envelope.from(Jcs.read(event.leaf())).at());
    }
}
