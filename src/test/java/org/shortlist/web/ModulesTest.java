package org.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's pure modules, run where they run: in the browser. */
@ExtendWith(Browsing.class)
class ModulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=kafka",
            "?q=%22a+b%22+OR+c%2B%2B&skill=c%2B%2B&skill=.net&skill.not=go&skill.mode=any",
            "?yoe=5..9&yoe=20..&sort=name&rows=compact&c=c_0123456789abcdef", "?q=job%3A%28java%29&jobs=any",
            "?seniority=senior&tenure.avg=24..59&lang.not=german&synonyms=off", "?q=a&compare=c_a%2Cc_b",
            "?view=status"})
    void readingAnAddressAndWritingItAgainGivesTheSame(String address, Visitor visitor) {
        assertThat(visitor.call("state.js", "({read, write}, address) => write(read(address))", address))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?rows=wide", "?compare=c_a", "?view=all", "?sort=price", "?jobs=some", "?skill.mode=most",
            "?skill=",
            "?utm=1"})
    void whatMakesNoSenseInAnAddressIsLeftOut(String address, Visitor visitor) {
        assertThat(visitor.call("state.js", "({read, write}, address) => write(read(address))", address)).isEqualTo("");
    }

    @Test
    void choosingTwiceIsChoosingNothing(Visitor visitor) {
        assertThat(run(visitor, "state", """
                ({read, write, toggled}) => {
                    const kafka = {id: 'kafka', label: 'Apache Kafka', raw: []};
                    const once = toggled(read('?skill.not=Apache+Kafka&page=3'), 'skill', kafka, 'included');
                    return [write(once), write(toggled(once, 'skill', kafka, 'included'))];
                }""")).isEqualTo(List.of("?skill=kafka", ""));
    }

    @Test
    void aClauseLeftOutLeavesTheOthersAsTheyWere(Visitor visitor) {
        assertThat(run(visitor, "state", """
                ({dropping}) => {
                    const clauses = ['java OR kotlin', '(a OR b)', '"x OR y"', 'NOT intern']
                        .map((text, i) => ({id: `c${i}`, text}));
                    return [dropping(clauses, ['c3']), dropping(clauses.slice(0, 2), ['c1'])];
                }""")).isEqualTo(List.of("(java OR kotlin) (a OR b) \"x OR y\"", "java OR kotlin"));
    }

    @Test
    void jobsThatOverlapLieInLanesOfTheirOwn(Visitor visitor) {
        assertThat(run(visitor, "time", """
                ({lanes}) => lanes([{from: 10, to: 20}, {from: 15, to: 30}, {from: 21, to: 25}, {from: 0, to: 9}])"""))
                .isEqualTo(List.of(0, 1, 0, 0));
    }

    @Test
    void aBarHasItsPlaceOnTheLineOfTime(Visitor visitor) {
        assertThat(run(visitor, "time",
                """
                        ({axis, bar, month}) => {
                            const line = axis([{from: month('2019-03'), to: month('2022-12')}]);
                            return {ticks: line.ticks.map(tick => tick.year), bar: bar(line, {from: month('2020-01'), to: month('2020-12')})};
                        }"""))
                .isEqualTo(Map.of("ticks", List.of(2019, 2020, 2021, 2022), "bar", Map.of("start", 25, "width", 25)));
    }

    @Test
    void monthsAreSaidInYears(Visitor visitor) {
        assertThat(run(visitor, "format",
                """
                        ({duration, briefly, timesInWords}) => [duration(0), duration(1), duration(12), duration(93), briefly(31), briefly(11), timesInWords('Apache Kafka, 102 months'), timesInWords('1 year')]"""))
                .isEqualTo(List.of("0 mos", "1 mo", "1 yr", "7 yrs 9 mos", "2 yrs", "11 mos",
                        "Apache Kafka, 8 yrs 6 mos", "1 yr"));
    }

    @Test
    void aDateIsSaidAsPreciselyAsItWasWritten(Visitor visitor) {
        assertThat(run(visitor, "format",
                """
                        ({rangeText}) => {
                            const date = (earliest, latest = earliest) => ({earliest, latest});
                            return [rangeText({start: date('2019-03')}), rangeText({start: date('2019-01', '2019-12'), end: date('2021-02')}),
                                rangeText({end: date('2012-01', '2012-12')}), rangeText(undefined),
                                rangeText({start: date('2019-06', '2019-08'), end: date('2019-06', '2019-08')})];
                        }"""))
                .isEqualTo(List.of("Mar 2019 – present", "2019 – Feb 2021", "2012", "", "Jun–Aug 2019"));
    }

    @Test
    void datesOfACorrectionAreSaidInWords(Visitor visitor) {
        assertThat(run(visitor, "format",
                """
                        ({datesInWords}) => ['2019-03/..', '2019/2021-04', '../2012', '2012'].map(datesInWords)"""))
                .isEqualTo(List.of("Mar 2019 – present", "2019 – Apr 2021", "2012", "2012"));
    }

    @Test
    void linesThatOnlyThePageBrokeFlowAgainAtTheSameOffsets(Visitor visitor) {
        assertThat(run(visitor, "views/flow",
                """
                        ({flowing}) => {
                            const long = 'Built the pipeline that settles nine million orders each night on';
                            return [flowing(`- ${long}\\nKafka.\\n- Led`), flowing(`${long}.\\nLed`), flowing('Kafka\\nJava'), flowing(`${long}\\n\\nLed`)]
                                .map(text => text.replaceAll(long, '…'));
                        }"""))
                .isEqualTo(List.of("- … Kafka.\n- Led", "….\nLed", "Kafka\nJava", "…\n\nLed"));
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsToldSo(Visitor visitor) {
        assertThat(run(visitor, "files",
                """
                        ({misnamed}) => [misnamed('cv.pdf', 'text/plain'), misnamed('CV.PDF', 'application/pdf'), misnamed('cv.docx', 'application/pdf'),
                            misnamed('cv.txt', 'text/markdown'), misnamed('cv', 'text/plain'), misnamed('cv.pdf', undefined)]"""))
                .isEqualTo(List.of("read as what it is: text, not a PDF", "",
                        "read as what it is: a PDF, not a Word file", "", "", ""));
    }

    /** Work that does not heed that it was given up still changes nothing. */
    @Test
    void whatWasOvertakenNeverTakesThePlaceOfWhatCameAfterIt(Visitor visitor) {
        assertThat(run(visitor, "latest",
                """
                        async ({Latest}) => {
                            const latest = new Latest({addController() {}, requestUpdate() {}});
                            let late, fail;
                            const old = latest.run(() => new Promise(done => { late = done; }));
                            const older = latest.run(() => new Promise((done, failed) => { fail = failed; }));
                            const newest = latest.run(() => new Promise(done => setTimeout(() => done('new'), 20)));
                            late('old');
                            fail(new Error('old'));
                            const before = [await old, await older, latest.value ?? 'none', latest.error ?? 'none', latest.pending];
                            return [...before, await newest, latest.value, latest.error ?? 'none', latest.pending];
                        }"""))
                .isEqualTo(List.of(false, false, "none", "none", true, true, "new", "none", false));
    }

    @Test
    void whatWasForgottenStaysForgotten(Visitor visitor) {
        assertThat(run(visitor, "latest",
                """
                        async ({Latest}) => {
                            const latest = new Latest({addController() {}, requestUpdate() {}});
                            let late;
                            const old = latest.run(() => new Promise(done => { late = done; }));
                            latest.forget();
                            late('old');
                            return [await old, latest.value ?? 'none', latest.pending];
                        }"""))
                .isEqualTo(List.of(false, "none", false));
    }

    @Test
    void theWordThatIsBeingWrittenIsCompleted(Visitor visitor) {
        assertThat(run(visitor, "typing",
                """
                        ({wordsBefore, completed}) => {
                            const complete = (text, field, label) => {
                                const word = wordsBefore(text, text.length)[0];
                                return completed(text, text.length, word, {field, label}).text;
                            };
                            return [complete('java kaf', 'skill', 'Kafka'), complete('skill:ja', 'skill', 'Java'), complete('-"data eng', 'title', 'Data Engineer'),
                                complete('(a OR kaf', 'skill', 'Kafka')];
                        }"""))
                .isEqualTo(List.of("skill:Kafka ", "skill:Java ", "-title.family:\"Data Engineer\" ",
                        "(a OR skill:Kafka "));
    }

    @Test
    void whatWasTypedIsFoundInALabelAtTheBeginningOfAWord(Visitor visitor) {
        assertThat(run(visitor, "typing",
                """
                        ({typedPart}) => [['Software Engineer', 'eng'], ['José Müller', 'mull'], ['Senior Data Engineer', 'data eng'], ['C++', 'c+'],
                            ['BI Analyst', 'eng'], ['challenge', 'eng'], ['.NET', '.n']]
                                .map(([label, typed]) => { const part = typedPart(label, typed); return part ? label.slice(...part) : 'nowhere'; })"""))
                .isEqualTo(List.of("Eng", "Müll", "Data Eng", "C+", "nowhere", "nowhere", ".N"));
    }

    @Test
    void aQuestionIsColouredByWhatItsPartsAre(Visitor visitor) {
        assertThat(run(visitor, "colouring",
                """
                        ({pieces}) => {
                            const fields = new Set(['title', 'job', 'skill']);
                            const text = 'job:(current.title:“data engineer”) OR -c++ full-stack skil:x w/5 ) "open';
                            const found = pieces(text, fields);
                            return [found.map(piece => piece.text).join('') === text,
                                found.filter(piece => piece.kind !== 'text').map(({kind, text}) => `${kind} ${text}`).join('; ')];
                        }"""))
                .isEqualTo(List.of(true,
                        "field job; sign :; bracket (; field current.title; sign :; phrase “data engineer”; "
                                + "bracket ); operator OR; sign -; sign :; operator w/5; odd ); open \"open"));
    }

    @Test
    void aClauseGivesWayInPlaceOrStandsBesideWhatIsLeft(Visitor visitor) {
        assertThat(run(visitor, "rewording",
                """
                        ({replaced, extended, edited}) => {
                            const edits = {OFF: {start: 0, end: 9, text: ''}};
                            return [replaced('java OR c job:*', {text: 'job:*', start: 10, end: 15, edits}, 'job:(current:yes)'),
                                replaced('same job b OR c', {text: 'job:*', start: 0, end: 8, edits}, 'x'),
                                extended({extendable: '(a OR b)'}, 'c'), extended({extendable: ''}, 'c'),
                                edited('a or b', {start: 2, end: 4, text: 'OR'})];
                        }"""))
                .isEqualTo(List.of("java OR c job:(current:yes)", "(b OR c) AND x", "(a OR b) AND c", "c", "a OR b"));
    }

    @Test
    void aSynonymThatWasSwitchedOffComesBack(Visitor visitor) {
        assertThat(run(visitor, "rewording",
                """
                        ({without, withAgain}) => {
                            const q = 'java k8s without:"a b" without:"c"';
                            const clause = {start: 5, end: q.length};
                            return [without(q, clause), withAgain(q, clause, 'a b')];
                        }"""))
                .isEqualTo(List.of(List.of("a b", "c"), "java k8s without:\"c\""));
    }

    @Test
    void onlyAddressesOfCandidatesAreIdeals(Visitor visitor) {
        assertThat(run(visitor, "pasted",
                """
                        ({idealsIn}) => [idealsIn('http://host:8080/?q=x&c=c_1, http://host/candidates/c_2\\nhttp://host/?c=c_1'),
                            idealsIn('java http://host/?c=c_1'), idealsIn(' '), idealsIn('c_1')]"""))
                .isEqualTo(List.of(List.of("c_1", "c_2"), List.of(), List.of(), List.of()));
    }

    @Test
    void aJobDescriptionIsToldFromALongQuestion(Visitor visitor) {
        assertThat(run(visitor, "pasted",
                """
                        ({isDescription}) => {
                            const advert = 'Senior Data Engineer\\nWe look for five years of Kafka and SQL. You led a small team. '
                                + 'German is nice to have, and so is Scala. Our office is in Utrecht, see https://example.com/jobs for more.';
                            return [advert, advert.slice(0, 80), `kafka AND ${advert}`, `title:engineer ${advert}`,
                                'java kafka '.repeat(30)].map(isDescription);
                        }"""))
                .isEqualTo(List.of(true, false, false, false, false));
    }

    private static Object run(Visitor visitor, String module, String function) {
        return visitor.call(module + ".js", function, "");
    }
}
