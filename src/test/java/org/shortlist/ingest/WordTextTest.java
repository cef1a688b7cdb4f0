package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.ingest.MadeFiles.docxOf;
import static org.shortlist.ingest.MadeFiles.paragraph;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The many ways in which Word documents hold their text. */
class WordTextTest {

    private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Test
    void headsOfPagesComeFirstAndFeetLastEachOnce() throws Exception {
        String page = "<w:p><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>";
        byte[] file = word(paragraph("Engineer, Globex"), "header1.xml", part("hdr", paragraph("Ada, ada@example.com")),
                "header2.xml", part("hdr", paragraph("Ada, ada@example.com")), "footer1.xml",
                part("ftr", paragraph("Reference 12") + page), "footnotes.xml", part("footnotes",
                        "<w:footnote>" + paragraph("A note") + "</w:footnote>"));
        assertThat(text(file)).isEqualTo("Ada, ada@example.com\nEngineer, Globex\n\nA note\nReference 12");
    }

    @Test
    void aTextBoxIsReadOnceThoughItIsWrittenTwice() throws Exception {
        String box = "<w:txbxContent>" + paragraph("SKILLS") + paragraph("Java") + "</w:txbxContent>";
        String body = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:wsp>"
                + "<wps:txbx>" + box + "</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                + "<w:r><w:t>Engineer</w:t></w:r></w:p>";
        assertThat(text(docxOf(body))).isEqualTo("SKILLS\nJava\n\nEngineer");
    }

    @Test
    void aTextBoxOfAnOldProgramIsReadToo() throws Exception {
        String body = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph("Ada Lovering")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" + paragraph("Engineer");
        assertThat(text(docxOf(body))).isEqualTo("Ada Lovering\n\nEngineer");
    }

    @Test
    void textBoxesAreReadFromTopToBottom() throws Exception {
        String body = "<w:p>" + box(5000, "Second") + box(100, "First") + "</w:p>" + paragraph("Third");
        assertThat(text(docxOf(body))).isEqualTo("First\n\nSecond\n\nThird");
    }

    private static String box(int down, String text) {
        return "<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>77</wp:posOffset></wp:positionH><wp:positionV>"
                + "<wp:posOffset>" + down + "</wp:posOffset></wp:positionV><wps:txbx><w:txbxContent>" + paragraph(text)
                + "</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>";
    }

    @Test
    void aDateBesideAJobStandsInItsFirstLine() throws Exception {
        assertThat(text(
                docxOf(table(row("2017 – 2019", "Analyst, Globex", "Kept books"), row("2019 – today", "Engineer")))))
                .isEqualTo("2017 – 2019\tAnalyst, Globex\nKept books\n2019 – today\tEngineer");
        String right = "<w:tr>" + cell("Analyst, Globex", "Kept books") + cell("Jan 2017 –", "Dec 2019") + "</w:tr>";
        assertThat(text(docxOf(table(right)))).isEqualTo("Analyst, Globex\tJan 2017 – Dec 2019\nKept books");
    }

    @Test
    void aWordBesideABlockIsItsHeading() throws Exception {
        assertThat(
                text(docxOf(table(row("EXPERIENCE", "Analyst, Globex", "2017 – 2019"), row("SKILLS", "Java, Kafka")))))
                .isEqualTo("EXPERIENCE\nAnalyst, Globex\n2017 – 2019\nSKILLS\tJava, Kafka");
    }

    @Test
    void columnsOfALayoutFollowOneAnother() throws Exception {
        String inner = table(row("Java", "10 years") + row("Kafka", "5 years"));
        String layout = "<w:tr>" + cell("CONTACT", "ada@example.com") + "<w:tc>" + paragraph("SKILLS") + inner
                + paragraph("End") + "</w:tc></w:tr>";
        assertThat(text(docxOf(table(layout))))
                .isEqualTo("CONTACT\nada@example.com\n\nSKILLS\nJava\t10 years\nKafka\t5 years\nEnd");
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String side, String... lines) {
        return "<w:tr><w:trPr/>" + cell(side) + cell(lines) + "</w:tr>";
    }

    private static String cell(String... lines) {
        StringBuilder cell = new StringBuilder("<w:tc><w:tcPr/>");
        for (String line : lines) {
            cell.append(paragraph(line));
        }
        return cell.append("</w:tc>").toString();
    }

    @Test
    void whatIsHiddenDeletedOrAsksToBeFilledIsLeftOut() throws Exception {
        String body = "<w:p><w:r><w:t xml:space=\"preserve\">Ada </w:t></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>java kafka</w:t></w:r>"
                + "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>spark</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Lovering</w:t></w:r>"
                + "<w:del><w:r><w:delText>Byron</w:delText></w:r></w:del>"
                + "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>, PhD</w:t></w:r></w:ins></w:p>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + paragraph("Click here")
                + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("Engineer")
                + "</w:sdtContent></w:sdt>";
        assertThat(text(docxOf(body))).isEqualTo("Ada Lovering, PhD\nEngineer");
    }

