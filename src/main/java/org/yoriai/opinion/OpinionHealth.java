package org.yoriai.opinion;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.yoriai.shared.InstanceConfig;

/** Tells whether opinion maps are kept up to date; without the stream the last ones stay. */
@Wellness
@ApplicationScoped
class OpinionHealth implements HealthCheck {
    @Inject
    OpinionStream stream;

    @Inject
    InstanceConfig instance;

    @Override
    public HealthCheckResponse call() {
        boolean role = instance.roles().contains(InstanceConfig.Service.OPINION);
        boolean late = role && !stream.running();
        return HealthCheckResponse.named("opinion-maps")
                .withData("role", role)
                .withData("running", stream.running())
                .withData("late", late)
                .status(!late)
                .build();
    }
}
