package it.accoglienza.ingest.readonly;

import static scala.jdk.javaapi.OptionConverters.toJava;

import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.ResolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.ResolvedTable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.collection.immutable.Seq;

/** Recognises the statements that change a table of {@link ReadOnlySession#SCRATCH}. */
final class ScratchTables {
    /** The classes of the parser and those that Spark makes of them in the analysis. */
    private static final Set<String> STATEMENTS = Set.of(
            "CreateTable",
            "CreateTableAsSelect",
            "ReplaceTable",
            "ReplaceTableAsSelect",
            "InsertIntoStatement",
            "DropTable",
            "TruncateTable",
            "AppendData",
            "OverwriteByExpression",
            "CreateTableCommand",
            "CreateDataSourceTableCommand",
            "CreateDataSourceTableAsSelectCommand",
            "DropTableCommand",
            "TruncateTableCommand");

    private ScratchTables() {}

    /** Returns whether a plan is such a statement; its first part is the table that it changes. */
    static boolean changes(LogicalPlan plan) {
        return STATEMENTS.contains(plan.getClass().getSimpleName())
                && database(plan.productElement(0))
                        .filter(ReadOnlySession.SCRATCH::equalsIgnoreCase)
                        .isPresent();
    }

    private static Optional<String> database(Object target) {
        if (target instanceof TableIdentifier table) {
            return toJava(table.database());
        }
        if (target instanceof CatalogTable table) {
            return toJava(table.identifier().database());
        }
        if (target instanceof UnresolvedIdentifier identifier) {
            return database(identifier.nameParts());
        }
        if (target instanceof UnresolvedRelation relation) {
            return database(relation.multipartIdentifier());
        }
        if (target instanceof UnresolvedTable table) {
            return database(table.multipartIdentifier());
        }
        if (target instanceof UnresolvedTableOrView table) {
            return database(table.multipartIdentifier());
        }
        if (target instanceof ResolvedIdentifier identifier) {
            return namespace(identifier.identifier());
        }
        if (target instanceof ResolvedTable table) {
            return namespace(table.identifier());
        }
        if (target instanceof DataSourceV2Relation relation) {
            return toJava(relation.identifier()).flatMap(ScratchTables::namespace);
        }
        if (target instanceof LogicalRelation relation) {
            return toJava(relation.catalogTable()).flatMap(ScratchTables::database);
        }
        return Optional.empty();
    }

    /** A name of two parts is that of a database and a table. */
    private static Optional<String> database(Seq<String> parts) {
        return parts.size() == 2 ? Optional.of(parts.head()) : Optional.empty();
    }

    private static Optional<String> namespace(Identifier identifier) {
        return identifier.namespace().length == 1 ? Optional.of(identifier.namespace()[0]) : Optional.empty();
    }
}
