package org.yoriai.unbundling.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.yoriai.unbundling.dependency.ClausePackage;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Statement;
import org.yoriai.unbundling.structure.Piece;

/** Turns packages into questions, one each, so that every question comes after all it requires. */
public final class Questions {

    private final Clauses clauses;
    private final Wordings wordings;
    private final Map<String, Integer> units;
    private final Map<String, String> ids = new HashMap<>();

    private Questions(Clauses clauses, List<Statement> statements, String lang) {
        this.clauses = clauses;
        wordings = lang.equals("ja")
                ? new JapaneseWordings(clauses, statements)
                : new EnglishWordings(clauses, statements);
        units = clauses.byName();
    }

    /**
     * In the order in which they are asked; among free ones in text order.
     *
     * @param statements one for each unit
     * @param groups for every package the heading of its part of the agenda, {@code ""} for its own title
     */
    public static List<Question> of(
            Clauses clauses,
            List<Statement> statements,
            List<ClausePackage> packages,
            List<String> groups,
            String lang) {
        Questions writer = new Questions(clauses, statements, lang);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < packages.size(); i++) {
            numbers.put(packages.get(i).id(), i);
            writer.ids.put(packages.get(i).id(), id(packages.get(i).id()));
        }
        List<Question> out = new ArrayList<>(packages.size());
        for (int number : order(packages, numbers)) {
            out.add(writer.question(packages.get(number), out.size() + 1, groups.get(number)));
        }
        return out;
    }

    private static List<Integer> order(List<ClausePackage> packages, Map<String, Integer> numbers) {
        int[] open = new int[packages.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < packages.size(); i++) {
            open[i] = packages.get(i).requires().size();
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        List<Integer> out = new ArrayList<>(packages.size());
        while (!ready.isEmpty()) {
            int next = ready.remove();
            out.add(next);
            for (String id : packages.get(next).requiredBy()) {
                int dependent = numbers.getOrDefault(id, -1);
                if (dependent >= 0 && --open[dependent] == 0) {
                    ready.add(dependent);
                }
            }
        }
        return out;
    }

    private Question question(ClausePackage one, int order, String group) {
        List<Integer> atoms =
                one.units().stream().map(name -> units.getOrDefault(name, 0)).toList();
        String title = wordings.title(atoms);
        Wordings.Asked asked = atoms.size() == 1 ? wordings.one(atoms.get(0)) : wordings.several(atoms);
        List<Question.Cite> cites = new ArrayList<>();
        if (asked.end() > asked.start()) {
            cites.add(new Question.Cite(clauses.name(clauses.at(asked.start())), asked.start(), asked.end()));
        } else {
            for (int atom : atoms) {
                Piece piece = clauses.get(atom);
                cites.add(new Question.Cite(
                        piece.eId(), piece.span().start(), piece.span().end()));
            }
        }
        return new Question(
                id(one.id()),
                one.id(),
                order,
                group.isEmpty() ? title : group,
                title,
                asked.text(),
                one.requires().stream().map(id -> ids.getOrDefault(id, "")).toList(),
                cites,
                List.of());
    }

    /** The question about package {@code p7} is {@code q7}. */
    static String id(String clausePackage) {
        return "q" + clausePackage.substring(1);
    }
}
