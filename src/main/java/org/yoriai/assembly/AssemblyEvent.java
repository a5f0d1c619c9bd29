package org.yoriai.assembly;

import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens to an assembly as a whole. */
public sealed interface AssemblyEvent extends Event {
    /** @param rulesSha256 hex SHA-256 of the published rule text */
    record Opened(int members, String rulesSha256) implements AssemblyEvent {
        @Override
        public String type() {
            return "org.yoriai.assembly.opened";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("members", members).with("rulesSha256", rulesSha256);
        }
    }

    /** It was set anew before it opened. @param rulesSha256 as in {@link Opened} */
    record Revised(int members, String rulesSha256) implements AssemblyEvent {
        @Override
        public String type() {
            return "org.yoriai.assembly.revised";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("members", members).with("rulesSha256", rulesSha256);
        }
    }

    record PhaseChanged(Phase from, Phase to, String reason) implements AssemblyEvent {
        @Override
        public String type() {
            return "org.yoriai.assembly.phase-changed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("from", from.name())
                    .with("to", to.name())
                    .with("reason", reason);
        }
    }

    /** From now on members vote. @param seed from which every draw of what is asked next can be made again */
    record RoutingSeedPublished(String seed) implements AssemblyEvent {
        @Override
        public String type() {
            return "org.yoriai.assembly.routing-seed-published";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("seed", seed);
        }
    }

    /** @param sha256 hex SHA-256 of all that it says, in canonical JSON */
    record BriefingChanged(String stance, String sha256) implements AssemblyEvent {
        @Override
        public String type() {
            return "org.yoriai.assembly.briefing-changed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("stance", stance).with("sha256", sha256);
        }
    }

    record BriefingRemoved() implements AssemblyEvent {
        @Override
        public String type() {
            return "org.yoriai.assembly.briefing-removed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty();
        }
    }

    record MembersCounted(int members, int alternates) implements AssemblyEvent {
        @Override
        public String type() {
            return "org.yoriai.assembly.members-counted";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("members", members).with("alternates", alternates);
        }
    }
}
