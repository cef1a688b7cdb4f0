package org.shortlist.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Text of DOC, ODT, RTF and HTML, by Tika. What is embedded in them is not opened, what they refer to is not fetched. */
final class OfficeText {

    private OfficeText() {}

    static String of(FileKind kind, byte[] bytes, Limits limits) throws UnreadableFileException {
        boolean html = kind == FileKind.HTML;
        TextCollector collector = new TextCollector(limits.characters(), html);
        try (InputStream in = TikaInputStream.get(bytes)) {
            parser(kind).parse(in, collector, metadata(kind), context());
        } catch (TextCollector.TooLongException e) {
            throw Words.tooLong(limits, e);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD, e);
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            throw failure(kind, limits, e);
        }
        return collector.text();
    }

    private static Parser parser(FileKind kind) {
        return switch (kind) {
            case DOC -> new OfficeParser();
            case ODT -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case HTML -> new JSoupParser();
            default -> throw new IllegalArgumentException("not by Tika: " + kind);
        };
    }

    private static Metadata metadata(FileKind kind) {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, kind.mediaType());
        return metadata;
    }

    private static ParseContext context() {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static UnreadableFileException failure(FileKind kind, Limits limits, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TextCollector.TooLongException) {
                return Words.tooLong(limits, failure);
            }
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD, failure);
            }
            if (message.contains("Zip bomb")) {
                return new UnreadableFileException(Reason.TOO_LARGE,
                        "The file unpacks to far more than it looks like; it was not opened.", failure);
            }
        }
        return Words.broken(kind.name(), failure);
    }

    /** Lets pictures, sheets and files inside a document be. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
