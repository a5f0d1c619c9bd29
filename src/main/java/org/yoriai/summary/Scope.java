package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;

/**
 * What a summary is about: a clause with all that is inside it, a question of the bill that decides several clauses, or the
 * whole bill.
 *
 * @param clause of a question the first that it decides; {@code null} for the whole bill
 */
public record Scope(Level level, UUID clause) {
    /** The whole bill. */
    public static final Scope BILL = new Scope(Level.BILL, null);

    /** From words up: what is above chooses among what is below quotes. */
    public enum Level {
        CLAUSE,
        QUESTION,
        BILL;

        /** As stored and sent. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Scope {
        if ((clause == null) != (level == Level.BILL)) {
            throw new IllegalArgumentException("the whole bill, and nothing else, has no clause");
        }
    }

    public static Scope ofClause(UUID clause) {
        return new Scope(Level.CLAUSE, clause);
    }

    /** @param first clause that the question decides, in text order */
    public static Scope ofQuestion(UUID first) {
        return new Scope(Level.QUESTION, first);
    }

    /** @param id a clause, or the assembly for the whole bill */
    static Scope read(String level, UUID id) {
        Level of = Level.of(level);
        return of == Level.BILL ? BILL : new Scope(of, id);
    }

    @JsonIgnore
    public boolean isBill() {
        return level == Level.BILL;
    }

    @JsonIgnore
    public boolean isQuestion() {
        return level == Level.QUESTION;
    }

    /** The clause, or the assembly for the whole bill: together with the level it says what is meant. */
    UUID id(AssemblyId assembly) {
        return clause == null ? assembly.value() : clause;
    }
}
