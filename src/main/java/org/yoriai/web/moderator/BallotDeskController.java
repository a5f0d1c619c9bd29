package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.outcome.BallotView;
import org.yoriai.outcome.Ballots;
import org.yoriai.outcome.OpenBallot;
import org.yoriai.outcome.QuestionView;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Refused;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The ballot from its opening to the report: how many have voted is shown, how they did is not. */
@Path("/{lang:en|ja}/m/{assembly}/ballot")
@Produces(MediaType.TEXT_HTML)
public class BallotDeskController {
    private static final String NEEDS = "needs-";
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,，、;\\s　]+");

    /**
     * A clause that is not on the ballot yet.
     *
     * @param needs the field for what it cannot stand without
     * @param follows whether it only comes along with others
     */
    public record Unasked(UUID id, Localized num, Localized heading, String needs, boolean follows) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ballot(
                PageContext page,
                AssemblyView assembly,
                Form form,
                BallotView ballot,
                List<Unasked> unasked,
                List<RecommendationView> recommendations,
                boolean reportable);
    }

    @Inject
    Ballots ballots;

    @Inject
    Recommendations recommendations;

    @Inject
    Bills bills;

    @Inject
    Commands commands;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance ballot() {
        return page(Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response act(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        try {
            return switch (act == null ? "" : act) {
                case "open" -> {
                    OpenBallot command = open(form);
                    yield bench.act("ballot", key, form, () -> {
                        ballots.open(visitor.assembly(), command);
                        return "opened";
                    });
                }
                case "close" -> {
                    UUID question = form.id("question");
                    yield bench.act("ballot", key, form, () -> {
                        ballots.close(visitor.assembly(), question);
                        return "closed";
                    });
                }
                case "close-all" ->
                    bench.act("ballot", key, form, () -> {
                        ballots.closeAll(visitor.assembly());
                        return "closed";
                    });
                case "report" ->
                    bench.act("ballot", key, form, () -> {
                        recommendations.report(visitor.assembly());
                        return "reported";
                    });
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            ModeratorMessages say = Words.in(visitor.lang());
            return form.answer(page(form.refused(refused, visitor.lang())
                    .labelled(Map.of(
                            "clauses", say.ballot_clauses(),
                            "prerequisites", say.ballot_needs(),
                            "opensAt", say.ballot_opens(),
                            "closesAt", say.ballot_closes()))));
        }
    }

    private OpenBallot open(Form form) {
        Instant opensAt = form.moment("opensAt", false);
        Instant closesAt = form.moment("closesAt", true);
        form.require("clauses", "not-empty").check();
        List<UUID> clauses = form.values("clauses").stream()
                .map(id -> Ids.read(id).orElseThrow(() -> Refused.field("clauses", "clause-unknown")))
                .toList();
        Map<UUID, List<UUID>> needs = new LinkedHashMap<>();
        clauses.forEach(clause -> needs.put(clause, numbered(form, NEEDS + clause)));
        form.check();
        return commands.valid(new OpenBallot(clauses, needs, opensAt, closesAt));
    }

    /** The clauses whose numbers are written in a field, as they are printed in one of the languages. */
    private List<UUID> numbered(Form form, String field) {
        Map<String, UUID> byNumber = new HashMap<>();
        for (BillView.ClauseView clause : bills.decided(visitor.assembly())) {
            clause.num().texts().values().forEach(num -> byNumber.putIfAbsent(plain(num), clause.id()));
        }
        List<UUID> named = new ArrayList<>();
        for (String number : BETWEEN_NUMBERS.split(form.value(field))) {
            if (!number.isBlank()) {
                UUID clause = byNumber.get(plain(number));
                if (clause == null) {
                    form.wrong(field, "clause-unnumbered", Map.of("number", number));
                } else {
                    named.add(clause);
                }
            }
        }
        return named;
    }

    /** Digits as on any keyboard, letters in lower case. */
    private static String plain(String number) {
        return Normalizer.normalize(number.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private TemplateInstance page(Form form) {
        BallotView ballot = ballots.view(visitor.assembly(), null);
        Set<UUID> asked = ballot.questions().stream()
                .map(question -> question.clause().id())
                .collect(Collectors.toSet());
        Map<String, String> suggested = new HashMap<>();
        ballots.suggested(visitor.assembly())
                .forEach((clause, needs) -> suggested.put(
                        NEEDS + clause,
                        needs.stream()
                                .map(needed -> needed.num().in(visitor.lang()))
                                .collect(Collectors.joining(", "))));
        List<RecommendationView> drafted = recommendations.list(visitor.assembly(), true);
        return pages.page(Templates.ballot(
                pages.context(),
                bench.assembly(),
                form.with(suggested),
                ballot,
                bills.decided(visitor.assembly()).stream()
                        .filter(clause -> !asked.contains(clause.id()))
                        .map(clause -> new Unasked(
                                clause.id(),
                                clause.num(),
                                clause.heading(),
                                NEEDS + clause.id(),
                                ballot.follows().stream()
                                        .anyMatch(follows -> follows.id().equals(clause.id()))))
                        .toList(),
                drafted,
                ballot.phase().allowsBallots()
                        && !drafted.isEmpty()
                        && drafted.stream().allMatch(RecommendationView::isAdopted)
                        && ballot.questions().stream().allMatch(QuestionView::isClosed)));
    }
}
