package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAligned() {
        Table table = new Table("!Id", "Name", ">Years");
        table.add("c_1", "Ada", "7.5");
        table.add("c_2", "Benjamin", "12.0");
        assertThat(printed(table, 80)).isEqualTo("""
                Id   Name      Years
                c_1  Ada         7.5
                c_2  Benjamin   12.0
                """);
    }

    @Test
    void theWidestColumnIsCutFirstAndWholeOnesNever() {
        Table table = new Table("!Id", "Title", "Place");
        table.add("c_0123456789", "Senior Distinguished Engineer", "Paris");
        assertThat(printed(table, 36)).isEqualTo("""
                Id            Title            Place
                c_0123456789  Senior Disting…  Paris
                """);
    }

    @Test
    void wideSignsCountAsTwo() {
        Table table = new Table("Name", "Place");
        table.add("山田", "Kyoto");
        table.add("José", "Lima");
        assertThat(printed(table, 80)).isEqualTo("""
                Name  Place
                山田  Kyoto
                José  Lima
                """);
    }

    @Test
    void nothingInACellMovesTheCursor() {
        Table table = new Table("Name");
        table.add("A\u001b[2Jb\r\nc\u202e");
        assertThat(printed(table, 80)).isEqualTo("Name\nA[2Jb c\n");
    }

    private static String printed(Table table, int width) {
        StringWriter out = new StringWriter();
        table.print(new PrintWriter(out, true), width);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
