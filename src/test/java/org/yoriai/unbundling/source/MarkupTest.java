package org.yoriai.unbundling.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;

/** Small originals in the three national formats. */
class MarkupTest {

    static final String USLM = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bill xmlns="http://schemas.gpo.gov/xml/uslm">
        <meta><docNumber>9</docNumber></meta>
        <preface><docNumber>41</docNumber><date date="2026-03-02">March 2, 2026</date></preface>
        <main><longTitle><officialTitle>To keep bees.</officialTitle></longTitle>
        <section><num value="1">SECTION 1. </num><heading>SHORT TITLE.</heading><content>This Act may be cited as the “Bee Act”.</content></section>
        <title><num value="I">TITLE I—</num><heading>HIVES</heading>
        <appropriations level="major"><heading>Bureau of Bees</heading><content>For hives, $5,000.
        <footnote>not this</footnote></content></appropriations>
        <section><num value="101">SEC. 101. </num><heading>AMENDMENT.</heading>
        <subsection><num value="a">(a) </num><heading>In General</heading><chapeau>Section 7 of the Honey Act is amended—</chapeau>
        <paragraph><num value="1">(1) </num><content>by adding at the end the following:
        <quotedContent><subsection><num value="c">“(c) </num><content>Honey is free.”.</content></subsection></quotedContent></content></paragraph>
        <continuation>and so on.</continuation></subsection></section></title></main></bill>
        """;

    static final String CLML = """
        <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata">
        <ukm:Metadata><ukm:DocumentMainType Value="UnitedKingdomPublicGeneralAct"/><ukm:Number Value="12"/><ukm:EnactmentDate Date="2026-05-06"/></ukm:Metadata>
        <Contents><ContentsTitle>not this</ContentsTitle></Contents>
        <Primary><PrimaryPrelims><Title>Bees Act 2026</Title></PrimaryPrelims>
        <Body><Part><Number>PART 1</Number><Title>Hives</Title>
        <Pblock><Title>Gardens</Title>
        <P1group><Title>Keeping bees</Title><P1><Pnumber>1</Pnumber><P1para>
        <P2><Pnumber>1</Pnumber><P2para><Text>A person may keep bees if—</Text>
        <P3><Pnumber>a</Pnumber><P3para><Text>the garden is large, and</Text></P3para></P3>
        <P3><Pnumber>b</Pnumber><P3para><Text>neighbours agree.</Text></P3para></P3></P2para></P2>
        <P2><Pnumber>2</Pnumber><P2para><Text>After section 4 of the Honey Act insert—</Text>
        <BlockAmendment TargetClass="primary" Context="main"><P1group><Title>Wax</Title><P1><Pnumber>4A</Pnumber><P1para><Text>Wax is honey.</Text></P1para></P1></P1group></BlockAmendment></P2para></P2>
        </P1para></P1></P1group></Pblock></Part></Body>
        <Schedules><Schedule><Number>SCHEDULE 1</Number><TitleBlock><Title>Counting</Title></TitleBlock><ScheduleBody>
        <P1><Pnumber>1</Pnumber><P1para><P2><Pnumber>1</Pnumber><P2para><Text>Count them.</Text></P2para></P2></P1para></P1>
        </ScheduleBody></Schedule></Schedules></Primary></Legislation>
        """;

    static final String EGOV = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Law Era="Reiwa" Year="08" Num="3" PromulgateMonth="4" PromulgateDay="1" LawType="Act" Lang="ja"><LawNum>令和八年法律第三号</LawNum>
        <LawBody><LawTitle>みつばち法</LawTitle><TOC><TOCLabel>目次</TOCLabel></TOC><MainProvision>
        <Chapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle>
        <Article Num="1"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第一条</ArticleTitle>
        <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>この法律は、<Ruby>蜂<Rt>はち</Rt></Ruby>を守る。</Sentence></ParagraphSentence></Paragraph></Article>
        <Article Num="1_2"><ArticleTitle>第一条の二</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>次の者は、届け出る。</Sentence></ParagraphSentence>
        <Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>飼う者</Sentence></ItemSentence>
        <Subitem1 Num="1"><Subitem1Title>イ</Subitem1Title><Subitem1Sentence><Sentence>庭で飼う者</Sentence></Subitem1Sentence></Subitem1></Item></Paragraph>
        <Paragraph Num="2"><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>届出は、無料とする。</Sentence></ParagraphSentence></Paragraph></Article>
        <Article Num="2:4" Delete="true"><ArticleTitle>第二条から第四条まで</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>削除</Sentence></ParagraphSentence></Paragraph></Article>
        </Chapter></MainProvision>
        <SupplProvision><SupplProvisionLabel>附　則</SupplProvisionLabel><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>この法律は、公布の日から施行する。</Sentence></ParagraphSentence></Paragraph></SupplProvision>
        </LawBody></Law>
        """;

