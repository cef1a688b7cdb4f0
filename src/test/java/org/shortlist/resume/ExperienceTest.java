package org.shortlist.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExperienceTest {

    private static final YearMonth AS_OF = YearMonth.of(2026, 11);
    private static final Concept KAFKA = new Concept("kafka", "Kafka");

    @Test
    void overlappingJobsCountOnce() {
        Resume resume = resume(job("2018-01", "2020-12"), job("2020-06", "2022-03"), job("2023-01", "2025-06"));
        assertThat(Experience.totalMonths(resume, AS_OF)).isEqualTo(81);
    }

    @Test
    void twoJobsOverTheSameMonthsAreNotTwiceTheExperience() {
        Resume resume = resume(job("2020-01", "2021-12"), job("2020-01", "2021-12"));
        assertThat(Experience.totalMonths(resume, AS_OF)).isEqualTo(24);
    }

    @Test
    void internshipsCountAndCanBeLeftOut() {
        Position job = job("2020-01", "2020-12");
        Position intern = new Position(null, null, null, null, job("2019-06", "2020-03").dates(), null, List.of(), true,
                null);
        assertThat(Experience.totalMonths(resume(job, intern), AS_OF)).isEqualTo(19);
        assertThat(Experience.monthsWithoutInternships(resume(job, intern), AS_OF)).isEqualTo(12);
    }

    @Test
    void anOpenJobThatALaterOneFollowedHasLikelyEnded() {
        assertThat(Experience.likelyEnded(resume(job("2021-03", null), job("2015-01", null)), AS_OF))
                .containsExactly(Map.entry(1, 0));
        assertThat(Experience.likelyEnded(resume(job("2015-01", null), job("2021-03", "2022-01")), AS_OF))
                .containsExactly(Map.entry(0, 1));
        assertThat(
                Experience.likelyEnded(resume(job("2015-01", null), job("2021-01", null), job("2018-01", null)), AS_OF))
                .containsExactly(Map.entry(0, 1), Map.entry(2, 1));
    }

    @Test
    void anOpenJobThatNoLaterOneFollowedHasNotEnded() {
        assertThat(Experience.likelyEnded(resume(job("2021-03", null), job("2015-01", "2021-02")), AS_OF)).isEmpty();
        assertThat(Experience.likelyEnded(resume(job("2021-03", null), job("2021-03", null)), AS_OF)).isEmpty();
    }

    @Test
    void whatIsReversedStillToComeOrOfUnclearOrderEndsNoJob() {
        Position since2019 = job("2019-05", null);
        assertThat(Experience.likelyEnded(resume(since2019, job("2022-01", "2020-01")), AS_OF)).isEmpty();
        assertThat(Experience.likelyEnded(resume(since2019, job("2027-01", null)), AS_OF)).isEmpty();
        Position sometime2019 = new Position(null, null, null, null, DateRange.since(PartialDate.year(2019)), null,
                List.of(), false, null);
        assertThat(Experience.likelyEnded(resume(since2019, sometime2019), AS_OF)).isEmpty();
    }

    @Test
    void theDateOfAResumeIsTheLatestOneInsideItThatHadCome() {
        ResumeBuilder builder = new ResumeBuilder(resume(job("2015-01", null), job("2010-01", "2014-12")));
        assertThat(Experience.resumeDate(builder.build(), AS_OF)).contains(YearMonth.of(2015, 1));
        builder.certificates(List.of(new Certificate(Mention.of("CKA"), KAFKA, null,
                new DateRange(month("2020-05"), month("2023-05")), null)));
        assertThat(Experience.resumeDate(builder.build(), AS_OF)).contains(YearMonth.of(2020, 5));
        builder.education(List.of(study(month("2026-05"), Education.Progress.IN_PROGRESS)));
        assertThat(Experience.resumeDate(builder.build(), AS_OF)).contains(YearMonth.of(2020, 5));
        builder.education(List.of(study(PartialDate.year(2022), null)));
        assertThat(Experience.resumeDate(builder.build(), AS_OF)).contains(YearMonth.of(2022, 6));
        builder.dated(DateRange.lone(PartialDate.year(2026)));
        assertThat(Experience.resumeDate(builder.build(), YearMonth.of(2026, 2))).contains(YearMonth.of(2026, 2));
        assertThat(Experience.resumeDate(Resume.EMPTY, AS_OF)).isEmpty();
    }

    private static Education study(PartialDate end, Education.@Nullable Progress progress) {
        return new Education(null, null, List.of(), List.of(), null, new DateRange(null, end), progress, null, null);
    }

    @Test
    void adjacentMonthsMerge() {
        List<MonthInterval> union = Experience
                .union(List.of(interval("2020-01", "2020-06"), interval("2020-07", "2020-09")));
        assertThat(union).containsExactly(interval("2020-01", "2020-09"));
    }

    @Test
    void aGapOfOneMonthIsNoGap() {
        assertThat(Experience.gaps(resume(job("2020-01", "2020-06"), job("2020-08", "2020-12")), AS_OF)).isEmpty();
        assertThat(Experience.gaps(resume(job("2020-01", "2020-06"), job("2020-09", "2020-12")), AS_OF))
                .containsExactly(interval("2020-07", "2020-08"));
    }

    @Test
    void monthsOfASkillAreTheUnionOfItsJobsAndComeWithEvidence() {
        Resume resume = resume(job("2018-01", "2018-12", skill(10)), job("2018-07", "2019-06", skill(90)),
                job("2020-01", "2020-12"));
        SkillExperience kafka = Experience.skills(resume, AS_OF).getFirst();
        assertThat(kafka.months()).isEqualTo(18);
        assertThat(kafka.lastUsed()).isEqualTo(YearMonth.of(2019, 6));
        assertThat(kafka.evidence()).extracting(SkillExperience.Evidence::position).containsExactly(0, 1);
        assertThat(kafka.listed()).isFalse();
    }

    @Test
    void aSkillThatIsOnlyListedHasNoMonths() {
        Resume listed = new ResumeBuilder().skills(List.of(skill(0))).build();
        SkillExperience kafka = Experience.skills(listed, AS_OF).getFirst();
        assertThat(kafka.listed()).isTrue();
        assertThat(kafka.months()).isZero();
        assertThat(kafka.lastUsed()).isNull();
    }

    @Test
    void theUnionAgreesWithCountingMonthByMonth() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<MonthInterval> intervals = new ArrayList<>();
            BitSet months = new BitSet();
            for (int i = random.nextInt(8); i > 0; i--) {
                int from = random.nextInt(120);
                int to = from + random.nextInt(30);
                months.set(from, to + 1);
                intervals.add(new MonthInterval(YearMonth.of(2010, 1).plusMonths(from),
                        YearMonth.of(2010, 1).plusMonths(to)));
            }
            assertThat(Experience.months(intervals)).as(intervals.toString()).isEqualTo(months.cardinality());
        }
    }

    private static Resume resume(Position... positions) {
        return new ResumeBuilder().positions(List.of(positions)).build();
    }

    private static Position job(String from, @Nullable String to, Skill... skills) {
        DateRange dates = new DateRange(month(from), to == null ? null : month(to));
        return new Position(null, null, null, null, dates, null, List.of(skills), false, null);
    }

    private static Skill skill(int at) {
        return new Skill("Kafka", new Span(at, at + 5), KAFKA, null, null);
    }

    private static PartialDate month(String month) {
        YearMonth parsed = YearMonth.parse(month);
        return PartialDate.month(parsed.getYear(), parsed.getMonthValue());
    }

    private static MonthInterval interval(String from, String to) {
        return new MonthInterval(YearMonth.parse(from), YearMonth.parse(to));
    }
}
