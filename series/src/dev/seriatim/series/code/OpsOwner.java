package dev.seriatim.series.code;

import java.util.Map;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;

/**
 * Tells whether an expression leads to an ops table of the API: its struct is visible, or it is the member {@code ops} of a struct
 * that the callbacks are passed, or of one that is not visible.
 */
final class OpsOwner {

	private final VisibleTypes types;
	private final ApiNames names;
	private final boolean complete;

	OpsOwner(VisibleTypes types, ApiNames names, boolean complete) {
		this.types = types;
		this.names = names;
		this.complete = complete;
	}

	/** Whether the member of the expression is a callback of the API. */
	boolean isCallback(IASTExpression owner, String member, Map<String, String> locals) {
		var expression = unwrap(owner);
		var tag = types.structOf(expression, locals);
		if (tag.isPresent())
			return names.isOpsTable(tag.get());
		if (expression instanceof IASTFieldReference field && field.getFieldName().toString().equals("ops")) {
			var holder = types.structOf(field.getFieldOwner(), locals);
			if (holder.isPresent())
				return names.isHolder(holder.get()) && !types.isDefined(holder.get());
			return names.isCallback(member) || !complete;
		}
		return expression instanceof IASTIdExpression id && id.getName().toString().equals("ops") && names.isCallback(member);
	}

	/** The tag of the ops struct that an expression is or points to, where that is certain. */
	Optional<String> tagOf(IASTExpression owner, String member, Map<String, String> locals) {
		var expression = unwrap(owner);
		var tag = types.structOf(expression, locals);
		if (tag.isPresent())
			return tag.filter(names::isOpsTable);
		if (expression instanceof IASTFieldReference field && field.getFieldName().toString().equals("ops"))
			return types.structOf(field.getFieldOwner(), locals).filter(holder -> !types.isDefined(holder)).flatMap(holder -> tagHeldBy(holder, member));
		return Optional.empty();
	}

	private Optional<String> tagHeldBy(String holder, String member) {
		return names.callbacks().keySet().stream()
				.filter(tag -> names.holders().get(tag).contains(holder) && names.callbacks().get(tag).contains(member)).findFirst();
	}

	static IASTExpression unwrap(IASTExpression expression) {
		var inner = expression;
		while (inner instanceof IASTUnaryExpression unary && unary.getOperand() != null
				&& (unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary || unary.getOperator() == IASTUnaryExpression.op_star))
			inner = unary.getOperand();
		return inner;
	}
}
