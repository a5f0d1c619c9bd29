package org.yoriai.opinion;

import java.util.Map;
import org.yoriai.shared.AssemblyId;

/** What everybody is told of how arguments were answered. */
@FunctionalInterface
interface Telling {
    /**
     * What is told by now: argument → {@code {"tellings":…, "agree":…, "disagree":…, "pass":…, "bridging":…,
     * "byGroup":{letter:{"agree":…, "disagree":…, "pass":…}}}}. An argument of which nothing new is told since
     * {@code before} stays as it was, by the groups of then: else people who move between groups could be counted out.
     * Arguments that were never told are absent.
     *
     * @param before what was told with the snapshot before
     * @param groupOf letters of members in groups, by pseudonym
     * @param bridging of arguments, by id
     */
    Map<String, Object> of(
            AssemblyId assembly, Map<?, ?> before, Map<String, String> groupOf, Map<String, Double> bridging);
}
