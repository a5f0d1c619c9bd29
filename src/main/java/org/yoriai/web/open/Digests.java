package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.summary.Lights;
import org.yoriai.summary.Scope;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryStatus;
import org.yoriai.summary.SummaryView;

/** Published summaries in the words of pages. */
@RequestScoped
public class Digests {
    @Inject
    Summaries summaries;

    @Inject
    Visitor visitor;

    @Inject
    Subjects subjects;

    @Inject
    Voices voices;

    @Inject
    Words words;

    /** All that is published in the reader's language, in the order of the bill, with a few sentences of all standing open. */
    public List<Digest> published(Place place) {
        List<SummaryView> all = summaries.published(visitor.assembly(), place.lang());
        Set<UUID> open = Outline.open(all);
        return all.stream().map(summary -> of(place, summary, false, open)).toList();
    }

    /** What {@link #published} has, for a list that leads to it. */
    public List<Digest.Line> lines(Place place) {
        Contents contents = voices.contents(place);
        return summaries.lines(visitor.assembly(), place.lang()).stream()
                .map(line -> new Digest.Line(
                        href(place, line.id()),
                        title(contents.around(line.scope().clause()), line.scope(), line.clauseTitle()),
                        line.people(),
                        line.arguments(),
                        line.quoted()))
                .toList();
    }

    /** Addresses of the summaries of questions that decide several clauses, by the numbers of the questions. */
    Map<Integer, String> ofQuestions(Place place) {
        Map<Scope, UUID> known = new HashMap<>();
        summaries.lines(visitor.assembly(), place.lang()).forEach(line -> known.put(line.scope(), line.id()));
        Map<Integer, String> addresses = new HashMap<>();
        if (known.keySet().stream().anyMatch(Scope::isQuestion)) {
            subjects.questions().stream()
                    .filter(question -> known.containsKey(question.scope()))
                    .forEach(question -> addresses.put(question.order(), href(place, known.get(question.scope()))));
        }
        return addresses;
    }

    /** What is not summed up, to be read itself. */
    public List<Digest.InFull> inFull(Place place) {
        List<Summaries.InFull> few = summaries.inFull(visitor.assembly(), place.lang());
        Map<UUID, Voice> said = voices.some(
                place, few.stream().flatMap(one -> one.arguments().stream()).toList());
        Contents contents = voices.contents(place);
        return few.stream()
                .map(one -> new Digest.InFull(
                        contents.around(one.clause()),
                        one.arguments().stream()
                                .filter(said::containsKey)
                                .map(said::get)
                                .toList()))
                .filter(one -> !one.voices().isEmpty())
                .toList();
    }

    private static String href(Place place, UUID id) {
        return place.href("/summaries/" + id);
    }

    /** @param entry of the clause in the bill of now, or {@code null} */
    private String title(Contents.Entry entry, Scope scope, Localized clauseTitle) {
        return entry != null && !scope.isQuestion()
                ? entry.label()
                : subjects.of(scope, clauseTitle).text();
    }

    public Optional<Digest> on(Place place, Scope scope) {
        return summaries.published(visitor.assembly(), scope, place.lang()).map(summary -> of(place, summary));
    }

    public Digest of(Place place, SummaryView summary) {
        return of(place, summary, false);
    }

    /** @param easy in easier words, where there are some */
    public Digest of(Place place, SummaryView summary, boolean easy) {
        return of(place, summary, easy, Outline.open(List.of(summary)));
    }

    private Digest of(Place place, SummaryView summary, boolean easy, Set<UUID> open) {
        Lang lang = place.lang();
        Contents.Entry clause = voices.contents(place).around(summary.clause());
        return new Digest(
                href(place, summary.id()),
                title(clause, summary.scope(), summary.clauseTitle()),
                summary.scope().isQuestion()
                        ? place.href("/bill/questions")
                        : clause == null ? place.href("/bill") : clause.href(),
                summary.people(),
                summary.arguments(),
                summary.quoted(),
                summary.writers(),
                summary.keptOut(),
                place.href(
                        clause == null || summary.scope().isQuestion()
                                ? "/arguments"
                                : "/arguments?clause=" + clause.eId()),
                summary.wording() == null || summary.wording().model().isEmpty()
                        ? summary.modelId()
                        : summary.wording().model(),
                place.page().href("/models/" + summary.modelId()),
                HowWorded.of(
                        summary, words.of(ModelMessages.class), words.record().summary_made()),
                summary.beside(),
                summary.publishedAt() == null
                        ? words.record().summary_unchecked()
                        : words.record().summary_checked(Days.full(summary.publishedAt(), lang)),
                summary.stale(),
                summary.status() == SummaryStatus.SUPERSEDED,
                light(summary.lights().sourced()),
                light(summary.lights().fair()),
                light(summary.lights().readable()),
                topics(place, summary, easy, open));
    }

    private List<Digest.Topic> topics(Place place, SummaryView summary, boolean easy, Set<UUID> open) {
        Contents contents = voices.contents(place);
        Map<String, List<SummaryView.SentenceView>> topics = Outline.topics(summary);
        return topics.entrySet().stream()
                .map(topic -> {
                    Map<Boolean, List<SummaryView.SentenceView>> opens = topic.getValue().stream()
                            .collect(Collectors.partitioningBy(sentence -> open.contains(sentence.id())));
                    return new Digest.Topic(
                            topics.size() > 1,
                            contents.entryOf(topic.getKey()),
                            groups(place, opens.get(true), easy),
                            groups(place, opens.get(false), easy),
                            opens.get(false).size());
                })
                .toList();
    }

    private List<Digest.Group> groups(Place place, List<SummaryView.SentenceView> sentences, boolean easy) {
        Map<Outline.Part, List<Digest.Sentence>> groups = new EnumMap<>(Outline.Part.class);
        sentences.forEach(sentence -> groups.computeIfAbsent(Outline.Part.of(sentence), part -> new ArrayList<>())
                .add(sentence(place, sentence, easy)));
        SummaryMessages say = words.of(SummaryMessages.class);
        return groups.entrySet().stream()
                .map(group -> new Digest.Group(say.part(group.getKey().code()), group.getValue()))
                .toList();
    }

    private Digest.Light light(Lights.Light light) {
        return new Digest.Light(
                light.state() == Lights.State.GREEN ? "yes" : "partly",
                words.record().light(light.because()));
    }

    Digest.Sentence sentence(Place place, SummaryView.SentenceView sentence, boolean easy) {
        List<SummaryView.Part> parts = easy && !sentence.easy().isEmpty() ? sentence.easy() : sentence.parts();
        return new Digest.Sentence(
                anchor(sentence.number()),
                words.record().sentence_kind(sentence.kind()),
                sentence.worded(),
                parts.stream()
                        .map(part -> new Digest.Piece(part.text(), part.lang(), part.citation() != null))
                        .toList(),
                sentence.citations().stream()
                        .map(citation -> new Digest.Source(
                                given(citation.before()),
                                given(citation.quote()),
                                given(citation.after()),
                                citation.lang(),
                                citation.by().in(place.lang()),
                                place.href("/arguments/" + citation.argument()),
                                words.open().argument_number(citation.argumentNumber()),
                                citation.translated(),
                                citation.shown()))
                        .toList());
    }

    /** The id of a sentence on its page. */
    static String anchor(int number) {
        return "s" + number;
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }
}
