package org.yoriai.notice;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.Addresses;
import org.yoriai.identity.Person;
import org.yoriai.identity.Settings;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Lang;

/**
 * Sends what is new by mail to whoever chose that, in instances with the role {@code sequencer}. A mail says what every
 * member is told, and of what concerns her own words only how many notices there are: who reads a mailbox beside the public
 * log must not learn which words are whose. Of two instances one sends; a mail that cannot be sent is tried again in an
 * hour.
 */
@ApplicationScoped
public class DigestMails {
    private static final Logger LOG = Logger.getLogger(DigestMails.class);
    private static final int AT_A_TIME = 200;
    private static final int FAILURES_IN_A_ROW = 3;
    /** A mail server that takes a connection and says nothing keeps nobody else waiting for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Set<String> TOLD_TO_ALL =
            Set.of("ballot", "result", "model-ballot", "model-result", "reply", "phase");

    @Inject
    Digests digests;

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    @Inject
    Addresses addresses;

    @Inject
    Assemblies assemblies;

    @Inject
    ReactiveMailer mailer;

    @Inject
    InstanceConfig instance;

    @Inject
    InstantSource clock;

    private ScheduledExecutorService pool;

    void start(@Observes StartupEvent started, NoticeConfig config) {
        if (!instance.roles().contains(InstanceConfig.Service.SEQUENCER) || !digests.offered()) {
            return;
        }
        pool = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "digests");
            thread.setDaemon(true);
            return thread;
        });
        long every = config.look().toSeconds();
        pool.scheduleWithFixedDelay(this::look, every, every, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private void look() {
        try {
            sendDue();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "mails are not sent, tried again later cause=%s",
                    e.getClass().getName());
        }
    }

    /** Sends what is due, a bounded number at a time; returns how many mails went. */
    @ActivateRequestContext
    int sendDue() {
        int sent = 0;
        int failures = 0;
        for (Person person : settings.due(Digests.RHYTHM, Digests.DUE, clock.instant(), AT_A_TIME)) {
            try {
                if (send(person)) {
                    sent++;
                }
                failures = 0;
            } catch (IOException | RuntimeException e) {
                // The message of a mail server names the address.
                LOG.warnf(
                        "a mail is not sent, tried again in an hour cause=%s",
                        e.getClass().getName());
                if (++failures == FAILURES_IN_A_ROW) {
                    break;
                }
            }
        }
        return sent;
    }

    private boolean send(Person person) throws IOException {
        Map<String, String> set = settings.of(person);
        Rhythm rhythm = Rhythm.of(set.get(Digests.RHYTHM)).orElse(Rhythm.NONE);
        String due = set.get(Digests.DUE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (rhythm == Rhythm.NONE || due == null || Instant.parse(due).isAfter(now)) {
            return false;
        }
        // Claimed for an hour: nobody else sends it meanwhile, and if it fails it is due again then.
        String claimed = now.plus(AGAIN).toString();
        if (!settings.replace(person, Digests.DUE, due, claimed)) {
            return false;
        }
        List<NoticeGroup> fresh = notices.unmailed(person);
        Optional<String> address = fresh.isEmpty() ? Optional.empty() : addresses.confirmed(person);
        if (address.isPresent()) {
            Lang lang = Lang.of(set.get(Digests.LANG)).orElse(Lang.EN);
            mailer.send(mail(address.get(), lang, rhythm, set.get(Digests.KEY), fresh))
                    .await()
                    .atMost(PATIENCE);
            notices.mailed(person, fresh);
        }
        settings.replace(
                person,
                Digests.DUE,
                claimed,
                next(Instant.parse(due), rhythm, now).toString());
        return address.isPresent();
    }

    /** At the same time of day as before, unless a whole period was missed. */
    private static Instant next(Instant due, Rhythm rhythm, Instant now) {
        Instant next = due.plus(rhythm.period());
        return next.isAfter(now) ? next : now.plus(rhythm.period());
    }

    private Mail mail(String address, Lang lang, Rhythm rhythm, String key, List<NoticeGroup> fresh) {
        DigestWords say = words(lang);
        Map<AssemblyId, Map<String, Long>> news = new LinkedHashMap<>();
        Map<AssemblyId, Long> own = new LinkedHashMap<>();
        for (NoticeGroup group : fresh) {
            AssemblyId assembly = new AssemblyId(group.assembly());
            Map<String, Long> lines = news.computeIfAbsent(assembly, each -> new LinkedHashMap<>());
            if (TOLD_TO_ALL.contains(group.kind())) {
                lines.merge(group.kind(), group.count(), Long::sum);
            } else {
                own.merge(assembly, group.unread(), Long::sum);
            }
        }
        Map<AssemblyId, AssemblyView> known = assemblies.some(List.copyOf(news.keySet()));
        StringBuilder text = new StringBuilder(say.lead()).append("\n");
        news.forEach((assembly, lines) -> {
            if (known.containsKey(assembly)) {
                text.append("\n").append(known.get(assembly).title().in(lang)).append("\n");
                lines.forEach(
                        (kind, n) -> text.append("- ").append(say.all(kind, n)).append("\n"));
                if (own.containsKey(assembly)) {
                    text.append("- ").append(say.own(own.get(assembly))).append("\n");
                }
            }
        });
        String end = base() + "/" + lang.code() + "/mails/off?key=" + key;
        text.append("\n")
                .append(say.read())
                .append("\n")
                .append(base())
                .append("/")
                .append(lang.code());
        text.append("/me/notifications\n\n");
        if (!own.isEmpty()) {
            text.append(say.why()).append("\n\n");
        }
        text.append(say.end(rhythm.code())).append("\n").append(end).append("\n");
        return Mail.withText(address, say.subject(), text.toString()).addHeader("List-Unsubscribe", "<" + end + ">");
    }

    private String base() {
        return (instance.localStack() ? "http://" : "https://") + instance.publicHost();
    }

    private static DigestWords words(Lang lang) {
        InstanceHandle<DigestWords> own =
                Arc.container().instance(DigestWords.class, Localized.Literal.of(lang.code()));
        return own.isAvailable()
                ? own.get()
                : Arc.container().instance(DigestWords.class).get();
    }
}
