package dev.seriatim.series.code;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;

import dev.seriatim.model.usage.PreconditionKind;

/** What the body of a function asserts of its callers, and where it sleeps. */
final class PreconditionFacts {

	private final Places places;
	private final Facts facts;
	private final String function;

	/** @param function the name as reported, or null when a fragment does not show it */
	PreconditionFacts(Places places, Facts facts, String function) {
		this.places = places;
		this.facts = facts;
		this.function = function;
	}

	void read(IASTFunctionDefinition definition) {
		definition.getBody().accept(new ASTVisitor() {
			{
				shouldVisitExpressions = true;
			}

			@Override
			public int visit(IASTExpression expression) {
				if (expression instanceof IASTFunctionCallExpression call)
					call(call, isConditional(call, definition.getBody()));
				return PROCESS_CONTINUE;
			}
		});
	}

	/**
	 * Whether a branch, a loop or a test decides that it runs, or whatever stands before a fragment. Statements that leave the function before it
	 * do not count.
	 */
	private boolean isConditional(IASTNode node, IASTStatement body) {
		var inner = node;
		for (var outer = node.getParent(); inner != body && outer != null; outer = outer.getParent()) {
			if (decides(outer) || outer instanceof IASTCompoundStatement block && places.offset(block) == ParseUnit.SYNTHETIC && (block != body || block.getStatements()[0] == inner))
				return true;
			inner = outer;
		}
		return false;
	}

	private static boolean decides(IASTNode node) {
		return switch (node) {
		case IASTCompoundStatement block -> false;
		case IASTStatement statement -> List.of(statement.getChildren()).stream().anyMatch(IASTStatement.class::isInstance);
		case IASTConditionalExpression choice -> true;
		case IASTBinaryExpression binary -> binary.getOperator() == IASTBinaryExpression.op_logicalAnd || binary.getOperator() == IASTBinaryExpression.op_logicalOr;
		default -> false;
		};
	}

	private void call(IASTFunctionCallExpression call, boolean conditional) {
		if (!(OpsOwner.unwrap(call.getFunctionNameExpression()) instanceof IASTIdExpression id) || !places.isSource(id.getName()))
			return;
		var name = id.getName().toString();
		if (KernelLocks.sleeps(name))
			facts.precondition(PreconditionKind.SLEEPS, function, "", name, conditional, places.place(id.getName()));
		KernelLocks.asserting(name).ifPresent(assertion -> {
			switch (assertion.what()) {
			case "unless" -> test(call, false, conditional);
			case "if" -> test(call, true, conditional);
			case "means-held", "means-atomic" -> {
				// says something only where the result is tested
			}
			default -> add(assertion, assertion.operand().of(call), name, conditional, call);
			}
		});
	}

	/** {@code BUG_ON(!spin_is_locked(lock))}: the first argument must have this value. */
	private void test(IASTFunctionCallExpression test, boolean value, boolean conditional) {
		if (test.getArguments().length == 0 || !(test.getArguments()[0] instanceof IASTExpression condition))
			return;
		var wanted = value;
		while (condition instanceof IASTUnaryExpression unary
				&& (unary.getOperator() == IASTUnaryExpression.op_not || unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary)) {
			wanted ^= unary.getOperator() == IASTUnaryExpression.op_not;
			condition = unary.getOperand();
		}
		if (!(condition instanceof IASTFunctionCallExpression call))
			return;
		var name = KernelLocks.nameOf(call);
		var meaning = KernelLocks.asserting(name).filter(assertion -> assertion.what().startsWith("means-"));
		if (wanted && meaning.isPresent())
			add(meaning.get(), meaning.get().operand().of(call), KernelLocks.nameOf(test), conditional, test);
		if (!wanted && KernelLocks.isElseSleep(name))
			facts.precondition(PreconditionKind.MAY_SLEEP, function, "", KernelLocks.nameOf(test), conditional, places.place(places.offset(test)));
	}

	private void add(KernelLocks.Assertion assertion, String lock, String by, boolean conditional, IASTFunctionCallExpression call) {
		assertion.kinds().forEach(kind -> facts.precondition(kind, function, lock, by, conditional || assertion.isVague(), places.place(places.offset(call))));
	}
}
