package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.identity.Anyone;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** How an assembly works, from its convening to what came of it, and the rules that hold for everybody. */
@Path("/{lang:en|ja}/how")
@Produces(MediaType.TEXT_HTML)
public class HowController {
    /** The rule of opinion groups; shares in percent. @param numbers every constant of it, as the program names them */
    public record Rule(
            int leastVotes,
            int leastPeople,
            int shuffles,
            int mostGroups,
            long placedFrom,
            long commonFrom,
            long keptOverlap,
            List<Number> numbers) {
        static Rule of(RobustSettings rule) {
            return new Rule(
                    rule.leastVotes(),
                    rule.leastPeople(),
                    rule.shuffles(),
                    rule.mostGroups(),
                    percent(rule.placedFrom()),
                    percent(rule.commonFrom()),
                    percent(rule.keptOverlap()),
                    Stream.of(RobustSettings.class.getRecordComponents())
                            .map(component -> new Number(component.getName(), value(component, rule)))
                            .toList());
        }

        private static long percent(double share) {
            return Math.round(100 * share);
        }

        private static String value(RecordComponent component, RobustSettings rule) {
            try {
                return String.valueOf(component.getAccessor().invoke(rule));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A component of a public record can be read", e);
            }
        }
    }

    /** A constant of the rule. */
    public record Number(String name, String value) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance how(PageContext page);

        static native TemplateInstance groups(PageContext page, Rule rule);
    }

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance how() {
        return pages.page(Templates.how(pages.context()));
    }

    @GET
    @Path("/groups")
    @Anyone
    public TemplateInstance groups() {
        return pages.page(Templates.groups(pages.context(), Rule.of(RobustSettings.DEFAULT)));
    }
}