    @Test
    void anAddressBehindAWordIsTold() throws Exception {
        String links = relation(1, "hyperlink\" TargetMode=\"External", "mailto:ada@example.com?subject=Hello")
                + relation(2, "hyperlink\" TargetMode=\"External", "https://www.linkedin.com/in/ada/")
                + relation(3, "hyperlink\" TargetMode=\"External", "https://globex.example.com/");
        String body = "<w:p>" + link(1, "E-mail") + "<w:r><w:t> | </w:t></w:r>" + link(2, "Profile") + "</w:p><w:p>"
                + link(3, "Globex") + "</w:p><w:p>" + link(1, "ada@example.com") + "</w:p>"
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"mailto:ada@example.org\" "
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>write</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        assertThat(text(MadeFiles.zip("[Content_Types].xml", MadeFiles.DOCX_TYPES, "_rels/.rels",
                MadeFiles.DOCX_RELATIONS, "word/document.xml", part("document", "<w:body>" + body + "</w:body>"),
                "word/_rels/document.xml.rels", RELATIONS + links + "</Relationships>")))
                .isEqualTo(
                        "E-mail | Profile ada@example.com linkedin.com/in/ada\nGlobex\nada@example.com\nwrite ada@example.org");
    }

    private static String link(int id, String text) {
        return "<w:hyperlink r:id=\"r" + id + "\"><w:r><w:t>" + text + "</w:t></w:r></w:hyperlink>";
    }

    @Test
    void listsHaveBulletsAndHeadingsStandApart() throws Exception {
        String styles = part("styles", "<w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
                + "<w:style w:styleId=\"B\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
                + "</w:style><w:style w:styleId=\"C\"><w:name w:val=\"Narrow\"/><w:basedOn w:val=\"B\"/></w:style>");
        String numbering = part("numbering",
                "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
                        + "</w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"4\"><w:lvl><w:numFmt w:val=\"decimal\"/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"8\">"
                        + "<w:abstractNumId w:val=\"4\"/></w:num>");
        String body = paragraph("Ada") + styled("H", "", "Experience") + styled("C", "", "Kept the lights on")
                + styled("", "7", "Slept well") + styled("", "8", "Counted") + styled("B", "0", "Ate");
        assertThat(text(word(body, "styles.xml", styles, "numbering.xml", numbering)))
                .isEqualTo("Ada\n\nExperience\n• Kept the lights on\n• Slept well\nCounted\nAte");
    }

    private static String styled(String style, String list, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>"
                + (list.isEmpty() ? "" : "<w:numPr><w:numId w:val=\"" + list + "\"/></w:numPr>")
                + "<w:tabs><w:tab w:val=\"right\"/></w:tabs></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void tabsBreaksAndSymbolsAreWhatTheyLookLike() throws Exception {
        String body = "<w:p><w:r><w:t>Engineer</w:t><w:tab/><w:tab/><w:t>2019</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/>"
                + "<w:t>founder</w:t><w:softHyphen/></w:r></w:p>"
                + "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/><w:t xml:space=\"preserve\"> Java</w:t></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>·</w:t></w:r><w:r><w:tab/><w:t>Kafka</w:t></w:r></w:p>"
                + "<w:p><w:r><w:pict><v:shape><v:textpath string=\"Ada Lovering\"/></v:shape></w:pict></w:r></w:p>";
        assertThat(text(docxOf(body))).isEqualTo("Engineer\t2019\nco-founder\n• Java\n• Kafka\nAda Lovering");
    }

    /** A document with other parts beside it: name, content, name, content, … */
    private static byte[] word(String body, String... parts) throws Exception {
        StringBuilder relations = new StringBuilder(RELATIONS);
        List<String> all = new ArrayList<>(List.of("[Content_Types].xml", MadeFiles.DOCX_TYPES, "_rels/.rels",
                MadeFiles.DOCX_RELATIONS, "word/document.xml", part("document", "<w:body>" + body + "</w:body>")));
        for (int i = 0; i < parts.length; i += 2) {
            relations.append(relation(i, parts[i].replaceAll("\\d?\\.xml", ""), parts[i]));
            all.addAll(List.of("word/" + parts[i], parts[i + 1]));
        }
        all.addAll(List.of("word/_rels/document.xml.rels", relations + "</Relationships>"));
        return MadeFiles.zip(all.toArray(String[]::new));
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String part(String name, String content) {
        return MadeFiles.wordPart(name, content);
    }

    private static String text(byte[] file) throws Exception {
        return new TextExtractor().extract(file, "a.docx").text();
    }
}
