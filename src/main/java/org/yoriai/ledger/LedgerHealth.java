package org.yoriai.ledger;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.StorageFailure;

/**
 * Tells how late the log is, at {@code /q/health/well}. Lateness is no reason to take an instance away: votes are
 * accepted all the while.
 */
@Wellness
@ApplicationScoped
class LedgerHealth implements HealthCheck {
    private static final Duration NUMBERED_WITHIN = Duration.ofSeconds(10);
    private static final long RELAYED_WITHIN = 5_000;

    @Inject
    Backlog backlog;

    @Inject
    Sequencer sequencer;

    @Inject
    Relay relay;

    @Inject
    InstanceConfig instance;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("ledger");
        boolean role = instance.roles().contains(InstanceConfig.Service.SEQUENCER);
        answer.withData("role", role).withData("leads", sequencer.leads());
        try {
            Backlog.Waiting waiting = backlog.now();
            answer.withData("pending", waiting.events())
                    .withData("oldestPendingSeconds", waiting.oldest().toSeconds());
            boolean relays = sequencer.leads();
            if (relays) {
                answer.withData("kafkaConnected", relay.connected()).withData("relayLag", relay.lag());
            }
            boolean late = waiting.oldest().compareTo(NUMBERED_WITHIN) > 0
                    || relays && (!relay.connected() || relay.lag() > RELAYED_WITHIN);
            return answer.withData("late", late).status(!late).build();
        } catch (StorageFailure e) {
            return answer.withData("databaseReachable", false).down().build();
        }
    }
}
