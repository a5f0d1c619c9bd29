package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsTest {

    @Test
    void givesTheSameSecretsToTheNextStart(@TempDir Path home) {
        var first = StackSecrets.in(home);
        String password = first.password("postgres.yoriai_app");
        String key = first.key("seal.identity");

        var next = StackSecrets.in(home);
        assertThat(next.password("postgres.yoriai_app")).isEqualTo(password);
        assertThat(next.key("seal.identity")).isEqualTo(key);
    }

    @Test
    void makesEachSecretOnItsOwn(@TempDir Path home, @TempDir Path other) {
        var secrets = StackSecrets.in(home);
        assertThat(secrets.password("a")).matches("[A-Za-z0-9]{43}").isNotEqualTo(secrets.password("b"));
        assertThat(secrets.password("a")).isNotEqualTo(StackSecrets.in(other).password("a"));
        assertThat(Base64.getDecoder().decode(secrets.key("k"))).hasSize(32);
    }

    @Test
    void letsOnlyTheOwnerReadThem(@TempDir Path home) throws IOException {
        StackSecrets.in(home).password("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rw-------");
    }
}
