package org.yoriai.summary.generate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.yoriai.digest.AmountMark;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.Kind;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.NumberMark;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.summary.Wording.Chosen;

/**
 * The last step: joins worded sentences of one topic and side that have passed every gate. The model says which, in which
 * order, and with which word of a short list between them; it writes nothing. A sentence on two topics cannot be: what it
 * quotes would be out of scope in one of them. Each joined sentence meets every gate again, and where it fails, or nothing is
 * answered, the sentences stand as they were.
 */
final class Joining {
    private static final Logger LOG = Logger.getLogger(Joining.class);
    private static final int MOST_SENTENCES = 3;
    private static final int MOST_QUOTES = 4;
    private static final int LONGEST_WORDS = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Chosen chosen;
    private final ModelStamp by;
    private final Embedders embedders;
    private final Arrangement.Teller teller;
    private final Prompt prompt;
    private final boolean japanese;

    Joining(Chosen chosen, ModelStamp by, Embedders embedders, Arrangement.Teller teller) {
        this.chosen = chosen;
        this.by = by;
        this.embedders = embedders;
        this.teller = teller;
        this.prompt = Prompt.join(chosen.extractive().lang());
        this.japanese = chosen.extractive().lang().equals("ja");
    }

    /** A sentence that may be joined if a model worded it. */
    private record Block(Sentence first, boolean worded) {}

    /** @param parts in the order in which they are read */
    private record Join(List<Block> parts, String word) {}

    Arrangement.Outcome join(Arrangement.Outcome passed) {
        Map<TopicSummary, List<Block>> topics = new LinkedHashMap<>();
        passed.result().topics().forEach(topic -> topics.put(topic, blocks(topic, passed.sentences())));
        Map<TopicSummary, List<Join>> joins = new LinkedHashMap<>();
        try {
            topics.forEach((topic, blocks) -> joins.put(topic, ask(topic, blocks)));
        } catch (CallFailed failed) {
            if (failed.why() == CallFailed.Why.INTERRUPTED) {
                throw failed;
            }
            LOG.warnf("sentences stay apart model=%s cause=%s", by.id(), failed.getMessage());
            return passed;
        }
        while (joins.values().stream().anyMatch(some -> !some.isEmpty())) {
            Map<String, Join> byId = new HashMap<>();
            Set<String> worded = new HashSet<>();
            List<TopicSummary> built = build(topics, joins, byId, worded);
            DigestResult result = Digest.worded(
                    chosen.arguments(),
                    chosen.votes(),
                    chosen.issues(),
                    chosen.extractive(),
                    built,
                    worded,
                    by,
                    embedders);
            if (result.gates().passed()) {
                return new Arrangement.Outcome(result, "", passed.frames(), passed.replaced(), worded);
            }
            Set<Join> failing = result.gates().failures().stream()
                    .map(failure -> byId.get(failure.sentence()))
                    .filter(join -> join != null)
                    .collect(Collectors.toSet());
            if (failing.isEmpty()) {
                return passed;
            }
            joins.values().forEach(some -> some.removeAll(failing));
        }
        return passed;
    }

    private static List<Block> blocks(TopicSummary topic, Set<String> worded) {
        List<Block> blocks = new ArrayList<>();
        for (Sentence s : topic.sentences()) {
            blocks.add(new Block(s, worded.contains(s.id())));
        }
        return blocks;
    }

