package org.yoriai.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where one stack keeps its things.
 *
 * @param project the checkout, which holds {@code mvnw} and {@code src/stack/pom.xml}
 * @param home the stack's own folder: data, logs, secrets; removed by {@code down --purge}
 * @param servers the downloaded servers, shared by all stacks of the checkout; never holds data
 * @param ports where the servers listen
 */
public record StackLayout(Path project, Path home, Path servers, StackPorts ports) {

    /** Free bytes that a first start or a build wants to see: downloads, Keycloak's build, the package, data. */
    static final long SPACE_TO_BUILD = 2L * 1024 * 1024 * 1024;

    /** Free bytes that a start with everything in place wants to see, so that a database does not stop at once. */
    static final long SPACE_TO_RUN = 512L * 1024 * 1024;

    public StackLayout {
        project = project.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        servers = servers.toAbsolutePath().normalize();
    }

    /** The stack of {@code ./yoriai up}. */
    public static StackLayout ofProject(Path project, StackPorts ports) {
        return new StackLayout(project, project.resolve(".yoriai/stack"), project.resolve(".yoriai/servers"), ports);
    }

    Path run() {
        return home.resolve("run");
    }

    Path log(String service) {
        return home.resolve("logs").resolve(service + ".log");
    }

    Path pidFile(String service) {
        return run().resolve(service + ".pid");
    }

    /** Where the application keeps what only this machine needs: Kafka Streams state and high-water marks. */
    public Path state() {
        return home.resolve("state");
    }

    Path application() {
        return project.resolve("target/quarkus-app/quarkus-run.jar");
    }

    /**
     * Creates the folders and proves that they can be written to and that the disk has room.
     *
     * @throws StackProblem if the folder is read-only or less than {@link #SPACE_TO_RUN} is free
     */
    void prepare() {
        try {
            for (Path folder : new Path[] {home, home.resolve("logs"), run(), state(), servers}) {
                Files.createDirectories(folder);
            }
            Path probe = home.resolve(".probe");
            Files.writeString(probe, "x", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.delete(probe);
        } catch (IOException e) {
            throw new StackProblem(e, StackMessage.FOLDER_READ_ONLY, home.toString());
        }
        requireSpace(home.toFile().getUsableSpace(), SPACE_TO_RUN, home);
    }

    static void requireSpace(long free, long needed, Path where) {
        if (free < needed) {
            throw new StackProblem(
                    StackMessage.DISK_FULL,
                    Long.toString(free / 1_048_576),
                    where.toString(),
                    Long.toString(needed / 1_048_576));
        }
    }
}
