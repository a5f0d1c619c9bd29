package org.yoriai.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The served AsyncAPI document, and whether a message keeps to it. */
final class EventContract {
    final JsonNode document;
    private final JsonSchema headers;
    private final JsonSchema payload;

    EventContract() {
        try (var in = EventContract.class.getResourceAsStream(AsyncApiResource.DOCUMENT)) {
            document = new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        headers = schema(document.at("/components/messages/event/headers"));
        payload = schema(document.at("/components/messages/event/payload"));
    }

    /** What is wrong with a message of the channel of events; empty when nothing is. */
    Set<ValidationMessage> violations(JsonNode headers, JsonNode payload) {
        Set<ValidationMessage> all = new java.util.LinkedHashSet<>(this.headers.validate(headers));
        all.addAll(this.payload.validate(payload));
        return all;
    }

    List<String> types() {
        List<String> types = new ArrayList<>();
        document.at("/components/schemas/type/enum").forEach(type -> types.add(type.asText()));
        return types;
    }

    /** A schema of the document, which stays whole around it so that its references lead somewhere. */
    private JsonSchema schema(JsonNode reference) {
        ObjectNode root = document.deepCopy();
        root.set("$ref", reference.get("$ref"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }
}
