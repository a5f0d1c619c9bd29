package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The TCP ports of one stack, all on the loopback interface.
 *
 * @param http the application
 * @param postgres PostgreSQL
 * @param kafka Kafka's clients
 * @param kafkaController Kafka's own controller; nobody else connects to it
 * @param keycloak Keycloak
 * @param mail the page that shows the mails of this stack
 * @param smtp where mails are sent to
 * @param mailApi the mail catcher's own API, which the page asks; nobody else connects to it
 */
public record StackPorts(
        int http, int postgres, int kafka, int kafkaController, int keycloak, int mail, int smtp, int mailApi) {

    /** The variables that set the ports, in the order of the components. */
    static final List<String> VARIABLES = List.of(
            "YORIAI_HTTP_PORT",
            "YORIAI_POSTGRES_PORT",
            "YORIAI_KAFKA_PORT",
            "YORIAI_KAFKA_CONTROLLER_PORT",
            "YORIAI_KEYCLOAK_PORT",
            "YORIAI_MAIL_PORT",
            "YORIAI_SMTP_PORT",
            "YORIAI_MAIL_API_PORT");

    /**
     * Ports from the environment, or the usual ones beside each server's own default, so that a PostgreSQL or Kafka that
     * already runs on this machine is left alone.
     *
     * @throws StackProblem if a value is not a port number
     */
    public static StackPorts of(Map<String, String> environment) {
        int kafka = port(environment, "YORIAI_KAFKA_PORT", 9192);
        int keycloak = port(environment, "YORIAI_KEYCLOAK_PORT", 8180);
        int mail = port(environment, "YORIAI_MAIL_PORT", beside(keycloak));
        return new StackPorts(
                port(environment, "YORIAI_HTTP_PORT", 8080),
                port(environment, "YORIAI_POSTGRES_PORT", 5532),
                kafka,
                port(environment, "YORIAI_KAFKA_CONTROLLER_PORT", kafka + 1),
                keycloak,
                mail,
                port(environment, "YORIAI_SMTP_PORT", mail + 1),
                port(environment, "YORIAI_MAIL_API_PORT", mail + 2));
    }

    /** A second stack that moved its Keycloak has moved its mails as well. */
    private static int beside(int keycloak) {
        return keycloak + 102 < 65536 ? keycloak + 100 : keycloak - 100;
    }

    private int[] all() {
        return new int[] {http, postgres, kafka, kafkaController, keycloak, mail, smtp, mailApi};
    }

    /** Writes the ports down for commands that come later with another environment. */
    void save(Path run) {
        int[] ports = all();
        var text = new StringBuilder();
        for (int i = 0; i < ports.length; i++) {
            text.append(VARIABLES.get(i)).append('=').append(ports[i]).append('\n');
        }
        try {
            Files.writeString(run.resolve("ports"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ports of the last start, or those of the environment if there was none. */
    static StackPorts saved(Path run, Map<String, String> environment) {
        var values = new HashMap<>(environment);
        try {
            if (Files.exists(run.resolve("ports"))) {
                for (String line : Files.readAllLines(run.resolve("ports"))) {
                    values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(values);
    }

    /** Ports that nobody listens on at the moment of the call. */
    public static StackPorts free() {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < VARIABLES.size(); i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new StackPorts(
                    held.get(0).getLocalPort(),
                    held.get(1).getLocalPort(),
                    held.get(2).getLocalPort(),
                    held.get(3).getLocalPort(),
                    held.get(4).getLocalPort(),
                    held.get(5).getLocalPort(),
                    held.get(6).getLocalPort(),
                    held.get(7).getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (var socket : held) {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /**
     * Says which port is taken before anything is started.
     *
     * @throws StackProblem naming the first port somebody listens on, and the variable that moves it
     */
    void requireFree(boolean withApplication) {
        int[] ports = all();
        String[] names = {"Yoriai", "PostgreSQL", "Kafka", "Kafka", "Keycloak", "GreenMail", "GreenMail", "GreenMail"};
        for (int i = withApplication ? 0 : 1; i < ports.length; i++) {
            for (int j = i + 1; j < ports.length; j++) {
                if (ports[i] == ports[j]) {
                    throw new StackProblem(
                            StackMessage.PORT_TWICE, Integer.toString(ports[i]), VARIABLES.get(i), VARIABLES.get(j));
                }
            }
            if (isTaken(ports[i])) {
                int other = ports[i] + 100;
                while (other < 65536 && isTaken(other)) {
                    other++;
                }
                throw new StackProblem(
                        StackMessage.PORT_TAKEN,
                        Integer.toString(ports[i]),
                        names[i],
                        VARIABLES.get(i),
                        Integer.toString(other));
            }
        }
    }

    /** True if the port cannot be bound on the loopback interface or on all interfaces. */
    static boolean isTaken(int port) {
        for (var address :
                List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), new InetSocketAddress(port))) {
            try (var socket = new ServerSocket()) {
                // A port in TIME_WAIT is free for a server; without this a quick restart would be refused.
                socket.setReuseAddress(true);
                socket.bind(address);
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(value.trim());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, together with a number that is out of range.
        }
        throw new StackProblem(StackMessage.PORT_UNREADABLE, variable, value);
    }
}
