package it.accoglienza.ingest.readonly;

import org.apache.spark.sql.SparkSessionExtensions;
import scala.Function1;
import scala.runtime.BoxedUnit;

/**
 * Spark's extension point: checks each statement before it is run, as text and as a plan, in the sessions that {@link
 * ReadOnlySession} made. Comes after Delta's extension in {@code spark.sql.extensions}, so that its parser sees the statements
 * of Delta, too.
 */
public final class ReadOnlyExtension implements Function1<SparkSessionExtensions, BoxedUnit> {
    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectParser((session, parser) -> new ReadOnlyParser(session, parser));
        extensions.injectCheckRule(session -> plan -> {
            if (ReadOnlySession.is(session)) {
                StatementPolicy.requireAllowed(plan);
            }
            return BoxedUnit.UNIT;
        });
        return BoxedUnit.UNIT;
    }
}
