package org.yoriai.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.VoteHistory;
import org.yoriai.events.EventLog;
import org.yoriai.opinion.PolisFiles;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Lang;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/**
 * The votes of an assembly as the five tables of a Polis export, once voting is over: of those who said yes to being in the
 * open data, and without words that are hidden. People are numbered anew whenever anything has changed; the
 * same content always gets the same numbers, wherever it is exported.
 */
@ApplicationScoped
public class PolisExports {
    /** Under which the tables may be used. */
    public static final String LICENCE = "CC BY 4.0";

    public static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

    /** More are not written for a visitor who waits. */
    private static final int MOST_VOTES = 1_000_000;

    private static final int KEPT_IN_MEMORY = 4;
    private static final String HIDDEN = "[hidden]";
    private static final String NOT_RELEASED = "[not released by its author]";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    @Inject
    Assemblies assemblies;

    @Inject
    VoteHistory history;

    @Inject
    EventLog events;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    InstanceConfig instance;

    private record Key(AssemblyId assembly, long events, String released) {}

    private final Map<Key, Export> made = Collections.synchronizedMap(new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Export> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    });

    /**
     * One made export.
     *
     * @param people who voted in it
     * @param words how many arguments it tells of
     * @param unreleased how many of them without words, because their authors did not say yes
     */
    record Export(Map<String, byte[]> files, int people, int votes, int words, int unreleased) {}

    /** What a page shows of it. */
    public record Listed(int people, int votes, int words, int unreleased, List<ListedFile> files) {}

    /** A table by its name and size. */
    public record ListedFile(String name, long kilobytes) {}

    /** @throws Refused as {@link #require} */
    public Listed listed(AssemblyId assembly) {
        Export export = require(assembly);
        return new Listed(
                export.people,
                export.votes,
                export.words,
                export.unreleased,
                export.files.entrySet().stream()
                        .map(file -> new ListedFile(file.getKey(), (file.getValue().length + 1023) / 1024))
                        .toList());
    }

    /** Whether it can be had, and if not yet or not at all, why: {@code open}, {@code few} or {@code large}. */
    public String refusal(AssemblyView view) {
        return refusals(List.of(view)).get(view.assemblyId());
    }

    /** The same of several assemblies; those that can be had are not named. */
    public Map<AssemblyId, String> refusals(Collection<AssemblyView> views) {
        Map<AssemblyId, String> refusals = new HashMap<>();
        List<AssemblyId> past = new ArrayList<>();
        for (AssemblyView view : views) {
            if (view.phase().ordinal() <= Phase.DELIBERATING.ordinal()) {
                refusals.put(view.assemblyId(), "open");
            } else {
                past.add(view.assemblyId());
            }
        }
        if (!past.isEmpty()) {
            int fewest = Audience.PUBLIC.fewest();
            history.extents(past, fewest, MOST_VOTES).forEach((assembly, extent) -> {
                if (extent.cast() > MOST_VOTES) {
                    refusals.put(assembly, "large");
                } else if (extent.released() < fewest) {
                    refusals.put(assembly, "few");
                }
            });
        }
        return refusals;
    }

    /**
     * The tables by the names of their files.
     *
     * @throws Refused 409 while members vote, or when too few have voted or too much was voted
     */
    Export require(AssemblyId assembly) {
        String refusal = refusal(assemblies.require(assembly));
        if (refusal == null) {
            return of(assembly);
        }
        throw switch (refusal) {
            case "open" -> Refused.wrongState("export-open");
            case "few" -> Refused.wrongState("export-few");
            default -> Refused.wrongState("export-large");
        };
    }

    /** Made anew when anything has happened or somebody has decided otherwise since; one at a time, for it takes a processor for a while. */
    private synchronized Export of(AssemblyId assembly) {
        Key key = new Key(assembly, events.size(assembly), history.released(assembly));
        Export known = made.get(key);
        if (known == null) {
            known = make(assembly);
            made.put(key, known);
        }
        return known;
    }

    private record Origin(String comment, int moderated, boolean meta, boolean seed) {}

    private Export make(AssemblyId assembly) {
        AssemblyView view = assemblies.require(assembly);
        Map<String, String> imported = importedSummary(assembly);
        Map<UUID, Origin> origins = origins(assembly);
        List<PolisFiles.Comment> comments = new ArrayList<>();
        Map<UUID, String> ids = new LinkedHashMap<>();
        int unreleased = 0;
        for (VoteHistory.Written written : history.written(assembly)) {
            unreleased += written.visible() && !written.released() ? 1 : 0;
            Origin origin = origins.getOrDefault(
                    written.id(),
                    new Origin(Integer.toString(written.number()), written.visible() ? 1 : -1, false, false));
            ids.put(written.id(), origin.comment);
            comments.add(new PolisFiles.Comment(
                    origin.comment,
                    // Of whoever did not say yes nothing tells which words are by the same hand.
                    written.released() ? written.member().value() : "of " + origin.comment,
                    !written.visible() ? HIDDEN : written.released() ? written.text() : NOT_RELEASED,
                    origin.moderated,
                    origin.meta,
                    origin.seed,
                    written.at().toEpochMilli()));
        }
        List<PolisFiles.Cast> casts = new ArrayList<>();
        for (VoteHistory.Cast cast : history.casts(assembly, true)) {
            String comment = ids.get(cast.argument());
            if (comment != null) {
                casts.add(new PolisFiles.Cast(
                        cast.member().value(), comment, cast.vote().value(), at(cast.at(), imported != null)));
            }
        }
        Map<String, String> numbers = numbers(comments, casts);
        PolisFiles.Conversation conversation = new PolisFiles.Conversation(
                imported == null ? summary(view) : imported,
                comments.stream()
                        .map(comment -> new PolisFiles.Comment(
                                comment.id(),
                                numbers.get(comment.author()),
                                comment.text(),
                                comment.moderated(),
                                comment.meta(),
                                comment.seed(),
                                comment.at()))
                        .toList(),
                java.util.Set.copyOf(numbers.values()),
                casts.stream()
                        .map(cast ->
                                new PolisFiles.Cast(numbers.get(cast.voter()), cast.comment(), cast.vote(), cast.at()))
                        .toList());
        Map<String, byte[]> files = new LinkedHashMap<>();
        PolisFiles.files(conversation).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Export(
                files,
                (int) casts.stream().map(PolisFiles.Cast::voter).distinct().count(),
                casts.size(),
                comments.size(),
                unreleased);
    }

    /** Votes are told to the hour, as in the ledger; of what was held elsewhere the times were published there. */
    private static long at(Instant at, boolean imported) {
        return (imported ? at : at.truncatedTo(ChronoUnit.HOURS)).toEpochMilli();
    }

    private Map<String, String> summary(AssemblyView view) {
        Map<String, String> summary = new LinkedHashMap<>();
        Lang lang = view.title().texts().containsKey(Lang.EN.code()) ? Lang.EN : Lang.JA;
        summary.put("topic", view.title().in(lang));
        summary.put("url", "https://" + instance.publicHost() + "/" + lang.code() + "/a/" + view.slug());
        summary.put("views", "0");
        summary.put("conversation-description", view.question().in(lang));
        return summary;
    }

    private Map<String, String> importedSummary(AssemblyId assembly) {
        return Rows.list(
                        database,
                        "select summary from polis_import where assembly_id = ?",
                        row -> {
                            try {
                                return json.readValue(row.getString(1), TEXTS);
                            } catch (JsonProcessingException e) {
                                throw new IllegalStateException("a summary that is not JSON", e);
                            }
                        },
                        assembly.value())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, Origin> origins(AssemblyId assembly) {
        Map<UUID, Origin> origins = new LinkedHashMap<>();
        Rows.list(
                database,
                "select argument_id, comment_id, moderated, meta, seed from polis_comment where assembly_id = ?",
                row -> origins.put(
                        row.getObject(1, UUID.class),
                        new Origin(row.getString(2), row.getInt(3), row.getBoolean(4), row.getBoolean(5))),
                assembly.value());
        return origins;
    }

    /**
     * Numbers by what people did, not by who they are: in the order of a hash of it that begins with a hash of what all
     * did. One more vote gives everybody another number.
     */
    private static Map<String, String> numbers(List<PolisFiles.Comment> comments, List<PolisFiles.Cast> casts) {
        Map<String, StringBuilder> did = new TreeMap<>();
        comments.stream()
                .sorted(Comparator.comparing(PolisFiles.Comment::id))
                .forEach(comment -> did.computeIfAbsent(comment.author(), author -> new StringBuilder())
                        .append('c')
                        .append(comment.id())
                        .append('\n'));
        casts.stream()
                .sorted(Comparator.comparing(PolisFiles.Cast::comment).thenComparingLong(PolisFiles.Cast::at))
                .forEach(cast -> did.computeIfAbsent(cast.voter(), voter -> new StringBuilder())
                        .append(cast.comment())
                        .append(' ')
                        .append(cast.at())
                        .append(' ')
                        .append(cast.vote())
                        .append('\n'));
        List<String> all = did.values().stream()
                .map(each -> sha256(each.toString()))
                .sorted()
                .toList();
        String seed = sha256(String.join("\n", all));
        Map<String, String> numbers = new LinkedHashMap<>();
        did.entrySet().stream()
                .sorted(Comparator.comparing(entry -> sha256(seed + "\n" + entry.getValue())))
                .forEach(entry -> numbers.put(entry.getKey(), Integer.toString(numbers.size())));
        return numbers;
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** All tables and the licence in one file; the same tables give the same bytes. */
    static byte[] zip(Export export) {
        Map<String, byte[]> files = new LinkedHashMap<>(export.files);
        files.put("LICENCE.txt", licence(export).getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String licence(Export export) {
        return """
                Open data of an assembly, as the five tables of a Polis export; +1 is agree.

                Licence: %s (%s).
                Consent: only votes and words of members who said yes to being in the open data are here. Of %d of %d
                arguments the words are left out for that reason.
                Votes that were taken back are left out. Times of votes are told to the hour.
                Participants are numbered anew for each export: two exports cannot be joined by number.
                """.formatted(LICENCE, LICENCE_URL, export.unreleased, export.words);
    }
}
