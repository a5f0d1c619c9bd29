package org.yoriai.opendata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.OnInstance;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Problem;
import org.yoriai.shared.ProblemMapper;
import org.yoriai.shared.ProblemWords;

/**
 * Completes the OpenAPI document with what all operations have in common: who may call them (read from the very rules
 * that are applied), problems, the key of an act, and examples. The examples are requests and answers of a running
 * assembly, in {@code openapi/examples.json}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final String BEARER = "bearer";
    private static final String KEY = "IdempotencyKey";
    private static final String EXAMPLES = "/openapi/examples.json";
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> PARAMETERS = Map.of(
            "assembly", "id or slug of the assembly",
            "eId", "eId of a clause, such as sec_1",
            "lang", "en or ja",
            "level", "plain or very-plain",
            "logindex", "a place of the ledger");

    private final Map<String, MethodInfo> resources = new HashMap<>();
    private final Map<String, Example> examples;

    /** @param schema name of the answer's schema where its type does not say it; {@code list} for an array of them */
    private record Example(int status, Object request, Object response, String schema, boolean list) {}

    public ApiDescription(IndexView index) {
        for (AnnotationInstance path : index.getAnnotations(PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                path.target()
                        .asClass()
                        .methods()
                        .forEach(method -> find(path.value().asString(), method));
            }
        }
        try (InputStream in = Objects.requireNonNull(ApiDescription.class.getResourceAsStream(EXAMPLES))) {
            examples = new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void find(String prefix, MethodInfo method) {
        for (String verb : METHODS) {
            if (method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + verb))) {
                AnnotationInstance path = method.annotation(PATH);
                resources.put(
                        verb + " " + prefix + (path == null ? "" : path.value().asString()), method);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .setSecuritySchemes(Map.of(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the realm, with the audience yoriai-api")));
        api.getComponents().addSchema("Problem", problemSchema());
        api.getComponents().addParameter(KEY, keyParameter());
        for (int status : new int[] {400, 401, 403, 404, 409, 422, 503}) {
            api.getComponents().addResponse("Problem" + status, problem(status));
        }
        api.getPaths().getPathItems().forEach((path, item) -> complete(path, item));
        prune(api);
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            String name = method + " " + path;
            MethodInfo resource = resources.get(name);
            if (resource != null) {
                complete(name, path, operation, resource);
            }
        });
    }

    private void complete(String name, String path, Operation operation, MethodInfo resource) {
        boolean writes = !name.startsWith("GET ");
        boolean anyone = resource.hasAnnotation(DotName.createSimple(Anyone.class.getName()));
        String feature = resource.declaringClass().name().packagePrefixName().local();
        operation.setOperationId(feature.substring(feature.lastIndexOf('.') + 1) + "_" + resource.name());
        operation.setDescription(
                (operation.getDescription() == null ? "" : operation.getDescription() + "\n\n") + rule(resource));
        operation.setSecurity(new ArrayList<>());
        if (anyone) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER, List.of()));
        declare(path, operation);
        if (writes) {
            operation.addParameter(OASFactory.createParameter().ref(KEY));
        } else {
            operation.setRequestBody(null);
        }
        answers(name, operation);
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 503));
        if (!anyone) {
            statuses.add(403);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (writes) {
            statuses.addAll(List.of(409, 422));
        }
        for (int status : statuses) {
            String code = Integer.toString(status);
            APIResponse said = operation.getResponses().getAPIResponse(code);
            if (said != null && !said.getDescription().equals("Bad Request")) {
                said.setContent(problem(status).getContent());
            } else {
                operation
                        .getResponses()
                        .addAPIResponse(code, OASFactory.createAPIResponse().ref("Problem" + status));
            }
        }
    }

    private static String rule(MethodInfo resource) {
        AnnotationInstance in = resource.annotation(DotName.createSimple(MayIn.class.getName()));
        if (in != null) {
            return "Needs a role in the assembly: " + roles(in) + ".";
        }
        AnnotationInstance on = resource.annotation(DotName.createSimple(OnInstance.class.getName()));
        if (on != null) {
            return "Needs a role of the instance: " + roles(on) + ".";
        }
        return resource.hasAnnotation(DotName.createSimple(Anyone.class.getName()))
                ? "Everybody may ask, logged in or not."
                : "Whoever is logged in may ask.";
    }

    private static String roles(AnnotationInstance rule) {
        return String.join(
                " or ",
                Arrays.stream(rule.value().asEnumArray())
                        .map(role -> role.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    /** Parameters of the path that the method itself does not take. */
    private static void declare(String path, Operation operation) {
        Set<String> declared = new HashSet<>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> declared.add(parameter.getName()));
        }
        Matcher names = IN_PATH.matcher(path);
        while (names.find()) {
            String name = names.group(1);
            if (!declared.contains(name)) {
                operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(string()));
            }
        }
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
                parameter.setDescription(
                        PARAMETERS.getOrDefault(parameter.getName(), "id of the " + parameter.getName()));
            }
        }
    }

    private void answers(String name, Operation operation) {
        Example example = examples.get(name);
        if (example == null) {
            return;
        }
        String status = Integer.toString(example.status);
        APIResponse answer = operation.getResponses().getAPIResponse(status);
        if (answer == null) {
            answer = OASFactory.createAPIResponse().description("Done; the same answer for the same key");
            operation.getResponses().addAPIResponse(status, answer);
        }
        if (example.status == 201) {
            operation.getResponses().removeAPIResponse("200");
        }
        if (answer.getContent() == null || answer.getContent().getMediaTypes() == null) {
            answer.setContent(OASFactory.createContent()
                    .addMediaType(
                            "application/json", OASFactory.createMediaType().schema(OASFactory.createSchema())));
        }
        for (MediaType type : answer.getContent().getMediaTypes().values()) {
            if (example.schema != null) {
                Schema schema = OASFactory.createSchema().ref(example.schema);
                type.setSchema(
                        example.list
                                ? OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(schema)
                                : schema);
            }
            if (type.getExamples() == null || type.getExamples().isEmpty()) {
                type.addExample("example", OASFactory.createExample().value(example.response));
            }
        }
        if (example.request != null && operation.getRequestBody() != null) {
            for (MediaType type :
                    operation.getRequestBody().getContent().getMediaTypes().values()) {
                type.addExample("example", OASFactory.createExample().value(example.request));
            }
        }
    }

    private static Parameter keyParameter() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "A new UUID for each act; the same one when the act is repeated. Within 48 hours the same key "
                                + "and content give the same answer, the same key with other content is refused (422).")
                .schema(string().format("uuid"))
                .example("0193a1c0-5f1c-7e5a-9f00-1c2d3e4f5a6b");
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema problemSchema() {
        Schema object = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", string())
                .addProperty("code", string())
                .addProperty("parameters", object)
                .addProperty("message", string());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Why a request was refused (RFC 9457), in the language of Accept-Language: en or ja")
                .addProperty("type", string().description("stable; urn:yoriai:problem: and the code"))
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", string())
                .addProperty("code", string().description("stable, not translated"))
                .addProperty("parameters", OASFactory.createSchema().addType(Schema.SchemaType.OBJECT))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static APIResponse problem(int status) {
        Problem problem = switch (status) {
            case 409 -> new Problem.WrongState("already-member", Map.of());
            case 422 ->
                new Problem.RuleBroken(
                        "invalid", Map.of(), List.of(new org.yoriai.shared.Violation("text", "not-blank", Map.of())));
            default -> ProblemMapper.ofStatus(status);
        };
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        for (Lang lang : Lang.values()) {
            type.addExample(lang.code(), OASFactory.createExample().value(ProblemWords.document(problem, lang)));
        }
        Content content = OASFactory.createContent().addMediaType(ProblemMapper.PROBLEM_JSON, type);
        APIResponse response = OASFactory.createAPIResponse()
                .description(ProblemWords.title(problem, Lang.EN))
                .content(content);
        if (status == 503) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("seconds to wait")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }

    /** Drops schemas that nothing refers to. */
    private static void prune(OpenAPI api) {
        Map<String, Schema> all = api.getComponents().getSchemas();
        Set<String> used = new HashSet<>();
        used.add("Problem");
        for (PathItem item : api.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                if (operation.getRequestBody() != null) {
                    mark(operation.getRequestBody().getContent(), all, used);
                }
                operation.getResponses().getAPIResponses().values().forEach(r -> mark(r.getContent(), all, used));
                if (operation.getParameters() != null) {
                    operation.getParameters().forEach(p -> mark(p.getSchema(), all, used));
                }
            }
        }
        new ArrayList<>(all.keySet())
                .stream().filter(name -> !used.contains(name)).forEach(api.getComponents()::removeSchema);
    }

    private static void mark(Content content, Map<String, Schema> all, Set<String> used) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(type -> mark(type.getSchema(), all, used));
        }
    }

    private static void mark(Schema schema, Map<String, Schema> all, Set<String> used) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                mark(all.get(name), all, used);
            }
        }
        mark(schema.getItems(), all, used);
        mark(schema.getAdditionalPropertiesSchema(), all, used);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> mark(property, all, used));
        }
        for (List<Schema> parts : Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (parts != null) {
                parts.forEach(part -> mark(part, all, used));
            }
        }
    }
}
