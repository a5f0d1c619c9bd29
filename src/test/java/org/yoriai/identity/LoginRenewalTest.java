package org.yoriai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;

/** How Keycloak renews a login: what a person with two tabs needs, and what a thief must not have. */
class LoginRenewalTest {

    @Test
    void twoTabsThatRenewAtOnceBothStayLoggedIn() {
        String key = AccountsFixture.renewalKey("wren");

        String first = AccountsFixture.renewed(key);
        String second = AccountsFixture.renewed(key);

        assertThat(AccountsFixture.renewed(second)).isNotIn(key, first, second);
    }

    @Test
    void anOldKeyIsWorthNothingOnceALaterOneIsUsed() throws InterruptedException {
        String old = AccountsFixture.renewalKey("wren");
        Thread.sleep(1_100);
        String next = AccountsFixture.renewed(old);
        Thread.sleep(1_100);
        AccountsFixture.renewed(next);

        assertThatThrownBy(() -> AccountsFixture.renewed(old)).hasMessageContaining("invalid_grant");
    }
}
