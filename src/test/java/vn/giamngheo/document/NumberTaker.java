package vn.giamngheo.document;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program of its own that numbers documents in several threads until it is killed: takes a number
 * and writes the document in one transaction, a transaction now and then failing after it took its
 * number.
 */
public final class NumberTaker {

    public static final String NAME = "number-taker";
    public static final String COMMUNE = "11116-2023";
    public static final List<NumberRegister.Kind> KINDS =
            List.of(
                    NumberRegister.Kind.DECISION,
                    NumberRegister.Kind.CERTIFICATE,
                    NumberRegister.Kind.NOTICE);

    private static final int THREADS = 6;
    private static final int YEAR = 2023;

    private final JdbcClient jdbc;
    private final NumberRegister numbers;
    private final TransactionTemplate transaction;

    private NumberTaker(DriverManagerDataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.numbers = new NumberRegister(jdbc);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /**
     * @param arguments address, account and password of the database
     */
    public static void main(String[] arguments) {
        var named = new Properties();
        named.setProperty("ApplicationName", NAME);
        var database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        database.setConnectionProperties(named);
        var taker = new NumberTaker(database);
        IntStream.range(0, THREADS).forEach(i -> new Thread(taker::goOn).start());
    }

    private void goOn() {
        while (true) {
            var kind = KINDS.get(ThreadLocalRandom.current().nextInt(KINDS.size()));
            transaction.executeWithoutResult(
                    status -> {
                        write(kind);
                        if (ThreadLocalRandom.current().nextInt(10) == 0) {
                            status.setRollbackOnly();
                        }
                    });
        }
    }

    private void write(NumberRegister.Kind kind) {
        var sequence = numbers.take(COMMUNE, YEAR, kind, 1);
        jdbc.sql("INSERT INTO giamngheo.drill_document (kind, sequence) VALUES (:kind, :sequence)")
                .param("kind", kind.name())
                .param("sequence", sequence)
                .update();
    }
}
