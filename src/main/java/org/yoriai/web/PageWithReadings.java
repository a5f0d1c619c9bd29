package org.yoriai.web;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A page that is rendered as it is, and then gets readings above its kanji. */
final class PageWithReadings implements TemplateInstance {
    private final TemplateInstance page;

    PageWithReadings(TemplateInstance page) {
        this.page = page;
    }

    @Override
    public String render() {
        return ReadingAid.on(page.render());
    }

    @Override
    public CompletionStage<String> renderAsync() {
        return page.renderAsync().thenApply(ReadingAid::on);
    }

    @Override
    public Uni<String> createUni() {
        return page.createUni().map(ReadingAid::on);
    }

    @Override
    public Multi<String> createMulti() {
        return createUni().toMulti();
    }

    @Override
    public CompletionStage<Void> consume(Consumer<String> consumer) {
        return renderAsync().thenAccept(consumer);
    }

    @Override
    public TemplateInstance data(Object data) {
        page.data(data);
        return this;
    }

    @Override
    public TemplateInstance data(String key, Object data) {
        page.data(key, data);
        return this;
    }

    @Override
    public TemplateInstance setAttribute(String key, Object value) {
        page.setAttribute(key, value);
        return this;
    }

    @Override
    public Object getAttribute(String key) {
        return page.getAttribute(key);
    }

    @Override
    public Template getTemplate() {
        return page.getTemplate();
    }

    @Override
    public long getTimeout() {
        return page.getTimeout();
    }
}
