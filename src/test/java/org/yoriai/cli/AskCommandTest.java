package org.yoriai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.cli.CommandLineFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.cli.CommandLineFixture.Run;

class AskCommandTest {
    private static final String MATERIALS = """
            id,kind,title,text
            pond,clause,池,"池の周りには、高さ一メートルの柵を立てる。門は午後八時に閉める。"
            dogs,clause,犬,"犬にはひもを付ける。飼い主は、袋を持ち歩く。"
            tax,briefing,税金,"町の税金の収入は、昨年より減った。"
            """;

    @TempDir
    Path folder;

    @Test
    void citesSentencesOrSaysThatItIsNotThere() throws IOException {
        Run run = run(
                "ask",
                file("m.csv", MATERIALS),
                file("q.csv", "id,lang,question\nq1,ja,池の門は午後何時に閉めますか。\nq2,ja,明日の天気はどうですか。\n"));
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode answers = new ObjectMapper().readTree(run.out()).get("answers");
        assertThat(answers.at("/0/id").asText()).isEqualTo("q1");
        assertThat(answers.at("/0/found").asBoolean()).isTrue();
        assertThat(answers.at("/0/cites/0/material").asText()).isEqualTo("pond");
        assertThat(answers.at("/0/cites/0/quote").asText()).isEqualTo("門は午後八時に閉める。");
        assertThat(answers.at("/0/cites/0/start").asInt()).isEqualTo(21);
        assertThat(answers.at("/0/nearest")).isEmpty();
        assertThat(answers.at("/1/id").asText()).isEqualTo("q2");
        assertThat(answers.at("/1/found")).isEqualTo(BooleanNode.FALSE);
        assertThat(answers.at("/1/cites")).isEmpty();
        assertThat(answers.at("/1/nearest").isArray()).isTrue();
    }

    @Test
    void theSameQuestionsGetTheSameBytes() throws IOException {
        Path materials = file("m.csv", MATERIALS);
        Path questions = file("q.csv", "id,question\nq1,犬のひもは必要ですか。\n");
        assertThat(run("ask", materials, questions)).isEqualTo(run("ask", materials, questions, "--lang", "ja"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m.csv:1: |id,kind,title|id,question",
                "m.csv:3: |id,kind,title,text;a,clause,A,B.;a,clause,A,C.|id,question",
                "m.csv:2: |id,kind,title,text;,clause,A,B.|id,question",
                "q.csv:1: |id,kind,title,text|id,text",
                "q.csv:2: |id,kind,title,text|id,question,lang;q,Why?,klingon",
                "q.csv:3: |id,kind,title,text|id,question;q,Why?;q,Who?"
            })
    void saysWhichLineCannotBeUsed(String lines) throws IOException {
        String[] parts = lines.split("\\|");
        Run run = run("ask", file("m.csv", parts[1].replace(';', '\n')), file("q.csv", parts[2].replace(';', '\n')));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(folder.resolve(parts[0]).toString().stripTrailing());
    }

    @Test
    void nothingToSearchFindsNothing() throws IOException {
        Run run = run("ask", file("m.csv", "id,kind,title,text\n"), file("q.csv", "id,question\nq,なぜですか。\n"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("{\"answers\":[{\"id\":\"q\",\"found\":false,\"cites\":[],\"nearest\":[]}]}\n");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
