package org.yoriai.summary.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {
    private static Egress at(String... addresses) {
        return new Egress(
                Set.of("https://models.example", "http://127.0.0.1:11434"), Set.of("http://127.0.0.1:11434"), host -> {
                    InetAddress[] found = new InetAddress[addresses.length];
                    for (int i = 0; i < found.length; i++) {
                        found[i] = InetAddress.getByName(addresses[i]);
                    }
                    return found;
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                "224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "fe80::1", "fc00::1", "fd12::1",
                "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::10.0.0.1"
            })
    void refusesAnAddressInside(String address) {
        assertThatThrownBy(() -> at("93.184.215.14", address).check(URI.create("https://models.example/v1")))
                .isInstanceOfSatisfying(
                        CallFailed.class, e -> assertThat(e.why()).isEqualTo(CallFailed.Why.NOT_ALLOWED));
    }

    @Test
    void connectsToTheAddressThatItLookedAt() {
        Egress.Target target = at("93.184.215.14").check(URI.create("https://models.example/v1"));
        assertThat(target.address().getHostAddress()).isEqualTo("93.184.215.14");
        assertThat(target.host()).isEqualTo("models.example");
        assertThat(target.port()).isEqualTo(443);
        assertThat(target.tls()).isTrue();
    }

    @Test
    void letsAnOriginBeInsideThatIsListedAsLocal() {
        assertThat(at("127.0.0.1")
                        .check(URI.create("http://127.0.0.1:11434/v1"))
                        .port())
                .isEqualTo(11434);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://models.example/v1", "https://models.example:8443/v1", "https://other.example/v1",
                "https://models.example.evil.example/v1", "https://models.example@evil.example/v1",
                        "file:///etc/passwd",
                "https:///v1"
            })
    void refusesWhatIsNotOnTheList(String url) {
        assertThatThrownBy(() -> at("93.184.215.14").check(URI.create(url)))
                .isInstanceOfSatisfying(
                        CallFailed.class, e -> assertThat(e.why()).isEqualTo(CallFailed.Why.NOT_ALLOWED));
        assertThat(at().lists(url)).isFalse();
    }

    @Test
    void looksTheHostUpOnce() {
        int[] times = {0};
        Egress egress = new Egress(Set.of("https://models.example"), Set.of(), host -> {
            if (times[0]++ > 0) {
                throw new UnknownHostException("asked twice");
            }
            return new InetAddress[] {InetAddress.getByName("93.184.215.14")};
        });
        egress.check(URI.create("https://models.example/v1"));
        assertThat(times[0]).isEqualTo(1);
    }
}
