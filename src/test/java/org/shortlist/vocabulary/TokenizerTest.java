package org.shortlist.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    @ParameterizedTest
    @ValueSource(strings = {"C", "C++", "C++17", "C#", "F#", "Q#", ".NET", "ASP.NET", "VB.NET", "ADO.NET", "Node.js",
            "Next.js",
            "Vue.js", "Three.js", "D3.js", "Objective-C", "Objective-C++", "PL/SQL", "T-SQL", "SQL*Plus", "TCP/IP",
            "CI/CD", "A/B",
            "R", "Go", "D", "J", "K", "Q/kdb+", "J2EE", "S/4HANA", "AS/400", "z/OS", "OS/2", "802.11ax", "ISO/IEC",
            "GPT-4", "i18n",
            "k8s", "gRPC", "OAuth2", "Web3", "R&D", "AT&T", "Q&A", "P&L", "M&A", "U.S.A.", "I.B.M.", "Ph.D.",
            "O'Reilly", "Yahoo!",
            "Excite@Home", "jack@mail.com", "e-mail", "smf16/17", "COVID-19", "24/7", "№", "naïve", "Łódź", "Æther",
            "g++", "Notepad++"})
    void goldenTokenStaysWhole(String golden) {
        for (String text : List.of(golden, "a " + golden, golden + ", x", "(" + golden + ")", "“" + golden + "”",
                "x; " + golden + "\n")) {
            assertThat(Tokenizer.tokenize(text)).filteredOn(t -> text.substring(t.start(), t.end()).equals(golden))
                    .as(text)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .NET Core              | .net core
            A/B testing            | a/b testing
            ISO 27001              | iso 27001
            ISO/IEC 27001          | iso/iec 27001
            SOC 2                  | soc 2
            full-stack             | full stack
            front-end              | front end
            pre-sales              | pre sales
            e-mail                 | email
            e-commerce             | ecommerce
            U.S.A.                 | usa
            I.B.M.                 | ibm
            Ph.D.                  | phd
            B.S.                   | bs
            M.Sc. (hons)           | msc hons
            e.g. this              | eg this
            J. K. Rowling          | j k rowling
            producer/editor        | producer editor
            C, C++                 | c c++
            C/C++                  | c c++
            C/C++/C#               | c c++ c#
            C#.NET                 | c# .net
            C++,Java               | c++ java
            speedtest.net          | speedtest net
            Works in C.            | works in c
            I know Java.           | i know java
            candidate's            | candidate
            candidates’ work       | candidates work
            $1,000,000             | 1000000
            1,2,3                  | 1 2 3
            9/2021                 | 9 2021
            12/20/2021             | 12 20 2021
            2019–2021              | 2019 2021
            50+ people             | 50 people
            R & D                  | r&d
            C & C++                | c c++
            T‑SQL                  | t-sql
            Ｃ＋＋                    | c++
            C♯                     | c#
            *Node.js*              | node.js
            Python3.8              | python3.8
            H-1B visa              | h1b visa
            x-ray                  | x-ray
            C-suite                | c-suite
            401(k)                 | 401k
            Müller Łódź Æther      | muller lodz aether
            Java™                  | java
            ember.js.              | ember.js
            linkedin.com/in/x      | linkedin com in x
            jack@mail.com.         | jack@mail.com
            北京大学                  | 北 京 大 学
            """)
    void cutsAs(String text, String tokens) {
        assertThat(Tokenizer.tokenize(text)).extracting(Token::text).containsExactly(tokens.split(" "));
    }

    @Test
    void neighboursAreDifferentTokens() {
        assertThat(List.of("C", "C++", "C#", "Java", "JavaScript", ".NET", "net")
                .stream()
                .map(Tokenizer::tokenize)
                .map(tokens -> tokens.getFirst().text())).doesNotHaveDuplicates();
    }

    @Test
    void placesPointIntoTheOriginal() {
        String text = "  Ł’ódź (C++)\tof Müller’s";
        assertThat(Tokenizer.tokenize(text)).extracting(t -> text.substring(t.start(), t.end()))
                .containsExactly("Ł’ódź", "C++", "of",
                        "Müller’s");
    }

    @Test
    void cutsAVeryLongToken() {
        List<Token> tokens = Tokenizer.tokenize("x".repeat(5000));
        assertThat(tokens).hasSize(1);
        assertThat(tokens.getFirst().text()).hasSize(Tokenizer.LONGEST);
        assertThat(tokens.getFirst().end()).isEqualTo(5000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takesAnyText(long seed) {
        Random random = new Random(seed);
        String signs = "aAcCjs+#./&-'’,@ \n0123456789éŁß№ﷺ한\u0301\uD83D\uDE00北あ";
        for (int n = 0; n < 3000; n++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(random.nextInt(9) == 0
                        ? (char) random.nextInt(0x10000)
                        : signs.charAt(random.nextInt(signs.length())));
            }
            checkPlaces(text.toString());
        }
    }

    private static void checkPlaces(String text) {
        int from = 0;
        for (Token token : Tokenizer.tokenize(text)) {
            assertThat(token.text()).as(text).isNotEmpty();
            assertThat(token.start()).as(text).isGreaterThanOrEqualTo(from).isLessThan(token.end());
            assertThat(token.end()).as(text).isLessThanOrEqualTo(text.length());
            from = token.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a-", "a@", "1,", "x/", "a&", "++", "a'", ".net", "c++", "\u0301", "1/"})
    void staysLinearOnRepeatedSigns(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        long start = System.nanoTime();
        Tokenizer.tokenize(text);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3000);
    }
}
