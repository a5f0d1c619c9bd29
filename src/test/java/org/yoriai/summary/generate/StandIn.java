package org.yoriai.summary.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that speaks the protocol of models and does to each request what a test tells it to, down to single bytes. */
public final class StandIn implements AutoCloseable {
    public static final String NAME = "stand-in-7b";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    /** Words that would say how many, or turn what is said. */
    private static final Set<String> LOADED =
            Set.of("everybody", "nobody", "nothing", "some", "most", "many", "never", "without", "half");

    /** Does something to one request. */
    interface Play {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    record Quote(String id, String side, String words) {}

    /** @param number of the request, from 1 */
    record Request(int number, String head, JsonNode body) {
        boolean isArranging() {
            return body.at("/response_format/json_schema/name").asText().equals("groups");
        }

        boolean isJoining() {
            return body.at("/response_format/json_schema/name").asText().equals("joins");
        }

        /** True if a member's helper asks. */
        boolean isPhrasing() {
            return body.at("/response_format/json_schema/name").asText().equals("sentences");
        }

        /** All that the server is told. */
        String told() {
            return body.path("messages").toString();
        }

        private JsonNode data() {
            String content = body.at("/messages/1/content").asText();
            try {
                return JSON.readTree(content.substring(0, content.indexOf("\n\n")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<Quote> quotes() {
            return entries("quotes");
        }

        /** What may be joined, as it reads. */
        List<Quote> sentences() {
            return entries("sentences");
        }

        /** What an answer to a member may be made of. */
        List<Quote> sources() {
            return entries("sources");
        }

        private List<Quote> entries(String list) {
            List<Quote> quotes = new ArrayList<>();
            data().path(list)
                    .forEach(q -> quotes.add(new Quote(
                            q.path("id").asText(),
                            q.path("side").asText(),
                            q.path("words").asText())));
            return quotes;
        }

        List<List<Quote>> groups() {
            List<Quote> quotes = quotes();
            List<List<Quote>> groups = new ArrayList<>();
            data().path("groups").forEach(group -> {
                List<Quote> some = new ArrayList<>();
                group.path("ids")
                        .forEach(id -> quotes.stream()
                                .filter(q -> q.id().equals(id.asText()))
                                .forEach(some::add));
                groups.add(some);
            });
            return groups;
        }
    }

    private static final AtomicInteger PATHS = new AtomicInteger();
    private static final int BINDS = 50;
    private static final long BIND_PAUSE_NANOS = 100_000_000;

    private final ServerSocket server;
    private final String path;
    private final Play play;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    final List<Request> seen = java.util.Collections.synchronizedList(new ArrayList<>());

    /** Where the models of one test are: what a server did to one is not held against it in another. */
    static String pathOfItsOwn() {
        return "/" + PATHS.incrementAndGet() + "/";
    }

    /** One that words what it is given as a model should. */
    public static StandIn good(int port) {
        return new StandIn(port, "/", wording(StandIn::good));
    }

    StandIn(Play play) {
        this(0, "/", play);
    }

    /**
     * @param path that its models are under: what is asked elsewhere, by the worker for the assembly of another test, is refused
     *     and not counted
     */
    StandIn(int port, String path, Play play) {
        this.path = path;
        this.play = play;
        server = listen(port);
        Thread accept = new Thread(this::accept, "stand-in-accept");
        accept.setDaemon(true);
        accept.start();
    }

    /** A fixed port may still be held, for a moment, by the server of the test before. */
    private static ServerSocket listen(int port) {
        for (int turn = 0; ; turn++) {
            try {
                return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                if (turn == BINDS) {
                    throw new UncheckedIOException(e);
                }
                LockSupport.parkNanos(BIND_PAUSE_NANOS);
            }
        }
    }

    int port() {
        return server.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return connections.get();
    }

    /** Connections that the other side still holds. */
    int open() {
        return open.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.incrementAndGet();
                connections.incrementAndGet();
                Thread serve = new Thread(() -> serve(socket), "stand-in-serve");
                serve.setDaemon(true);
                serve.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(10_000);
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int b = in.read();
                if (b < 0) {
                    return;
                }
                head.write(b);
                if (head.size() == 3 && head.toByteArray()[0] == 0x16) {
                    // A client that greets in TLS gets plain words.
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    return;
                }
            }
            Matcher length = CONTENT_LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
            byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
            if (!head.toString(StandardCharsets.ISO_8859_1).split(" ", 3)[1].startsWith(path)) {
                send(socket.getOutputStream(), 404, "", "{}");
                return;
            }
            Request request = new Request(
                    requests.incrementAndGet(),
                    head.toString(StandardCharsets.ISO_8859_1),
                    body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
            seen.add(request);
            try {
                play.answer(request, socket.getOutputStream());
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (Silence says) {
                // Nothing, and keeps the line.
            }
            while (in.read() >= 0) {
                // Until the other side lets go.
            }
        } catch (IOException gone) {
            // The other side let go first.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What a good server says, and pieces of it for those that are not.

    static void send(OutputStream out, int status, String headers, byte[] body) throws IOException {
        out.write(("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }

    static void send(OutputStream out, int status, String headers, String body) throws IOException {
        send(out, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The envelope of an answer. */
    static ObjectNode envelope(String content) {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", NAME);
        ObjectNode choice = root.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        root.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 20)
                .put("total_tokens", 120);
        return root;
    }

    static void say(OutputStream out, String content) throws IOException {
        send(out, 200, "", envelope(content).toString());
    }

    private static final class Silence extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes the request and never says a word. */
    static final Play SILENT = (request, out) -> {
        throw new Silence();
    };

    /** Words a frame for a group. */
    interface Manner {
        String frame(List<Quote> group);
    }

    /** Each quote by itself; frames by {@code manner}; nothing joined. */
    static String content(Request request, Manner manner) {
        ObjectNode root = JSON.createObjectNode();
        if (request.isPhrasing()) {
            return phrased(request, source -> (isLatin(source.words()) ? "In short: " : "つまり、") + source.words());
        }
        if (request.isArranging()) {
            ArrayNode groups = root.putArray("groups");
            for (Quote q : request.quotes()) {
                groups.addObject().putArray("ids").add(q.id());
            }
        } else if (request.isJoining()) {
            root.putArray("joins");
        } else {
            ArrayNode frames = root.putArray("frames");
            for (List<Quote> group : request.groups()) {
                ObjectNode one = frames.addObject();
                ArrayNode ids = one.putArray("ids");
                group.forEach(q -> ids.add(q.id()));
                one.put("frame", manner.frame(group));
            }
        }
        return root.toString();
    }

    /** A sentence for each of the first sources that are short enough, each citing its source. */
    static String phrased(Request request, Function<Quote, String> sentence) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode sentences = root.putArray("sentences");
        request.sources().stream()
                .filter(source -> source.words().length() < (isLatin(source.words()) ? 200 : 70))
                .limit(3)
                .forEach(source -> {
                    ObjectNode one = sentences.addObject();
                    one.putArray("ids").add(source.id());
                    one.put("text", sentence.apply(source));
                });
        return root.toString();
    }

    private static boolean isLatin(String words) {
        return words.codePoints().filter(Character::isLetter).allMatch(cp -> cp < 0x250);
    }

    /** A frame in words of the quotes, with each of them in its place. */
    static String good(List<Quote> group) {
        StringBuilder frame = new StringBuilder();
        Matcher m = WORD.matcher(group.get(0).words().toLowerCase(Locale.ROOT));
        int words = 0;
        while (words < 2 && m.find()) {
            if (!LOADED.contains(m.group())) {
                frame.append(words++ == 0 ? "On " : " and ").append(m.group());
            }
        }
        frame.append(words == 0 ? "" : ":");
        group.forEach(q -> frame.append(" {q:").append(q.id()).append('}'));
        return frame.toString();
    }

    /** What a server in good order does. */
    static Play wording(Manner manner) {
        return (request, out) -> send(
                out,
                200,
                "",
                envelope(content(request, manner))
                        .put("model", request.body().path("model").asText())
                        .toString());
    }
}
