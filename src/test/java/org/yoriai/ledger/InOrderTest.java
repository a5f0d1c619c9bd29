package org.yoriai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** A broker that cannot be found when some record is handed over, and is back for the next. */
    private static final class Broker extends MockProducer<String, byte[]> {
        private final String lost;

        Broker(boolean acknowledges, String lost) {
            super(acknowledges, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
            this.lost = lost;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            return record.key().equals(lost)
                    ? CompletableFuture.failedFuture(new org.apache.kafka.common.errors.TimeoutException("no metadata"))
                    : super.send(record, callback);
        }
    }

    private static List<ProducerRecord<String, byte[]>> records(String... keys) {
        return List.of(keys).stream()
                .map(key -> new ProducerRecord<>("events", key, new byte[0]))
                .toList();
    }

    @Test
    void sendsNothingBehindARecordThatWasRefused() {
        Broker broker = new Broker(true, "12");

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> InOrder.send(broker, records("11", "12", "13"), PATIENCE));

        assertThat(broker.history()).extracting(ProducerRecord::key).containsExactly("11");
    }

    @Test
    void returnsOnlyWhenAllAreAcknowledged() {
        Broker silent = new Broker(false, "");

        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> InOrder.send(silent, records("11", "12"), PATIENCE));
        assertThatNoException().isThrownBy(() -> InOrder.send(new Broker(true, ""), records("11", "12"), PATIENCE));
    }
}
