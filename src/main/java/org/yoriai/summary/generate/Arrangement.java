package org.yoriai.summary.generate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.GateReport;
import org.yoriai.digest.Kind;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.summary.Wording.Chosen;

/**
 * Asks for groups of quotes and for frames around them, topic by topic, and builds a summary from what passes. What is quoted
 * and counted was chosen before: a model can neither add to it nor take from it. Where its words fail, the fixed frames stand.
 *
 * <p>The same answers give the same summary, whether they come from a server or were kept.
 */
final class Arrangement {
    private static final int LONGEST_WORDS = 2_000;
    private static final int LARGEST_GROUP = 4;
    private static final int FAILING_SHARE = 3;
    private static final JsonMapper JSON = new JsonMapper();

    /** Answers a request. @throws CallFailed if no answer comes: then fixed frames stand everywhere */
    interface Teller {
        /**
         * @param arguments that get a name in this request
         * @param data of the request, made with those names
         */
        Told tell(Prompt prompt, String topic, List<String> arguments, Function<Map<String, String>, String> data);
    }

    /**
     * @param names what stands for which argument
     * @param answer empty when there is one that cannot be used
     */
    record Told(Map<String, String> names, Optional<String> answer) {}

    /**
     * @param because code of what went wrong with the whole, or empty
     * @param sentences ids of those that the model worded
     */
    record Outcome(DigestResult result, String because, int frames, int replaced, Set<String> sentences) {}

    private record Unit(Kind kind, List<Sentence> plain, Optional<Sentence> worded) {}

    private final Chosen chosen;
    private final ModelStamp by;
    private final Embedders embedders;
    private final Teller teller;
    private final Evidence evidence;
    private final PlaceholderFiller filler;

    Arrangement(Chosen chosen, ModelStamp by, Embedders embedders, Teller teller) {
        this.chosen = chosen;
        this.by = by;
        this.embedders = embedders;
        this.teller = teller;
        this.evidence = new Evidence(chosen.arguments(), chosen.votes(), chosen.groups());
        this.filler = new PlaceholderFiller(evidence, chosen.extractive().lang());
    }

    Outcome outcome() {
        Map<TopicSummary, List<Unit>> topics = new LinkedHashMap<>();
        int frames = 0;
        for (TopicSummary topic : chosen.extractive().topics()) {
            List<Unit> units = units(topic);
            topics.put(topic, units);
            frames += (int) units.stream().filter(Arrangement::isForAModel).count();
        }
        Set<Unit> refused = new HashSet<>();
        while (true) {
            Map<String, Unit> byId = new HashMap<>();
            List<TopicSummary> built = build(topics, refused, byId);
            int standing = byId.size();
            int replaced = frames - standing;
            if (standing == 0 || replaced * FAILING_SHARE > frames) {
                return new Outcome(chosen.extractive(), frames == 0 ? "" : "gates", frames, frames, Set.of());
            }
            DigestResult result = Digest.worded(
                    chosen.arguments(),
                    chosen.votes(),
                    chosen.issues(),
                    chosen.extractive(),
                    built,
                    byId.keySet(),
                    by,
                    embedders);
            if (result.gates().passed()) {
                Outcome passed = new Outcome(result, "", frames, replaced, byId.keySet());
                return new Joining(chosen, by, embedders, teller).join(passed);
            }
            int before = refused.size();
            for (GateReport.Failure failure : result.gates().failures()) {
                if (byId.containsKey(failure.sentence())) {
                    refused.add(byId.get(failure.sentence()));
                } else {
                    // What is wrong with a topic is undone there as a whole.
                    topics.forEach((topic, units) -> {
                        if (topic.id().equals(failure.topic())) {
                            refused.addAll(units);
                        }
                    });
                }
            }
            if (refused.size() == before) {
                return new Outcome(chosen.extractive(), "gates", frames, frames, Set.of());
            }
        }
    }

    private static List<TopicSummary> build(
            Map<TopicSummary, List<Unit>> topics, Set<Unit> refused, Map<String, Unit> byId) {
        List<TopicSummary> built = new ArrayList<>();
        int[] number = {0};
        topics.forEach((topic, units) -> {
            List<Sentence> sentences = new ArrayList<>();
            for (Unit unit : units) {
                if (unit.worded().isPresent() && !refused.contains(unit)) {
                    Sentence worded = named(unit.worded().get(), ++number[0]);
                    byId.put(worded.id(), unit);
                    sentences.add(worded);
                } else {
                    for (Sentence s : unit.plain()) {
                        sentences.add(named(s, ++number[0]));
                    }
                }
            }
            built.add(new TopicSummary(topic.id(), topic.title(), topic.people(), topic.arguments(), sentences));
        });
        return built;
    }

    private static Sentence named(Sentence s, int number) {
        return named(s, "s" + number);
    }

