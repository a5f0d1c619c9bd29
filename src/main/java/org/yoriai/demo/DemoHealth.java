package org.yoriai.demo;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells when the demo is there, at {@code /q/health/group/demo}. */
@HealthGroup("demo")
@ApplicationScoped
public class DemoHealth implements HealthCheck {
    @Inject
    DemoLoader loader;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder()
                .name("demo")
                .status(loader.isDone())
                .withData("step", loader.step())
                .build();
    }
}
