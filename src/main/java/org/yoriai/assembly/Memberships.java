package org.yoriai.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.identity.AssemblyGate;
import org.yoriai.identity.Role;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/** Who may do what in which assembly: the rows that every rule is checked against, on every request. */
@ApplicationScoped
public class Memberships implements AssemblyGate {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Comparator<AssemblyView.MemberView> BY_ROLE_AND_NAME = Comparator.comparing(
                    AssemblyView.MemberView::role)
            .thenComparing(member -> member.name().in(Lang.EN));

    @Inject
    DataSource database;

    @Override
    public Optional<Found> find(String reference) {
        Optional<UUID> id = Ids.read(reference);
        String by = id.isPresent() ? "id" : "slug";
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id, phase from assembly where " + by + " = ?")) {
            if (id.isPresent()) {
                select.setObject(1, id.get());
            } else {
                select.setString(1, reference);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Found(
                                new AssemblyId(row.getObject(1, UUID.class)),
                                Phase.valueOf(row.getString(2)).isPublic()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    @Override
    public Set<Role> roles(AssemblyId assembly, Pseudonym member) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select role from membership where assembly_id = ? and member = ? and until_at is null")) {
            select.setObject(1, assembly.value());
            select.setString(2, member.value());
            Set<Role> roles = EnumSet.noneOf(Role.class);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Role.of(rows.getString(1)).ifPresent(roles::add);
                }
            }
            return roles;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The roles of a person in many assemblies, each asked under the pseudonym that she has there; absent where she never had any. */
    public Map<AssemblyId, Set<Role>> roles(Map<AssemblyId, Pseudonym> members) {
        Map<AssemblyId, Set<Role>> roles = new HashMap<>();
        held(members, row -> {
            Set<Role> here = roles.computeIfAbsent(
                    new AssemblyId(row.getObject(1, UUID.class)), first -> EnumSet.noneOf(Role.class));
            if (row.getBoolean(4)) {
                Role.of(row.getString(2)).ifPresent(here::add);
            }
            return here;
        });
        return roles;
    }

    /** The handles that a person has or had in a role, by assembly. */
    Map<AssemblyId, Integer> handles(Map<AssemblyId, Pseudonym> members, Role role) {
        Map<AssemblyId, Integer> handles = new HashMap<>();
        held(
                members,
                row -> row.getString(2).equals(role.code())
                        ? handles.put(new AssemblyId(row.getObject(1, UUID.class)), row.getInt(3))
                        : null);
        return handles;
    }

    /** Rows of assembly, role, handle, and whether she still has it. */
    private <T> void held(Map<AssemblyId, Pseudonym> members, Rows.Row<T> reader) {
        List<Map.Entry<AssemblyId, Pseudonym>> asked = List.copyOf(members.entrySet());
        Rows.list(
                database,
                """
                select m.assembly_id, m.role, m.handle, m.until_at is null
                from unnest(?, ?) as mine(assembly_id, member)
                join membership m on m.assembly_id = mine.assembly_id and m.member = mine.member::bpchar""",
                reader,
                asked.stream().map(one -> one.getKey().value()).toList(),
                asked.stream().map(one -> one.getValue().value()).toArray(String[]::new));
    }

    /** How many hold a role now. */
    public int count(AssemblyId assembly, Role role) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from membership where assembly_id = ? and role = ? and until_at is null")) {
            select.setObject(1, assembly.value());
            select.setString(2, role.code());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** How many hold a role now or are invited to it, by assembly and role; those that nobody holds are absent. */
    Map<AssemblyId, Map<Role, Integer>> withInvited(Collection<AssemblyId> assemblies, Instant now) {
        List<UUID> ids = AssemblyId.values(assemblies);
        Map<AssemblyId, Map<Role, Integer>> counts = new HashMap<>();
        Rows.list(
                database,
                """
                select assembly_id, role, sum(people)::int from (
                  select assembly_id, role, count(*) as people from membership
                  where assembly_id = any(?) and until_at is null group by assembly_id, role
                  union all
                  select assembly_id, role, sum(uses_left) from invitation
                  where assembly_id = any(?) and expires_at > ? group by assembly_id, role) as each
                group by assembly_id, role""",
                row -> {
                    Map<Role, Integer> here = counts.computeIfAbsent(
                            new AssemblyId(row.getObject(1, UUID.class)), first -> new EnumMap<>(Role.class));
                    int people = row.getInt(3);
                    Role.of(row.getString(2)).ifPresent(role -> here.put(role, people));
                    return here;
                },
                ids,
                ids,
                now.atOffset(ZoneOffset.UTC));
        return counts;
    }

    /** How many seats of a role were ever given: a seat whose holder was forgotten is not given again. */
    int given(AssemblyId assembly, Role role) {
        return Rows.list(
                        database,
                        "select count(*) from membership where assembly_id = ? and role = ?",
                        row -> row.getInt(1),
                        assembly.value(),
                        role.code())
                .get(0);
    }

    /** Pseudonyms under which nothing is kept any more. */
    public Set<Pseudonym> forgotten(AssemblyId assembly) {
        return Set.copyOf(Rows.list(
                database,
                "select member from erased_member where assembly_id = ?",
                row -> new Pseudonym(row.getString(1)),
                assembly.value()));
    }

    /** How many hold a role now in each of {@code assemblies}; those without any are absent. */
    Map<UUID, Integer> counts(Role role, List<UUID> assemblies) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select assembly_id, count(*) from membership where role = ? and until_at is null"
                                + " and assembly_id = any(?) group by assembly_id")) {
            select.setString(1, role.code());
            select.setArray(2, connection.createArrayOf("uuid", assemblies.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Integer> counts = new HashMap<>();
                while (rows.next()) {
                    counts.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The bird's name of each member, by pseudonym; moderators and legislators are named by their role elsewhere. */
    public Map<String, Localized> names(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select member, handle from membership where assembly_id = ? and role = 'member'")) {
            select.setObject(1, assembly.value());
            try (ResultSet rows = select.executeQuery()) {
                Map<String, Localized> names = new HashMap<>();
                while (rows.next()) {
                    names.put(rows.getString(1), Birds.name(rows.getInt(2)));
                }
                return names;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Who has a role now, by role and English name. */
    List<AssemblyView.MemberView> list(AssemblyId assembly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select role, handle from membership
                        where assembly_id = ? and until_at is null""")) {
            select.setObject(1, assembly.value());
            try (ResultSet rows = select.executeQuery()) {
                List<AssemblyView.MemberView> members = new ArrayList<>();
                while (rows.next()) {
                    members.add(
                            new AssemblyView.MemberView(rows.getInt(2), Birds.name(rows.getInt(2)), rows.getString(1)));
                }
                members.sort(BY_ROLE_AND_NAME);
                return members;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Handles of a role that are or were somebody's: a name whose holder was forgotten is not given again. */
    BitSet handlesGiven(AssemblyId assembly, Role role) {
        BitSet given = new BitSet();
        Rows.list(
                        database,
                        "select handle from membership where assembly_id = ? and role = ?",
                        row -> row.getInt(1),
                        assembly.value(),
                        role.code())
                .forEach(given::set);
        return given;
    }

    /**
     * Gives a role under a name drawn from those of the role that are free; the caller holds the assembly's row.
     *
     * @param given {@link #handlesGiven}; the one that is drawn is added to it
     * @param seats how many there are of this role, 0 where nothing bounds it
     */
    int grant(AssemblyId assembly, Pseudonym member, Role role, BitSet given, int seats, Instant now) {
        int handle = Birds.draw(given, seats, RANDOM);
        Rows.change(
                database,
                "insert into membership (assembly_id, member, role, handle, from_at) values (?, ?, ?, ?, ?)",
                assembly.value(),
                member.value(),
                role.code(),
                handle,
                now.atOffset(ZoneOffset.UTC));
        given.set(handle);
        return handle;
    }

    Optional<Integer> handle(AssemblyId assembly, Pseudonym member, Role role) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select handle from membership where assembly_id = ? and member = ? and role = ?")) {
            select.setObject(1, assembly.value());
            select.setString(2, member.value());
            select.setString(3, role.code());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    void storeInvitation(
            UUID id, AssemblyId assembly, byte[] codeHash, Role role, int uses, Instant now, Instant until) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into invitation (id, assembly_id, code_hash, role, uses_left, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setObject(2, assembly.value());
            insert.setBytes(3, codeHash);
            insert.setString(4, role.code());
            insert.setInt(5, uses);
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.setObject(7, until.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Uses an invitation once; empty when it is unknown, used up or out of date. */
    Optional<Role> useInvitation(AssemblyId assembly, byte[] codeHash, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update invitation set uses_left = uses_left - 1
                        where assembly_id = ? and code_hash = ? and uses_left > 0 and expires_at > ?
                        returning role""")) {
            update.setObject(1, assembly.value());
            update.setBytes(2, codeHash);
            update.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Role.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
