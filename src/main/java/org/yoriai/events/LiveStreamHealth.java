package org.yoriai.events;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.yoriai.shared.InstanceConfig;

/** Tells whether live events come late because Kafka does not answer. */
@Wellness
@ApplicationScoped
class LiveStreamHealth implements HealthCheck {
    @Inject
    LiveStream stream;

    @Inject
    InstanceConfig instance;

    @Override
    public HealthCheckResponse call() {
        boolean role = instance.roles().contains(InstanceConfig.Service.WEB);
        boolean late = role && stream.late();
        return HealthCheckResponse.named("live-stream")
                .withData("role", role)
                .withData("late", late)
                .status(!late)
                .build();
    }
}
