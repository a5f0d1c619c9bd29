package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackPortsTest {

    @Test
    void takesThePortsOfTheEnvironmentAndTheUsualOnesElsewhere() {
        var ports = StackPorts.of(Map.of("YORIAI_HTTP_PORT", "9000", "YORIAI_KAFKA_PORT", "19000"));
        assertThat(ports).isEqualTo(new StackPorts(9000, 5532, 19000, 19001, 8180, 8280, 8281, 8282));
    }

    @Test
    void movesTheMailsOfASecondStackWithItsKeycloak() {
        for (int keycloak : new int[] {8234, 65_500}) {
            var ports = StackPorts.of(Map.of("YORIAI_KEYCLOAK_PORT", Integer.toString(keycloak)));
            assertThat(ports.mail()).isNotEqualTo(8280).isBetween(keycloak - 100, keycloak + 100);
            assertThat(ports.mailApi()).isLessThan(65_536);
        }
    }

    @Test
    void refusesWhatIsNoPortNumber() {
        for (String value : new String[] {"abc", "0", "65536", "-1", "80a", "99999999999"}) {
            assertThatExceptionOfType(StackProblem.class)
                    .as(value)
                    .isThrownBy(() -> StackPorts.of(Map.of("YORIAI_HTTP_PORT", value)))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(StackMessage.PORT_UNREADABLE))
                    .withMessageContaining("YORIAI_HTTP_PORT")
                    .withMessageContaining(value);
        }
    }

    @Test
    void namesATakenPortItsServerAndAFreeOneInstead() throws IOException {
        var free = StackPorts.free();
        try (var other = new ServerSocket(free.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatExceptionOfType(StackProblem.class)
                    .isThrownBy(() -> free.requireFree(true))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(StackMessage.PORT_TAKEN))
                    .withMessageContaining(Integer.toString(free.kafka()))
                    .withMessageContaining("Kafka")
                    .withMessageContaining("YORIAI_KAFKA_PORT=");
        }
        free.requireFree(true);
    }

    @Test
    void refusesOnePortForTwoServers() {
        var free = StackPorts.free();
        var twice = new StackPorts(
                free.postgres(),
                free.postgres(),
                free.kafka(),
                free.kafkaController(),
                free.keycloak(),
                free.mail(),
                free.smtp(),
                free.mailApi());
        assertThatExceptionOfType(StackProblem.class)
                .isThrownBy(() -> twice.requireFree(true))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StackMessage.PORT_TWICE));
    }

    @Test
    void remembersThePortsOfTheLastStartWhateverTheEnvironmentSays(@TempDir Path run) {
        var ports = new StackPorts(1, 2, 3, 4, 5, 6, 7, 8);
        ports.save(run);
        assertThat(StackPorts.saved(run, Map.of("YORIAI_HTTP_PORT", "9000"))).isEqualTo(ports);
    }
}
