package org.yoriai.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.ledger.LedgerHeads;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Page;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** The use cases of an assembly's life. */
@ApplicationScoped
public class Assemblies {
    private static final int LONGEST_REASON = 500;

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters of invitation codes: none that is taken for another. */
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 12;
    private static final int LARGEST_PAGE = 100;
    private static final Set<Role> COUNTED = Set.of(Role.MEMBER);

    @Inject
    AssemblyRepository repository;

    @Inject
    Memberships memberships;

    @Inject
    Preflight preflight;

    @Inject
    Seats seats;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    LedgerHeads ledger;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** Convenes an assembly; whoever does becomes its moderator. */
    @Transactional
    public AssemblyView convene(ConveneAssembly given, Person convener) {
        ConveneAssembly command = given.read();
        if (repository.find(command.slug()).isPresent()) {
            throw Refused.field("slug", "slug-taken");
        }
        Instant now = clock.instant();
        AssemblyId id = new AssemblyId(Ids.next());
        byte[] seed = new byte[16];
        RANDOM.nextBytes(seed);
        Assembly assembly = Assembly.convene(id, command, HexFormat.of().formatHex(seed), now);
        repository.persist(assembly);
        command.startsOn().forEach((phase, date) -> entities.persist(new PhaseStart(id, phase, date)));
        for (int i = 0; i < command.briefings().size(); i++) {
            entities.persist(new Briefing(id, i + 1, command.briefings().get(i)));
        }
        for (int i = 0; i < command.composition().size(); i++) {
            entities.persist(new Composition(id, i + 1, command.composition().get(i)));
        }
        entities.flush();
        ledger.open(id);
        memberships.grant(
                id, pseudonyms.member(id, convener.issuer(), convener.subject()), Role.MODERATOR, new BitSet(), 0, now);
        seats.take(id, convener);
        outbox.append(
                Fact.ofAssembly(id, id.value(), new AssemblyEvent.Opened(command.seats(), sha256(rules(command)))));
        return view(assembly, 0, command.startsOn());
    }

    /**
     * Sets anew what was set when it was convened, until it opens; what members learn from and who they are stay.
     *
     * @throws Refused 409 once it has opened, 422 when the short address is another
     */
    @Transactional
    public AssemblyView revise(AssemblyId id, ConveneAssembly given) {
        ConveneAssembly command = given.read();
        Assembly assembly = repository.requireLocked(id);
        if (!assembly.slug.equals(command.slug())) {
            throw Refused.field("slug", "slug-fixed");
        }
        assembly.revise(command);
        entities.createQuery("delete from PhaseStart where assemblyId = ?1")
                .setParameter(1, id.value())
                .executeUpdate();
        command.startsOn().forEach((phase, date) -> entities.persist(new PhaseStart(id, phase, date)));
        entities.flush();
        outbox.append(
                Fact.ofAssembly(id, id.value(), new AssemblyEvent.Revised(command.seats(), sha256(rules(command)))));
        return view(assembly);
    }

    /**
     * Moves an assembly on.
     *
     * @throws Refused 409 when it cannot go there, 422 {@code not-ready} when it would open and something is missing
     */
    @Transactional
    public AssemblyView advance(AssemblyId id, Phase to, String reason) {
        String why = PlainText.read("reason", reason, 0, LONGEST_REASON);
        Assembly assembly = repository.requireLocked(id);
        Phase from = assembly.phase;
        if (!from.isPublic() && from.next().contains(to)) {
            preflight.require(view(assembly));
        }
        assembly.advance(to);
        entities.flush();
        outbox.append(Fact.ofAssembly(id, id.value(), new AssemblyEvent.PhaseChanged(from, to, why)));
        if (to.allowsVotes() && !from.allowsVotes()) {
            outbox.append(
                    Fact.ofAssembly(id, id.value(), new AssemblyEvent.RoutingSeedPublished(assembly.routingSeed)));
        }
        outbox.append(Fact.ofAssembly(
                id,
                id.value(),
                new AssemblyEvent.MembersCounted(
                        memberships.count(id, Role.MEMBER), memberships.count(id, Role.ALTERNATE))));
        return view(assembly);
    }

    /**
     * Closes an assembly that was held elsewhere, right after it was taken in.
     *
     * @throws Refused 409 when it has opened here
     */
    @Transactional
    public AssemblyView archive(AssemblyId id, String reason) {
        Assembly assembly = repository.requireLocked(id);
        requirePhase(assembly, assembly.phase == Phase.PREPARING);
        assembly.archive();
        entities.flush();
        outbox.append(
                Fact.ofAssembly(id, id.value(), new AssemblyEvent.PhaseChanged(Phase.PREPARING, Phase.CLOSED, reason)));
        return view(assembly);
    }

