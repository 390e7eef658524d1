package dev.seriatim.series.code;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;

import dev.seriatim.series.code.LockState.Lock;
import dev.seriatim.series.code.LockState.Pending;

/** What expressions do with locks, in the order in which they are evaluated. */
final class LockExpressions {

	private static final Set<String> PASSED_THROUGH = Set.of("likely", "unlikely", "WARN_ON", "WARN_ON_ONCE");

	/** The states where a condition is true and where it is false. */
	record Branches(LockState whenTrue, LockState whenFalse) {

		private Branches swapped() {
			return new Branches(whenFalse, whenTrue);
		}
	}

	private final Places places;
	private final Predicate<String> releases;
	private final Map<IASTFunctionCallExpression, LockState> calls;
	private final BiFunction<IASTStatement, LockState, LockState> statements;
	private boolean foreignLockReleased;

	/**
	 * @param releases   whether a function of the same file releases locks that its caller took
	 * @param calls      where the state before each call is noted
	 * @param statements reads the statements in an expression
	 */
	LockExpressions(Places places, Predicate<String> releases, Map<IASTFunctionCallExpression, LockState> calls,
			BiFunction<IASTStatement, LockState, LockState> statements) {
		this.places = places;
		this.releases = releases;
		this.calls = calls;
		this.statements = statements;
	}

	boolean isForeignLockReleased() {
		return foreignLockReleased;
	}

	/** Everything in a node, one after another. */
	LockState children(IASTNode node, LockState before) {
		var state = before;
		for (var child : node.getChildren())
			state = node(child, state);
		return state;
	}

	private LockState node(IASTNode node, LockState before) {
		return switch (node) {
		case IASTStatement statement -> statements.apply(statement, before);
		case IASTExpression expression -> evaluate(expression, before);
		case IASTDeclarator declarator when declarator.getInitializer() instanceof IASTEqualsInitializer equals
				&& equals.getInitializerClause() instanceof IASTExpression value -> assigned(declarator.getName().toString(), value, before);
		default -> children(node, before);
		};
	}

	LockState evaluate(IASTExpression expression, LockState before) {
		return switch (expression) {
		case null -> before;
		case IASTFunctionCallExpression call -> {
			var taking = KernelLocks.taking(KernelLocks.nameOf(call)).filter(lock -> !lock.operand().isResult()).orElse(null);
			var state = call(call, before);
			yield taking != null && taking.when() == KernelLocks.When.ALWAYS ? state.with(lock(call, taking, taking.operand().of(call))) : state;
		}
		case IASTBinaryExpression binary when isAssignment(binary) -> assigned(LockOperand.nameOf(binary.getOperand1().getRawSignature()),
				binary.getOperand2(), evaluate(binary.getOperand1(), before));
		case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_logicalAnd
				|| binary.getOperator() == IASTBinaryExpression.op_logicalOr -> {
			var branches = condition(binary, before);
			yield branches.whenTrue().or(branches.whenFalse());
		}
		case IASTConditionalExpression choice -> {
			var branches = condition(choice.getLogicalConditionExpression(), before);
			yield evaluate(choice.getPositiveResultExpression(), branches.whenTrue()).or(evaluate(choice.getNegativeResultExpression(), branches.whenFalse()));
		}
		default -> children(expression, before);
		};
	}

	/** An assignment keeps in mind what the variable tells of a lock. */
	private LockState assigned(String variable, IASTExpression value, LockState before) {
		if (OpsOwner.unwrap(value) instanceof IASTFunctionCallExpression call) {
			var taking = KernelLocks.taking(KernelLocks.nameOf(call)).orElse(null);
			if (taking != null && (taking.operand().isResult() || taking.when() != KernelLocks.When.ALWAYS)) {
				var lock = lock(call, taking, taking.operand().isResult() ? variable : taking.operand().of(call));
				var state = call(call, before).assigned(variable);
				return taking.when() == KernelLocks.When.ALWAYS ? state.with(lock)
						: state.with(variable, new Pending(lock, taking.when() == KernelLocks.When.WHERE_NOT_ZERO));
			}
		}
		return evaluate(value, before).assigned(variable);
	}

	private Lock lock(IASTFunctionCallExpression call, KernelLocks.Taking taking, String name) {
		return new Lock(name, taking.kind(), taking.atomic(), KernelLocks.nameOf(call), places.line(call));
	}

	/** A call without what it takes. */
	private LockState call(IASTFunctionCallExpression call, LockState before) {
		var state = before;
		for (var argument : call.getArguments())
			state = node(argument, state);
		calls.merge(call, state, LockState::or);
		var name = KernelLocks.nameOf(call);
		var releasing = KernelLocks.releasing(name);
		if (releasing.isPresent())
			return released(releasing.get(), releasing.get().operand().of(call), state);
		if (KernelLocks.taking(name).isPresent() || KernelLocks.asserting(name).isPresent())
			return state;
		if (releases.test(name)) {
			foreignLockReleased |= state != LockState.NOWHERE && state.held().isEmpty();
			return state.without(lock -> true);
		}
		// A function that gets a lock can do anything with it, and so can one that unlocks something of what the lock is in.
		if (name.endsWith("_held") || name.endsWith("_is_locked"))
			return state;
		return state.without(lock -> passes(call, lock.name()) || name.contains("unlock") && concerns(call, lock.name()));
	}

