package dev.seriatim.series.code;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTCompoundStatementExpression;

import dev.seriatim.model.flow.Step.Kind;

/**
 * The expressions of a flow, in the order of their evaluation. A condition is split at {@code &&}, {@code ||} and {@code !}, so that
 * equal parts of two conditions have equal texts.
 */
final class FlowExpressions {

	/** Tells the paths through a statement that stands in an expression. */
	interface Statements {
		int compound(IASTCompoundStatement statement, int next);
	}

	/** Their value is that of their first argument. */
	private static final Set<String> TRANSPARENT = Set.of("likely", "unlikely", "READ_ONCE", "WARN_ON", "WARN_ON_ONCE", "WARN_ONCE", "WARN",
			"VM_WARN_ON", "VM_WARN_ON_ONCE", "VM_WARN_ON_ONCE_PAGE", "VM_WARN_ON_ONCE_FOLIO", "__builtin_expect");

	private static final Set<String> ENDS = Set.of("BUG", "panic", "do_exit", "do_group_exit", "make_task_dead", "unreachable", "__builtin_unreachable",
			"BUILD_BUG");

	private final FlowGraph graph;
	private final Places places;
	private final OpsOwner owner;
	private final Map<String, String> locals;
	private final Predicate<String> reads;
	private final Statements statements;

	/** @param reads the variables and members that are looked for */
	FlowExpressions(FlowGraph graph, Places places, OpsOwner owner, Map<String, String> locals, Predicate<String> reads, Statements statements) {
		this.reads = reads;
		this.graph = graph;
		this.places = places;
		this.owner = owner;
		this.locals = locals;
		this.statements = statements;
	}

	/** @return the first step of evaluating what may be null @param next what follows */
	int value(IASTNode node, int next) {
		return switch (node) {
		case null -> next;
		case IASTBinaryExpression binary when isLogical(binary) -> condition(binary, next, next);
		case IASTBinaryExpression binary when isAssignment(binary) -> assignment(binary.getOperand1(), binary.getOperand2(),
				binary.getOperator() == IASTBinaryExpression.op_assign, next);
		case IASTConditionalExpression choice -> choice(choice, next, next);
		case IASTUnaryExpression unary when isStep(unary.getOperator()) -> value(unary.getOperand(), changed(unary.getOperand(), next));
		case IASTFunctionCallExpression call -> call(call, isDropped(call) ? null : "", false, next);
		case IASTIdExpression id when reads.test(id.getName().toString()) -> graph.add(Kind.READ, places.line(id), id.getName().toString(), null, next);
		case IASTFieldReference field when reads.test(field.getFieldName().toString()) -> value(field.getFieldOwner(),
				graph.add(Kind.READ, places.line(field), field.getFieldName().toString(), null, next));
		case IGNUASTCompoundStatementExpression statement -> statements.compound(statement.getCompoundStatement(), next);
		case IASTTypeIdExpression type -> next;
		default -> {
			var first = next;
			var children = node.getChildren();
			for (var i = children.length - 1; i >= 0; i--)
				first = value(children[i], first);
			yield first;
		}
		};
	}

	/** {@code target = source}, where the source may be the result of a call. */
	private int assignment(IASTExpression target, IASTNode source, boolean plain, int next) {
		return value(target, plain ? initialised(FlowText.of(target), places.line(target), source, next)
				: value(source, graph.add(Kind.ASSIGN, places.line(target), FlowText.of(target), null, next)));
	}

	/** What a variable or another expression gets at a line. */
	int initialised(String target, int line, IASTNode source, int next) {
		if (!(source instanceof IASTExpression expression))
			return value(source, graph.add(Kind.ASSIGN, line, target, null, next));
		if (FlowText.stripped(expression) instanceof IASTFunctionCallExpression call && !FlowText.isTransparent(call, TRANSPARENT))
			return call(call, target, true, next);
		return value(source, graph.add(Kind.ASSIGN, line, target, FlowText.constant(expression), next));
	}

	/** Whatever it was, it can be something else then. */
	private int changed(IASTNode target, int next) {
		return graph.add(Kind.ASSIGN, places.line(target), FlowText.of(target), null, next);
	}

