package org.yoriai.opinion;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/**
 * The three stores of the topology, kept on disk and backed up by their changelogs. Used by one stream thread.
 *
 * <table>
 * <caption>bytes, big-endian</caption>
 * <tr><td>votes</td><td>assembly (16) argument (16) member (16) → vote, 2 for withdrawn (1) first index (8) last index (8)</td></tr>
 * <tr><td>arguments</td><td>assembly (16) argument (16) → left out (1) index (8)</td></tr>
 * <tr><td>progress</td><td>assembly (16) → {@link Progress}</td></tr>
 * </table>
 */
final class VoteStores {
    static final String VOTES = "votes";
    static final String ARGUMENTS = "arguments";
    static final String PROGRESS = "progress";

    private static final int DIRTY = 1;
    private static final int UNSNAPPED = 2;

    private final KeyValueStore<Bytes, byte[]> votes;
    private final KeyValueStore<Bytes, byte[]> arguments;
    private final KeyValueStore<Bytes, byte[]> progress;

    VoteStores(ProcessorContext<?, ?> context) {
        votes = context.getStateStore(VOTES);
        arguments = context.getStateStore(ARGUMENTS);
        progress = context.getStateStore(PROGRESS);
    }

    /** The names of all stores. */
    static List<String> names() {
        return List.of(VOTES, ARGUMENTS, PROGRESS);
    }

    /** @param kind where a store of a name lies: on disk, or in memory in tests */
    static List<StoreBuilder<?>> builders(Function<String, KeyValueBytesStoreSupplier> kind) {
        List<StoreBuilder<?>> builders = new ArrayList<>();
        Serde<Bytes> keys = Serdes.Bytes();
        Serde<byte[]> values = Serdes.ByteArray();
        for (String name : names()) {
            builders.add(Stores.keyValueStoreBuilder(kind.apply(name), keys, values));
        }
        return builders;
    }

    /**
     * How far an assembly is taken.
     *
     * @param events highest index taken from the topic of events, −1 for none
     * @param votesNamed highest index of a vote that the topic of events names
     * @param votes highest index taken from the topic of votes
     * @param dirty something changed that no stored map shows
     * @param unsnapped something changed that no snapshot shows
     */
    record Progress(long events, long votesNamed, long votes, boolean dirty, boolean unsnapped) {
        static final Progress NONE = new Progress(-1, -1, -1, false, false);

        /** The two topics have come to the same vote: what was taken is the state at {@link #events}. */
        boolean consistent() {
            return votes == votesNamed;
        }

        long logindex() {
            return Math.max(events, votes);
        }

        Progress withEvent(long index, boolean vote) {
            return new Progress(
                    Math.max(events, index), vote ? Math.max(votesNamed, index) : votesNamed, votes, dirty, unsnapped);
        }

        Progress withVote(long index) {
            return new Progress(events, votesNamed, Math.max(votes, index), dirty, unsnapped);
        }

        Progress changed() {
            return new Progress(events, votesNamed, votes, true, true);
        }

        /** A map of all that was taken is stored. */
        Progress mapped(boolean snapshot) {
            return new Progress(events, votesNamed, votes, false, unsnapped && !snapshot);
        }
    }

    Progress progress(AssemblyId assembly) {
        return read(progress.get(key(assembly)));
    }

    void progress(AssemblyId assembly, Progress now) {
        progress.put(
                key(assembly),
                ByteBuffer.allocate(25)
                        .putLong(now.events())
                        .putLong(now.votesNamed())
                        .putLong(now.votes())
                        .put((byte) ((now.dirty() ? DIRTY : 0) | (now.unsnapped() ? UNSNAPPED : 0)))
                        .array());
    }

    void forEachAssembly(BiConsumer<AssemblyId, Progress> visitor) {
        try (KeyValueIterator<Bytes, byte[]> all = progress.all()) {
            while (all.hasNext()) {
                var entry = all.next();
                ByteBuffer key = ByteBuffer.wrap(entry.key.get());
                visitor.accept(new AssemblyId(uuid(key)), read(entry.value));
            }
        }
    }

    /**
     * Takes a vote unless a later one is there already. Returns the vote that counts now if that changed anything.
     *
     * @param vote −1, 0, 1, or {@link FrozenVotes.Cell#WITHDRAWN}
     */
    Optional<FrozenVotes.Cell> vote(AssemblyId assembly, Pseudonym member, UUID argument, int vote, long logindex) {
        Bytes key = key(assembly, argument, member);
        byte[] known = votes.get(key);
        FrozenVotes.Cell now = new FrozenVotes.Cell(member, argument, vote, logindex, logindex);
        if (known != null) {
            FrozenVotes.Cell old = cell(member, argument, known);
            if (logindex > old.lastAt()) {
                now = new FrozenVotes.Cell(member, argument, vote, old.firstAt(), logindex);
            } else if (logindex < old.firstAt()) {
                now = new FrozenVotes.Cell(member, argument, old.vote(), logindex, old.lastAt());
            } else {
                return Optional.empty();
            }
        }
        votes.put(
                key,
                ByteBuffer.allocate(17)
                        .put((byte) now.vote())
                        .putLong(now.firstAt())
                        .putLong(now.lastAt())
                        .array());
        return Optional.of(now);
    }

