package org.yoriai.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Refused;

/** An assembly: what is asked, by whom, in which phase it is, and until when the authority must reply. */
@Entity
@Table(name = "assembly")
class Assembly {
    @Id
    UUID id;

    String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> question;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> place;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> authority;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> about;

    @Column(name = "reply_contract")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> replyContract;

    String model;

    @Column(name = "open_joining")
    boolean openJoining;

    int seats;

    @Enumerated(EnumType.STRING)
    Phase phase;

    @Column(name = "reply_due_on")
    LocalDate replyDueOn;

    @Column(name = "routing_seed")
    @JdbcTypeCode(SqlTypes.CHAR)
    String routingSeed;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    protected Assembly() {}

    static Assembly convene(AssemblyId id, ConveneAssembly command, String routingSeed, Instant now) {
        Assembly assembly = new Assembly();
        assembly.id = id.value();
        assembly.slug = command.slug();
        assembly.phase = Phase.PREPARING;
        assembly.revise(command);
        assembly.routingSeed = routingSeed;
        assembly.createdAt = now;
        return assembly;
    }

    /** @throws Refused 409 once it has opened */
    void revise(ConveneAssembly command) {
        if (phase != Phase.PREPARING) {
            throw Refused.wrongState("wrong-phase", Map.of("phase", phase.name()));
        }
        title = command.title().texts();
        question = command.question().texts();
        place = command.place().texts();
        authority = command.authority().texts();
        about = command.about().texts();
        replyContract = command.replyContract().texts();
        model = command.model();
        openJoining = command.openJoining();
        seats = command.seats();
        replyDueOn = command.replyDueOn();
    }

    /** @throws Refused 409 if {@code to} does not follow the phase of now */
    void advance(Phase to) {
        if (!phase.next().contains(to)) {
            throw Refused.wrongState("phase-not-next", Map.of("from", phase.name(), "to", to.name()));
        }
        phase = to;
    }

    /** What was held elsewhere is over: nobody joins, writes or votes here. */
    void archive() {
        phase = Phase.CLOSED;
    }

    Localized titleText() {
        return new Localized(title);
    }
}
