package org.yoriai.unbundling.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import javax.xml.stream.XMLStreamReader;
import org.yoriai.unbundling.UnusableLaw;

/** An element with its attributes and what it holds, names without namespace. */
final class XmlNode {

    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content = new ArrayList<>();

    private XmlNode(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /**
     * The root element of a document.
     *
     * @param root whether an element of this local name and namespace may be the root of {@code format}
     */
    static XmlNode parse(byte[] source, String format, BiPredicate<String, String> root) throws UnusableLaw {
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode document = new XmlNode("", Map.of());
        open.push(document);
        Xml.read(source, new Xml.Handler() {
            @Override
            public void open(XMLStreamReader xml, int line) throws UnusableLaw {
                String name = xml.getLocalName();
                String namespace = xml.getNamespaceURI();
                if (open.size() == 1 && !root.test(name, namespace == null ? "" : namespace)) {
                    throw Xml.wrongRoot(format, name, line);
                }
                Map<String, String> attributes = xml.getAttributeCount() == 0 ? Map.of() : new HashMap<>();
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
                XmlNode node = new XmlNode(name, attributes);
                open.element().content.add(node);
                open.push(node);
            }

            @Override
            public void words(String words) {
                open.element().content.add(words);
            }

            @Override
            public void close() {
                open.pop();
            }
        });
        return document.children().get(0);
    }

    String name() {
        return name;
    }

    /** Value of an attribute, {@code ""} if absent. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Elements ({@code XmlNode}) and words ({@code String}) in document order. */
    List<Object> content() {
        return content;
    }

    List<XmlNode> children() {
        List<XmlNode> out = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof XmlNode node) {
                out.add(node);
            }
        }
        return out;
    }

    /** The first child of this name, or an empty element. */
    XmlNode child(String wanted) {
        for (XmlNode node : children()) {
            if (node.name.equals(wanted)) {
                return node;
            }
        }
        return new XmlNode("", Map.of());
    }

    boolean has(String wanted) {
        return !child(wanted).name.isEmpty();
    }

    /** The first element of this name at any depth, or an empty element. */
    XmlNode descendant(String wanted) {
        Deque<XmlNode> waiting = new ArrayDeque<>(children());
        while (!waiting.isEmpty()) {
            XmlNode node = waiting.pop();
            if (node.name.equals(wanted)) {
                return node;
            }
            List<XmlNode> inside = node.children();
            for (int i = inside.size() - 1; i >= 0; i--) {
                waiting.push(inside.get(i));
            }
        }
        return new XmlNode("", Map.of());
    }

    /** All words inside, white space collapsed. */
    String words() {
        StringBuilder out = new StringBuilder();
        collect(out);
        return out.toString().strip().replaceAll("[ \\t\\r\\n]++", " ");
    }

    private void collect(StringBuilder out) {
        for (Object part : content) {
            if (part instanceof XmlNode node) {
                node.collect(out);
            } else {
                out.append(part);
            }
        }
    }
}
