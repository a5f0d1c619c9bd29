package org.yoriai.identity;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yoriai.events.Fact;
import org.yoriai.events.Once;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/**
 * Forgets a person who asks for it: after a day in which she may change her mind, in every assembly where she has a
 * seat. Each feature forgets what it kept under her pseudonym, the key that opened what she wrote is destroyed, and at
 * last the person herself. Stopped halfway, it goes on where it was: every step may be done twice.
 */
@ApplicationScoped
public class Erasure {
    private static final Logger LOG = Logger.getLogger(Erasure.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int AT_A_TIME = 20;

    @Inject
    ErasureRequestRepository requests;

    @Inject
    KnownPersonRepository people;

    @Inject
    SeatRepository seats;

    @Inject
    ConsentRepository consents;

    @Inject
    SettingRepository settings;

    @Inject
    Keys keys;

    @Inject
    AssemblyGate gate;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    Once once;

    @Inject
    @All
    List<Kept> kept;

    @Inject
    IdentityConfig config;

    @Inject
    InstantSource clock;

    private ScheduledExecutorService pool;

    /** That she asked, and from when on it cannot be called back. */
    public record Asked(Instant askedAt, Instant dueAt) {}

    void start(@Observes StartupEvent started, InstanceConfig instance) {
        if (!instance.roles().contains(InstanceConfig.Service.SEQUENCER)) {
            return;
        }
        pool = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "erasure");
            thread.setDaemon(true);
            return thread;
        });
        pool.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private void look() {
        try {
            eraseDue();
        } catch (RuntimeException e) {
            LOG.errorf(e, "an erasure failed and will be tried again");
        }
    }

    /** What she asked for, if she did. */
    public Optional<Asked> asked(Person person) {
        return Apart.call(() -> people.of(person)
                .flatMap(id -> requests.findByIdOptional(id))
                .map(request -> new Asked(request.askedAt, request.dueAt)));
    }

    /** Asks; asking again changes nothing. @throws Refused 409 {@code nothing-kept} for somebody who has no seat */
    public Asked ask(Person person) {
        return Apart.call(() -> {
            UUID id = people.of(person).orElseThrow(() -> Refused.wrongState("nothing-kept"));
            ErasureRequest request = requests.findById(id);
            if (request == null) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                request = new ErasureRequest(id, now, now.plus(config.erasureDelay()));
                requests.persist(request);
            }
            return new Asked(request.askedAt, request.dueAt);
        });
    }

    /** Changes her mind. @throws Refused 409 {@code erasure-not-asked} when there is nothing to call back */
    public void callBack(Person person) {
        Apart.run(() -> {
            if (!people.of(person).map(requests::deleteById).orElse(false)) {
                throw Refused.wrongState("erasure-not-asked");
            }
        });
    }

    /** Forgets everybody whose time has come; returns how many. */
    @ActivateRequestContext
    int eraseDue() {
        List<UUID> due = Apart.call(() -> requests.due(clock.instant(), AT_A_TIME));
        due.forEach(this::erase);
        return due.size();
    }

    /** Holds the request's row until all is done, so that nobody calls back what has begun, or does it a second time. */
    private void erase(UUID id) {
        Apart.run(() -> {
            ErasureRequest request = requests.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (request == null || request.dueAt.isAfter(clock.instant())) {
                return;
            }
            KnownPerson known = people.findById(id);
            Person person = new Person(known.issuer, known.subject);
            for (AssemblyId assembly : List.copyOf(seats.taken(person).keySet())) {
                Pseudonym member = pseudonyms.member(assembly, person.issuer(), person.subject());
                // The two schemas commit apart: a seat may be left of an assembly that never came to be.
                if (Apart.call(() -> gate.find(assembly.toString())).isPresent()) {
                    Apart.run(() -> forget(assembly, member));
                }
                keys.destroy(new SealFor.Member(assembly, member));
                Apart.run(() -> seats.deleteById(new Seat.Key(assembly.value(), id)));
            }
            Apart.run(() -> once.forget(List.of("instance:" + pseudonyms.onInstance(person))));
            consents.delete("personId", id);
            settings.delete("personId", id);
            requests.delete("personId", id);
            people.delete("id", id);
            LOG.info("a person was erased");
        });
    }

    private void forget(AssemblyId assembly, Pseudonym member) {
        Pseudonym nobody = nobody();
        kept.forEach(part -> part.forget(assembly, member, nobody));
        once.forget(List.of("member:" + member));
        outbox.append(Fact.ofAssembly(assembly, assembly.value(), new IdentityEvent.Erased()));
    }

    private static Pseudonym nobody() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return new Pseudonym(HexFormat.of().formatHex(random));
    }
}
