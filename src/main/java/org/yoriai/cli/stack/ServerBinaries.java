package org.yoriai.cli.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Fetches the servers that {@code src/stack/pom.xml} names, through Maven, and unpacks them. Done once; done again when
 * that file changes.
 */
final class ServerBinaries {

    private final StackLayout layout;

    ServerBinaries(StackLayout layout) {
        this.layout = layout;
    }

    private Path fetched() {
        return layout.servers().resolve("fetched");
    }

    private Path prepared() {
        return layout.servers().resolve("prepared");
    }

    private boolean isStamped(Path stamp) {
        try {
            return Files.exists(stamp) && Files.readString(stamp).equals(wanted());
        } catch (IOException e) {
            return false;
        }
    }

    private void stamp(Path stamp) {
        try {
            Files.writeString(stamp, wanted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if nothing is left to download or to prepare. */
    boolean present() {
        return isStamped(fetched()) && isStamped(prepared());
    }

    /** @throws StackProblem if something cannot be fetched or this platform has no PostgreSQL */
    void fetch(Progress progress) {
        if (isStamped(fetched())) {
            return;
        }
        requirePlatform();
        progress.step(StackMessage.STEP_DOWNLOAD);
        Path log = layout.log("download");
        for (String old : List.of(
                "fetched",
                "prepared",
                "kafka",
                "greenmail",
                "keycloak",
                "keycloak.zip",
                "postgresql",
                "postgresql.new",
                "download")) {
            Folders.remove(layout.servers().resolve(old));
        }
        int status = Programs.build(
                List.of(
                        layout.project().resolve("mvnw").toString(),
                        "-B",
                        "-f",
                        pom().toString(),
                        "-Dservers=" + layout.servers(),
                        "process-resources"),
                layout.project(),
                log,
                layout.pidFile("download"),
                line -> downloaded(line, progress));
        if (status != 0) {
            throw new StackProblem(StackMessage.DOWNLOAD_FAILED, log.toString());
        }
        unpackPostgres();
        renameKeycloak();
        Folders.remove(layout.servers().resolve("download"));
        stamp(fetched());
    }

    private Path pom() {
        return layout.project().resolve("src/stack/pom.xml");
    }

    private String wanted() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(pom()));
            digest.update(
                    String.join(" ", KeycloakServer.BUILD_OPTIONS).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void requirePlatform() {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        boolean known = (system.startsWith("Linux") || system.startsWith("Mac"))
                && List.of("amd64", "x86_64", "aarch64", "arm64").contains(machine);
        if (!known) {
            throw new StackProblem(StackMessage.PLATFORM_UNKNOWN, system, machine);
        }
        if (!Programs.exists("tar")) {
            throw new StackProblem(StackMessage.PROGRAM_MISSING, "tar", "tar");
        }
    }

    private static void downloaded(String line, Progress progress) {
        int at = line.indexOf("Downloaded from ");
        // Hundreds of small POMs say nothing to a person; the jars and the archive do.
        if (at >= 0 && (line.contains(".jar ") || line.contains(".zip "))) {
            progress.detail(line.substring(line.lastIndexOf('/', line.lastIndexOf(" (")) + 1));
        }
    }

    /** The archive is packed with xz, which not every machine can unpack; the library that can comes with the servers. */
    private void unpackPostgres() {
        Path target = layout.servers().resolve("postgresql.new");
        Folders.remove(target);
        Path download = layout.servers().resolve("download");
        try (var jar = new ZipFile(download.resolve("postgresql.jar").toFile())) {
            Files.createDirectories(target);
            ZipEntry archive = jar.stream()
                    .filter(e -> e.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive in postgresql.jar"));
            Process tar = new ProcessBuilder("tar", "-x", "-f", "-", "-C", target.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(layout.log("unpack").toFile())
                    .start();
            try (var classes = new URLClassLoader(
                            new URL[] {download.resolve("xz.jar").toUri().toURL()});
                    InputStream packed = jar.getInputStream(archive);
                    InputStream plain = (InputStream) Class.forName("org.tukaani.xz.XZInputStream", true, classes)
                            .getConstructor(InputStream.class)
                            .newInstance(packed);
                    var to = tar.getOutputStream()) {
                plain.transferTo(to);
            }
            if (tar.waitFor() != 0) {
                throw new StackProblem(
                        StackMessage.DOWNLOAD_FAILED, layout.log("unpack").toString());
            }
            Files.move(target, layout.servers().resolve("postgresql"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while unpacking", e);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("xz.jar is not the library that was expected", e);
        }
    }

    /** {@code keycloak/keycloak-26.x.y} becomes {@code keycloak}, so that nothing else needs to know the version. */
    private void renameKeycloak() {
        Path unpacked = layout.servers().resolve("keycloak.zip");
        try (var folders = Files.list(unpacked)) {
            Files.move(
                    folders.filter(Files::isDirectory)
                            .findFirst()
                            .orElseThrow(() -> new IOException("no folder in the Keycloak archive")),
                    layout.servers().resolve("keycloak"),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Folders.remove(unpacked);
    }

    /** Lets Keycloak build itself for these options, which makes each later start short. */
    void prepare(Progress progress) {
        if (isStamped(prepared())) {
            return;
        }
        progress.step(StackMessage.STEP_PREPARE_KEYCLOAK);
        Path log = layout.log("keycloak-build");
        Path home = layout.servers().resolve("keycloak");
        int status = Programs.build(
                KeycloakServer.command(home, "build", KeycloakServer.BUILD_OPTIONS),
                home,
                log,
                layout.pidFile("keycloak-build"),
                line -> {});
        if (status != 0) {
            throw new StackProblem(StackMessage.SERVER_FAILED, "Keycloak", log.toString());
        }
        stamp(prepared());
    }
}
