package se.frid.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An HTML page as a test reads it: by an XML parser, which no unclosed tag and no stray sign gets past. */
record HtmlPage(String source, Element root) {

    static HtmlPage of(String source) {
        String page = source.replaceFirst("^<!DOCTYPE html>\n", "");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new HtmlPage(
                    source,
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(page.getBytes(UTF_8)))
                            .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** Elements with a tag name below another; {@code *} is any. */
    static Stream<Element> below(Element element, String tag) {
        NodeList found = element.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    Stream<Element> all(String tag) {
        return below(root, tag);
    }

    Element byId(String id) {
        return all("*").filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    /** Whether an element has a class. */
    static boolean is(Element element, String style) {
        return List.of(element.getAttribute("class").split(" ")).contains(style);
    }

    static List<String> texts(Stream<Element> elements) {
        return elements.map(element ->
                        element.getTextContent().replaceAll("\\s+", " ").trim())
                .toList();
    }
}
