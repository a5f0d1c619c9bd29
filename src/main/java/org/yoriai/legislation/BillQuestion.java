package org.yoriai.legislation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the separate questions in a bill, with the others by their numbers.
 *
 * @param order from 1, the number under which it is asked
 * @param lang of group, title and text
 * @param clauses that it decides, in text order
 * @param carriers clauses that come along with a yes
 * @param needs questions that must be yes first
 * @param stops questions that a no here stops too
 * @param cites the words it is made of
 * @param why words that tie it to the questions it needs
 */
public record BillQuestion(
        String id,
        int order,
        String lang,
        String group,
        String title,
        String text,
        List<String> clauses,
        List<String> carriers,
        List<Integer> needs,
        List<Integer> stops,
        List<BillReading.Words> cites,
        List<BillReading.Edge> why,
        List<Pair> together) {

    public BillQuestion {
        clauses = List.copyOf(clauses);
        carriers = List.copyOf(carriers);
        needs = List.copyOf(needs);
        stops = List.copyOf(stops);
        cites = List.copyOf(cites);
        why = List.copyOf(why);
        together = List.copyOf(together);
    }

    /** A question that is better asked together with this one; {@code why} as in {@link BillReading.Warning}. */
    public record Pair(int with, String why, BillReading.Words words) {}

    /** In the order in which to ask them. */
    static List<BillQuestion> of(BillReading reading) {
        Map<String, BillReading.Together> packages = new HashMap<>();
        reading.packages().forEach(one -> packages.put(one.id(), one));
        Map<String, Integer> orderOfPackage = new HashMap<>();
        Map<String, Integer> orderOfQuestion = new HashMap<>();
        for (BillReading.Question question : reading.questions()) {
            orderOfPackage.put(question.packageId(), question.order());
            orderOfQuestion.put(question.id(), question.order());
        }
        return reading.questions().stream()
                .sorted(Comparator.comparingInt(BillReading.Question::order))
                .map(question -> {
                    BillReading.Together one = packages.get(question.packageId());
                    return new BillQuestion(
                            question.id(),
                            question.order(),
                            question.lang(),
                            question.group(),
                            question.title(),
                            question.text(),
                            one.units(),
                            one.carriers(),
                            orders(orderOfPackage, one.requires()),
                            orders(orderOfPackage, one.requiredBy()),
                            question.cites(),
                            one.why(),
                            question.warnings().stream()
                                    .filter(warning -> orderOfQuestion.containsKey(warning.with()))
                                    .map(warning -> new Pair(
                                            orderOfQuestion.get(warning.with()), warning.why(), warning.words()))
                                    .toList());
                })
                .toList();
    }

    private static List<Integer> orders(Map<String, Integer> orders, List<String> packages) {
        return packages.stream().map(orders::get).sorted().toList();
    }
}