    static Sentence named(Sentence s, String id) {
        return new Sentence(id, s.text(), s.kind(), s.cites(), s.numbers(), s.quantifiers());
    }

    /** A sentence that counts who disagrees is not for a model. */
    private static boolean isForAModel(Sentence s) {
        return s.kind() != Kind.DISSENT
                && s.cites().size() == 1
                && s.numbers().stream().noneMatch(n -> n.measure().startsWith("disagree:"));
    }

    private static boolean isForAModel(Unit unit) {
        return unit.plain().stream().anyMatch(Arrangement::isForAModel);
    }

    private List<Unit> units(TopicSummary topic) {
        Map<String, List<Sentence>> open = new LinkedHashMap<>();
        List<Unit> units = new ArrayList<>();
        for (Sentence s : topic.sentences()) {
            if (isForAModel(s)) {
                open.put(s.cites().get(0).argument(), List.of(s));
            } else {
                units.add(new Unit(s.kind(), List.of(s), Optional.empty()));
            }
        }
        if (!open.isEmpty()) {
            units.addAll(word(topic, open, arrange(topic, open)));
        }
        units.sort(Comparator.comparing(Unit::kind));
        return units;
    }

    /** Groups of arguments, each argument in exactly one; those that a model leaves out come last. */
    private List<List<String>> arrange(TopicSummary topic, Map<String, List<Sentence>> open) {
        List<List<String>> groups = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        if (open.size() > 1) {
            Told told = teller.tell(
                    Prompt.ARRANGE, topic.id(), List.copyOf(open.keySet()), names -> data(names, open, List.of()));
            List<StrictAnswer.Group> answered =
                    told.answer().flatMap(StrictAnswer::groups).orElse(List.of());
            for (StrictAnswer.Group group : answered) {
                Set<String> ids = new LinkedHashSet<>();
                group.ids().forEach(name -> ids.add(told.names().getOrDefault(name, "")));
                ids.removeIf(id -> !open.containsKey(id) || placed.contains(id));
                Set<Kind> kinds = new HashSet<>();
                ids.forEach(id -> kinds.add(open.get(id).get(0).kind()));
                if (kinds.size() == 1 && ids.size() <= LARGEST_GROUP) {
                    groups.add(List.copyOf(ids));
                    placed.addAll(ids);
                }
            }
        }
        open.keySet().stream().filter(id -> !placed.contains(id)).forEach(id -> groups.add(List.of(id)));
        return groups;
    }

    private List<Unit> word(TopicSummary topic, Map<String, List<Sentence>> open, List<List<String>> groups) {
        Told told = teller.tell(
                Prompt.word(chosen.extractive().lang()),
                topic.id(),
                List.copyOf(open.keySet()),
                names -> data(names, open, groups));
        Map<Set<String>, String> frames = new HashMap<>();
        for (StrictAnswer.Group framed :
                told.answer().flatMap(StrictAnswer::frames).orElse(List.of())) {
            Set<String> ids = new TreeSet<>();
            framed.ids().forEach(name -> ids.add(told.names().getOrDefault(name, "")));
            frames.putIfAbsent(ids, framed.words());
        }
        List<Unit> units = new ArrayList<>();
        for (List<String> group : groups) {
            List<Sentence> plain = new ArrayList<>();
            Map<String, Citation> quotes = new LinkedHashMap<>();
            for (String id : group) {
                plain.addAll(open.get(id));
                quotes.put(id, open.get(id).get(0).cites().get(0));
            }
            Kind kind = plain.get(0).kind();
            String frame = frames.get(new TreeSet<>(group));
            Optional<Sentence> worded = frame == null
                    ? Optional.empty()
                    : filler.fill("", kind, frame, told.names(), quotes).sentence();
            units.add(new Unit(kind, List.copyOf(plain), worded));
        }
        return units;
    }

    /** Names, sides and words; nothing says who wrote what, or how anybody voted. */
    private String data(Map<String, String> names, Map<String, List<Sentence>> open, List<List<String>> groups) {
        Map<String, String> nameOf = new HashMap<>();
        names.forEach((name, argument) -> nameOf.put(argument, name));
        ObjectNode root = JSON.createObjectNode();
        ArrayNode quotes = root.putArray("quotes");
        open.forEach((argument, sentences) -> {
            Sentence s = sentences.get(0);
            String words = Cleaner.clean(s.cites().get(0).quote()).text();
            quotes.addObject()
                    .put("id", nameOf.get(argument))
                    .put("side", s.kind().code())
                    .put("counted", PlaceholderFiller.counted(evidence, argument))
                    .put("words", words.substring(0, Math.min(words.length(), LONGEST_WORDS)));
        });
        if (!groups.isEmpty()) {
            ArrayNode list = root.putArray("groups");
            for (List<String> group : groups) {
                ArrayNode ids = list.addObject().putArray("ids");
                group.forEach(argument -> ids.add(nameOf.get(argument)));
            }
        }
        return root.toString();
    }
}