	private static boolean concerns(IASTFunctionCallExpression call, String lock) {
		var root = Pattern.compile("\\b" + Pattern.quote(lock.split("\\W")[0]) + "\\b");
		return call.getArguments().length == 0 || Stream.of(call.getArguments()).anyMatch(argument -> root.matcher(argument.getRawSignature()).find());
	}

	private static boolean passes(IASTFunctionCallExpression call, String lock) {
		for (var argument : call.getArguments())
			if (LockOperand.nameOf(argument.getRawSignature()).equals(lock))
				return true;
		return false;
	}

	/** Where the lock has another name than when it was taken, all of its kind may be the one. */
	private LockState released(KernelLocks.Releasing releasing, String name, LockState state) {
		if (state == LockState.NOWHERE)
			return state;
		var known = state.held().containsKey(name) && state.held().get(name).kind().equals(releasing.kind());
		foreignLockReleased |= !known && state.held().values().stream().noneMatch(lock -> lock.kind().equals(releasing.kind()));
		return state.without(lock -> lock.kind().equals(releasing.kind()) && (!known || lock.name().equals(name)));
	}

	Branches condition(IASTExpression expression, LockState before) {
		return switch (expression) {
		case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_not -> condition(unary.getOperand(), before).swapped();
		case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary -> condition(unary.getOperand(), before);
		case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_logicalAnd -> {
			var first = condition(binary.getOperand1(), before);
			var second = condition(binary.getOperand2(), first.whenTrue());
			yield new Branches(second.whenTrue(), first.whenFalse().or(second.whenFalse()));
		}
		case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_logicalOr -> {
			var first = condition(binary.getOperand1(), before);
			var second = condition(binary.getOperand2(), first.whenFalse());
			yield new Branches(first.whenTrue().or(second.whenTrue()), second.whenFalse());
		}
		case IASTBinaryExpression binary when isZero(binary.getOperand2()) && binary.getOperator() == IASTBinaryExpression.op_notequals -> condition(
				binary.getOperand1(), before);
		case IASTBinaryExpression binary when isZero(binary.getOperand2()) && binary.getOperator() == IASTBinaryExpression.op_equals -> condition(
				binary.getOperand1(), before).swapped();
		case IASTBinaryExpression binary when isAssignment(binary) -> tested(LockOperand.nameOf(binary.getOperand1().getRawSignature()),
				evaluate(binary, before));
		case IASTExpressionList list when list.getExpressions().length > 0 -> {
			var state = before;
			for (var i = 0; i < list.getExpressions().length - 1; i++)
				state = evaluate(list.getExpressions()[i], state);
			yield condition(list.getExpressions()[list.getExpressions().length - 1], state);
		}
		case IASTFunctionCallExpression call -> callCondition(call, before);
		case IASTLiteralExpression literal -> literal.toString().equals("0") ? new Branches(LockState.NOWHERE, before)
				: new Branches(before, LockState.NOWHERE);
		case IASTIdExpression id -> id.getName().toString().equals("true") ? new Branches(before, LockState.NOWHERE)
				: tested(id.getName().toString(), before);
		case IASTFieldReference field -> tested(LockOperand.nameOf(field.getRawSignature()), evaluate(field.getFieldOwner(), before));
		case null -> new Branches(before, before);
		default -> {
			var state = evaluate(expression, before);
			yield new Branches(state, state);
		}
		};
	}

	private static Branches tested(String variable, LockState state) {
		return new Branches(state.tested(variable, true), state.tested(variable, false));
	}

	private Branches callCondition(IASTFunctionCallExpression call, LockState before) {
		var name = KernelLocks.nameOf(call);
		if (PASSED_THROUGH.contains(name) && call.getArguments().length == 1 && call.getArguments()[0] instanceof IASTExpression argument)
			return condition(argument, before);
		var taking = KernelLocks.taking(name).filter(lock -> lock.when() != KernelLocks.When.ALWAYS && !lock.operand().isResult()).orElse(null);
		if (taking == null) {
			var state = evaluate(call, before);
			return new Branches(state, state);
		}
		var lock = lock(call, taking, taking.operand().of(call));
		// Who asks page_vma_mapped_walk() again holds the lock of the round before, and does not when there is nothing more.
		var state = call(call, before).without(old -> old.name().equals(lock.name()));
		var held = state.with(lock);
		return taking.when() == KernelLocks.When.WHERE_NOT_ZERO ? new Branches(held, state) : new Branches(state, held);
	}

	private static boolean isAssignment(IASTExpression expression) {
		return expression instanceof IASTBinaryExpression binary && binary.getOperator() == IASTBinaryExpression.op_assign;
	}

	private static boolean isZero(IASTExpression expression) {
		return expression != null && Set.of("NULL", "0", "false").contains(expression.getRawSignature());
	}
}
