package org.yoriai.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class BillResourceTest {
    private final ApiFixture api = ApiFixture.atStack();

    private ApiFixture.Answer upload(AssemblyFixture assembly, String type, String source) {
        return assembly.moderator().postText(assembly.path("/bills"), type, source.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTextBecomesClausesThatOnlyModeratorsSeeUntilItIsPublished() {
        AssemblyFixture assembly = AssemblyFixture.convene(api).advance("LEARNING");
        JsonNode draft = upload(assembly, "text/plain", """
                        Quiet Streets Ordinance

                        1 Purpose
                        This ordinance makes nights quieter.

                        2 Hours
                        Deliveries end at 22:00.
                        """).expect(201);
        assertThat(draft.get("clauses")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(api.get(assembly.path("/bill")).status()).isEqualTo(404);
        assertThat(assembly.as("wren").get(assembly.path("/bills")).status()).isEqualTo(403);

        assembly.moderator()
                .post(assembly.path("/bills/" + draft.get("id").asText() + "/publication"), Map.of())
                .expect(201);
        JsonNode published = api.get(assembly.path("/bill")).expect(200);
        assertThat(published.get("clauses")).isEqualTo(draft.get("clauses"));
        String eId = published.get("clauses").get(0).get("eId").asText();
        assertThat(api.get(assembly.path("/bill/" + eId))
                        .expect(200)
                        .get("clause")
                        .get("eId")
                        .asText())
                .isEqualTo(eId);
        assertThat(api.get(assembly.path("/bill/sec_999")).status()).isEqualTo(404);
    }

    @Test
    void aPublishedBillIsNotPublishedAgain() {
        AssemblyFixture assembly = AssemblyFixture.convene(api).withBill().advance("LEARNING");
        String bill = api.get(assembly.path("/bill")).expect(200).get("id").asText();
        assertThat(assembly.moderator()
                        .post(assembly.path("/bills/" + bill + "/publication"), Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void noBillIsTakenOnceTheAssemblyDecides() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).advance("DECIDING");
        var refused = upload(assembly, "text/plain", "1 Purpose\nToo late.\n");
        assertThat(refused.expect(409).get("code").asText()).isEqualTo("wrong-phase");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e \"x\">]><akomaNtoso><act><body>&e;</body></act></akomaNtoso>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/never.dtd\"><akomaNtoso/>",
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><l>&c;</l>",
                "<akomaNtoso><act><body>&undefined;</body></act></akomaNtoso>",
                "<akomaNtoso><act>",
                "<?xml version=\"1.0\"?>"
            })
    void hostileOrBrokenXmlIsRefusedInOneSentence(String source) {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        var refused = upload(assembly, "application/xml", source);
        assertThat(refused.status()).as(refused.text()).isBetween(400, 422);
        assertThat(refused.header("Content-Type")).startsWith(ApiFixture.PROBLEM);
        assertThat(refused.text()).doesNotContain("org.yoriai", "Exception", "javax.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "Only a few words without a number."})
    void aTextWithoutClausesIsRefused(String source) {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        assertThat(upload(assembly, "text/plain", source).status()).isBetween(400, 422);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        byte[] junk = new byte[5000];
        new java.util.Random(7).nextBytes(junk);
        for (String type : new String[] {"text/plain", "application/octet-stream", "application/xml"}) {
            var refused = assembly.moderator().postText(assembly.path("/bills"), type, junk);
            assertThat(refused.status()).as(type + " " + refused.text()).isBetween(400, 422);
        }
    }

    @Test
    void anUploadAboveTenMegabytesIsRefusedAsTooLarge() {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'a');
        var refused = assembly.moderator().postText(assembly.path("/bills"), "text/plain", large);
        assertThat(refused.expect(413).get("code").asText()).isEqualTo("bill-too-large");
    }

    @Test
    void deeplyNestedXmlDoesNotBringAnythingDown() {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        var refused = upload(assembly, "application/xml", "<a>".repeat(50_000) + "</a>".repeat(50_000));
        assertThat(refused.status()).as(refused.text()).isBetween(400, 422);
    }
}
