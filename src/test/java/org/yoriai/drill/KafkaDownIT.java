package org.yoriai.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yoriai.bench.BusyAssembly;
import org.yoriai.cli.stack.LocalStack;

/** The broker is killed; people vote and read on, and what they did is streamed in order once it is back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaDownIT {
    private static final int VOTES = 40;

    private static LocalStack stack;
    private static BusyAssembly assembly;
    private static LedgerTables tables;
    private static Journal journal;
    private static Voter voter;

    @BeforeAll
    static void killsTheBroker() {
        stack = DrillStack.running();
        assembly = BusyAssembly.open(stack, 2, 3);
        tables = new LedgerTables(stack.environment(), assembly.id());
        journal = new Journal(Path.of("target/bench/drills/kafka-down.jsonl"));
        voter = new Voter(assembly, assembly.members().get(0), assembly.arguments(), journal, 7);
        tables.stream();
        journal.killed("kafka");
        ProcessHandle broker = stack.process("kafka").orElseThrow();
        broker.destroyForcibly();
        broker.onExit().join();
    }

    @AfterAll
    static void leavesTheBrokerRunning() {
        journal.close();
        if (stack.process("kafka").isEmpty()) {
            stack.startAgain("kafka");
        }
    }

    @Test
    @Order(1)
    void votesAreAcceptedWithoutTheBroker() {
        for (int i = 0; i < VOTES; i++) {
            assertThat(voter.vote()).isEqualTo(201);
        }
        assertThat(voter.unknown).isEmpty();
    }

    @Test
    @Order(2)
    void pagesAndDataAreReadWithoutTheBroker() {
        for (String page : List.of("/en/a/" + assembly.slug(), "/ja/a/" + assembly.slug(), "/en/")) {
            assertThat(Visit.of(assembly.base() + page).status()).as(page).isEqualTo(200);
        }
        assertThat(Visit.of(assembly.base() + "/api/v1/assemblies/" + assembly.id() + "/arguments")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void nothingIsStreamedMeanwhileAndEverythingIsNumbered() {
        assertThat(tables.entries()).hasSize((int) tables.events());
        assertThat(tables.cursor()).isEqualTo(tables.events() - VOTES);
    }

    @Test
    @Order(4)
    void resultsSayHowManyAnswersAreNotInThemYet() {
        // Of the forty votes the last one on each argument counts.
        assertThat(late("/en/a/", "answers are not in these results yet")).contains("No answer is lost.");
        assertThat(late("/ja/a/", "まだこの結果に入っていません")).contains("回答はなくなりません");
    }

    @Test
    @Order(6)
    void resultsAreSilentAboutLatenessOnceEverythingIsCounted() {
        await(page -> !page.contains("No answer is lost."), "/en/a/");
    }

    @Test
    @Order(5)
    void everythingIsStreamedInOrderOnceTheBrokerIsBack() {
        stack.startAgain("kafka");
        LedgerTables.Stream stream = tables.stream();
        List<LedgerTables.Entry> entries = tables.entries();
        assertThat(stream.firstArrival())
                .containsExactlyElementsOf(
                        LongStream.range(0, entries.size()).boxed().toList());
        assertThat(stream.events().values())
                .containsExactlyElementsOf(
                        entries.stream().map(LedgerTables.Entry::event).toList());
    }

    private static String late(String before, String sentence) {
        return await(page -> page.contains(sentence), before);
    }

    /** The page of results as soon as it is as it should be; fails after a minute with the page as it is. */
    private static String await(Predicate<String> asItShouldBe, String before) {
        String address = assembly.base() + before + assembly.slug() + "/results";
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        String page;
        do {
            page = Visit.of(address).body();
            if (asItShouldBe.test(page)) {
                return page;
            }
            pause();
        } while (System.nanoTime() < until);
        throw new AssertionError(page);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
