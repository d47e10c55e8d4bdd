package it.accoglienza.ingest.readonly;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.analysis.LocalTempView$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.CallMethodViaReflection;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.CompoundPlanStatement;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoDir;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.execution.command.CreateSQLFunctionCommand;
import org.apache.spark.sql.execution.command.CreateViewCommand;
import org.apache.spark.sql.execution.command.ResetCommand;
import org.apache.spark.sql.execution.command.SetCommand;
import org.apache.spark.sql.execution.datasources.CreateTempViewUsing;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Decides which statements a read-only session runs: queries, descriptions, temporary views and functions, settings of the
 * query engine, and changes of the session's scratch tables. Anything that is not known to be harmless is refused.
 */
final class StatementPolicy {
    private static final Pattern DESCRIPTIONS = Pattern.compile("(Show|Describe|Explain).*");
    /** Statements that change nothing but the session, with the classes that Spark makes of them in the analysis. */
    private static final Set<String> OF_THE_SESSION = Set.of(
            "SetNamespaceCommand",
            "SetCatalogAndNamespace",
            "CacheTable",
            "CacheTableAsSelect",
            "UncacheTable",
            "ClearCacheCommand",
            "RefreshTable",
            "RefreshTableCommand",
            "CreateVariable",
            "SetVariable",
            "DropVariable",
            "DropView",
            "DropTempViewCommand",
            // These write to files; GuardedFiles judges the folder.
            "InsertIntoDataSourceDirCommand",
            "InsertIntoHadoopFsRelationCommand");

    private static final Set<String> FORMATS = Set.of("csv", "json", "parquet", "orc", "text", "delta");
    private static final Set<String> REFLECTION = Set.of("reflect", "java_method", "try_reflect");
    private static final Pattern SETTINGS = Pattern.compile(
            "spark\\.sql\\.(shuffle\\.partitions|session\\.timeZone|ansi\\.enabled|adaptive\\..*|autoBroadcastJoinThreshold"
                    + "|caseSensitive|crossJoin\\.enabled|broadcastTimeout|mapKeyDedupPolicy|legacy\\.timeParserPolicy)");

    private static final Pattern SETTING = Pattern.compile("(SET|RESET)\\b.*");
    private static final String SOME_SETTINGS =
            "spark.sql.shuffle.partitions, spark.sql.session.timeZone, spark.sql.ansi.enabled";

    private static final Pattern OF_TABLES =
            Pattern.compile(".*(TABLE|VIEW|INSERT|CREATE|REPLACE|DELETE|UPDATE|MERGE).*");
    private static final String OWN_TABLES =
            "CREATE TEMPORARY VIEW; CREATE TABLE %s.x AS SELECT; sql --write".formatted(ReadOnlySession.SCRATCH);

    private StatementPolicy() {}

    /**
     * Requires that a statement is allowed.
     *
     * @param plan of the parser or of the analysis
     * @throws RefusedStatementException if it is not; the message says what can be done
     */
    static void requireAllowed(LogicalPlan plan) {
        requireNode(plan);
        CollectionConverters.asJava(plan.expressions()).forEach(StatementPolicy::requireExpression);
        CollectionConverters.asJava(plan.children()).forEach(StatementPolicy::requireAllowed);
        CollectionConverters.asJava(plan.subqueries()).forEach(StatementPolicy::requireAllowed);
        CollectionConverters.asJava(plan.innerChildren()).stream()
                .filter(LogicalPlan.class::isInstance)
                .forEach(inner -> requireAllowed((LogicalPlan) inner));
    }

    private static void requireNode(LogicalPlan plan) {
        if (plan instanceof UnresolvedRelation relation) {
            relation.options().keySet().forEach(StatementPolicy::requireOption);
        } else if (plan instanceof LogicalRelation relation && relation.relation() instanceof HadoopFsRelation files) {
            CollectionConverters.asJava(files.options()).keySet().forEach(StatementPolicy::requireOption);
        } else if (isStatement(plan) && !isAllowed(plan)) {
            throw refused(name(plan));
        }
    }

