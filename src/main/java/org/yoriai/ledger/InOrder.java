package org.yoriai.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends records so that none arrives that has one before it which did not. */
final class InOrder {
    private InOrder() {}

    /**
     * Hands the records to the producer, the first that is refused being the last that is tried, and waits until all are
     * acknowledged. The producer must not give records up by itself: it is idempotent and has no delivery timeout.
     *
     * @param patience for all of them together
     * @throws ExecutionException when one was refused
     * @throws TimeoutException when one is not acknowledged in time; the producer has to be closed without waiting
     */
    static void send(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records, Duration patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        long until = System.nanoTime() + patience.toNanos();
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            Future<RecordMetadata> answer = producer.send(record);
            if (answer.isDone()) {
                answer.get();
            }
            sent.add(answer);
        }
        for (Future<RecordMetadata> answer : sent) {
            answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }
}
