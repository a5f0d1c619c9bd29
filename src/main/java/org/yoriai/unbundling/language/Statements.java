package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.amendment.Amendment;
import org.yoriai.unbundling.structure.Piece;

/** What the own words of every unit say, apart from amounts and dates; quoted units say nothing in this bill. */
public final class Statements {

    private static final Set<String> LISTS = Set.of("point", "item", "subitem");

    private final Clauses clauses;
    private final boolean japanese;
    private final Map<String, EnumSet<Kind>> changes = new HashMap<>();

    private Statements(Clauses clauses, String lang, List<Amendment> amendments) {
        this.clauses = clauses;
        japanese = lang.equals("ja");
        for (Amendment amendment : amendments) {
            changes.computeIfAbsent(amendment.unit(), unit -> EnumSet.noneOf(Kind.class))
                    .add(amendment.op().equals("repealUnit") ? Kind.REPEAL : Kind.AMENDMENT);
        }
    }

    /** One for each unit, in the order of the units. */
    public static List<Statement> of(Clauses clauses, String lang, List<Amendment> amendments) {
        Statements reader = new Statements(clauses, lang, amendments);
        List<Statement> out = new ArrayList<>(clauses.count());
        for (int unit = 0; unit < clauses.count(); unit++) {
            out.add(reader.read(unit, out));
        }
        return out;
    }

    private Statement read(int unit, List<Statement> earlier) {
        Piece piece = clauses.get(unit);
        if (piece.quoted()) {
            return Statement.NOTHING;
        }
        OwnWords own = OwnWords.of(clauses, unit, japanese);
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        EnumSet<Kind> changed = changes.get(piece.eId());
        if (changed != null) {
            kinds.addAll(changed);
        }
        String modality = "";
        List<Actor> actors = new ArrayList<>();
        boolean orders = piece.level().equals("instr");
        for (Span span : orders ? List.<Span>of() : Sentences.of(own.words(), japanese)) {
            String sentence = span.of(own.words());
            Said said = japanese ? JapaneseSaid.of(sentence) : EnglishSaid.of(sentence);
            kinds.addAll(said.kinds());
            modality = modality.isEmpty() ? said.modality() : modality;
            for (Actor actor : said.actors()) {
                actors.add(new Actor(
                        actor.name(),
                        actor.role(),
                        own.start(span.start() + actor.start()),
                        own.end(span.start() + actor.end())));
            }
        }
        if (piece.level().equals("recital")) {
            kinds = EnumSet.of(Kind.RECITAL);
            modality = "is";
        }
        if (japanese && LISTS.contains(piece.level()) && defines(piece, earlier)) {
            kinds = EnumSet.of(Kind.DEFINITION);
        }
        return new Statement(kinds.stream().map(Kind::code).toList(), modality, actors, List.of(), List.of());
    }

    /** A numbered term below 「次の各号に掲げる用語の意義は」. */
    private boolean defines(Piece piece, List<Statement> earlier) {
        return piece.parent() != Clauses.NONE
                && earlier.get(piece.parent()).kinds().contains(Kind.DEFINITION.code());
    }
}
