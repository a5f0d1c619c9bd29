package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillQuestion;
import org.yoriai.legislation.BillReading;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Refused;

/** The published bill as it was read apart, in the words of pages. */
@RequestScoped
public class ReadBill {
    /** A clause or a part of one. @param label {@code Clause 5}, {@code Clause 5(2)} */
    public record Named(String label, String heading, String lang, String href) {}

    /** Words of the bill, with the clause they stand in; {@code clause} is {@code null} for words outside all clauses. */
    public record Quoted(String text, String lang, Named clause) {}

    @Inject
    Bills bills;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    private BillView bill;
    private Contents contents;

    /** The bill. @throws Refused 404 when none is published */
    BillView bill() {
        if (bill == null) {
            bill = bills.published(visitor.assembly()).orElseThrow(Refused::notFound);
        }
        return bill;
    }

    Contents contents(Place place) {
        if (contents == null) {
            contents = new Contents(place, words.open(), bill());
        }
        return contents;
    }

    Optional<BillReading> reading(Place place) {
        return bills.reading(visitor.assembly(), place.lang());
    }

    List<BillQuestion> questions(Place place) {
        return bills.questions(visitor.assembly(), place.lang());
    }

    /** How pages name a unit of the bill: by the clause that members decide on and its number in it. */
    Named named(Place place, String eId) {
        Contents all = contents(place);
        String decided = all.decidedAround(eId);
        Contents.Entry entry = all.entryOf(decided.isEmpty() ? eId : decided);
        return entry == null
                ? null
                : new Named(
                        entry.number() + all.inner(entry.eId(), eId),
                        entry.heading(),
                        entry.lang(),
                        decided.isEmpty() ? null : entry.href());
    }

    /** Each once, in the order given. */
    List<Named> named(Place place, List<String> eIds) {
        List<Named> named = new ArrayList<>();
        for (String eId : eIds) {
            Named one = named(place, eId);
            if (one != null && !named.contains(one)) {
                named.add(one);
            }
        }
        return named;
    }

    Quoted quoted(Place place, BillReading.Words words) {
        return new Quoted(
                words.text().replaceAll("\\s+", " "),
                words.lang(),
                words.eId().isEmpty() ? null : named(place, words.eId()));
    }

    /** {@code 1, 2 and 5}, each a link to its question on the same page: HTML. */
    String links(List<Integer> numbers) {
        LawMessages say = words.law();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            list.append(i == 0 ? "" : i == numbers.size() - 1 ? say.and() : say.comma())
                    .append("<a href=\"#q")
                    .append(numbers.get(i))
                    .append("\">")
                    .append(numbers.get(i))
                    .append("</a>");
        }
        return list.toString();
    }
}
