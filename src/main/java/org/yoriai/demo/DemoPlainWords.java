package org.yoriai.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.legislation.PlainLevel;
import org.yoriai.legislation.PlainWords;
import org.yoriai.legislation.WritePlainWords;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;

/** Writes and publishes the plain words of the demo's clauses, through the same gate as anybody's. */
@ApplicationScoped
class DemoPlainWords {
    static final String FILE = "plain-words.json";

    @Inject
    Bills bills;

    @Inject
    PlainWords plain;

    void load(AssemblyId assembly, String slug, Pseudonym moderator) {
        Map<String, String> eIds = bills.decided(assembly).stream()
                .collect(Collectors.toMap(clause -> clause.num().in(Lang.EN), BillView.ClauseView::eId));
        for (JsonNode given : DemoFiles.json(FILE).path(slug)) {
            String eId = eIds.get(given.path("clause").asText());
            Lang lang = Lang.of(given.path("lang").asText()).orElseThrow();
            PlainLevel level = PlainLevel.of(given.path("level").asText()).orElseThrow();
            plain.write(assembly, eId, lang, level, words(given), moderator);
            plain.publish(assembly, eId, lang, level, moderator);
        }
    }

    private static WritePlainWords words(JsonNode given) {
        List<WritePlainWords.Said> sentences = new ArrayList<>();
        for (JsonNode sentence : given.path("sentences")) {
            List<WritePlainWords.Cited> cites = new ArrayList<>();
            sentence.path("cites").forEach(quote -> cites.add(new WritePlainWords.Cited(null, null, quote.asText())));
            sentences.add(new WritePlainWords.Said(sentence.path("text").asText(), cites));
        }
        return new WritePlainWords(sentences);
    }
}
