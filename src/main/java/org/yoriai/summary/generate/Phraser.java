package org.yoriai.summary.generate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.yoriai.digest.gate.Backed;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.summary.helper.Phrasing.Request;
import org.yoriai.summary.helper.Phrasing.Sentence;
import org.yoriai.summary.helper.Phrasing.Source;
import org.yoriai.summary.helper.Phrasing.Task;

/** Has a model word sentences out of sources, and lets stand only those that hold to the sources that they cite. */
final class Phraser {
    private static final Logger LOG = Logger.getLogger(Phraser.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SENTENCES = 12;
    private static final String FAILED_CHECKS = "gates";

    private Phraser() {}

    /** Sentences, or why there are none, as a code. */
    record Outcome(List<Sentence> sentences, String because) {
        private static Outcome none(String because) {
            return new Outcome(List.of(), because);
        }
    }

    static Outcome phrase(Line line, UUID assembly, Request request) {
        Map<String, Source> names = new LinkedHashMap<>();
        request.sources().forEach(source -> names.put(Line.name(), source));
        Prompt prompt = Prompt.help(request.task(), request.lang().code());
        String answer;
        try {
            answer = line.ask(
                    assembly,
                    request.lang().code(),
                    prompt,
                    data(request, names),
                    Line.Patience.ofPerson(line.limits()));
        } catch (CallFailed failed) {
            return Outcome.none(failed.why().code());
        }
        Optional<List<StrictAnswer.Group>> said = StrictAnswer.sentences(answer);
        if (said.isEmpty() || said.get().size() > MOST_SENTENCES) {
            return Outcome.none(CallFailed.Why.UNREADABLE.code());
        }
        List<Sentence> standing = new ArrayList<>();
        said.get().forEach(one -> sentence(request, names, one).ifPresent(standing::add));
        int dropped = said.get().size() - standing.size();
        if (dropped > 0) {
            LOG.infof(
                    "sentences of a model dropped model=%s assembly=%s prompt=%s dropped=%d of=%d",
                    line.endpoint().id(),
                    assembly,
                    prompt.name(),
                    dropped,
                    said.get().size());
        }
        return standing.isEmpty() || 3 * dropped > said.get().size()
                ? Outcome.none(FAILED_CHECKS)
                : new Outcome(standing, "");
    }

    private static Optional<Sentence> sentence(Request request, Map<String, Source> names, StrictAnswer.Group said) {
        if (!names.keySet().containsAll(said.ids())) {
            return Optional.empty();
        }
        List<Source> sources = said.ids().stream().distinct().map(names::get).toList();
        String text = said.words().strip();
        List<String> words =
                sources.stream().map(source -> plain(source.words())).toList();
        boolean stands = Backed.objection(text, words, request.lang().code()).isEmpty()
                && (request.task() == Task.SAY || !Backed.advises(text));
        return stands
                ? Optional.of(
                        new Sentence(text, sources.stream().map(Source::number).toList()))
                : Optional.empty();
    }

    private static String data(Request request, Map<String, Source> names) {
        ObjectNode root = JSON.createObjectNode();
        switch (request.task()) {
            case ANSWER -> root.put("question", plain(request.wish()));
            case EXPLAIN -> root.put("level", request.wish());
            case SAY -> {
                // Her words alone.
            }
        }
        ArrayNode sources = root.putArray("sources");
        names.forEach((name, source) ->
                sources.addObject().put("id", name).put("kind", source.kind()).put("words", plain(source.words())));
        return root.toString();
    }

    private static String plain(String words) {
        return Cleaner.clean(words).text().strip();
    }
}
