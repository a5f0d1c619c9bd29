package org.yoriai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yoriai.events.Event;
import org.yoriai.events.Topics;

class AsyncApiTest {
    private final EventContract contract = new EventContract();

    @Test
    void namesExactlyTheTypesThatAreRecorded() {
        List<String> recorded = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.yoriai")) {
            if (found.isAssignableTo(Event.class) && !found.isInterface()) {
                recorded.add(typeOf(found.reflect()));
            }
        }

        assertThat(recorded).isNotEmpty();
        assertThat(new TreeSet<>(contract.types())).isEqualTo(new TreeSet<>(recorded));
    }

    @Test
    void itsChannelsAreTheTopicAndTheAddressOfTheStream() {
        assertThat(contract.document.at("/asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(contract.document.at("/channels/events/address").asText()).isEqualTo(Topics.EVENTS);
        assertThat(contract.document.at("/channels/live/address").asText())
                .isEqualTo(LiveStreamResource.class
                        .getAnnotation(jakarta.ws.rs.Path.class)
                        .value());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = contract.document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        for (String reference : references) {
            assertThat(contract.document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void itsExampleKeepsToItsSchema() {
        JsonNode example = contract.document.at("/components/messages/event/examples/0");

        assertThat(contract.violations(example.path("headers"), example.path("payload")))
                .isEmpty();
    }

    @Test
    void aMessageThatSaysTooMuchOrTooLittleBreaksIt() {
        JsonNode example = contract.document.at("/components/messages/event/examples/0");
        ObjectNode withName = example.path("payload").deepCopy();
        withName.put("name", "Hanako");
        ObjectNode withoutCommit = example.path("payload").deepCopy();
        withoutCommit.remove("commit");
        ObjectNode unknownType = example.path("payload").deepCopy();
        unknownType.put("type", "org.yoriai.deliberation.unheard-of");
        ObjectNode withoutIndex = example.path("headers").deepCopy();
        withoutIndex.remove("ce_logindex");

        assertThat(contract.violations(example.path("headers"), withName)).isNotEmpty();
        assertThat(contract.violations(example.path("headers"), withoutCommit)).isNotEmpty();
        assertThat(contract.violations(example.path("headers"), unknownType)).isNotEmpty();
        assertThat(contract.violations(withoutIndex, example.path("payload"))).isNotEmpty();
    }

    /** An event's type does not depend on its content, so any content will do. */
    private static String typeOf(Class<?> event) {
        Constructor<?> constructor = event.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] nothing = new Object[constructor.getParameterCount()];
        for (int i = 0; i < nothing.length; i++) {
            nothing[i] = nothing(constructor.getParameterTypes()[i]);
        }
        try {
            return ((Event) constructor.newInstance(nothing)).type();
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError("an event that cannot be made: " + event, e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        return type == java.util.Map.class ? java.util.Map.of() : null;
    }
}
