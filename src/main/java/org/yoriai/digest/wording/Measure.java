package org.yoriai.digest.wording;

import java.util.BitSet;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Issues;
import org.yoriai.digest.Stance;
import org.yoriai.digest.topic.Topics;

/** What a number in a sentence counts: a closed set, written as {@code agree:ID}, {@code topic.people:for} and so on. */
public sealed interface Measure {

    /** Returned when there is nothing to count: no such argument, group or topic. */
    int NOTHING = -1;

    /** The count, or {@link #NOTHING}. {@code topic} is the index of the sentence's topic, −1 if it has no arguments. */
    int count(Evidence evidence, Topics topics, int topic);

    /** Counts of the votes on one argument. */
    record OfArgument(What what, String argument) implements Measure {
        @Override
        public int count(Evidence evidence, Topics topics, int topic) {
            int c = evidence.argument(argument);
            if (c < 0) {
                return NOTHING;
            }
            int agree = evidence.agree(c).cardinality();
            int disagree = evidence.disagree(c).cardinality();
            int voters = evidence.voters(c).cardinality();
            return switch (what) {
                case AGREE -> agree;
                case DISAGREE -> disagree;
                case VOTERS -> voters;
                case PASS -> voters - agree - disagree;
                case SUPPORTERS -> {
                    BitSet both = (BitSet) evidence.agree(c).clone();
                    both.set(evidence.author(c));
                    yield both.cardinality();
                }
            };
        }

        @Override
        public String toString() {
            return what.word + ":" + argument;
        }
    }

    /** What is counted on an argument: people, never comments. */
    enum What {
        AGREE("agree"),
        DISAGREE("disagree"),
        PASS("pass"),
        VOTERS("voters"),
        /** Those who agree, and the author. */
        SUPPORTERS("supporters");

        private final String word;

        What(String word) {
            this.word = word;
        }
    }

    /** Authors, or arguments, of the sentence's topic; {@code stance} UNKNOWN = all of them. */
    record OfTopic(boolean people, Stance stance) implements Measure {
        @Override
        public int count(Evidence evidence, Topics topics, int topic) {
            if (topic < 0) {
                return 0;
            }
            BitSet in = stance == Stance.UNKNOWN ? topics.arguments(topic) : topics.arguments(topic, stance);
            return people ? topics.authors(in).cardinality() : in.cardinality();
        }

        @Override
        public String toString() {
            return (people ? "topic.people" : "topic.arguments")
                    + (stance == Stance.UNKNOWN ? "" : ":" + stance.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** The size of an opinion group. */
    record GroupPeople(String group) implements Measure {
        @Override
        public int count(Evidence evidence, Topics topics, int topic) {
            int g = evidence.group(group);
            return g < 0 ? NOTHING : evidence.groups().get(g).members().size();
        }

        @Override
        public String toString() {
            return "group.people:" + group;
        }
    }

    /** Votes of an opinion group on one argument; {@code what} is AGREE, DISAGREE or VOTERS. */
    record OfGroup(What what, String group, String argument) implements Measure {
        @Override
        public int count(Evidence evidence, Topics topics, int topic) {
            int g = evidence.group(group);
            int c = evidence.argument(argument);
            if (g < 0 || c < 0) {
                return NOTHING;
            }
            return switch (what) {
                case AGREE -> Evidence.common(evidence.agree(c), evidence.members(g));
                case DISAGREE -> Evidence.common(evidence.disagree(c), evidence.members(g));
                case VOTERS -> Evidence.common(evidence.voters(c), evidence.members(g));
                case PASS, SUPPORTERS -> NOTHING;
            };
        }

        @Override
        public String toString() {
            return "group." + what.word + ":" + group + ":" + argument;
        }
    }

    /** Counts of the whole scope. */
    enum Total implements Measure {
        PEOPLE("total.people"),
        AUTHORS("total.authors"),
        VOTERS("total.voters"),
        ARGUMENTS("total.arguments"),
        UNSORTED("unsorted.arguments"),
        OPTED_OUT("optedOut.people");

        private final String word;

        Total(String word) {
            this.word = word;
        }

        @Override
        public int count(Evidence evidence, Topics topics, int topic) {
            return switch (this) {
                case PEOPLE -> {
                    BitSet all = (BitSet) evidence.allVoters().clone();
                    for (int c = 0; c < evidence.size(); c++) {
                        all.set(evidence.author(c));
                    }
                    yield all.cardinality();
                }
                case AUTHORS -> evidence.authors();
                case VOTERS -> evidence.allVoters().cardinality();
                case ARGUMENTS -> evidence.size();
                case UNSORTED -> {
                    int t = topics.topic(Issues.UNSORTED);
                    yield t < 0 ? 0 : topics.arguments(t).cardinality();
                }
                case OPTED_OUT -> evidence.optedOut();
            };
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** ⌊100 · part / whole + ½⌋. */
    record Percent(Measure part, Measure whole) implements Measure {
        @Override
        public int count(Evidence evidence, Topics topics, int topic) {
            long a = part.count(evidence, topics, topic);
            long b = whole.count(evidence, topics, topic);
            return a < 0 || b <= 0 ? NOTHING : (int) ((200 * a + b) / (2 * b));
        }

        @Override
        public String toString() {
            return "percent(" + part + "/" + whole + ")";
        }
    }

    /** Something no measure is called; it counts nothing, so that a number that relies on it is unsupported. */
    record Unknown(String name) implements Measure {
        @Override
        public int count(Evidence evidence, Topics topics, int topic) {
            return NOTHING;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Reads a measure as it stands in a result. */
    static Measure parse(String name) {
        if (name.startsWith("percent(") && name.endsWith(")")) {
            String inner = name.substring(8, name.length() - 1);
            int slash = inner.indexOf('/');
            return slash < 0
                    ? new Unknown(name)
                    : new Percent(parse(inner.substring(0, slash)), parse(inner.substring(slash + 1)));
        }
        for (Total t : Total.values()) {
            if (t.word.equals(name)) {
                return t;
            }
        }
        int colon = name.indexOf(':');
        String head = colon < 0 ? name : name.substring(0, colon);
        String rest = colon < 0 ? "" : name.substring(colon + 1);
        switch (head) {
            case "topic.people", "topic.arguments" -> {
                boolean people = head.equals("topic.people");
                for (Stance s : Stance.values()) {
                    if (rest.equals(s.name().toLowerCase(java.util.Locale.ROOT)) && s != Stance.UNKNOWN) {
                        return new OfTopic(people, s);
                    }
                }
                return rest.isEmpty() ? new OfTopic(people, Stance.UNKNOWN) : new Unknown(name);
            }
            case "group.people" -> {
                return new GroupPeople(rest);
            }
            default -> {
                for (What w : What.values()) {
                    if (head.equals(w.word)) {
                        return new OfArgument(w, rest);
                    }
                    int second = rest.indexOf(':');
                    if (head.equals("group." + w.word) && second >= 0) {
                        return new OfGroup(w, rest.substring(0, second), rest.substring(second + 1));
                    }
                }
                return new Unknown(name);
            }
        }
    }
}
