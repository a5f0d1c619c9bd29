package org.yoriai.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yoriai.bench.BusyAssembly;
import org.yoriai.cli.stack.LocalStack;

/** Nobody can log in for a while: everybody reads on, and who is logged in goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakDownIT {
    private static LocalStack stack;
    private static BusyAssembly assembly;
    private static Journal journal;
    private static Voter voter;

    @BeforeAll
    static void stopsTheLoginServer() {
        stack = DrillStack.running();
        assembly = BusyAssembly.open(stack, 2, 3);
        journal = new Journal(Path.of("target/bench/drills/keycloak-down.jsonl"));
        voter = new Voter(assembly, assembly.members().get(0), assembly.arguments(), journal, 9);
        assertThat(Visit.of(assembly.base() + "/login").status()).isEqualTo(302);
        journal.killed("keycloak");
        stack.stop("keycloak");
    }

    @AfterAll
    static void leavesTheLoginServerRunning() {
        journal.close();
        if (stack.process("keycloak").isEmpty()) {
            stack.startAgain("keycloak");
        }
    }

    @Test
    @Order(1)
    void everybodyReadsOn() {
        assertThat(Visit.of(assembly.base() + "/en/a/" + assembly.slug()).status())
                .isEqualTo(200);
        assertThat(Visit.of(assembly.base() + "/api/v1/assemblies/" + assembly.id())
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void whoIsLoggedInVotesOn() {
        for (int i = 0; i < 20; i++) {
            assertThat(voter.vote()).isEqualTo(201);
        }
    }

    @Test
    @Order(3)
    void whoWantsToLogInIsToldKindly() {
        awaitNoticed();
        Visit login = Visit.of(assembly.base() + "/login");
        assertThat(login.status()).isEqualTo(503);
        assertThat(login.type()).startsWith("text/html");
        assertThat(login.body()).contains("Logging in does not work just now");
        Visit japanese =
                Visit.of(assembly.base() + "/ja/m", Map.of("Accept", "text/html,*/*;q=0.8", "Accept-Language", "ja"));
        assertThat(japanese.status()).isEqualTo(503);
        assertThat(japanese.body()).contains("今はログインできません");
    }

    @Test
    @Order(4)
    void anApplicationThatStartsMeanwhileIsReadToo() {
        stack.startAgain("app");
        assertThat(Visit.of(assembly.base() + "/en/a/" + assembly.slug()).status())
                .isEqualTo(200);
        Visit login = Visit.of(assembly.base() + "/login");
        assertThat(login.status()).isEqualTo(503);
        assertThat(login.body()).contains("Logging in does not work just now");
        Visit vote = Visit.of(
                assembly.base() + "/api/v1/assemblies/" + assembly.id() + "/votes/mine",
                Map.of("Authorization", "Bearer " + assembly.token(voter.name())));
        assertThat(vote.status()).as(vote.body()).isEqualTo(503);
        assertThat(vote.type()).startsWith("application/problem+json");
    }

    @Test
    @Order(5)
    void afterwardsAllGoesOn() throws InterruptedException {
        stack.startAgain("keycloak");
        awaitStatus("/login", 302);
        assertThat(voter.vote()).isEqualTo(201);
    }

    private static void awaitNoticed() {
        try {
            awaitStatus("/login", 503);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That the login server went or came may be noticed seconds later. */
    private static void awaitStatus(String path, int status) throws InterruptedException {
        for (int i = 0; i < 20 && Visit.of(assembly.base() + path).status() != status; i++) {
            Thread.sleep(500);
        }
        assertThat(Visit.of(assembly.base() + path).status()).isEqualTo(status);
    }
}
