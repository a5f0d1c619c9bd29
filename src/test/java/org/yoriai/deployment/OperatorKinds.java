package org.yoriai.deployment;

import java.util.List;
import java.util.Map;

/** What we use of the operators' own kinds, as their reference documentation names it; anything else is refused. */
final class OperatorKinds {
    static final Map<String, Class<?>> ALL = Map.of(
            "postgresql.cnpg.io/v1 Cluster", PostgresCluster.class,
            "kafka.strimzi.io/v1 Kafka", Kafka.class,
            "kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class,
            "kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class,
            "k8s.keycloak.org/v2alpha1 Keycloak", Keycloak.class,
            "k8s.keycloak.org/v2alpha1 KeycloakRealmImport", RealmImport.class);

    private OperatorKinds() {}

    record Meta(String name, Map<String, String> labels) {}

    record Resources(Map<String, String> requests, Map<String, String> limits) {}

    record Named(String name) {}

    record SecretKey(String name, String key) {}

    // CloudNativePG 1.25

    record PostgresCluster(String apiVersion, String kind, Meta metadata, PostgresSpec spec) {}

    record PostgresSpec(
            int instances,
            String imageName,
            Disk storage,
            Disk walStorage,
            Resources resources,
            PostgresSettings postgresql,
            Bootstrap bootstrap,
            Managed managed) {}

    record Disk(String size) {}

    record PostgresSettings(Synchronous synchronous, Map<String, String> parameters) {}

    record Synchronous(String method, int number) {}

    record Bootstrap(InitDb initdb) {}

    record InitDb(String database, String owner, Named secret, List<String> postInitApplicationSQL) {}

    record Managed(List<ManagedRole> roles) {}

    record ManagedRole(String name, String ensure, boolean login, Named passwordSecret) {}

    // Strimzi 0.49

    record Kafka(String apiVersion, String kind, Meta metadata, KafkaSpec spec) {}

    record KafkaSpec(Brokers kafka, EntityOperator entityOperator) {}

    record Brokers(List<KafkaListener> listeners, Map<String, Object> config) {}

    record KafkaListener(String name, int port, String type, boolean tls, List<Peer> networkPolicyPeers) {}

    record Peer(Selector podSelector, Selector namespaceSelector) {}

    record Selector(Map<String, String> matchLabels) {}

    record EntityOperator(TopicOperator topicOperator) {}

    record TopicOperator(String watchedNamespace) {}

    record KafkaNodePool(String apiVersion, String kind, Meta metadata, NodePoolSpec spec) {}

    record NodePoolSpec(int replicas, List<String> roles, NodeStorage storage, Resources resources) {}

    record NodeStorage(String type, List<Volume> volumes) {}

    record Volume(int id, String type, String size, String kraftMetadata, boolean deleteClaim) {}

    record KafkaTopic(String apiVersion, String kind, Meta metadata, TopicSpec spec) {}

    record TopicSpec(int partitions, int replicas, Map<String, Object> config) {}

    // Keycloak 26

    record Keycloak(String apiVersion, String kind, Meta metadata, KeycloakSpec spec) {}

    record KeycloakSpec(
            int instances,
            KeycloakDb db,
            KeycloakHttp http,
            Hostname hostname,
            Proxy proxy,
            KeycloakIngress ingress,
            Resources resources,
            Unsupported unsupported) {}

    record Unsupported(PodTemplate podTemplate) {}

    record PodTemplate(PodSpec spec) {}

    record PodSpec(List<Container> containers, List<PodVolume> volumes) {}

    record Container(List<Mount> volumeMounts) {}

    record Mount(String name, String mountPath, boolean readOnly) {}

    record PodVolume(String name, ConfigMapVolume configMap) {}

    record ConfigMapVolume(String name, List<Item> items) {}

    record Item(String key, String path) {}

    record KeycloakDb(
            String vendor,
            String host,
            int port,
            String database,
            SecretKey usernameSecret,
            SecretKey passwordSecret) {}

    record KeycloakHttp(boolean httpEnabled) {}

    record Hostname(String hostname) {}

    record Proxy(String headers) {}

    record KeycloakIngress(boolean enabled) {}

    record RealmImport(String apiVersion, String kind, Meta metadata, RealmSpec spec) {}

    record RealmSpec(String keycloakCRName, Map<String, Placeholder> placeholders, Map<String, Object> realm) {}

    record Placeholder(SecretKey secret) {}
}
