package org.yoriai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/assemblies, /api/v1/assemblies, true",
        "/api/v1/assemblies, /api/v1/assemblies/x, false",
        "/api/v1/assemblies/{assembly}/votes/, /api/v1/assemblies/shared-streets/votes, true",
        "/api/v1/assemblies/{assembly}/votes, /api/v1/assemblies/a/b/votes, false",
        "/{lang:en|ja}/a/{assembly}, /ja/a/shared-streets, true",
        "/{lang:en|ja}/a/{assembly}, /fr/a/shared-streets, false",
        "/{lang:en|ja}/a/{assembly}/arguments/{id}/withdrawal, /en/a/x/arguments/7/withdrawal, true",
        "'/x/{n:[0-9]{1,3}}/y', /x/123/y, true",
        "'/x/{n:[0-9]{1,3}}/y', /x/1234/y, false",
        "/a.b, /aXb, false"
    })
    void anAddressFitsItsTemplateAndNoOther(String template, String address, boolean fits) {
        assertThat(address.matches(Routes.pattern(template))).isEqualTo(fits);
    }
}