    @Test
    void readsUnitedStatesMarkup() {
        UnbundledBill bill = LawTexts.unbundle(USLM);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly(
                        "sec_1",
                        "title_I",
                        "title_I__approp_1",
                        "title_I__sec_101",
                        "title_I__sec_101__subsec_a",
                        "title_I__sec_101__subsec_a__para_1",
                        "title_I__sec_101__subsec_a__para_1__qstr_1__subsec_c");
        assertThat(LawTexts.unit(bill, "title_I__sec_101__subsec_a__para_1__qstr_1__subsec_c")
                        .quoted())
                .isTrue();
        assertThat(LawTexts.words(bill, "sec_1"))
                .isEqualTo("SECTION 1. SHORT TITLE.\nThis Act may be cited as the “Bee Act”.\n");
        assertThat(bill.text()).doesNotContain("not this");
        assertThat(bill.bill().iri()).isEqualTo("/akn/us/bill/2026-03-02/41");
        assertThat(bill.bill().format()).isEqualTo(Format.USLM);
        LawTexts.assertLawful(bill);
    }

    @Test
    void readsCrownMarkup() {
        UnbundledBill bill = LawTexts.unbundle(CLML);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly(
                        "part_1",
                        "part_1__crosshdg_1",
                        "part_1__sec_1",
                        "part_1__sec_1__subsec_1",
                        "part_1__sec_1__subsec_1__para_a",
                        "part_1__sec_1__subsec_1__para_b",
                        "part_1__sec_1__subsec_2",
                        "part_1__sec_1__subsec_2__qstr_1__sec_4A",
                        "sched_1",
                        "sched_1__para_1",
                        "sched_1__para_1__subpara_1");
        assertThat(LawTexts.unit(bill, "part_1__sec_1").heading()).isEqualTo("Keeping bees");
        assertThat(LawTexts.words(bill, "part_1__sec_1__subsec_1__para_a")).isEqualTo("(a) the garden is large, and\n");
        assertThat(bill.bill().iri()).isEqualTo("/akn/gb/bill/2026-05-06/12");
        LawTexts.assertLawful(bill);
    }

    @Test
    void readsStatutoryInstrumentsByTheirKind() {
        UnbundledBill bill = LawTexts.unbundle(CLML.replace(
                "<ukm:DocumentMainType Value=\"UnitedKingdomPublicGeneralAct\"/>",
                "<ukm:DocumentMainType Value=\"UnitedKingdomStatutoryInstrument\"/><ukm:DocumentMinorType"
                        + " Value=\"regulation\"/>"));

        assertThat(bill.units())
                .extracting(Unit::eId)
                .contains("part_1__reg_1__para_1__subpara_a", "sched_1__para_1__subpara_1");
    }

    @Test
    void readsJapaneseMarkup() {
        UnbundledBill bill = LawTexts.unbundle(EGOV);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly(
                        "chp_1",
                        "chp_1__art_1",
                        "chp_1__art_1__para_1",
                        "chp_1__art_1-2",
                        "chp_1__art_1-2__para_1",
                        "chp_1__art_1-2__para_1__point_1",
                        "chp_1__art_1-2__para_1__point_1__point_1",
                        "chp_1__art_1-2__para_2",
                        "chp_1__art_2-to-4",
                        "chp_1__art_2-to-4__para_1",
                        "suppl_1",
                        "suppl_1__para_1");
        assertThat(LawTexts.words(bill, "chp_1__art_1")).isEqualTo("（目的）\n第一条　この法律は、蜂を守る。\n");
        assertThat(LawTexts.unit(bill, "chp_1").heading()).isEqualTo("総則");
        assertThat(bill.bill().iri()).startsWith("/akn/jp/bill/2026-04-01/");
        assertThat(bill.bill().jurisdiction()).isEqualTo(Jurisdiction.JP);
        LawTexts.assertLawful(bill);
    }
}
