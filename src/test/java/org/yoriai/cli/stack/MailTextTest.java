package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static String asGreenMailTellsIt(String source) {
        return new String(source.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1).replace("\n", "\r\n");
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsThePlainPartOfAMailInTwoForms() {
        var mail =
                MailText.of(asGreenMailTellsIt("""
                Date: Thu, 3 Dec 2026 05:21:41 +0000 (UTC)
                To: new.person@example.org
                Subject: =?UTF-8?B?%s?=
                 =?UTF-8?Q?=E7=A2=BA=E8=AA=8D?=
                Content-Type: multipart/alternative;
                 boundary="----=_Part_0"

                ------=_Part_0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                %s
                ------=_Part_0
                Content-Type: text/html; charset=UTF-8

                <p>not this</p>
                ------=_Part_0--
                """.formatted(base64("メールの"), base64("リンク\nhttp://localhost/x?a=b"))));

        assertThat(mail.header("subject")).isEqualTo("メールの確認");
        assertThat(mail.header("to")).isEqualTo("new.person@example.org");
        assertThat(mail.text()).isEqualTo("リンク\nhttp://localhost/x?a=b");
        assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-12-03T05:21:41Z"));
    }

    @Test
    void joinsTheBrokenLinesOfQuotedPrintableSoThatALinkStaysOne() {
        var mail = MailText.of(asGreenMailTellsIt("""
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                http://localhost/key=3Dabc=
                def =E6=9C=AC
                """));
        assertThat(mail.text()).isEqualTo("http://localhost/key=abcdef 本");
    }

    @Test
    void readsBytesThatWereSentAsTheyAre() {
        var mail = MailText.of(asGreenMailTellsIt("""
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                ご本人の場合は
                """));
        assertThat(mail.text()).isEqualTo("ご本人の場合は");
        assertThat(mail.sentAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void showsTheSourceOfAMailWithoutAPlainPart() {
        var mail = MailText.of(asGreenMailTellsIt("""
                Content-Type: text/html

                <p>Hello</p>
                """));
        assertThat(mail.text()).isEqualTo("<p>Hello</p>");
    }
}
