package vn.giamngheo.classification;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.workflow.DecisionTables;

/** One standard and, perhaps, one point table without any database, decided by the real table. */
final class LawInMemory {

    private static final InMemoryEngine ENGINE = startedEngine();

    private LawInMemory() {}

    static ClassifyHousehold classifyHousehold(Standard standard, @Nullable PointTable table) {
        return new ClassifyHousehold(new OneStandard(standard), new OneTable(table), decision());
    }

    static CategoryDecision decision() {
        return new DmnCategoryDecision(new DecisionTables(ENGINE.configuration()));
    }

    private static InMemoryEngine startedEngine() {
        var engine = new InMemoryEngine();
        engine.deployTable();
        Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
        return engine;
    }

    private static final class OneStandard extends PovertyStandards {

        private final Standard standard;

        OneStandard(Standard standard) {
            super(Mockito.mock(JdbcClient.class));
            this.standard = standard;
        }

        @Override
        public Standard nationalOn(LocalDate day) {
            return standard;
        }

        @Override
        public Standard byId(String id) {
            return standard;
        }
    }

    private static final class OneTable extends PointTables {

        private final @Nullable PointTable table;

        OneTable(@Nullable PointTable table) {
            super(Mockito.mock(JdbcClient.class));
            this.table = table;
        }

        @Override
        public Optional<PointTable> confirmedFor(String standardId, Place place, LocalDate on) {
            return Optional.ofNullable(table);
        }

        @Override
        Optional<PointTable> forTrial(String standardId, Place place) {
            return Optional.ofNullable(table);
        }
    }
}
