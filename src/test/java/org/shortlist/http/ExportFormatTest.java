package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Ada|Ada", "=1+1|'=1+1", "+1 412|'+1 412", "-5|'-5",
            "@sum|'@sum", "a,b|\"a,b\"", "say \"hi\"|\"say \"\"hi\"\"\"", "=a,b|\"'=a,b\"", "a=b|a=b"})
    void aCellIsQuotedAndNeverAFormula(String text, String cell) {
        assertThat(ExportFormat.cell(text)).isEqualTo(cell);
    }
}
