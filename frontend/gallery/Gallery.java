import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders the pages in {@code pages/} with the product's own layout and tags, so that the design can be looked at without a server.
 *
 * <p>Arguments: the templates' folder, the folder of gallery pages, the folder to write to. Needs only qute-core on the class path.
 */
public class Gallery {

    public static void main(String[] args) throws IOException {
        Path templates = Path.of(args[0]);
        Path pages = Path.of(args[1]);
        Path out = Path.of(args[2]);
        Files.createDirectories(out);

        var builder = Engine.builder()
                .addDefaultSectionHelpers()
                .addValueResolvers(
                        ValueResolvers.mapResolver(), ValueResolvers.listResolver(), ValueResolvers.collectionResolver(),
                        ValueResolvers.mapperResolver(), ValueResolvers.thisResolver(), ValueResolvers.orResolver(),
                        ValueResolvers.trueResolver(), ValueResolvers.logicalAndResolver(), ValueResolvers.logicalOrResolver(),
                        ValueResolvers.mapEntryResolver(), ValueResolvers.plusResolver(), ValueResolvers.equalsResolver(),
                        ValueResolvers.rawResolver(), ValueResolvers.numberValueResolver(), new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .addNamespaceResolver(NamespaceResolver.builder("inject")
                        .resolve(context -> Map.of("parameterName", "csrf-token", "token", "gallery"))
                        .build())
                .addNamespaceResolver(NamespaceResolver.builder("str")
                        .resolveAsync(context -> context.evaluate(context.getParams().get(0))
                                .thenCombine(context.evaluate(context.getParams().get(1)), (a, b) -> (Object) ("" + a + b)))
                        .build())
                .addNamespaceResolver(NamespaceResolver.builder("sample")
                        .resolve(context -> Samples.of(context.getName()))
                        .build())
                .addLocator(new Folder(templates))
                .addLocator(new Folder(pages));
        try (Stream<Path> tags = Files.list(templates.resolve("tags"))) {
            for (Path tag : tags.toList()) {
                String name = tag.getFileName().toString().replace(".html", "");
                builder.addSectionHelper(new UserTagSectionHelper.Factory(name, "tags/" + name + ".html"));
            }
        }
        Engine engine = builder.build();
        try (Stream<Path> files = Files.list(pages)) {
            for (Path page : files.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
                String html = engine.getTemplate(page.getFileName().toString()).render();
                Files.writeString(out.resolve(page.getFileName()), html);
                System.out.println(page.getFileName() + " " + html.length());
            }
        }
    }

    private record Folder(Path root) implements TemplateLocator {
        @Override
        public Optional<TemplateLocation> locate(String id) {
            Path file = root.resolve(id.endsWith(".html") ? id : id + ".html");
            return Files.isRegularFile(file) ? Optional.of(new Located(file)) : Optional.empty();
        }
    }

    private record Located(Path file) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            try {
                return new StringReader(Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType("text/html"));
        }
    }

    /** Lists for the pages, written as {@code sample.txt}: "name | key=value; key=value" a row. */
    private static final class Samples {
        private static final Map<String, List<Map<String, Object>>> ALL = read();

        static Object of(String name) {
            return ALL.get(name);
        }

        private static Map<String, List<Map<String, Object>>> read() {
            try (Stream<String> lines = Files.lines(Path.of(System.getProperty("samples")), StandardCharsets.UTF_8)) {
                return lines.filter(l -> l.contains("|"))
                        .map(l -> l.split("\\|", 2))
                        .collect(Collectors.groupingBy(
                                l -> l[0].trim(), Collectors.mapping(l -> row(l[1]), Collectors.toList())));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static Map<String, Object> row(String text) {
            return Stream.of(text.split(";"))
                    .map(pair -> pair.trim().split("=", 2))
                    .collect(Collectors.toMap(p -> p[0], p -> value(p[1])));
        }

        private static Object value(String text) {
            if (text.matches("\\d+")) return Integer.valueOf(text);
            if (text.equals("true")) return true;
            return text;
        }
    }
}