    /**
     * Takes a seat: openly, where the assembly is open, or with an invitation, which says the role.
     *
     * @param code the invitation's code, or blank
     */
    @Transactional
    public AssemblyView.SeatView join(AssemblyId id, Person person, String code) {
        Instant now = clock.instant();
        Assembly assembly = repository.requireLocked(id);
        Pseudonym member = pseudonyms.member(id, person.issuer(), person.subject());
        Role role = Role.MEMBER;
        if (code != null && !code.isBlank()) {
            role = memberships
                    .useInvitation(id, codeHash(code), now)
                    .orElseThrow(() -> new Refused(new Problem.RuleBroken(
                            "invitation-unknown",
                            Map.of(),
                            List.of(new org.yoriai.shared.Violation("code", "pattern", Map.of())))));
        } else if (!assembly.openJoining) {
            throw Refused.notAllowed("joining-closed");
        }
        if (COUNTED.contains(role)) {
            requirePhase(assembly, assembly.phase.allowsJoining());
        }
        if (memberships.handle(id, member, role).isPresent()) {
            throw Refused.wrongState("already-member");
        }
        if (memberships.forgotten(id).contains(member)) {
            throw Refused.wrongState("seat-erased");
        }
        if (COUNTED.contains(role) && memberships.given(id, role) >= assembly.seats) {
            throw Refused.wrongState("no-seat-left");
        }
        int bound = COUNTED.contains(role) ? assembly.seats : 0;
        int handle = memberships.grant(id, member, role, memberships.handlesGiven(id, role), bound, now);
        seats.take(id, person);
        return new AssemblyView.SeatView(id.value(), role.code(), handle, Birds.name(handle));
    }

    /**
     * Gives members' seats to people who took part elsewhere; whoever has one keeps it.
     *
     * @throws Refused 409 {@code no-seat-left} when there are more of them than seats
     */
    @Transactional
    public void takeIn(AssemblyId id, java.util.Collection<Pseudonym> members) {
        Instant now = clock.instant();
        Assembly assembly = repository.requireLocked(id);
        BitSet given = memberships.handlesGiven(id, Role.MEMBER);
        for (Pseudonym member : members) {
            if (memberships.handle(id, member, Role.MEMBER).isPresent()) {
                continue;
            }
            if (given.cardinality() >= assembly.seats) {
                throw Refused.wrongState("no-seat-left");
            }
            memberships.grant(id, member, Role.MEMBER, given, assembly.seats, now);
        }
    }

