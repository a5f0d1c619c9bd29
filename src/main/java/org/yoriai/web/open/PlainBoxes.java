package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.PlainLevel;
import org.yoriai.legislation.PlainWords;
import org.yoriai.legislation.PlainWordsView;
import org.yoriai.shared.Lang;

/** Plain words as pages show them. The level that is asked for stands in the address and nowhere else. */
@RequestScoped
public class PlainBoxes {
    /**
     * The plain words of one clause.
     *
     * @param level that is shown
     * @param asked the level that was asked for
     * @param levels the levels that there are; one alone is no choice
     * @param checked who wrote it and, where it is whole, who checked it, and when
     * @param whole whether it keeps what the clause says; {@code leavesOut} what it does not
     * @param model that drafted it, or {@code null}
     */
    public record Box(
            String level,
            String asked,
            String lang,
            List<Choice> levels,
            List<Sentence> sentences,
            String checked,
            boolean whole,
            List<String> leavesOut,
            String model,
            String href) {
        /** The first sentence of words that keep what the clause says, with a mark where more follow; else empty. */
        public String beginning() {
            if (!whole || sentences.isEmpty()) {
                return "";
            }
            return sentences.get(0).text() + (sentences.size() > 1 ? " …" : "");
        }

        public boolean isOther() {
            return !level.equals(asked);
        }
    }

    /** One level; {@code now} where it is shown. */
    public record Choice(String label, String href, boolean now) {}

    /** A sentence with the words of the law that say so. */
    public record Sentence(String text, List<Quote> quotes) {}

    /** @param number of the unit inside the clause, empty for its own words */
    public record Quote(String number, String words) {}

    @Inject
    PlainWords plain;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    /** Those of every clause in the reader's language. */
    public Map<UUID, List<PlainWordsView>> all() {
        return plain.published(visitor.assembly(), words.lang());
    }

    /** The level that an address asks for: the first, unless it says the second. */
    public static PlainLevel level(String asked) {
        return PlainLevel.of(asked).orElse(PlainLevel.PLAIN);
    }

    /**
     * The level that is asked for, else the other one; {@code null} where there is none.
     *
     * @param path of the page without the language, on which the level can be switched
     */
    public Box of(Place place, List<PlainWordsView> texts, PlainLevel asked, String path) {
        PlainWordsView text = find(texts, asked);
        PlainWordsView shown = text == null ? find(texts, asked.other()) : text;
        if (shown == null) {
            return null;
        }
        List<Choice> levels = new ArrayList<>();
        if (texts.size() > 1) {
            for (PlainLevel level : PlainLevel.values()) {
                levels.add(choice(place, level, path, shown.level()));
            }
        }
        return box(place, shown, asked, levels);
    }

    /** One text alone, such as an earlier version. */
    public Box of(Place place, PlainWordsView text) {
        return box(place, text, PlainLevel.of(text.level()).orElseThrow(), List.of());
    }

    Choice choice(Place place, PlainLevel level, String path, String now) {
        return new Choice(
                words.of(PlainMessages.class).level(level.code()),
                place.href(path + "?level=" + level.code()) + "#plain",
                level.code().equals(now));
    }

    private Box box(Place place, PlainWordsView shown, PlainLevel asked, List<Choice> levels) {
        PlainMessages say = words.of(PlainMessages.class);
        String day = Days.full(shown.publishedAt(), place.lang());
        return new Box(
                shown.level(),
                asked.code(),
                shown.lang(),
                levels,
                shown.sentences().stream()
                        .map(sentence -> sentence(shown, sentence))
                        .toList(),
                written(shown, say, day),
                shown.isWhole(),
                shown.leavesOut() == null ? List.of() : shown.leavesOut(),
                shown.model(),
                place.href("/bill/" + shown.eId() + "/plain?level=" + shown.level()));
    }

    /** Nothing is called checked that leaves out what the clause lays on people. */
    private static String written(PlainWordsView shown, PlainMessages say, String day) {
        if (!shown.isWhole()) {
            return shown.model() == null ? say.written(day) : say.written_model(day);
        }
        if (shown.model() != null) {
            return say.checked_model(day);
        }
        return shown.checkedByAnother() ? say.checked_by_another(day) : say.checked(day);
    }

    private static Sentence sentence(PlainWordsView text, PlainWordsView.SentenceView sentence) {
        return new Sentence(
                sentence.text(),
                sentence.cites().stream()
                        .map(cite -> new Quote(number(text, cite), cite.quote()))
                        .toList());
    }

    /** {@code (2)(a)} of {@code sec_3__subsec_2__para_a}; Japanese texts are quoted without it, their units have other numbers. */
    private static String number(PlainWordsView text, PlainWordsView.CiteView cite) {
        if (text.lang().equals(Lang.JA.code())
                || cite.unit().length() <= text.eId().length()) {
            return "";
        }
        StringBuilder number = new StringBuilder();
        for (String unit : cite.unit().substring(text.eId().length()).split("__")) {
            if (!unit.isEmpty()) {
                number.append('(')
                        .append(unit.substring(unit.lastIndexOf('_') + 1))
                        .append(')');
            }
        }
        return number.toString();
    }

    private static PlainWordsView find(List<PlainWordsView> texts, PlainLevel level) {
        return texts.stream()
                .filter(text -> text.level().equals(level.code()))
                .findFirst()
                .orElse(null);
    }
}