	/** The first step of testing a condition. */
	int condition(IASTExpression condition, int whenTrue, int whenFalse) {
		var constant = FlowText.constant(condition);
		if (constant != null)
			return constant.equals("true") ? whenTrue : whenFalse;
		return switch (condition) {
		case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary -> condition(unary.getOperand(), whenTrue,
				whenFalse);
		case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_not -> condition(unary.getOperand(), whenFalse, whenTrue);
		case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_logicalAnd -> condition(binary.getOperand1(),
				condition(binary.getOperand2(), whenTrue, whenFalse), whenFalse);
		case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_logicalOr -> condition(binary.getOperand1(), whenTrue,
				condition(binary.getOperand2(), whenTrue, whenFalse));
		case IASTBinaryExpression binary when "false".equals(FlowText.constant(binary.getOperand2()))
				&& binary.getOperator() == IASTBinaryExpression.op_equals -> condition(binary.getOperand1(), whenFalse, whenTrue);
		case IASTBinaryExpression binary when "false".equals(FlowText.constant(binary.getOperand2()))
				&& binary.getOperator() == IASTBinaryExpression.op_notequals -> condition(binary.getOperand1(), whenTrue, whenFalse);
		case IASTConditionalExpression choice when choice.getPositiveResultExpression() != null -> choice(choice, whenTrue, whenFalse);
		case IASTExpressionList list -> {
			var parts = list.getExpressions();
			var first = condition(parts[parts.length - 1], whenTrue, whenFalse);
			for (var i = parts.length - 2; i >= 0; i--)
				first = value(parts[i], first);
			yield first;
		}
		case IASTFunctionCallExpression call when FlowText.isTransparent(call, TRANSPARENT) -> condition((IASTExpression) call.getArguments()[0], whenTrue,
				whenFalse);
		case IASTFunctionCallExpression call -> call(call, FlowText.of(call), false, test(call, FlowText.of(call), whenTrue, whenFalse));
		case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_assign -> value(binary,
				test(binary, FlowText.of(binary.getOperand1()), whenTrue, whenFalse));
		default -> value(condition, test(condition, FlowText.of(condition), whenTrue, whenFalse));
		};
	}

	private int test(IASTNode condition, String text, int whenTrue, int whenFalse) {
		return graph.add(Kind.TEST, places.line(condition), text, null, whenTrue, whenFalse);
	}

	private int choice(IASTConditionalExpression choice, int whenTrue, int whenFalse) {
		var test = choice.getLogicalConditionExpression();
		var positive = choice.getPositiveResultExpression();
		if (whenTrue == whenFalse)
			return condition(test, value(positive, whenTrue), value(choice.getNegativeResultExpression(), whenTrue));
		return condition(test, condition(positive, whenTrue, whenFalse), condition(choice.getNegativeResultExpression(), whenTrue, whenFalse));
	}

	/** @param result the expression that holds the result, or null @param assigned whether that has another value before */
	private int call(IASTFunctionCallExpression call, String result, boolean assigned, int next) {
		var callee = OpsOwner.unwrap(call.getFunctionNameExpression());
		var line = places.line(call.getFunctionNameExpression());
		var after = switch (callee) {
		case IASTIdExpression id when ENDS.contains(id.getName().toString()) -> graph.add(Kind.STOP, line, "", null);
		case IASTIdExpression id -> graph.add(Kind.CALL, places.line(id.getName()), id.getName().toString(), result, next);
		case IASTFieldReference field when owner.isCallback(field, locals) -> graph.add(Kind.RAISE,
				places.line(field.getFieldName()), field.getFieldName().toString(), null, next);
		case null, default -> next;
		};
		if (assigned)
			after = graph.add(Kind.ASSIGN, line, result, null, after);
		var first = after;
		var arguments = call.getArguments();
		for (var i = arguments.length - 1; i >= 0; i--) {
			if (arguments[i] instanceof IASTUnaryExpression unary && unary.getOperator() == IASTUnaryExpression.op_amper)
				first = changed(unary.getOperand(), first); // what is passed by address can be changed
			first = value(arguments[i], first);
		}
		return callee instanceof IASTIdExpression ? first : value(call.getFunctionNameExpression(), first);
	}

	/** Whether nothing looks at the result: the call is a statement, perhaps with a cast to void. */
	private static boolean isDropped(IASTFunctionCallExpression call) {
		IASTNode node = call.getParent();
		while (node instanceof IASTCastExpression
				|| node instanceof IASTUnaryExpression unary && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary)
			node = node.getParent();
		return node instanceof IASTExpressionStatement || node instanceof IASTForStatement || node instanceof IASTExpressionList;
	}

	private static boolean isLogical(IASTBinaryExpression binary) {
		return binary.getOperator() == IASTBinaryExpression.op_logicalAnd || binary.getOperator() == IASTBinaryExpression.op_logicalOr;
	}

	private static boolean isAssignment(IASTBinaryExpression binary) {
		return binary.getOperator() >= IASTBinaryExpression.op_assign && binary.getOperator() <= IASTBinaryExpression.op_binaryOrAssign;
	}

	private static boolean isStep(int operator) {
		return operator == IASTUnaryExpression.op_prefixIncr || operator == IASTUnaryExpression.op_prefixDecr
				|| operator == IASTUnaryExpression.op_postFixIncr || operator == IASTUnaryExpression.op_postFixDecr;
	}
}
