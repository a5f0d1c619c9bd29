package org.yoriai.deployment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads manifests as the API server would: a key twice, a field that the kind lacks, or a number for a text is an error. */
final class Manifests {
    /** The types of fabric8 keep unknown fields in a map of their own; here they may not. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final Map<String, Class<?>> KINDS = kinds();

    private Manifests() {}

    private static Map<String, Class<?>> kinds() {
        Map<String, Class<?>> kinds = new HashMap<>(Map.of(
                "v1 ConfigMap", ConfigMap.class,
                "v1 Service", Service.class,
                "apps/v1 Deployment", Deployment.class,
                "batch/v1 Job", Job.class,
                "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
                "networking.k8s.io/v1 Ingress", Ingress.class,
                "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
                "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class));
        kinds.putAll(OperatorKinds.ALL);
        return kinds;
    }

    static List<Map<?, ?>> documents(String stream) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Map<?, ?>> all = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(stream)) {
            if (document != null) {
                all.add((Map<?, ?>) document);
            }
        }
        return all;
    }

    static List<Map<?, ?>> documents(Path file) {
        try {
            return documents(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String kind(Map<?, ?> document) {
        return document.get("apiVersion") + " " + document.get("kind");
    }

    static String name(Map<?, ?> document) {
        return String.valueOf(((Map<?, ?>) document.get("metadata")).get("name"));
    }

    /**
     * The typed form of a manifest.
     *
     * @throws IllegalArgumentException if its kind is none that we deploy, or lacks one of its fields
     */
    static Object read(Map<?, ?> document) {
        Class<?> type = KINDS.get(kind(document));
        if (type == null) {
            throw new IllegalArgumentException("no type for " + kind(document));
        }
        return STRICT.convertValue(document, type);
    }
}
