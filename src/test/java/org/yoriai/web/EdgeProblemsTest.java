package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeProblemsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/?done=%E3%81%82", "/api/v1/assemblies/a%20b?x=1&y=%2F", "*"})
    void readsAnAddressThatDecodesToText(String address) {
        assertThat(EdgeProblems.isReadable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/en/?x=%zz",
                "/%",
                "/%0",
                "/%00",
                "/en/?x=a%00b",
                "/%ff%fe",
                "/%C0%80",
                "/%ED%A0%80",
                "/<x>"
            })
    void refusesBrokenEscapesBrokenTextAndHiddenNul(String address) {
        assertThat(EdgeProblems.isReadable(address)).isFalse();
    }
}
