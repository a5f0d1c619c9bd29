package org.yoriai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.digest.Argument;
import org.yoriai.digest.search.Bar;
import org.yoriai.digest.search.Material;
import org.yoriai.digest.search.MaterialIndex;
import org.yoriai.digest.search.Question;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yoriai ask MATERIALS.csv QUESTIONS.csv}: questions answered by cited sentences of the materials, or the places that come nearest. */
@Command(
        name = "ask",
        description = "Questions answered by cited sentences of the materials, or the nearest places.",
        footer = {
            "",
            "Example:",
            "  ./yoriai ask materials.csv questions.csv --lang en > answers.json",
            "",
            "MATERIALS.csv: id,kind,title,text. QUESTIONS.csv: id,question[,lang].",
            "A question is answered from the materials in its own language. found false: the search did not find an",
            "answer, which does not say that there is none; nearest names the places that come nearest.",
            "",
            "Exit codes: 0 done; 2 unusable input (FILE:LINE: what is wrong and right)."
        })
public final class AskCommand extends OfflineCommand {
    private static final double HUNDREDTHS = 100;

    @Parameters(index = "0", paramLabel = "MATERIALS.csv", description = "clauses, briefings, glossary")
    Path materials;

    @Parameters(index = "1", paramLabel = "QUESTIONS.csv", description = "what people ask")
    Path questions;

    @Option(
            names = "--lang",
            paramLabel = "en|ja",
            defaultValue = "",
            description = "language of what names none; else it is guessed from the script")
    String lang;

    @Override
    protected Answer answer() throws IOException {
        if (!lang.isEmpty() && !lang.equals("en") && !lang.equals("ja")) {
            throw UnusableInput.ofOption("--lang", "'" + lang + "' is not searched; use en or ja");
        }
        List<Material> searched = fromTable(materials, AskCommand::readMaterials);
        if (searched.stream().mapToLong(Material::length).sum() > MaterialIndex.LONGEST) {
            throw new UnusableInput(
                    materials, "there are more than " + MaterialIndex.LONGEST + " characters; ask of a part of them");
        }
        MaterialIndex index = new MaterialIndex(searched, lang, Embedders.embedded(), Bar.MEASURED);
        List<Object> answers = new ArrayList<>();
        for (Question question : fromTable(questions, AskCommand::readQuestions)) {
            var found = index.answer(question, lang);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", question.id());
            answer.put("found", found.found());
            answer.put("cites", cites(found.cites()));
            answer.put("nearest", cites(found.nearest()));
            answers.add(answer);
        }
        return Answer.json(Map.of("answers", answers));
    }

    private static List<Object> cites(List<org.yoriai.digest.search.Answer.Cite> found) {
        List<Object> cites = new ArrayList<>();
        found.forEach(c -> {
            Map<String, Object> cite = new LinkedHashMap<>();
            cite.put("material", c.material());
            cite.put("start", c.start());
            cite.put("end", c.end());
            cite.put("quote", c.quote());
            cite.put("score", Math.rint(c.score() * HUNDREDTHS) / HUNDREDTHS);
            cites.add(cite);
        });
        return cites;
    }

    private static List<Material> readMaterials(CsvTable table) {
        int id = table.column("id");
        int kind = table.column("kind");
        int title = table.column("title");
        int text = table.column("text");
        List<Material> out = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvRow row : table) {
            out.add(new Material(
                    idOf(row, id, lines), row.get(kind).strip(), row.get(title), notTooLong(row, row.get(text))));
        }
        return out;
    }

    private static List<Question> readQuestions(CsvTable table) {
        int id = table.column("id");
        int question = table.column("question");
        List<Question> out = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvRow row : table) {
            String lang = table.has("lang")
                    ? SummarizeCommand.language(row, row.get("lang").strip())
                    : "";
            out.add(new Question(idOf(row, id, lines), lang, notTooLong(row, row.get(question))));
        }
        return out;
    }

    private static String idOf(CsvRow row, int column, Map<String, Long> lines) {
        String id = row.get(column).strip();
        if (id.isEmpty()) {
            throw row.invalid("the id is empty; give each row an id of its own");
        }
        Long before = lines.put(id, row.line());
        if (before != null) {
            throw row.invalid("id " + id + " stands on line " + before + " already; an id may be there once");
        }
        return id;
    }

    private static String notTooLong(CsvRow row, String text) {
        if (text.length() > Argument.LONGEST) {
            throw row.invalid("the text has " + text.length() + " characters; " + Argument.LONGEST + " are the most");
        }
        return text;
    }
}
