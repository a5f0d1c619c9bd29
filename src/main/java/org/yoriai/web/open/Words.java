package org.yoriai.web.open;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;

/** The words of pages in the language of the address, for texts that are put together before a template shows them. */
@RequestScoped
public class Words {
    @Inject
    Visitor visitor;

    /** The container looks through all beans for each; a page asks some hundred times. */
    private final Map<Class<?>, Object> found = new HashMap<>();

    public Lang lang() {
        return visitor.lang();
    }

    /** A message bundle in the visitor's language. */
    public <T> T of(Class<T> bundle) {
        return bundle.cast(found.computeIfAbsent(bundle, this::find));
    }

    private Object find(Class<?> bundle) {
        InstanceHandle<?> own = Arc.container()
                .instance(bundle, Localized.Literal.of(visitor.lang().code()));
        return own.isAvailable() ? own.get() : Arc.container().instance(bundle).get();
    }

    public RecordMessages record() {
        return of(RecordMessages.class);
    }

    public ReadingMessages reading() {
        return of(ReadingMessages.class);
    }

    public LawMessages law() {
        return of(LawMessages.class);
    }

    public MapMessages maps() {
        return of(MapMessages.class);
    }

    public OpenMessages open() {
        return of(OpenMessages.class);
    }
}
