package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every node is said in plain English. */
class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"* | everyone",
            "java kotlin OR scala | (java and kotlin) or scala",
            "(java OR kotlin) \"data engineer\" NOT intern | java or kotlin, and 'data engineer', and not intern",
            "kub* *sql wom?n | kub…, and …sql, and words like wom?n", "\"account manage*\" | 'account manage*'",
            "kafak~ =managed | kafak or a similar spelling, and exactly managed",
            "a NEAR/3 b | a within 3 words of b", "a ONEAR/1 \"b c\" | a at most 1 word before 'b c'",
            "[a b (c OR d)] | a, b and (c or d) within 10 words", "a SENTENCE b | a and b in one sentence",
            "\"a b c\"/2 | at least 2 of a, b and c", "~a b^2 | ideally a, and b (weight 2)",
            "system administrator | system administrator", "sysadmin without:\"sys admin\" | sysadmin (not sys admin)",
            "sysadmin without:* | sysadmin (no other word for it)", "a also:(b OR \"c d\") | a (also b, 'c d')",
            "skill:k8s company:aws school:mit | skill Kubernetes, and employer Amazon Web Services, and school Massachusetts Institute of Technology",
            "skill.words:k8s title:=sde | skill written k8s, and title exactly sde",
            "skill:kafka>=3y within:24m | skill Apache Kafka used for at least 3 years and used in the last 24 months",
            "skill.listed:kafka | skill Apache Kafka listed only, with no job that shows it",
            "years:5.. yoe.excl_intern:1 | at least 5 years of experience, and 1 year of experience without internships",
            "tenure.avg>=18m tenure.current<2y tenure.max:1y..5y | at least 18 months a job on average, and at most 23 months in the present job, and a longest job of 1 year to 5 years",
            "jobs.count:..1 graduated:2015..2019 | at most 1 job, and graduated in 2015–2019",
            "updated:90d resume_date:..2024-03 | updated since 2026-08-17, and résumé dated by 2024-03",
            "seniority>=senior degree>=master lang:german>=b2 | seniority senior or above, and degree master or above, and speaking German at B2 or better",
            "near:Utrecht 30km country:de state:PA | living within 30 km of Utrecht, and living in Germany, and living in Pennsylvania",
            "has:email -has:phone has:studies | with an e-mail address, and without a telephone number, and with studies still going on",
            "email:(a@example.com b@example.com) id:c_0123456789abcdef | one of 2 e-mail addresses, and id c_0123456789abcdef",
            "name:~bob name:=José | named bob or a form of it, and named exactly José",
            "industry:banking function:engineering company.group:amazon | industry Banking, and field of work Engineering, and employer of the group Amazon",
            "current.title:\"data engineer\" past.company:google | one current job as 'data engineer', and one past job at Google",
            "job:(title:cto company:google from:2019 to:2021 kafka -title:intern) | one job as cto at Google overlapping 2019–2021, with kafka, not as intern",
            "job:(industry:banking city:berlin length:>=2y) | one job in the industry Banking in Berlin lasting at least 2 years",
            "job:(during:2019..2021 strict) | one job within 2019–2021 for certain",
            "started:2019 ended:..2021 | one job started in 2019 ended by 2021",
            "throughout:2019.. | one job throughout 2019 and later",
            "job:* | one job",
            "tag:hot source:upload parse:no-name | tagged hot, and source upload, and the reader's remark no-name"})
    void itIsSaidInPlainEnglish(String typed, String sentence) {
        assertThat(PARSER.read(typed).sentence()).isEqualTo(sentence);
    }
}
