package org.yoriai.events;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.yoriai.StackFixture;
import org.yoriai.cli.stack.LocalStack;
import org.yoriai.shared.AssemblyId;

/**
 * Real servers for tests: those of the environment if it names any, else a local stack that is started once for all
 * tests of this process and ends with it. Tests bring their own assembly and their own names of consumers.
 */
public final class ServersFixture {
    private static Map<String, String> environment;

    private static LocalStack stack;

    private ServersFixture() {}

    /** The servers of this process, which a test may stop and start; empty when they are somebody else's. */
    public static Optional<LocalStack> ownStack() {
        environment();
        return Optional.ofNullable(stack);
    }

    public static synchronized Map<String, String> environment() {
        if (environment == null) {
            if (System.getenv("KAFKA_BOOTSTRAP_SERVERS") != null) {
                environment = System.getenv();
            } else {
                stack = StackFixture.stack();
                environment = stack.environment();
            }
            for (String schema : new String[] {"identity", "yoriai"}) {
                Flyway.configure()
                        .dataSource(
                                environment.get("YORIAI_MIGRATE_JDBC_URL"),
                                environment.get("YORIAI_MIGRATE_USERNAME"),
                                environment.get("YORIAI_MIGRATE_PASSWORD"))
                        .locations("classpath:db/" + schema)
                        .schemas(schema)
                        .defaultSchema(schema)
                        .createSchemas(false)
                        .load()
                        .migrate();
            }
        }
        return environment;
    }

    public static Topics topics() {
        Topics topics = new Topics();
        topics.bootstrapServers = environment().get("KAFKA_BOOTSTRAP_SERVERS");
        topics.config = new EventsConfig() {
            @Override
            public String sealKey() {
                return "";
            }

            @Override
            public short replication() {
                return 1;
            }
        };
        return topics;
    }

    public static DataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(environment().get("QUARKUS_DATASOURCE_JDBC_URL"));
        database.setUser(environment().get("QUARKUS_DATASOURCE_USERNAME"));
        database.setPassword(environment().get("QUARKUS_DATASOURCE_PASSWORD"));
        return database;
    }

    /** Takes back {@link #convene}, with the maps that were made. */
    public static void dissolve(AssemblyId assembly) throws SQLException {
        try (var connection = database().getConnection()) {
            for (String table :
                    new String[] {"opinion_live where assembly_id", "opinion_map where assembly_id", "assembly where id"
                    }) {
                try (var delete = connection.prepareStatement("delete from " + table + " = ?")) {
                    delete.setObject(1, assembly.value());
                    delete.executeUpdate();
                }
            }
        }
    }

    /** The row that other tables refer to, and nothing else of an assembly. */
    public static void convene(AssemblyId assembly) throws SQLException {
        try (var connection = database().getConnection();
                var insert = connection.prepareStatement("""
                        insert into assembly (id, slug, title, question, place, authority, about, reply_contract, model,
                          open_joining, seats, phase, reply_due_on, routing_seed, created_at, version)
                        values (?, ?, '{}', '{}', '{}', '{}', '{}', '{}', 'citizens-jury', false, 10, 'PREPARING',
                          '2027-01-01', ?, now(), 0)""")) {
            String hex = assembly.value().toString().replace("-", "");
            insert.setObject(1, assembly.value());
            insert.setString(2, "t" + hex.substring(12));
            insert.setString(3, hex);
            insert.executeUpdate();
        }
    }
}
