package org.yoriai.summary.alike;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.yoriai.deliberation.Merging;
import org.yoriai.deliberation.Sources;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Issues;
import org.yoriai.digest.NearDuplicate;
import org.yoriai.digest.Stance;
import org.yoriai.digest.topic.NearDuplicates;
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.VectorCache;
import org.yoriai.shared.AssemblyId;

/**
 * Pairs of arguments on the same clause and side that may say the same. Words alone are compared, and only of those who
 * allow it; what negates, counts or asks otherwise is never a pair. Nothing is done with a pair before a person decides.
 *
 * <p>The first look at many arguments takes a while, about 5 ms each in English: it goes on by itself, and the next
 * request finds it. Vectors and pairs stay in memory for ten minutes at most, because they are as personal as the words.
 */
@ApplicationScoped
public class Duplicates {
    private static final Logger LOG = Logger.getLogger(Duplicates.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_ASSEMBLIES = 8;
    private static final int MOST_VECTORS = 20_000;

    /** @param cosine how alike the words are, 1 for the same */
    public record Pair(UUID one, UUID other, double cosine) {}

    /**
     * @param pairs most alike first, without those that a person found to differ
     * @param comparing whether the words of now are still being compared
     */
    public record Found(List<Pair> pairs, int arguments, boolean comparing) {}

    @Inject
    Sources sources;

    @Inject
    Merging merging;

    @Inject
    InstantSource clock;

    /** What was compared: ids and words, so that any change is another look. */
    private record Look(int print, Future<List<Pair>> pairs, Embedders embedders, Instant at) {}

    private final Map<AssemblyId, Look> looks = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "near-duplicates");
        thread.setDaemon(true);
        return thread;
    });

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** What may say the same now; waits two seconds at most for words that were not compared yet. */
    public Found find(AssemblyId assembly) {
        List<Sources.SourceArgument> words = sources.arguments(assembly).stream()
                .filter(Sources.SourceArgument::quotable)
                .toList();
        Set<Merging.Pair> apart = merging.apart(assembly);
        try {
            List<Pair> pairs = look(assembly, words).pairs.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Found(
                    pairs.stream()
                            .filter(pair -> !apart.contains(new Merging.Pair(pair.one, pair.other)))
                            .toList(),
                    words.size(),
                    false);
        } catch (TimeoutException e) {
            return new Found(List.of(), words.size(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found(List.of(), words.size(), true);
        } catch (ExecutionException e) {
            LOG.errorf(e.getCause(), "arguments could not be compared assembly=%s", assembly);
            synchronized (looks) {
                looks.remove(assembly);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Look look(AssemblyId assembly, List<Sources.SourceArgument> words) {
        int print = Objects.hash(words);
        Instant now = clock.instant();
        synchronized (looks) {
            looks.values().removeIf(look -> look.at.isBefore(now.minus(KEPT)));
            Look known = looks.remove(assembly);
            if (known == null || known.print != print) {
                Embedders embedders = known == null
                        ? Embedders.embedded().remembering(VectorCache.inMemory(MOST_VECTORS))
                        : known.embedders;
                FutureTask<List<Pair>> task = new FutureTask<>(() -> pairs(words, embedders));
                worker.execute(task);
                known = new Look(print, task, embedders, now);
            }
            looks.put(assembly, known);
            if (looks.size() > MOST_ASSEMBLIES) {
                looks.remove(looks.keySet().iterator().next());
            }
            return known;
        }
    }

    /** Of one language, clause and side each; most alike first, equal ones by number. */
    static List<Pair> pairs(List<Sources.SourceArgument> words, Embedders embedders) {
        List<Argument> eligible = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        Map<String, Integer> at = new HashMap<>();
        Map<List<String>, Integer> topics = new HashMap<>();
        List<Integer> topicOf = new ArrayList<>();
        for (Sources.SourceArgument word : words) {
            Argument argument = Argument.of(
                    word.id().toString(),
                    word.member(),
                    word.text().texts().getOrDefault(word.lang(), ""),
                    word.clauseEId() == null ? "" : word.clauseEId(),
                    stance(word.stance()),
                    word.lang());
            if (argument.eligible()) {
                at.put(argument.id(), eligible.size());
                eligible.add(argument);
                languages.add(word.lang());
                topicOf.add(topics.computeIfAbsent(List.of(argument.target(), word.stance()), t -> topics.size()));
            }
        }
        List<NearDuplicate> near = NearDuplicates.among(
                eligible,
                topicOf.stream().mapToInt(Integer::intValue).toArray(),
                ArgumentVectors.of(eligible, languages, Issues.none(), embedders));
        List<Pair> pairs = new ArrayList<>();
        for (NearDuplicate one : near) {
            int a = at.get(one.a());
            int b = at.get(one.b());
            if (topicOf.get(a).equals(topicOf.get(b))
                    && !eligible.get(a).author().equals(eligible.get(b).author())) {
                pairs.add(new Pair(UUID.fromString(one.a()), UUID.fromString(one.b()), one.cosine()));
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.cosine)
                .thenComparing(pair -> at.get(pair.one.toString()))
                .thenComparing(pair -> at.get(pair.other.toString())));
        return Collections.unmodifiableList(pairs);
    }

    private static Stance stance(String code) {
        return switch (code) {
            case "for" -> Stance.FOR;
            case "against" -> Stance.AGAINST;
            case "question" -> Stance.QUESTION;
            default -> Stance.UNKNOWN;
        };
    }
}
