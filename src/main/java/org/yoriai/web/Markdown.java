package org.yoriai.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.yoriai.shared.VisibleText;

/**
 * Shows what people wrote in Markdown: emphasis, lists, quotes and https links. Everything else, HTML too, is shown as
 * the characters it is made of, and none of them hides, turns round or piles up. The one place in which text becomes HTML.
 */
@TemplateExtension
public final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(
                    java.util.Set.of(org.commonmark.node.BlockQuote.class, org.commonmark.node.ListBlock.class))
            .postProcessor(document -> {
                document.accept(new AsSeen());
                return document;
            })
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br>\n")
            .nodeRendererFactory(context -> new ImagesAsText(context))
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a")
            .allowUrlProtocols("https")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    /** In templates {@code {text.markdown}}. */
    public static RawString markdown(String text) {
        return new RawString(html(text));
    }

    /** Safe HTML of the elements {@code p br em strong ul ol li blockquote a}. */
    static String html(String text) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(text)));
    }

    /**
     * Bounds the words after they are read, because a sign may be written as an entity, and before they are HTML, because a mark
     * behind {@code >} would grow together with it.
     */
    private static final class AsSeen extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            text.setLiteral(VisibleText.of(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(VisibleText.of(code.getLiteral()));
        }

        @Override
        public void visit(HtmlInline html) {
            html.setLiteral(VisibleText.of(html.getLiteral()));
        }
    }

    /** An image is shown as the words that stand for it. */
    private static final class ImagesAsText implements org.commonmark.renderer.NodeRenderer {
        private final org.commonmark.renderer.html.HtmlNodeRendererContext context;

        ImagesAsText(org.commonmark.renderer.html.HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public java.util.Set<Class<? extends org.commonmark.node.Node>> getNodeTypes() {
            return java.util.Set.of(Image.class, Heading.class);
        }

        @Override
        public void render(org.commonmark.node.Node node) {
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
