package it.accoglienza.transform.protect;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.structure.Structure1D.IntIndex;

/**
 * What a reader can find by linear programming: the least and the most that a sum of amounts can be, if no amount is negative
 * and some sums are known.
 */
final class AmountBounds {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> amounts = new LinkedHashMap<>();

    /** Makes a sum of amounts known. */
    void know(Set<String> summands, BigDecimal sum) {
        weigh(model.newExpression("sum " + model.countExpressions()), summands).level(sum);
    }

    /** Returns the least that a sum can be. */
    double least(Set<String> summands) {
        return bound(summands, true);
    }

    /** Returns the most that a sum can be; infinite if nothing bounds it. */
    double most(Set<String> summands) {
        return bound(summands, false);
    }

    private double bound(Set<String> summands, boolean least) {
        List<IntIndex> variables =
                summands.stream().map(name -> amount(name).getIndex()).toList();
        ExpressionsBasedModel copy = model.copy();
        variables.forEach(index -> copy.getVariable(index).weight(1));
        Optimisation.Result result = least ? copy.minimise() : copy.maximise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("no solution: " + result.getState());
        }
        return result.getValue();
    }

    private Expression weigh(Expression expression, Set<String> summands) {
        summands.forEach(name -> expression.set(amount(name), 1));
        return expression;
    }

    private Variable amount(String name) {
        return amounts.computeIfAbsent(name, any -> model.newVariable(any).lower(0));
    }
}
