package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.CompiledClassesFixture;

class PluralsTest {
    /** Words behind a number that end like plurals and are none, and a unit that is never one. */
    private static final Set<String> NONE = Set.of("has", "yes", "pass", "goes", "says", "watts");

    @ParameterizedTest
    @CsvSource({"0, 0 bills", "1, 1 bill", "2, 2 bills", "11, 11 bills"})
    void aNounAgreesWithItsNumber(int n, String said) {
        assertThat(Plurals.count(n, "bill", "bills")).isEqualTo(said);
        assertThat(Plurals.form(n, "has", "have")).isEqualTo(n == 1 ? "has" : "have");
    }

    /** The sentence either asks whether the number is one, or lets its noun agree. */
    @Test
    void noSentencePutsAPluralBehindABareNumber() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (JavaClass bundle : CompiledClassesFixture.CLASSES) {
            if (!bundle.isAnnotatedWith(MessageBundle.class)) {
                continue;
            }
            for (Method method : bundle.reflect().getDeclaredMethods()) {
                Message message = method.getAnnotation(Message.class);
                for (Parameter parameter : message == null ? new Parameter[0] : method.getParameters()) {
                    String name = parameter.getName();
                    if (!parameter.getType().isPrimitive() || message.value().contains(name + " == 1")) {
                        continue;
                    }
                    seen++;
                    Matcher noun = Pattern.compile("\\{" + name + "} (people|\\p{L}{2,}s)\\b")
                            .matcher(message.value());
                    while (noun.find()) {
                        if (!NONE.contains(noun.group(1))) {
                            wrong.add(bundle.getSimpleName() + "." + method.getName() + ": " + noun.group());
                        }
                    }
                }
            }
        }

        assertThat(seen).isGreaterThan(150);
        assertThat(wrong).isEmpty();
    }
}