    private static boolean isStatement(LogicalPlan plan) {
        return plan instanceof Command
                || plan instanceof ParsedStatement
                || plan instanceof InsertIntoDir
                || plan instanceof CompoundPlanStatement
                || plan instanceof ScriptTransformation;
    }

    private static boolean isAllowed(LogicalPlan plan) {
        String type = plan.getClass().getSimpleName();
        if (plan instanceof SetCommand set) {
            return set.kv().isEmpty()
                    || set.kv().get()._2().isEmpty()
                    || isSetting(set.kv().get()._1());
        }
        if (plan instanceof ResetCommand reset) {
            return reset.config().isDefined() && isSetting(reset.config().get());
        }
        if (plan instanceof CreateViewCommand view) {
            return view.viewType() == LocalTempView$.MODULE$;
        }
        if (plan instanceof CreateTempViewUsing view) {
            CollectionConverters.asJava(view.options()).keySet().forEach(StatementPolicy::requireOption);
            return !view.global() && isFormat(view.provider());
        }
        if (plan instanceof InsertIntoDir directory) {
            CollectionConverters.asJava(directory.storage().properties())
                    .keySet()
                    .forEach(StatementPolicy::requireOption);
            return directory.provider().isDefined()
                    && isFormat(directory.provider().get());
        }
        if (plan instanceof CreateSQLFunctionCommand function) {
            return function.isTemp();
        }
        return DESCRIPTIONS.matcher(type).matches() || OF_THE_SESSION.contains(type) || ScratchTables.changes(plan);
    }

    /** Refuses functions that call a method of Java, also where Spark would call it in the analysis. */
    private static void requireExpression(Expression expression) {
        boolean reflects = expression instanceof CallMethodViaReflection
                || (expression instanceof UnresolvedFunction function
                        && REFLECTION.contains(function.nameParts().last().toLowerCase(Locale.ROOT)));
        if (reflects) {
            throw refused("reflect, java_method");
        }
        CollectionConverters.asJava(expression.children()).forEach(StatementPolicy::requireExpression);
    }

    /** Options with a dot are settings of Hadoop or of a library, among them the classes that it loads. */
    private static void requireOption(String option) {
        if (option.contains(".")) {
            throw refused("OPTIONS (" + option + ")");
        }
    }

    static boolean isSetting(String key) {
        return SETTINGS.matcher(key).matches();
    }

    static boolean isFormat(String provider) {
        return FORMATS.contains(provider.toLowerCase(Locale.ROOT));
    }

    /** Names the statement, and what may be done instead. */
    private static RefusedStatementException refused(String statement) {
        if (SETTING.matcher(statement).matches()) {
            return refused(
                    statement,
                    "si possono impostare per esempio ",
                    "settings that may be changed are, for example, ",
                    SOME_SETTINGS);
        }
        if (statement.contains("FUNCTION")) {
            return refused(statement, "", "", "CREATE TEMPORARY FUNCTION");
        }
        if (OF_TABLES.matcher(statement).matches()) {
            return refused(statement, "tabelle proprie: ", "tables of your own: ", OWN_TABLES);
        }
        return refused(statement, "chi gestisce il data warehouse usa ", "operators use ", "sql --write");
    }

    private static RefusedStatementException refused(String statement, String italian, String english, String instead) {
        return new RefusedStatementException("%s: non ammesso in sola lettura; %s%s / not allowed, read-only; %s%s"
                .formatted(statement, italian, instead, english, instead));
    }

    /** Returns a class as the words of its statement: {@code DropTableCommand}, DROP TABLE. */
    private static String name(LogicalPlan plan) {
        return plan.getClass()
                .getSimpleName()
                .replaceFirst("(Command|Statement)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toUpperCase(Locale.ROOT);
    }
}
