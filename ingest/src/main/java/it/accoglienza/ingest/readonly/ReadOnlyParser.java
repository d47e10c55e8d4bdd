package it.accoglienza.ingest.readonly;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.NamedParameterContext;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.parser.PositionalParameterContext;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/**
 * Spark's parser, which checks the statements of a read-only session. A plan is checked here before Spark looks at a table or
 * a file that it names.
 */
final class ReadOnlyParser implements ParserInterface {
    private final SparkSession session;
    private final ParserInterface parser;

    ReadOnlyParser(SparkSession session, ParserInterface parser) {
        this.session = session;
        this.parser = parser;
    }

    @Override
    public LogicalPlan parsePlan(String text) throws ParseException {
        return checked(parser.parsePlan(text));
    }

    /** Delta Lake's parser drops the parameters, so that a statement with some is read by Spark's own. */
    @Override
    public LogicalPlan parsePlanWithParameters(String text, ParameterContext parameters) throws ParseException {
        boolean some = (parameters instanceof NamedParameterContext named
                        && !named.params().isEmpty())
                || (parameters instanceof PositionalParameterContext positions
                        && !positions.params().isEmpty());
        return some ? checked(new SparkSqlParser().parsePlanWithParameters(text, parameters)) : parsePlan(text);
    }

    @Override
    public LogicalPlan parseQuery(String text) throws ParseException {
        return checked(parser.parseQuery(text));
    }

    private LogicalPlan checked(LogicalPlan plan) {
        if (ReadOnlySession.is(session)) {
            StatementPolicy.requireAllowed(plan);
        }
        return plan;
    }

    @Override
    public Expression parseExpression(String text) throws ParseException {
        return parser.parseExpression(text);
    }

    @Override
    public TableIdentifier parseTableIdentifier(String text) throws ParseException {
        return parser.parseTableIdentifier(text);
    }

    @Override
    public FunctionIdentifier parseFunctionIdentifier(String text) throws ParseException {
        return parser.parseFunctionIdentifier(text);
    }

    @Override
    public Seq<String> parseMultipartIdentifier(String text) throws ParseException {
        return parser.parseMultipartIdentifier(text);
    }

    @Override
    public StructType parseRoutineParam(String text) throws ParseException {
        return parser.parseRoutineParam(text);
    }

    @Override
    public StructType parseTableSchema(String text) throws ParseException {
        return parser.parseTableSchema(text);
    }

    @Override
    public DataType parseDataType(String text) throws ParseException {
        return parser.parseDataType(text);
    }
}
