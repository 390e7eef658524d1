package dev.seriatim.series.code;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;

/** Expressions as texts that can be compared, and what is certain of their values. */
final class FlowText {

	private FlowText() {
	}

	/** The tokens with single blanks between them, without parentheses around the whole. */
	static String of(IASTNode node) {
		var inner = node instanceof IASTExpression expression ? stripped(expression) : node;
		return Lexer.scan(inner.getRawSignature()).tokens().stream().map(Token::text).collect(Collectors.joining(" "));
	}

	/** Without parentheses and casts around it. */
	static IASTExpression stripped(IASTExpression expression) {
		var inner = expression;
		while (true) {
			if (inner instanceof IASTUnaryExpression unary && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary)
				inner = unary.getOperand();
			else if (inner instanceof IASTCastExpression cast && cast.getOperand() != null)
				inner = cast.getOperand();
			else
				return inner;
		}
	}

	/** "true" for what is certainly not zero, "false" for zero, null for what is not certain. An error code is not zero. */
	static String constant(IASTExpression expression) {
		if (expression == null)
			return null;
		var text = of(expression);
		if (Set.of("0", "0UL", "0L", "0U", "NULL", "false").contains(text))
			return "false";
		var certain = text.equals("true") || text.matches("-? ?[1-9]\\d*[uUlL]*") || text.matches("- ?E[A-Z][A-Z0-9]+");
		return certain || stripped(expression) instanceof IASTUnaryExpression unary && unary.getOperator() == IASTUnaryExpression.op_amper ? "true" : null;
	}

	static boolean isTransparent(IASTFunctionCallExpression call, Set<String> transparent) {
		return call.getFunctionNameExpression() instanceof IASTIdExpression id && transparent.contains(id.getName().toString())
				&& call.getArguments().length > 0 && call.getArguments()[0] instanceof IASTExpression;
	}
}
