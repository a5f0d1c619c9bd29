package org.yoriai.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Yoriai itself, from the packaged jar. */
final class ApplicationServer extends LocalServer {

    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ApplicationServer(StackLayout layout, Map<String, String> environment) {
        super(layout);
        this.environment = Map.copyOf(environment);
    }

    @Override
    String name() {
        return "app";
    }

    @Override
    String title() {
        return "Yoriai";
    }

    @Override
    String stopSignal() {
        return "TERM";
    }

    @Override
    Duration grace() {
        return Duration.ofSeconds(15);
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(120);
    }

    String url() {
        return "http://localhost:" + layout().ports().http() + "/";
    }

    @Override
    GuardedProcess launch(Progress progress) {
        return GuardedProcess.start(
                List.of(
                        Programs.java(),
                        "-Xmx768m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        layout().application().toString()),
                environment,
                layout().project(),
                log(),
                pidFile(),
                stopSignal(),
                grace());
    }

    @Override
    boolean answers() {
        return ask("q/health/ready").status() == 200;
    }

    /** Waits for the demo assembly, if the application has a health group that tells when it is loaded. */
    @Override
    void afterStart(Progress progress) {
        boolean told = false;
        long deadline = System.nanoTime() + patience().toNanos();
        var demo = ask("q/health/group/demo");
        while (demo.status() == 503 && System.nanoTime() < deadline) {
            if (!told) {
                progress.step(StackMessage.STEP_DEMO);
                told = true;
            }
            GuardedProcess.pause(Duration.ofSeconds(1));
            demo = ask("q/health/group/demo");
        }
        if (demo.status() == 503 || demo.body().contains("\"failed\"")) {
            progress.step(StackMessage.DEMO_FAILED, log().toString());
        }
    }

    private record Answer(int status, String body) {}

    private Answer ask(String path) {
        try {
            var response = http.send(
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "");
        }
    }
}
