package org.yoriai.opinion;

import java.util.List;
import org.yoriai.consensus.routing.NextStatement.Shares;

/**
 * How it is chosen what members are asked next.
 *
 * @param rule its constants; what neither floor nor gain takes is left to chance
 * @param seed of every draw; {@code null} until members vote
 * @param pinned what the moderators chose to be asked first, in its order
 * @param pace how many answers the arguments get
 */
public record RoutingView(Shares rule, String seed, List<Pins.Pin> pinned, Pace pace) {
    public RoutingView {
        pinned = List.copyOf(pinned);
    }

    /**
     * @param arguments that can be asked
     * @param answers to all of them together
     * @param fewSeen arguments that fewer people have answered than the rule's floor wants
     * @param members of the assembly
     * @param typical answers of the member in the middle of those who vote
     * @param tooMany whether there are more arguments than people can answer: then each is answered by too few
     */
    public record Pace(int arguments, long answers, int fewSeen, int members, int typical, boolean tooMany) {
        /** Answers that an argument got on average. */
        public long perArgument() {
            return arguments == 0 ? 0 : Math.round((double) answers / arguments);
        }
    }
}
