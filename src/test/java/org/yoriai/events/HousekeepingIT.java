package org.yoriai.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HousekeepingIT {
    private static final Instant NOW = Instant.parse("2020-01-10T12:00:00Z");
    private final DataSource database = ServersFixture.database();
    private final String owner = "test:" + UUID.randomUUID();

    @Test
    void forgetsKeysAfterFortyEightHoursAndKeepsYoungerOnes() throws SQLException {
        // Given
        insert(NOW.minus(Duration.ofHours(48)).minusSeconds(1));
        UUID kept = insert(NOW.minus(Duration.ofHours(48)).plusSeconds(1));

        // When
        long forgotten = new Housekeeping(database, InstantSource.fixed(NOW)).forgetOldKeys();

        // Then
        assertThat(forgotten).isPositive();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("delete from idempotency where owner = ? returning key")) {
            select.setString(1, owner);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject(1, UUID.class)).isEqualTo(kept);
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private UUID insert(Instant at) throws SQLException {
        UUID key = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into idempotency (owner, key, request_hash, created_at) values (?, ?, ?, ?)")) {
            insert.setString(1, owner);
            insert.setObject(2, key);
            insert.setBytes(3, new byte[32]);
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return key;
    }
}
