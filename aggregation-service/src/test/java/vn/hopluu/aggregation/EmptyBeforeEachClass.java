package vn.hopluu.aggregation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import jakarta.enterprise.inject.spi.CDI;
import java.util.stream.IntStream;
import vn.hopluu.inbox.DerivedData;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.database.SqlFailure;

/// Forgets what the class before has told. Every unit that comes is put into every campaign's forest, so what classes
/// leave behind makes each of the next ones slower.
public class EmptyBeforeEachClass implements QuarkusTestBeforeClassCallback {

    private static final int TRIES = 5;

    @Override
    public void beforeClass(Class<?> testClass) {
        if (IntStream.range(0, TRIES).noneMatch(each -> isEmptied())) {
            throw new IllegalStateException("what " + testClass + " is to begin without is held by somebody");
        }
    }

    /// False where what the last class sent is just being taken in.
    private static boolean isEmptied() {
        try {
            QuarkusTransaction.requiringNew().run(EmptyBeforeEachClass::empty);
            return true;
        } catch (SqlFailure held) {
            return false;
        }
    }

    /// All but the catalogue: the service knows its state by the sum of its revisions, which are all small in tests.
    private static void empty() {
        Sql sql = CDI.current().select(Sql.class).get();
        sql.update("create temporary table kept_entry on commit drop as select * from catalogue_entry");
        CDI.current().select(DerivedData.class).get().empty();
        sql.update("insert into catalogue_entry select * from kept_entry");
        sql.update("delete from parked_message");
    }
}
