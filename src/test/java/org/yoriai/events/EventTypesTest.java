package org.yoriai.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yoriai.CompiledClassesFixture;

/** What is logged is what the public list says. */
class EventTypesTest {
    private static final Pattern FORM = Pattern.compile("org\\.yoriai\\.[a-z]+\\.[a-z]+(-[a-z]+)*");
    private static final Pattern LISTED = Pattern.compile("^ +- (org\\.yoriai\\.[a-z.-]+)$", Pattern.MULTILINE);

    /** Type of each event that a feature can record, by the record that stands for it. */
    private static Map<String, String> recorded() throws ReflectiveOperationException {
        Map<String, String> types = new TreeMap<>();
        for (JavaClass type : CompiledClassesFixture.CLASSES) {
            if (type.isAssignableTo(Event.class) && type.isRecord()) {
                Class<?> record = Class.forName(type.getName());
                types.put(record.getName(), sample(record).type());
            }
        }
        return types;
    }

    private static Event sample(Class<?> record) throws ReflectiveOperationException {
        return (Event) sampleRecord(record);
    }

    private static Object sampleRecord(Class<?> record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Constructor<?> constructor = record.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        Object[] samples = new Object[components.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = sampleOf(components[i].getType());
        }
        return constructor.newInstance(samples);
    }

    private static Object sampleOf(Class<?> type) throws ReflectiveOperationException {
        if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == String.class) {
            return "a";
        } else if (type == UUID.class) {
            return new UUID(0, 1);
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return sampleRecord(type);
        }
        throw new IllegalStateException("give a sample of " + type);
    }

    private static Set<String> listed() throws IOException {
        try (InputStream document = EventTypesTest.class.getResourceAsStream("/asyncapi/yoriai.yaml")) {
            Set<String> types = new TreeSet<>();
            LISTED.matcher(new String(document.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(row -> types.add(row.group(1)));
            return types;
        }
    }

    @Test
    void everyEventHasATypeOfItsFeature() throws Exception {
        Map<String, String> recorded = recorded();
        assertThat(recorded).hasSizeGreaterThan(8);
        recorded.forEach((record, type) -> {
            assertThat(type).as(record).matches(FORM);
            assertThat(record).as(type).startsWith(type.substring(0, type.lastIndexOf('.') + 1));
        });
    }

    @Test
    void noTwoEventsShareAType() throws Exception {
        assertThat(recorded().values()).doesNotHaveDuplicates();
    }

    @Test
    void everyEventIsInThePublicList() throws Exception {
        assertThat(listed()).containsAll(recorded().values());
    }

    @Test
    void thePublicListPromisesNothingThatNobodyRecords() throws Exception {
        assertThat(recorded().values()).containsAll(listed());
    }
}