    private static FrozenVotes.Cell cell(Pseudonym member, UUID argument, byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        return new FrozenVotes.Cell(member, argument, bytes.get(), bytes.getLong(), bytes.getLong());
    }

    /** Notes whether an argument counts unless a later decision is there already. Returns whether that changed. */
    boolean leaveOut(AssemblyId assembly, UUID argument, boolean leftOut, long logindex) {
        Bytes key = key(assembly, argument);
        byte[] known = arguments.get(key);
        boolean was = false;
        if (known != null) {
            ByteBuffer old = ByteBuffer.wrap(known);
            was = old.get() == 1;
            if (logindex <= old.getLong()) {
                return false;
            }
        }
        arguments.put(
                key,
                ByteBuffer.allocate(9)
                        .put((byte) (leftOut ? 1 : 0))
                        .putLong(logindex)
                        .array());
        return was != leftOut;
    }

    /** The arguments of an assembly that are hidden or withdrawn. */
    Set<UUID> leftOut(AssemblyId assembly) {
        Set<UUID> leftOut = new HashSet<>();
        try (KeyValueIterator<Bytes, byte[]> all =
                arguments.prefixScan(key(assembly), Serdes.Bytes().serializer())) {
            while (all.hasNext()) {
                var entry = all.next();
                if (entry.value[0] == 1) {
                    ByteBuffer key = ByteBuffer.wrap(entry.key.get());
                    uuid(key);
                    leftOut.add(uuid(key));
                }
            }
        }
        return leftOut;
    }

    /** A copy of all votes of an assembly. */
    FrozenVotes freeze(AssemblyId assembly, long logindex) {
        List<FrozenVotes.Cell> cells = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all =
                votes.prefixScan(key(assembly), Serdes.Bytes().serializer())) {
            while (all.hasNext()) {
                var entry = all.next();
                ByteBuffer key = ByteBuffer.wrap(entry.key.get());
                uuid(key);
                UUID argument = uuid(key);
                Pseudonym member = new Pseudonym(HexFormat.of().formatHex(entry.key.get(), 32, 48));
                FrozenVotes.Cell cell = cell(member, argument, entry.value);
                if (cell.vote() != FrozenVotes.Cell.WITHDRAWN) {
                    cells.add(cell);
                }
            }
        }
        return new FrozenVotes(assembly, logindex, cells, leftOut(assembly));
    }

    /** Drops all votes of these members. Returns whether there were any. */
    boolean forget(AssemblyId assembly, Set<Pseudonym> members) {
        if (members.isEmpty()) {
            return false;
        }
        List<Bytes> theirs = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all =
                votes.prefixScan(key(assembly), Serdes.Bytes().serializer())) {
            while (all.hasNext()) {
                Bytes key = all.next().key;
                if (members.contains(new Pseudonym(HexFormat.of().formatHex(key.get(), 32, 48)))) {
                    theirs.add(key);
                }
            }
        }
        theirs.forEach(votes::delete);
        return !theirs.isEmpty();
    }

    private static Progress read(byte[] value) {
        if (value == null) {
            return Progress.NONE;
        }
        ByteBuffer bytes = ByteBuffer.wrap(value);
        long events = bytes.getLong();
        long votesNamed = bytes.getLong();
        long votes = bytes.getLong();
        int flags = bytes.get();
        return new Progress(events, votesNamed, votes, (flags & DIRTY) != 0, (flags & UNSNAPPED) != 0);
    }

    private static Bytes key(AssemblyId assembly) {
        return Bytes.wrap(put(ByteBuffer.allocate(16), assembly.value()).array());
    }

    private static Bytes key(AssemblyId assembly, UUID argument) {
        return Bytes.wrap(
                put(put(ByteBuffer.allocate(32), assembly.value()), argument).array());
    }

    private static Bytes key(AssemblyId assembly, UUID argument, Pseudonym member) {
        return Bytes.wrap(put(put(ByteBuffer.allocate(48), assembly.value()), argument)
                .put(HexFormat.of().parseHex(member.value()))
                .array());
    }

    private static ByteBuffer put(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