    /** Makes an invitation; its code is in the answer and nowhere else. */
    @Transactional
    public AssemblyView.InvitationView invite(AssemblyId id, Role role, int uses, Duration validFor) {
        repository.require(id);
        Instant now = clock.instant();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
        }
        UUID invitation = Ids.next();
        Instant until = now.plus(validFor);
        memberships.storeInvitation(invitation, id, codeHash(code.toString()), role, uses, now, until);
        return new AssemblyView.InvitationView(invitation, code.toString(), role.code(), uses, until);
    }

    /** @param reference id or slug */
    @Transactional
    public Optional<AssemblyView> find(String reference) {
        return repository.find(reference).map(this::view);
    }

    @Transactional
    public AssemblyView require(AssemblyId id) {
        return view(repository.require(id));
    }

    /** Those of {@code ids} that are there, in the order of {@code ids}; three statements, however many there are. */
    @Transactional
    public Map<AssemblyId, AssemblyView> some(java.util.Collection<AssemblyId> ids) {
        Map<UUID, AssemblyView> found = new HashMap<>();
        if (!ids.isEmpty()) {
            views(repository.list("id in ?1", AssemblyId.values(ids))).forEach(view -> found.put(view.id(), view));
        }
        Map<AssemblyId, AssemblyView> some = new LinkedHashMap<>();
        for (AssemblyId id : ids) {
            if (found.containsKey(id.value())) {
                some.put(id, found.get(id.value()));
            }
        }
        return some;
    }

    /**
     * Assemblies that the public may see, newest first.
     *
     * @param cursor as the page before gave it, or {@code null}
     * @param limit at most 100
     */
    @Transactional
    public Page<AssemblyView> publicOnes(String cursor, int limit) {
        int offset = Page.offset(cursor);
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        return Page.of(views(repository.publicOnes(offset, size)), offset, repository.countPublicOnes());
    }

    private List<AssemblyView> views(List<Assembly> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<Phase, LocalDate>> startsOn = new HashMap<>();
        entities.createQuery("from PhaseStart where assemblyId in ?1", PhaseStart.class)
                .setParameter(1, all.stream().map(assembly -> assembly.id).toList())
                .getResultList()
                .forEach(start -> startsOn.computeIfAbsent(start.assemblyId, id -> new EnumMap<>(Phase.class))
                        .put(start.phase, start.startsOn));
        Map<UUID, Integer> members = memberships.counts(
                Role.MEMBER, all.stream().map(assembly -> assembly.id).toList());
        return all.stream()
                .map(assembly -> view(
                        assembly, members.getOrDefault(assembly.id, 0), startsOn.getOrDefault(assembly.id, Map.of())))
                .toList();
    }

    /** The phase of now. */
    @Transactional
    public Phase phase(AssemblyId id) {
        return repository.require(id).phase;
    }

    /** @throws Refused 409 {@code wrong-phase} unless {@code allowed} holds for the phase of now */
    @Transactional
    public void requirePhase(AssemblyId id, java.util.function.Predicate<Phase> allowed) {
        Assembly assembly = repository.require(id);
        requirePhase(assembly, allowed.test(assembly.phase));
    }

    /** What the order of arguments is drawn from; published, the same for everybody. */
    @Transactional
    public String routingSeed(AssemblyId id) {
        return repository.require(id).routingSeed;
    }

    @Transactional
    public List<AssemblyView.ShareView> composition(AssemblyId id) {
        return entities.createQuery("from Composition where assemblyId = ?1 order by position", Composition.class)
                .setParameter(1, id.value())
                .getResultStream()
                .map(Composition::view)
                .toList();
    }

    public List<AssemblyView.MemberView> members(AssemblyId id) {
        return memberships.list(id);
    }

    /** The names under which a visitor is known here, by role. */
    public Optional<AssemblyView.SeatView> seat(AssemblyId id, Pseudonym member, Role role) {
        return memberships
                .handle(id, member, role)
                .map(handle -> new AssemblyView.SeatView(id.value(), role.code(), handle, Birds.name(handle)));
    }

    /** The same in many assemblies, each asked under the pseudonym that she has there; where she has no seat it is absent. */
    public Map<AssemblyId, AssemblyView.SeatView> seats(Map<AssemblyId, Pseudonym> members, Role role) {
        Map<AssemblyId, AssemblyView.SeatView> seats = new HashMap<>();
        memberships
                .handles(members, role)
                .forEach((id, handle) ->
                        seats.put(id, new AssemblyView.SeatView(id.value(), role.code(), handle, Birds.name(handle))));
        return seats;
    }

    private static void requirePhase(Assembly assembly, boolean allowed) {
        if (!allowed) {
            throw Refused.wrongState("wrong-phase", Map.of("phase", assembly.phase.name()));
        }
    }

    private AssemblyView view(Assembly assembly) {
        AssemblyId id = new AssemblyId(assembly.id);
        Map<Phase, LocalDate> startsOn = new EnumMap<>(Phase.class);
        for (PhaseStart start :
                new ArrayList<>(entities.createQuery("from PhaseStart where assemblyId = ?1", PhaseStart.class)
                        .setParameter(1, assembly.id)
                        .getResultList())) {
            startsOn.put(start.phase, start.startsOn);
        }
        return view(assembly, memberships.count(id, Role.MEMBER), startsOn);
    }

    private static AssemblyView view(Assembly assembly, int members, Map<Phase, LocalDate> startsOn) {
        return new AssemblyView(
                assembly.id,
                assembly.slug,
                assembly.titleText(),
                new org.yoriai.shared.Localized(assembly.question),
                new org.yoriai.shared.Localized(assembly.place),
                new org.yoriai.shared.Localized(assembly.authority),
                new org.yoriai.shared.Localized(assembly.about),
                new org.yoriai.shared.Localized(assembly.replyContract),
                assembly.model,
                assembly.openJoining,
                assembly.seats,
                members,
                assembly.phase,
                startsOn,
                assembly.replyDueOn,
                assembly.createdAt);
    }

    /** The rule text that opening commits to: what was asked, how one joins, what the authority promised. */
    static String rules(ConveneAssembly command) {
        return String.join(
                "\n",
                command.slug(),
                command.model(),
                command.openJoining() ? "open" : "by invitation",
                Integer.toString(command.seats()),
                command.question().texts().toString(),
                command.replyContract().texts().toString(),
                command.replyDueOn().toString());
    }

    private static byte[] codeHash(String code) {
        String letters = code.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return digest(letters);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
