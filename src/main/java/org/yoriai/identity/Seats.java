package org.yoriai.identity;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.StorageFailure;

/** Which assemblies a person has a seat in, and what uses of her words she allowed. Kept apart from all that is said. */
@ApplicationScoped
public class Seats {
    /** Uses of a person's words that are asked for one by one; each is off until she says yes. */
    public static final List<String> USES = List.of("ai-digest", "open-data");

    @Inject
    @DataSource("identity")
    javax.sql.DataSource database;

    @Inject
    InstantSource clock;

    /** Notes that a person has a seat; noting it twice changes nothing. */
    public void take(AssemblyId assembly, Person person) {
        apart(connection -> {
            UUID id = person(connection, person);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into seat (assembly_id, person_id, taken_at) values (?, ?, ?) on conflict do nothing")) {
                insert.setObject(1, assembly.value());
                insert.setObject(2, id);
                insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            return null;
        });
    }

    /** The assemblies a person has a seat in, in the order in which she took them. */
    public List<AssemblyId> of(Person person) {
        return apart(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select s.assembly_id from seat s join person p on p.id = s.person_id
                    where p.iss = ? and p.sub = ? order by s.taken_at, s.assembly_id""")) {
                select.setString(1, person.issuer());
                select.setString(2, person.subject());
                try (ResultSet rows = select.executeQuery()) {
                    List<AssemblyId> assemblies = new ArrayList<>();
                    while (rows.next()) {
                        assemblies.add(new AssemblyId(rows.getObject(1, UUID.class)));
                    }
                    return assemblies;
                }
            }
        });
    }

    /**
     * Appends what a person decided on one use of her words; the newest decision counts.
     *
     * @param text the words that she was asked with
     */
    public void consent(AssemblyId assembly, Person person, String use, boolean given, String text, Lang lang) {
        apart(connection -> {
            UUID id = person(connection, person);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into consent (person_id, assembly_id, use, given, text_sha256, lang, at) values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setObject(2, assembly.value());
                insert.setString(3, use);
                insert.setBoolean(4, given);
                insert.setString(5, sha256(text));
                insert.setString(6, lang.code());
                insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            return null;
        });
    }

    /** The newest decision for each use that she was asked; what is absent was not allowed. */
    public Map<String, Boolean> consents(AssemblyId assembly, Person person) {
        return apart(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select distinct on (c.use) c.use, c.given from consent c join person p on p.id = c.person_id
                    where p.iss = ? and p.sub = ? and c.assembly_id = ? order by c.use, c.at desc""")) {
                select.setString(1, person.issuer());
                select.setString(2, person.subject());
                select.setObject(3, assembly.value());
                try (ResultSet rows = select.executeQuery()) {
                    Map<String, Boolean> consents = new LinkedHashMap<>();
                    while (rows.next()) {
                        consents.put(rows.getString(1), rows.getBoolean(2));
                    }
                    return consents;
                }
            }
        });
    }

    private UUID person(Connection connection, Person person) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into person (id, iss, sub, created_at) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, person.issuer());
            insert.setString(3, person.subject());
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select id from person where iss = ? and sub = ?")) {
            select.setString(1, person.issuer());
            select.setString(2, person.subject());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** In a transaction of its own: the two schemas never share one. */
    private <T> T apart(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.with(connection);
            } catch (SQLException e) {
                throw new StorageFailure(e);
            }
        });
    }
}
