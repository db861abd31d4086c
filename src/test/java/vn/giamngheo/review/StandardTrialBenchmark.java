package vn.giamngheo.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.classification.ClassifyHousehold;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.support.ApplicationTest;

/**
 * A province's stored surveys under two standards: how fast, in how much memory, and whether every
 * household comes out as it does when it is judged alone. Run with {@code ./mvnw verify
 * -Pbenchmark}; {@code -Dbenchmark.surveys} asks for another number, {@code -Dbenchmark.households}
 * for another size of a round.
 */
@Tag("benchmark")
@ApplicationTest
class StandardTrialBenchmark {

    private static final int SURVEYS = Integer.getInteger("benchmark.surveys", 1_000_000);
    private static final int DISTINCT = 3_000;
    private static final int READERS = 2;

    @Autowired Environment environment;
    @Autowired JdbcClient jdbc;
    @Autowired PovertyStandards standards;
    @Autowired ClassifyHousehold classifyHousehold;
    @Autowired RecordedSurveys surveys;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void judgesAMillionSurveysUnderTwoStandardsAsItJudgesEachAlone() throws Exception {
        var law = new BenchmarkLaw(jdbc);
        law.enter();
        var templates = new SurveyTemplates(DISTINCT, classifyHousehold, standards, law);
        var stored = new MillionSurveys(templates, SURVEYS);
        try (var owner = owner()) {
            stored.fill(owner);
        }
        var warmUp = Math.max(2, stored.rounds() / 20);
        pass(warmUp, this::reading);
        pass(warmUp, this::judging);
        forgetPeaks();

        var read = pass(stored.rounds(), this::reading);
        var judged = pass(stored.rounds(), this::judging);
        var comparing = new Comparing(templates);
        var compared = pass(stored.rounds(), comparing::ofRound);

        report(stored, read, judged, compared, comparing);
        assertThat(read.households()).isEqualTo(SURVEYS);
        assertThat(judged.households()).isEqualTo(SURVEYS);
        assertThat(compared.households()).isEqualTo(SURVEYS);
        assertThat(comparing.differences.sum()).as("households judged differently").isZero();
    }

    private Consumer<RecordedSurvey> reading(int round) {
        return survey -> requireNonNull(survey.facts());
    }

    private Consumer<RecordedSurvey> judging(int round) {
        var place = SurveyTemplates.placeOf(round);
        var before = classifyHousehold.judgeUnder(BenchmarkLaw.OF_2022, place);
        var after = classifyHousehold.judgeUnder(BenchmarkLaw.OF_2027, place);
        return survey -> {
            requireNonNull(before.judge(survey.facts(), survey.surveyedOn()));
            requireNonNull(after.judge(survey.facts(), survey.surveyedOn()));
        };
    }

    /** Holds every judgement, with all its sentences, against the one of the single path. */
    private final class Comparing {

        private final SurveyTemplates templates;
        final LongAdder differences = new LongAdder();
        final LongAdder open = new LongAdder();

        Comparing(SurveyTemplates templates) {
            this.templates = templates;
        }

        Consumer<RecordedSurvey> ofRound(int round) {
            var place = SurveyTemplates.placeOf(round);
            var before = classifyHousehold.judgeUnder(BenchmarkLaw.OF_2022, place);
            var after = classifyHousehold.judgeUnder(BenchmarkLaw.OF_2027, place);
            return survey -> {
                var alone = templates.get(MillionSurveys.templateOf(survey.householdId()));
                var old = before.judge(survey.facts(), survey.surveyedOn());
                var tried = after.judge(survey.facts(), survey.surveyedOn());
                if (!old.equals(alone.under2022())
                        || old.category() != alone.result().category()
                        || !tried.equals(alone.under2027())) {
                    differences.increment();
                }
                if (tried.category() == null) {
                    open.increment();
                }
            };
        }
    }

    /** All rounds, shared among the readers, each in a transaction that may only read. */
    private Pass pass(int rounds, IntFunction<Consumer<RecordedSurvey>> work) throws Exception {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var next = new AtomicInteger();
        var households = new LongAdder();
        Callable<Long> reader =
                () -> {
                    for (var round = next.getAndIncrement();
                            round < rounds;
                            round = next.getAndIncrement()) {
                        var number = round;
                        var each = work.apply(number);
                        reading.executeWithoutResult(
                                status ->
                                        surveys.forEachOf(
                                                MillionSurveys.round(number),
                                                survey -> {
                                                    each.accept(survey);
                                                    households.increment();
                                                }));
                    }
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                };
        var threads = Executors.newFixedThreadPool(READERS);
        try {
            var start = System.nanoTime();
            var cpu = 0L;
            for (var done :
                    threads.invokeAll(
                            IntStream.range(0, READERS).mapToObj(number -> reader).toList())) {
                cpu += done.get();
            }
            return new Pass(households.sum(), (System.nanoTime() - start) / 1e9, cpu / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private Connection owner() throws Exception {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    private static void report(
            MillionSurveys stored, Pass read, Pass judged, Pass compared, Comparing comparing) {
        System.out.printf(
                Locale.ROOT,
                """

                %,d stored surveys in %,d rounds, %,d distinct, %d readers
                reading and parsing        %s
                ... and judging by two     %s   %.2f of the reading rate
                ... and comparing          %s
                open under the draft       %,d
                judged differently         %,d
                heap at its peak           %,d MB of %,d MB

                """,
                SURVEYS,
                stored.rounds(),
                DISTINCT,
                READERS,
                read,
                judged,
                judged.rate() / read.rate(),
                compared,
                comparing.open.sum(),
                comparing.differences.sum(),
                heapAtPeak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void forgetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Garbage included. */
    private static long heapAtPeak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private record Pass(long households, double seconds, double cpuSeconds) {

        double rate() {
            return households / seconds;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,8.0f households/s (%.1f s, %.1f s of processor time)",
                    rate(),
                    seconds,
                    cpuSeconds);
        }
    }
}
