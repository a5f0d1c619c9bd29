package org.yoriai.summary.generate;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.summary.Wording.Chosen;
import org.yoriai.summary.Wording.Raw;
import org.yoriai.summary.Wording.Worded;

/** A model on a server: asked with names made for one request, within limits, and believed in nothing. */
final class Remote implements Generator {
    private static final Logger LOG = Logger.getLogger(Remote.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME_SIGNS = "abcdefghjkmnpqrstuvwxyz";
    private static final int NAME_LENGTH = 8;
    private static final int SEED = 20;
    private static final int LONGEST_ANSWER_TOKENS = 4_000;
    private static final int MOST_TOKENS_A_CALL = 1_000_000;

    private final Endpoint endpoint;
    private final Limits limits;
    private final Breaker breaker;
    private final Budget budget;
    private final Semaphore atOnce;
    private final Embedders embedders;
    private final OpenAiChatModel model;

    /** @param key of the server, or {@code null} */
    Remote(
            Endpoint endpoint,
            String key,
            Limits limits,
            Wire wire,
            Breaker breaker,
            Budget budget,
            Semaphore atOnce,
            Embedders embedders) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.breaker = breaker;
        this.budget = budget;
        this.atOnce = atOnce;
        this.embedders = embedders;
        this.model = OpenAiChatModel.builder()
                .httpClientBuilder(wire.builder())
                .baseUrl(endpoint.url())
                .apiKey(key == null ? "none" : key)
                .modelName(endpoint.model())
                .temperature(0.0)
                .seed(SEED)
                .strictJsonSchema(true)
                .maxTokens(LONGEST_ANSWER_TOKENS)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    @Override
    public ModelStamp stamp(DigestResult extractive) {
        return stamp(endpoint, extractive.lang());
    }

    static ModelStamp stamp(Endpoint endpoint, String lang) {
        return new ModelStamp(endpoint.id(), endpoint.hash(), Prompt.sha256(Prompt.texts(lang)));
    }

    @Override
    public Worded word(UUID assembly, Chosen chosen) {
        List<Raw> raw = new ArrayList<>();
        try {
            Arrangement.Outcome outcome = new Arrangement(
                            chosen,
                            stamp(chosen.extractive()),
                            embedders,
                            (prompt, topic, arguments, data) ->
                                    ask(assembly, chosen.extractive().lang(), prompt, topic, arguments, data, raw))
                    .outcome();
            return worded(chosen, outcome, raw);
        } catch (CallFailed failed) {
            if (failed.why() == CallFailed.Why.INTERRUPTED) {
                throw new CancellationException("while a model was asked");
            }
            LOG.warnf(
                    "model gave no answer model=%s assembly=%s cause=%s", endpoint.id(), assembly, failed.getMessage());
            return new Worded(chosen.extractive(), Map.of(), failed.why().code(), 0, 0, Set.of(), List.of(), null);
        }
    }

    private static Worded worded(Chosen chosen, Arrangement.Outcome outcome, List<Raw> raw) {
        return new Worded(
                outcome.result(),
                outcome.because().isEmpty() ? Prompt.texts(chosen.extractive().lang()) : Map.of(),
                outcome.because(),
                outcome.frames(),
                outcome.replaced(),
                outcome.sentences(),
                raw,
                null);
    }

    /** Judges answers that were kept, as they were judged when they came; no server is asked. */
    static Worded again(Chosen chosen, ModelStamp by, List<Raw> raw, Embedders embedders) {
        Deque<Raw> left = new ArrayDeque<>(raw);
        Arrangement.Outcome outcome = new Arrangement(chosen, by, embedders, (prompt, topic, arguments, data) -> {
                    Raw next = left.peek();
                    if (next == null
                            || !next.step().equals(prompt.name())
                            || !next.topic().equals(topic)) {
                        return new Arrangement.Told(Map.of(), Optional.empty());
                    }
                    left.remove();
                    return new Arrangement.Told(next.ids(), Optional.of(next.answer()));
                })
                .outcome();
        return worded(chosen, outcome, raw);
    }

    private Arrangement.Told ask(
            UUID assembly,
            String lang,
            Prompt prompt,
            String topic,
            List<String> arguments,
            Function<Map<String, String>, String> data,
            List<Raw> raw) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String argument : arguments) {
            names.put(name(), argument);
        }
        ChatRequest request = ChatRequest.builder()
                .messages(
                        SystemMessage.from(prompt.before()),
                        UserMessage.from(ascii(data.apply(names)) + "\n\n" + prompt.after()))
                .responseFormat(format(prompt))
                .build();
        String answer;
        try {
            answer = call(assembly, lang, request, prompt);
        } catch (CallFailed failed) {
            if (failed.why() != CallFailed.Why.UNFINISHED) {
                throw failed;
            }
            LOG.warnf("model did not finish model=%s assembly=%s", endpoint.id(), assembly);
            answer = "";
        }
        raw.add(new Raw(prompt.name(), topic, names, answer));
        return new Arrangement.Told(names, Optional.of(answer));
    }

    private static String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < NAME_LENGTH; i++) {
            name.append(NAME_SIGNS.charAt(RANDOM.nextInt(NAME_SIGNS.length())));
        }
        return name.toString();
    }

    /** No sign of people's words can end the string that they stand in, or look like one of ours. */
    private static String ascii(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '\u2028' || c == '\u2029') {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private String call(UUID assembly, String lang, ChatRequest request, Prompt prompt) {
        for (int turn = 0; ; turn++) {
            try {
                return once(assembly, lang, request, prompt);
            } catch (CallFailed failed) {
                if (!failed.why().isPassing() || turn >= limits.retries()) {
                    throw failed;
                }
                rest(failed, turn);
            }
        }
    }

    private void rest(CallFailed failed, int turn) {
        Duration pause = failed.pause();
        if (pause != null && pause.compareTo(limits.longestPause()) > 0) {
            throw failed;
        }
        long millis = limits.pause().toMillis() << turn;
        millis = millis / 2 + (long) (RANDOM.nextDouble() * millis);
        if (pause != null) {
            millis = Math.max(millis, pause.toMillis());
        }
        try {
            Thread.sleep(Math.min(millis, limits.longestPause().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(CallFailed.Why.INTERRUPTED, "between two calls", null, e);
        }
    }

    private String once(UUID assembly, String lang, ChatRequest request, Prompt prompt) {
        long estimate = estimate(request);
        if (!breaker.lets()) {
            throw new CallFailed(CallFailed.Why.RESTING, "failed too often");
        }
        try {
            atOnce.acquire();
        } catch (InterruptedException e) {
            breaker.released();
            Thread.currentThread().interrupt();
            throw new CallFailed(CallFailed.Why.INTERRUPTED, "waiting for its turn", null, e);
        }
        try {
            if (!budget.take(assembly, estimate)) {
                throw new CallFailed(CallFailed.Why.BUDGET, "of the day is used up");
            }
            ChatResponse response = chat(lang, request);
            budget.settle(assembly, used(request, response) - estimate);
            String text = usable(response);
            breaker.succeeded();
            return text;
        } catch (RuntimeException e) {
            CallFailed failed = CallFailed.of(e);
            if (failed.why().isTheServers()) {
                breaker.failed();
            } else {
                breaker.released();
            }
            LOG.warnf(
                    "call of a model failed model=%s assembly=%s prompt=%s cause=%s",
                    endpoint.id(), assembly, prompt.name(), failed.getMessage());
            throw failed;
        } finally {
            atOnce.release();
        }
    }

    private ChatResponse chat(String lang, ChatRequest request) {
        long from = System.nanoTime();
        try {
            ChatResponse response = model.chat(request);
            budget.used(
                    endpoint.id(), lang, false, used(request, response), Duration.ofNanos(System.nanoTime() - from));
            return response;
        } catch (RuntimeException e) {
            budget.used(endpoint.id(), lang, true, 0, Duration.ofNanos(System.nanoTime() - from));
            throw e;
        }
    }

    private String usable(ChatResponse response) {
        String answered = response.modelName();
        if (answered != null && !answered.startsWith(endpoint.model())) {
            throw new CallFailed(CallFailed.Why.OTHER_MODEL, "answered");
        }
        String text = response.aiMessage().text();
        if (response.aiMessage().hasToolExecutionRequests()
                || response.finishReason() == FinishReason.LENGTH
                || response.finishReason() == FinishReason.CONTENT_FILTER
                || text == null) {
            throw new CallFailed(CallFailed.Why.UNFINISHED, String.valueOf(response.finishReason()));
        }
        return text;
    }

    private static long characters(ChatRequest request) {
        return request.messages().stream()
                .mapToLong(message -> message.toString().length())
                .sum();
    }

    private static long estimate(ChatRequest request) {
        return characters(request) / 2 + LONGEST_ANSWER_TOKENS / 4;
    }

    /** What the server says it used, if that can be; else half a token a character. */
    private static long used(ChatRequest request, ChatResponse response) {
        String text = response.aiMessage().text();
        long counted = (characters(request) + (text == null ? 0 : text.length())) / 2;
        Integer said =
                response.tokenUsage() == null ? null : response.tokenUsage().totalTokenCount();
        return said == null || said <= 0 || said > MOST_TOKENS_A_CALL ? counted : said;
    }

    private static ResponseFormat format(Prompt prompt) {
        String words = prompt == Prompt.ARRANGE ? "" : prompt.isJoining() ? "word" : "frame";
        JsonObjectSchema.Builder item = JsonObjectSchema.builder()
                .addProperty(
                        "ids",
                        JsonArraySchema.builder().items(new JsonStringSchema()).build());
        if (!words.isEmpty()) {
            item.addStringProperty(words);
        }
        JsonObjectSchema one = item.required(words.isEmpty() ? List.of("ids") : List.of("ids", words))
                .additionalProperties(false)
                .build();
        String list = prompt == Prompt.ARRANGE ? "groups" : prompt.isJoining() ? "joins" : "frames";
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(list)
                        .rootElement(JsonObjectSchema.builder()
                                .addProperty(
                                        list,
                                        JsonArraySchema.builder().items(one).build())
                                .required(list)
                                .additionalProperties(false)
                                .build())
                        .build())
                .build();
    }
}
