package dev.seriatim.series.code;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;

/** Finds the variables that a function assigns: of those nothing is known from a test of the parameter. */
final class ChangedVariables extends ASTVisitor {

	private final Set<String> changed = new HashSet<>();

	private ChangedVariables() {
		shouldVisitExpressions = true;
	}

	static Set<String> in(IASTStatement body) {
		var visitor = new ChangedVariables();
		body.accept(visitor);
		return visitor.changed;
	}

	@Override
	public int visit(IASTExpression expression) {
		if (expression instanceof IASTBinaryExpression binary && binary.getOperator() >= IASTBinaryExpression.op_assign
				&& binary.getOperator() <= IASTBinaryExpression.op_binaryOrAssign)
			change(binary.getOperand1());
		if (expression instanceof IASTUnaryExpression unary && (unary.getOperator() == IASTUnaryExpression.op_amper
				|| unary.getOperator() == IASTUnaryExpression.op_prefixIncr || unary.getOperator() == IASTUnaryExpression.op_prefixDecr
				|| unary.getOperator() == IASTUnaryExpression.op_postFixIncr || unary.getOperator() == IASTUnaryExpression.op_postFixDecr))
			change(unary.getOperand());
		return PROCESS_CONTINUE;
	}

	private void change(IASTExpression target) {
		if (target instanceof IASTIdExpression id)
			changed.add(id.getName().toString());
	}
}
