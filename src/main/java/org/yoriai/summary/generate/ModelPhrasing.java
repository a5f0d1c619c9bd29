package org.yoriai.summary.generate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.yoriai.shared.AssemblyId;
import org.yoriai.summary.helper.HelperModel;
import org.yoriai.summary.helper.Phrasing;
import org.yoriai.summary.model.ModelChoices;
import org.yoriai.summary.model.ModelRegister;
import org.yoriai.summary.model.WordingModel;

/** The model that the members chose, where the operator allows it; asked in the same way, and out of the same budget. */
@ApplicationScoped
class ModelPhrasing implements Phrasing {
    @Inject
    ModelWording wording;

    @Inject
    ModelChoices choices;

    @Inject
    ModelRegister register;

    @Override
    public Optional<HelperModel> model(AssemblyId assembly) {
        return serving(assembly).map(ModelPhrasing::shown);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Phrased phrase(AssemblyId assembly, Request request) {
        WordingModel model = serving(assembly).orElse(null);
        if (model == null) {
            return new Phrased(null, 0, List.of(), CallFailed.Why.NOT_ALLOWED.code());
        }
        Prompt prompt = Prompt.help(request.task(), request.lang().code());
        Phraser.Outcome outcome = Phraser.phrase(wording.line(model), assembly.value(), request);
        return new Phrased(
                shown(model),
                register.promptVersion(model.id(), prompt.name(), prompt.text()),
                outcome.sentences(),
                outcome.because());
    }

    private Optional<WordingModel> serving(AssemblyId assembly) {
        return wording.isOn() ? choices.inUse(assembly).filter(model -> wording.allows(model.url())) : Optional.empty();
    }

    private static HelperModel shown(WordingModel model) {
        return new HelperModel(model.id(), model.name(), model.provider(), model.place());
    }
}
