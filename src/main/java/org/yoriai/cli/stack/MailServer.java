package org.yoriai.cli.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GreenMail, which takes every mail that Keycloak and the application send and lets none out, and the page that shows
 * them. Mails live in its memory: they are gone when it stops.
 */
final class MailServer extends LocalServer {

    private Optional<HttpServer> page = Optional.empty();

    MailServer(StackLayout layout) {
        super(layout);
    }

    @Override
    String name() {
        return "mail";
    }

    @Override
    String title() {
        return "GreenMail";
    }

    @Override
    String stopSignal() {
        return "TERM";
    }

    @Override
    Duration grace() {
        return Duration.ofSeconds(10);
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(90);
    }

    @Override
    GuardedProcess launch(Progress progress) {
        var ports = layout().ports();
        Path jar = layout().servers().resolve("greenmail/greenmail.jar");
        return GuardedProcess.start(
                List.of(
                        Programs.java(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + ports.smtp(),
                        "-Dgreenmail.auth.disabled",
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + ports.mailApi(),
                        "-jar",
                        jar.toString()),
                Map.of(),
                layout().run(),
                log(),
                pidFile(),
                stopSignal(),
                grace());
    }

    private CaughtMails mails() {
        return new CaughtMails("http://127.0.0.1:" + layout().ports().mailApi());
    }

    @Override
    boolean answers() {
        return mails().answers();
    }

    /** The page belongs to the owner of the stack and ends with it; it stays while GreenMail is started again. */
    @Override
    void afterStart(Progress progress) {
        synchronized (this) {
            if (page.isPresent()) {
                return;
            }
            try {
                int port = layout().ports().mail();
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 8);
                server.createContext("/", new MailPage(mails(), port));
                server.start();
                page = Optional.of(server);
            } catch (IOException e) {
                throw new StackProblem(e, StackMessage.SERVER_FAILED, title(), log().toString());
            }
        }
    }

    @Override
    synchronized void afterStop() {
        page.ifPresent(server -> server.stop(0));
        page = Optional.empty();
    }
}
