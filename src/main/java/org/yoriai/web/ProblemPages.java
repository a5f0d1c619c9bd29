package org.yoriai.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Problem;
import org.yoriai.shared.ProblemPage;
import org.yoriai.shared.ProblemWords;

/** Problems as pages, in the look of all others. */
@ApplicationScoped
class ProblemPages implements ProblemPage {
    @Inject
    Resending resending;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance again(Lang lang, String alternate, boolean login, Resending.Again again);

        static native TemplateInstance problem(
                Lang lang, String alternate, String title, String detail, List<String> violations, boolean login);
    }

    @Override
    public Response show(Problem problem, Lang lang, String path) {
        String bare = path.startsWith("/" + lang.code() + "/") ? path.substring(3) : "/";
        String alternate = "/" + lang.other().code() + bare;
        TemplateInstance page = resending
                .of(problem)
                .map(again -> Templates.again(lang, alternate, problem.status() == 401, again))
                .orElseGet(() -> plain(problem, lang, alternate));
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Language", lang.code())
                .entity(page.setLocale(lang.locale()).render())
                .build();
    }

    private static TemplateInstance plain(Problem problem, Lang lang, String alternate) {
        return Templates.problem(
                lang,
                alternate,
                ProblemWords.title(problem, lang),
                ProblemWords.detail(problem, lang),
                problem.violations().stream()
                        .map(violation -> ProblemWords.violation(violation, lang))
                        .toList(),
                problem.status() == 401);
    }
}
