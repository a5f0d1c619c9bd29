package org.yoriai.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.proof.Jcs;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Localized;

/** Something to learn from: background, or an expert for or against. */
@Entity
@Table(name = "briefing")
class Briefing {
    @Id
    UUID id;

    @Column(name = "assembly_id")
    UUID assemblyId;

    int position;
    String stance;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> author;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> interest;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> body;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Briefing() {}

    Briefing(AssemblyId assembly, int position, ConveneAssembly.Briefing given) {
        this.id = Ids.next();
        this.assemblyId = assembly.value();
        this.position = position;
        this.stance = given.stance();
        this.title = given.title().texts();
        this.author = given.author().texts();
        this.interest = given.interest() == null ? Map.of() : given.interest().texts();
        this.body = given.body().texts();
    }

    Briefing(AssemblyId assembly, int position, EditBriefing command, Instant now) {
        this.id = Ids.next();
        this.assemblyId = assembly.value();
        this.position = position;
        change(command, now);
    }

    void change(EditBriefing command, Instant now) {
        stance = command.stance();
        title = command.title().texts();
        author = command.author().texts();
        interest = command.interest().texts();
        body = command.body().texts();
        changedAt = now;
    }

    /** Of all that it says, in a form in which it can be computed again from what is published. */
    String sha256() {
        JsonObject content = JsonObject.empty()
                .with("stance", stance)
                .with("title", json(title))
                .with("author", json(author))
                .with("interest", json(interest))
                .with("body", json(body));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Jcs.canonical(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static JsonObject json(Map<String, String> texts) {
        JsonObject json = JsonObject.empty();
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            json = json.with(text.getKey(), text.getValue());
        }
        return json;
    }

    AssemblyView.BriefingView view() {
        return new AssemblyView.BriefingView(
                id,
                stance,
                new Localized(title),
                new Localized(author),
                new Localized(interest),
                new Localized(body),
                changedAt);
    }
}
