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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.events.Once;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.notice.Digests;
import org.yoriai.notice.NoticeGroup;
import org.yoriai.notice.Notices;
import org.yoriai.notice.Rhythm;
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
    private static final Pattern LINE = Pattern.compile("([^/]+)/([a-z-]{1,20})/([^/]*)/([0-9]{1,18})");

    /**
     * What was told of one thing.
     *
     * @param id names it in the form that marks it as read, and what of it she has seen
     * @param words the words of hers that it is about, or {@code null}
     * @param wordsLang the language of these words
     */
    public record Line(
            String id,
            String href,
            String text,
            String words,
            String wordsLang,
            String title,
            String when,
            boolean unread) {}

    /** Something that I can be told of. */
    public record Choice(String code, String label, boolean wanted) {}

    public record Told(List<Line> lines, long unread, long total, String older, String newest) {}

    /**
     * How often a mail comes.
     *
     * @param offered whether this instance sends mails
     */
    public record Mails(boolean offered, String rhythm) {}

    /** What the form about mails says. */
    public record Often(Rhythm rhythm) {}

    /** What the form about topics says. */
    public record Chosen(Set<Topic> topics) {}

    /** What the form that marks as read says. */
    public record Read(String which) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance notifications(
                PageContext page, Told told, List<Choice> choices, Mails mails, String said);
    }

    @Inject
    Notices notices;

    @Inject
    Digests digests;

    @Inject
    Assemblies assemblies;

    @Inject
    Deliberation deliberation;

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
        Notices.ToldTogether told = notices.together(visitor.person(), after, SHOWN);
        Map<AssemblyId, List<NoticeGroup>> inAssemblies =
                told.page().items().stream().collect(Collectors.groupingBy(each -> new AssemblyId(each.assembly())));
        Map<AssemblyId, AssemblyView> known = assemblies.some(List.copyOf(inAssemblies.keySet()));
        Map<UUID, ArgumentView> own = new HashMap<>();
        inAssemblies.forEach((assembly, groups) -> own.putAll(deliberation.any(
                assembly,
                groups.stream().map(NoticeGroup::about).filter(Objects::nonNull).collect(Collectors.toSet()))));
        List<Line> lines = new ArrayList<>();
        for (NoticeGroup each : told.page().items()) {
            AssemblyView assembly = known.get(new AssemblyId(each.assembly()));
            if (assembly != null) {
                ArgumentView words = own.get(each.about());
                lines.add(new Line(
                        String.join(
                                "/",
                                each.assembly().toString(),
                                each.kind(),
                                each.about() == null ? "" : each.about().toString(),
                                Long.toString(each.until())),
                        page.href("/a/" + assembly.slug() + path(each)),
                        say.told(each.kind(), each.count()),
                        words == null ? null : words.textIn(page.lang()),
                        words == null ? null : words.text().langOf(page.lang()),
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
                new Mails(digests.offered(), digests.rhythm(visitor.person()).code()),
                said.isEmpty() ? null : said));
    }

    /** One is opened itself; of several, the place where all of them stand. */
    private static String path(NoticeGroup group) {
        boolean one = group.count() == 1;
        return switch (group.kind()) {
            case "answered" -> "/arguments/" + (one ? group.subject() : group.about());
            case "hidden", "restored", "merged", "upheld", "reported" -> "/arguments/" + group.subject();
            case "removed", "appeal" -> "/vote/mine#removed";
            case "quoted", "contest" -> one ? "/summaries/" + group.subject() : "/summaries";
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

    /** Marks a line as read as far as it was shown, or all of them. */
    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response read(@FormParam("which") @Size(max = 130) String which, @FormParam("key") String key) {
        String named = which == null ? "" : which;
        return once.submit("instance:" + visitor.onInstance(), key, new Read(named), () -> {
            if (named.isEmpty()) {
                notices.read(visitor.person());
            } else {
                Matcher line = LINE.matcher(named);
                if (!line.matches()) {
                    throw Refused.notFound();
                }
                notices.read(
                        visitor.person(),
                        new AssemblyId(Ids.read(line.group(1)).orElseThrow(Refused::notFound)),
                        line.group(2),
                        line.group(3).isEmpty() ? null : Ids.read(line.group(3)).orElseThrow(Refused::notFound),
                        Long.parseLong(line.group(4)));
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

    /** Chooses how often a mail comes; anything else than a rhythm means none. */
    @POST
    @Path("/mails")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response mails(@FormParam("rhythm") @Size(max = 10) String chosen, @FormParam("key") String key) {
        Rhythm rhythm = Rhythm.of(chosen).orElse(Rhythm.NONE);
        return once.submit("instance:" + visitor.onInstance(), key, new Often(rhythm), () -> {
            digests.choose(visitor.person(), rhythm, visitor.lang());
            return pages.done("/me/notifications", "mails");
        });
    }
}