    private List<Join> ask(TopicSummary topic, List<Block> blocks) {
        Map<Kind, Long> sides = blocks.stream()
                .filter(Block::worded)
                .collect(Collectors.groupingBy(block -> block.first().kind(), Collectors.counting()));
        Map<String, Block> open = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block.worded() && sides.get(block.first().kind()) > 1) {
                open.put(block.first().cites().get(0).argument(), block);
            }
        }
        List<Join> joins = new ArrayList<>();
        if (open.isEmpty()) {
            return joins;
        }
        Arrangement.Told told = teller.tell(prompt, topic.id(), List.copyOf(open.keySet()), names -> data(names, open));
        Set<String> taken = new HashSet<>();
        for (StrictAnswer.Group answered :
                told.answer().flatMap(StrictAnswer::joins).orElse(List.of())) {
            Set<String> ids = new LinkedHashSet<>();
            answered.ids().forEach(name -> ids.add(told.names().getOrDefault(name, "")));
            joined(answered, ids, open, taken).ifPresent(join -> {
                joins.add(join);
                taken.addAll(ids);
            });
        }
        return joins;
    }

    /** Nothing, unless all of it can be believed. */
    private Optional<Join> joined(
            StrictAnswer.Group answered, Set<String> ids, Map<String, Block> open, Set<String> taken) {
        boolean known = ids.size() == answered.ids().size() && open.keySet().containsAll(ids);
        if (!known
                || ids.size() < 2
                || ids.size() > MOST_SENTENCES
                || ids.stream().anyMatch(taken::contains)
                || !prompt.joiningWords().contains(answered.words())) {
            return Optional.empty();
        }
        List<Block> parts = ids.stream().map(open::get).toList();
        boolean sided =
                parts.stream().map(part -> part.first().kind()).distinct().count() == 1;
        int quotes =
                parts.stream().mapToInt(part -> part.first().cites().size()).sum();
        return sided && quotes <= MOST_QUOTES ? Optional.of(new Join(parts, answered.words())) : Optional.empty();
    }

    /** Only what has passed, and nothing of who wrote or voted. */
    private static String data(Map<String, String> names, Map<String, Block> open) {
        Map<String, String> nameOf = new HashMap<>();
        names.forEach((name, argument) -> nameOf.put(argument, name));
        ObjectNode root = JSON.createObjectNode();
        ArrayNode sentences = root.putArray("sentences");
        open.forEach((argument, block) -> {
            String words = Cleaner.clean(block.first().text()).text();
            sentences
                    .addObject()
                    .put("id", nameOf.get(argument))
                    .put("side", block.first().kind().code())
                    .put("words", words.substring(0, Math.min(words.length(), LONGEST_WORDS)));
        });
        return root.toString();
    }

    private List<TopicSummary> build(
            Map<TopicSummary, List<Block>> topics,
            Map<TopicSummary, List<Join>> joins,
            Map<String, Join> byId,
            Set<String> worded) {
        List<TopicSummary> built = new ArrayList<>();
        int[] number = {0};
        topics.forEach((topic, blocks) -> {
            List<Sentence> sentences = new ArrayList<>();
            Set<Block> done = new HashSet<>();
            for (Block block : blocks) {
                if (!done.add(block)) {
                    continue;
                }
                Optional<Join> join = joins.get(topic).stream()
                        .filter(one -> one.parts().contains(block))
                        .findFirst();
                String id = "s" + ++number[0];
                if (join.isPresent()) {
                    done.addAll(join.get().parts());
                    byId.put(id, join.get());
                }
                if (block.worded()) {
                    worded.add(id);
                }
                sentences.add(join.map(one -> joined(id, one)).orElseGet(() -> Arrangement.named(block.first(), id)));
            }
            built.add(new TopicSummary(topic.id(), topic.title(), topic.people(), topic.arguments(), sentences));
        });
        return built;
    }

    private Sentence joined(String id, Join join) {
        StringBuilder text = new StringBuilder();
        List<Citation> cites = new ArrayList<>();
        List<NumberMark> numbers = new ArrayList<>();
        List<AmountMark> amounts = new ArrayList<>();
        for (Block part : join.parts()) {
            Sentence s = part.first();
            if (!text.isEmpty()) {
                String end = text.charAt(text.length() - 1) == '。' ? "" : "。";
                text.append(japanese ? end + join.word() + "、" : "; " + join.word() + ", ");
            }
            int by = text.length();
            text.append(by > 0 ? continuing(s) : s.text());
            for (Citation c : s.cites()) {
                cites.add(new Citation(c.argument(), c.start(), c.end(), c.quote(), c.at() + by));
            }
            for (NumberMark n : s.numbers()) {
                numbers.add(new NumberMark(n.start() + by, n.end() + by, n.value(), n.measure()));
            }
            for (AmountMark a : s.quantifiers()) {
                amounts.add(new AmountMark(a.start() + by, a.end() + by, a.num(), a.den()));
            }
        }
        return new Sentence(id, text.toString(), join.parts().get(0).first().kind(), cites, numbers, amounts);
    }

    /** With a small letter at its beginning, unless it begins with a quote or with a word of one letter. */
    private static String continuing(Sentence s) {
        String text = s.text();
        boolean plain = text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && Character.isLowerCase(text.charAt(1))
                && s.cites().stream().allMatch(cite -> cite.at() > 1);
        return plain ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
