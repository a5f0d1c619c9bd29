package org.yoriai.summary.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yoriai.legislation.PlainLevel;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/**
 * What a model words for a member, each time because she asked for it, out of what the rules found or she typed. Each use
 * is one of her questions of the hour. Never called inside a transaction: the model may take its time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class WordedHelp {
    @Inject
    Helper helper;

    @Inject
    Phrasing phrasing;

    /**
     * Words an answer out of what was found, and keeps it with the note; one that is there already stays. Where there is
     * none, the note says why, and nothing is kept.
     *
     * @throws Refused 404 when it is not hers; 409 {@code helper-off}, {@code helper-no-model}, {@code helper-nothing} when
     *     nothing was found; 429
     */
    public NoteView answer(AssemblyId assembly, Pseudonym member, UUID id) {
        requireModel(assembly);
        NoteView note = helper.toAnswer(assembly, member, id);
        if (note.wording() != null) {
            return note;
        }
        Lang lang = Lang.of(note.lang()).orElseThrow();
        WordedView worded = word(assembly, Phrasing.Task.ANSWER, lang, note.question(), note.cites());
        return worded.sentences().isEmpty() ? note.with(worded) : helper.keepWording(assembly, member, id, worded);
    }

    /**
     * Words what explains a clause, and keeps nothing.
     *
     * @throws Refused 404; 409 {@code helper-off}, {@code helper-no-model}, {@code helper-nothing} where nothing explains it
     *     in this language, {@code helper-too-long}; 429
     */
    public WordedView explain(AssemblyId assembly, Pseudonym member, String eId, Lang lang, PlainLevel level) {
        requireModel(assembly);
        List<Cite> cites = helper.toExplain(assembly, member, eId, lang);
        return word(assembly, Phrasing.Task.EXPLAIN, lang, level.code(), cites);
    }

    /**
     * Words what she typed anew, out of her words alone, and keeps nothing.
     *
     * @throws Refused 409 {@code helper-off}, {@code helper-no-model}; 422; 429
     */
    public WordedView say(AssemblyId assembly, Pseudonym member, LookAtDraft draft) {
        requireModel(assembly);
        Lang lang = Lang.of(draft.lang()).orElseThrow();
        return word(assembly, Phrasing.Task.SAY, lang, "", helper.toSay(assembly, member, draft.text(), lang));
    }

    private void requireModel(AssemblyId assembly) {
        if (phrasing.model(assembly).isEmpty()) {
            throw Refused.wrongState("helper-no-model");
        }
    }

    private WordedView word(AssemblyId assembly, Phrasing.Task task, Lang lang, String wish, List<Cite> cites) {
        List<Phrasing.Source> sources = new ArrayList<>();
        for (int i = 0; i < cites.size(); i++) {
            sources.add(new Phrasing.Source(i, cites.get(i).kind(), words(cites.get(i))));
        }
        Phrasing.Phrased phrased = phrasing.phrase(assembly, new Phrasing.Request(task, lang, wish, sources));
        return new WordedView(
                phrased.sentences().stream()
                        .map(sentence -> new WordedView.WordedSentence(
                                sentence.text(),
                                sentence.sources().stream().map(cites::get).toList()))
                        .toList(),
                phrased.model() == null ? "" : phrased.model().id(),
                phrased.model() == null ? "" : phrased.model().name(),
                phrased.promptVersion(),
                phrased.because());
    }

    /** A meaning says nothing without its word. */
    private static String words(Cite cite) {
        return cite.kind().equals("term") ? cite.title() + ": " + cite.quote() : cite.quote();
    }
}
