package org.yoriai.summary.generate;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The way to a model on a server: asked within limits, counted before and after, left alone where it fails too often. */
final class Line {
    private static final Logger LOG = Logger.getLogger(Line.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME_SIGNS = "abcdefghjkmnpqrstuvwxyz";
    private static final int NAME_LENGTH = 8;
    private static final int SEED = 20;
    private static final int LONGEST_ANSWER_TOKENS = 4_000;
    private static final int MOST_TOKENS_A_CALL = 1_000_000;

    private final Endpoint endpoint;
    private final String key;
    private final Limits limits;
    private final Wire wire;
    private final Breaker breaker;
    private final Budget budget;
    private final Semaphore atOnce;

    /**
     * How long one question may take.
     *
     * @param turn how long to wait until a call may begin
     * @param whole from the question to the answer, with all that is repeated
     * @param retries how often a call is made again that may work the next time
     */
    record Patience(Duration turn, Duration whole, int retries) {
        private static final Duration ENDLESS = Duration.ofDays(1);

        /** Of the worker: each call is bounded, and nobody waits for it. */
        static Patience ofWorker(Limits limits) {
            return new Patience(ENDLESS, ENDLESS, limits.retries());
        }

        /** Of a person in front of a page. */
        static Patience ofPerson(Limits limits) {
            return new Patience(limits.personTurn(), limits.personWhole(), Math.min(1, limits.retries()));
        }

        private Duration left(long from) {
            return whole.minusNanos(System.nanoTime() - from);
        }
    }

    /** @param key of the server, or {@code null} */
    Line(Endpoint endpoint, String key, Limits limits, Wire wire, Breaker breaker, Budget budget, Semaphore atOnce) {
        this.endpoint = endpoint;
        this.key = key;
        this.limits = limits;
        this.wire = wire;
        this.breaker = breaker;
        this.budget = budget;
        this.atOnce = atOnce;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Limits limits() {
        return limits;
    }

    /** A name for something in one request, which says nothing of what it stands for. */
    static String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < NAME_LENGTH; i++) {
            name.append(NAME_SIGNS.charAt(RANDOM.nextInt(NAME_SIGNS.length())));
        }
        return name.toString();
    }

    /**
     * The answer as it came.
     *
     * @param lang in which the model is to write
     * @param data as JSON; stands between the constant words of the prompt
     * @throws CallFailed when there is none that can be used
     */
    String ask(UUID assembly, String lang, Prompt prompt, String data, Patience patience) {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.before()), UserMessage.from(ascii(data) + "\n\n" + prompt.after()))
                .responseFormat(prompt.format())
                .build();
        long from = System.nanoTime();
        for (int turn = 0; ; turn++) {
            try {
                return once(assembly, lang, request, prompt, patience, from);
            } catch (CallFailed failed) {
                if (!failed.why().isPassing() || turn >= patience.retries()) {
                    throw failed;
                }
                rest(failed, turn, patience.left(from));
            }
        }
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

    private void rest(CallFailed failed, int turn, Duration left) {
        Duration pause = failed.pause();
        if (pause != null && pause.compareTo(limits.longestPause()) > 0) {
            throw failed;
        }
        long millis = limits.pause().toMillis() << turn;
        millis = millis / 2 + (long) (RANDOM.nextDouble() * millis);
        if (pause != null) {
            millis = Math.max(millis, pause.toMillis());
        }
        millis = Math.min(millis, limits.longestPause().toMillis());
        if (millis >= left.toMillis()) {
            throw failed;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(CallFailed.Why.INTERRUPTED, "between two calls", null, e);
        }
    }

    private String once(UUID assembly, String lang, ChatRequest request, Prompt prompt, Patience patience, long from) {
        long estimate = estimate(request);
        if (!breaker.lets()) {
            throw new CallFailed(CallFailed.Why.RESTING, "failed too often");
        }
        await(patience.turn());
        try {
            if (!budget.take(assembly, estimate)) {
                throw new CallFailed(CallFailed.Why.BUDGET, "of the day is used up");
            }
            ChatResponse response = chat(lang, request, patience.left(from));
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

    /** Until a call may begin. */
    private void await(Duration longest) {
        try {
            if (!atOnce.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                breaker.released();
                throw new CallFailed(CallFailed.Why.NO_TURN, "as many calls as may be go on");
            }
        } catch (InterruptedException e) {
            breaker.released();
            Thread.currentThread().interrupt();
            throw new CallFailed(CallFailed.Why.INTERRUPTED, "waiting for its turn", null, e);
        }
    }

    private ChatResponse chat(String lang, ChatRequest request, Duration longest) {
        long from = System.nanoTime();
        try {
            ChatResponse response = model(longest).chat(request);
            budget.used(
                    endpoint.id(), lang, false, used(request, response), Duration.ofNanos(System.nanoTime() - from));
            return response;
        } catch (RuntimeException e) {
            budget.used(endpoint.id(), lang, true, 0, Duration.ofNanos(System.nanoTime() - from));
            throw e;
        }
    }

    private OpenAiChatModel model(Duration longest) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(wire.builder(longest))
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
}
