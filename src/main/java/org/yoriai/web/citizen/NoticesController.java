package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.events.Once;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.notice.NoticeView;
import org.yoriai.notice.Notices;
import org.yoriai.notice.Topic;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Words;

/** What I am told, what I have read of it, and what I want to be told. */
@Path("/{lang:en|ja}/me/notifications")
@Produces(MediaType.TEXT_HTML)
public class NoticesController {
    private static final int SHOWN = 20;

    /** One notice; {@code id} names it in the form that marks it as read. */
    public record Line(String id, String href, String text, String title, String when, boolean unread) {}

    /** Something that I can be told of. */
    public record Choice(String code, String label, boolean wanted) {}

    public record Told(List<Line> lines, long unread, long total, String older, String newest) {}

    /** What the form about topics says. */
    public record Chosen(Set<Topic> topics) {}

    /** What the form that marks as read says. */
    public record Read(String which) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance notifications(PageContext page, Told told, List<Choice> choices, String said);
    }

    @Inject
    Notices notices;

    @Inject
    Assemblies assemblies;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @SignedIn
    public TemplateInstance notifications(@QueryParam("after") @Size(max = 20) String after) {
        PageContext page = pages.context();
        MeMessages say = words.of(MeMessages.class);
        Notices.Told told = notices.of(visitor.person(), after, SHOWN);
        Map<AssemblyId, AssemblyView> known = assemblies.some(told.page().items().stream()
                .map(each -> new AssemblyId(each.assembly()))
                .distinct()
                .toList());
        List<Line> lines = new ArrayList<>();
        for (NoticeView each : told.page().items()) {
            AssemblyView assembly = known.get(new AssemblyId(each.assembly()));
            if (assembly != null) {
                lines.add(new Line(
                        each.assembly() + "/" + each.logindex(),
                        page.href("/a/" + assembly.slug() + path(each)),
                        say.told(each.kind()),
                        assembly.title().in(page.lang()),
                        Days.time(each.at(), page.lang()),
                        each.isUnread()));
            }
        }
        Set<Topic> wanted = notices.wanted(visitor.person());
        List<Choice> choices = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            choices.add(new Choice(topic.code(), say.topic(topic.code()), wanted.contains(topic)));
        }
        String here = page.href("/me/notifications");
        String said = page.notice() == null ? "" : say.done(page.notice()).strip();
        return pages.page(Templates.notifications(
                page,
                new Told(
                        lines,
                        told.unread(),
                        told.page().total(),
                        told.page().next() == null
                                ? null
                                : here + "?after=" + told.page().next(),
                        after == null ? null : here),
                choices,
                said.isEmpty() ? null : said));
    }

    private static String path(NoticeView notice) {
        return switch (notice.kind()) {
            case "answered", "hidden", "restored", "merged", "upheld", "reported" -> "/arguments/" + notice.subject();
            case "removed", "appeal" -> "/vote/mine#removed";
            case "quoted", "contest" -> "/summaries/" + notice.subject();
            case "own-words" -> "/own-words";
            case "ballot", "result" -> "/ballot";
            case "model-ballot", "model-result" -> "/models";
            case "reply" -> "/recommendations";
            case "changed" -> "/now#asked";
            case "reworded" -> "/bill/versions";
            case "gone" -> "/bill/versions/gone";
            default -> "/now";
        };
    }

    /** Marks one as read, or all of them. */
    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response read(@FormParam("which") @Size(max = 80) String which, @FormParam("key") String key) {
        String named = which == null ? "" : which;
        return once.submit("instance:" + visitor.onInstance(), key, new Read(named), () -> {
            if (named.isEmpty()) {
                notices.read(visitor.person());
            } else {
                int slash = named.indexOf('/');
                String index = slash < 0 ? "" : named.substring(slash + 1);
                if (!index.matches("[0-9]{1,18}")) {
                    throw Refused.notFound();
                }
                notices.read(
                        visitor.person(),
                        new AssemblyId(Ids.read(named.substring(0, slash)).orElseThrow(Refused::notFound)),
                        Long.parseLong(index));
            }
            return pages.done("/me/notifications", "read");
        });
    }

    /** Chooses what I am told. */
    @POST
    @Path("/topics")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response want(@FormParam("topic") List<String> chosen, @FormParam("key") String key) {
        Set<Topic> topics = new TreeSet<>();
        for (String code : chosen) {
            Topic.of(code).ifPresent(topics::add);
        }
        return once.submit("instance:" + visitor.onInstance(), key, new Chosen(topics), () -> {
            notices.want(visitor.person(), topics);
            return pages.done("/me/notifications", "topics");
        });
    }
}
