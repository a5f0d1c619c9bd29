package org.yoriai.opinion;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.yoriai.events.Topics;

/** Votes and events in, announcements of maps out; both sources have the same partitions, by assembly. */
final class MapTopology {
    private static final String PROCESSOR = "vote-processor";

    private MapTopology() {}

    /** @param maps makes and stores a map; called on {@code pool}, never on the stream's thread */
    static Topology of(MapMaker maps, Executor pool, ObjectMapper json, VoteProcessor.SnapshotRule rule) {
        return of(maps, pool, json, rule, Stores::persistentKeyValueStore);
    }

    static Topology of(
            MapMaker maps,
            Executor pool,
            ObjectMapper json,
            VoteProcessor.SnapshotRule rule,
            Function<String, KeyValueBytesStoreSupplier> stores) {
        Topology topology = new Topology();
        topology.addSource(
                Topology.AutoOffsetReset.EARLIEST,
                "events-and-votes",
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                Topics.EVENTS,
                Topics.VOTES);
        topology.addProcessor(PROCESSOR, () -> new VoteProcessor(maps, pool, json, rule), "events-and-votes");
        VoteStores.builders(stores).forEach(store -> topology.addStateStore(store, PROCESSOR));
        topology.addSink("maps", Topics.MAPS, new StringSerializer(), new ByteArraySerializer(), PROCESSOR);
        return topology;
    }
}
