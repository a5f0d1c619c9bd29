package org.yoriai.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
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
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(
                Lang lang,
                String alternate,
                int status,
                String title,
                String detail,
                List<String> violations,
                boolean login);
    }

    @Override
    public Response show(Problem problem, Lang lang, String path) {
        String bare = path.startsWith("/" + lang.code() + "/") ? path.substring(3) : "/";
        TemplateInstance page = Templates.problem(
                lang,
                "/" + lang.other().code() + bare,
                problem.status(),
                ProblemWords.title(problem, lang),
                ProblemWords.detail(problem, lang),
                problem.violations().stream()
                        .map(violation -> ProblemWords.violation(violation, lang))
                        .toList(),
                problem.status() == 401);
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Language", lang.code())
                .entity(page.setLocale(lang.locale()).render())
                .build();
    }
}
