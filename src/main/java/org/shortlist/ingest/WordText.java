package org.shortlist.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Text of a DOCX, taken from the archive's parts: heads of pages (where contacts often stand), the document, footnotes, feet of pages; each
 * head and foot once. Its XML is read without document types and entities, so that nothing can be fetched or multiplied.
 */
final class WordText {

    private static final String MAIN = "word/document.xml";
    /** The XML of a résumé nests about thirty deep. */
    private static final int DEEPEST = 1_000;
    private static final XMLInputFactory XML = factory();

    private final ZipParts parts;
    private final Limits limits;
    private final WordStyles styles = new WordStyles();

    private WordText(ZipParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    static String of(byte[] bytes, Limits limits) throws UnreadableFileException {
        try {
            return new WordText(new ZipParts(bytes, limits.unpacked()), limits).read();
        } catch (ZipParts.TooLargeException e) {
            throw Words.unpacksToTooMuch(limits);
        } catch (IOException | XMLStreamException e) {
            throw Words.broken("Word document", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Newer JDKs stop at 200 and call it an error; it is counted here.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "0");
        return factory;
    }

    /** What the parts of a document refer to: kind and target by id. */
    private record Relation(String type, String target, boolean external) {}

    private String read() throws IOException, XMLStreamException, UnreadableFileException {
        String main = mainPart();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, Relation> relations = relations(main);
        walk(folder + "styles.xml", styles);
        walk(folder + "numbering.xml", styles);
        List<String> texts = new ArrayList<>();
        texts.addAll(all(relations, "/header", folder));
        texts.add(text(main));
        texts.addAll(all(relations, "/footnotes", folder));
        texts.addAll(all(relations, "/endnotes", folder));
        texts.addAll(all(relations, "/footer", folder));
        return String.join("\n", texts);
    }

    private String mainPart() throws IOException, XMLStreamException, UnreadableFileException {
        for (Relation relation : relations("").values()) {
            if (relation.type.endsWith("/officeDocument") && parts.names().contains(path("", relation.target))) {
                return path("", relation.target);
            }
        }
        if (!parts.names().contains(MAIN)) {
            throw Words.broken("Word document", null);
        }
        return MAIN;
    }

    /** The texts of all parts of a kind, each once. */
    private Set<String> all(Map<String, Relation> relations, String type, String folder)
            throws IOException, XMLStreamException, UnreadableFileException {
        Set<String> texts = new LinkedHashSet<>();
        for (Relation relation : relations.values()) {
            if (relation.type.endsWith(type) && !relation.external) {
                texts.add(text(path(folder, relation.target)).strip());
            }
        }
        texts.remove("");
        return texts;
    }

    private String text(String part) throws IOException, XMLStreamException, UnreadableFileException {
        Map<String, String> addresses = new LinkedHashMap<>();
        relations(part).forEach((id, relation) -> {
            if (relation.external) {
                addresses.put(id, relation.target);
            }
        });
        WordCollector collector = new WordCollector(styles, addresses, limits);
        walk(part, collector);
        return collector.text();
    }

    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private Map<String, Relation> relations(String part)
            throws IOException, XMLStreamException, UnreadableFileException {
        int slash = part.lastIndexOf('/') + 1;
        Map<String, Relation> relations = new LinkedHashMap<>();
        walk(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", new Visitor() {
            @Override
            public void start(String name, XMLStreamReader xml) {
                if (name.equals("Relationship")) {
                    relations.put(attribute(xml, "Id"), new Relation(attribute(xml, "Type"), attribute(xml, "Target"),
                            attribute(xml, "TargetMode").equals("External")));
                }
            }
        });
        return relations;
    }

    /** Is told what a part holds. Names are those of the elements, whatever their prefixes. */
    interface Visitor {
        void start(String name, XMLStreamReader xml) throws UnreadableFileException;

        default void end(String name) throws UnreadableFileException {}

        default void text(String text) throws UnreadableFileException {}
    }

    /** The value of an attribute, whatever its prefix; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void walk(String part, Visitor visitor) throws IOException, XMLStreamException, UnreadableFileException {
        byte[] bytes = parts.read(part);
        if (bytes.length == 0) {
            return;
        }
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw Words.tooDeep(null);
                    }
                    visitor.start(xml.getLocalName(), xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(xml.getText());
                default -> {
                }
            }
        }
    }
}
