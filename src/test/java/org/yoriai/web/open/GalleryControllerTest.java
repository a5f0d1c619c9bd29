package org.yoriai.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Refused;

class GalleryControllerTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Parts of other tags and of the skeleton of every page; the gallery shows them with those. */
    private static final Set<String> WITHIN_OTHERS =
            Set.of("csrf", "icon", "icons", "logo", "outbox", "pair", "refusal", "topBar");

    @Test
    void isNotThereExceptOnALocalStack() {
        GalleryController gallery = new GalleryController();
        gallery.instance = new SmallRyeConfigBuilder()
                .withMapping(InstanceConfig.class)
                .withDefaultValue("yoriai.roles", "web")
                .withDefaultValue("yoriai.public-host", "assembly.example.org")
                .withDefaultValue("yoriai.state-dir", "state")
                .build()
                .getConfigMapping(InstanceConfig.class);

        assertThatThrownBy(() -> gallery.gallery(null, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(404));
    }

    @Test
    void showsEveryTag() throws IOException {
        String gallery = Files.readString(TEMPLATES.resolve("GalleryController/gallery.html"));
        List<String> tags;
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("tags"))) {
            tags = files.map(file -> file.getFileName().toString().replace(".html", ""))
                    .filter(tag -> !WITHIN_OTHERS.contains(tag))
                    .toList();
        }

        assertThat(tags).isNotEmpty().allSatisfy(tag -> assertThat(gallery).contains("{#" + tag + " "));
    }
}
