package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.InboxNotices;

/**
 * A program of its own that writes what is waiting to be written, with the application's classes,
 * until it is killed or nothing is left.
 */
public final class BatchWriter {

    static final String NAME = "batch-writer";

    private BatchWriter() {}

    /**
     * @param arguments address, account and password of the database
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("drill.url", arguments[0]);
        System.setProperty("drill.username", arguments[1]);
        System.setProperty("drill.password", arguments[2]);
        try (var context = new AnnotationConfigApplicationContext(Parts.class)) {
            var batches = context.getBean(IssuanceBatches.class);
            var jdbc = context.getBean(JdbcClient.class);
            while (running(jdbc)) {
                if (!batches.writeNextPiece()) {
                    Thread.sleep(5);
                }
            }
        }
    }

    private static boolean running(JdbcClient jdbc) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM giamngheo.issuance_batch WHERE state ="
                                + " 'RUNNING')")
                .query(Boolean.class)
                .single();
    }

    /** What writing batches needs of the application, and nothing else. */
    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import({IssuanceBatches.class, IssuanceRecords.class, LineWriting.class, AuditTrail.class})
    static class Parts {

        /** One connection for all pieces, so that what is measured is the writing. */
        @Bean
        DataSource dataSource(Environment settings) {
            var named = new Properties();
            named.setProperty("ApplicationName", NAME);
            var database =
                    new SingleConnectionDataSource(
                            settings.getRequiredProperty("drill.url"),
                            settings.getRequiredProperty("drill.username"),
                            settings.getRequiredProperty("drill.password"),
                            true);
            database.setConnectionProperties(named);
            return database;
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        JdbcClient jdbc(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        }

        /** The inbox has a module of its own; the drill looks at lines. */
        @Bean
        InboxNotices notices() {
            return (communeKey, audience, kind, subjectKey, sentence, path) -> {};
        }
    }
}
