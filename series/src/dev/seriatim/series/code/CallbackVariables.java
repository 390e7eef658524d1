package dev.seriatim.series.code;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;

/** The variables of a function into which it puts callbacks out of an ops table, to call them from there. */
final class CallbackVariables extends ASTVisitor {

	private final OpsOwner owner;
	private final Map<String, String> locals;
	private final Map<String, Set<OpsOwner.Member>> callbacks = new HashMap<>();

	private CallbackVariables(OpsOwner owner, Map<String, String> locals) {
		this.owner = owner;
		this.locals = locals;
		shouldVisitDeclarators = true;
		shouldVisitExpressions = true;
	}

	/** For each variable the callbacks that it can hold. */
	static Map<String, Set<OpsOwner.Member>> in(IASTFunctionDefinition function, OpsOwner owner, Map<String, String> locals) {
		var visitor = new CallbackVariables(owner, locals);
		function.accept(visitor);
		return visitor.callbacks;
	}

	@Override
	public int visit(IASTDeclarator declarator) {
		if (declarator.getInitializer() instanceof IASTEqualsInitializer equals)
			assigned(VisibleTypes.nameOf(declarator), equals.getInitializerClause());
		return PROCESS_CONTINUE;
	}

	@Override
	public int visit(IASTExpression expression) {
		if (expression instanceof IASTBinaryExpression binary && binary.getOperator() == IASTBinaryExpression.op_assign
				&& binary.getOperand1() instanceof IASTIdExpression id && locals.containsKey(id.getName().toString()))
			assigned(id.getName().toString(), binary.getOperand2());
		return PROCESS_CONTINUE;
	}

	private void assigned(String variable, IASTInitializerClause value) {
		if (value instanceof IASTExpression expression && OpsOwner.unwrap(expression) instanceof IASTFieldReference field)
			owner.callback(field, locals).ifPresent(member -> callbacks.computeIfAbsent(variable, key -> new LinkedHashSet<>()).add(member));
	}
}
