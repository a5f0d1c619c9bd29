package org.yoriai.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.yoriai.shared.VisibleText;

/**
 * Whatever a template shows is shown as it is seen: stored words may hide signs or turn round, what stands beside them may not.
 * What is HTML already is left alone: {@link Markdown} has seen to its words.
 */
@ApplicationScoped
class ShownText implements ResultMapper {
    private final HtmlEscaper html = new HtmlEscaper(List.of(Variant.TEXT_HTML, Variant.TEXT_XML));

    void register(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    /** Asked before the escaping of Qute, which only the first mapper that applies may do. */
    @Override
    public int getPriority() {
        return html.getPriority() + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof String text && !VisibleText.isWhole(text);
    }

    @Override
    public String map(Object result, Expression expression) {
        String text = VisibleText.of((String) result);
        return html.appliesTo(expression.getOrigin(), text) ? html.map(text, expression) : text;
    }
}
