package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PublicCells.Audience;

class OpinionMapsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AssemblyId ASSEMBLY = AssemblyId.of("0193a1b2-0000-7000-8000-000000000001");

    /** Stored maps whose reading takes as long as the test says. */
    private static final class SlowStore extends MapSnapshotRepository {
        volatile long newest = 1;
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile boolean broken;
        final AtomicInteger reads = new AtomicInteger();

        @Override
        Optional<At> newest(AssemblyId assembly) {
            return Optional.of(new At(newest, false));
        }

        @Override
        Optional<MapSnapshot> at(AssemblyId assembly, long logindex) {
            reads.incrementAndGet();
            try {
                assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (broken) {
                throw new IllegalStateException("broken");
            }
            MapSnapshot made = new RobustMaps(JSON, () -> Instant.EPOCH, any -> Optional.empty())
                    .make(
                            new FrozenVotes(
                                    assembly,
                                    logindex,
                                    List.of(new FrozenVotes.Cell(
                                            MapTopologyTest.member(1), new UUID(1, 1), 1, 0, logindex)),
                                    Set.of()),
                            true);
            return Optional.of(made);
        }
    }

    private final SlowStore store = new SlowStore();
    private final OpinionMaps maps = new OpinionMaps(store, JSON);

    private long seen() {
        return maps.newest(ASSEMBLY, Audience.PUBLIC).orElseThrow().logindex();
    }

    @Test
    void aMapThatManyAskForIsReadOnce() {
        store.gate = new CountDownLatch(1);
        List<CompletableFuture<Long>> visitors = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            visitors.add(CompletableFuture.supplyAsync(this::seen, task -> new Thread(task).start()));
        }

        store.gate.countDown();

        assertThat(visitors).allMatch(visitor -> visitor.join() == 1);
        assertThat(store.reads).hasValue(1);
    }

    @Test
    void whileANewMapIsReadOthersSeeTheOneBefore() throws InterruptedException {
        assertThat(seen()).isEqualTo(1);
        store.gate = new CountDownLatch(1);
        store.newest = 2;
        CompletableFuture<Long> reader = CompletableFuture.supplyAsync(this::seen, task -> new Thread(task).start());
        while (store.reads.get() < 2) {
            Thread.sleep(5);
        }

        assertThat(seen()).isEqualTo(1);

        store.gate.countDown();
        assertThat(reader.join()).isEqualTo(2);
        assertThat(seen()).isEqualTo(2);
        assertThat(store.reads).hasValue(2);
    }

    @Test
    void aMapThatCouldNotBeReadIsTriedAgain() {
        store.broken = true;
        assertThatThrownBy(this::seen).hasMessage("broken");
        store.broken = false;

        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void aMapThatChangedIsReadAgain() {
        seen();

        maps.readAgain(ASSEMBLY);

        assertThat(seen()).isEqualTo(1);
        assertThat(store.reads).hasValue(2);
    }

    @Test
    void aMapThatChangedWhileItWasReadIsNotShownToTheNext() throws InterruptedException {
        store.gate = new CountDownLatch(1);
        CompletableFuture<Long> reader = CompletableFuture.supplyAsync(this::seen, task -> new Thread(task).start());
        while (store.reads.get() < 1) {
            Thread.sleep(5);
        }

        maps.readAgain(ASSEMBLY);
        store.gate.countDown();
        reader.join();

        store.gate = new CountDownLatch(1);
        store.newest = 2;
        CompletableFuture<Long> next = CompletableFuture.supplyAsync(this::seen, task -> new Thread(task).start());
        while (store.reads.get() < 2) {
            Thread.sleep(5);
        }
        CompletableFuture<Long> other = CompletableFuture.supplyAsync(this::seen, task -> new Thread(task).start());
        Thread.sleep(100);
        assertThat(other).isNotDone();

        store.gate.countDown();
        assertThat(next.join()).isEqualTo(2);
        assertThat(other.join()).isEqualTo(2);
    }
}
