package dev.seriatim.series.code;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTGotoStatement;

/**
 * Follows the paths of one function and notes which locks are held at each call. What a path does not show is never held: a lock
 * that is taken on some paths only, in another function, or before a fragment begins.
 */
final class LockWalk {

	/** More passes than the loops and jumps of real functions need; where they do not suffice nothing is known. */
	private static final int PASSES = 40;

	private final Places places;
	private final boolean complete;
	private final LockExpressions expressions;
	private final Map<IASTFunctionCallExpression, LockState> calls = new IdentityHashMap<>();
	private final Map<String, LockState> labels = new HashMap<>();
	private final Map<IASTStatement, LockState> heads = new IdentityHashMap<>();
	private final Deque<Target> breaks = new ArrayDeque<>();
	private final Deque<Target> continues = new ArrayDeque<>();
	private final Deque<LockState> switches = new ArrayDeque<>();
	private boolean changed;

	/** Where the paths of break or continue statements come together. */
	private static final class Target {

		private final LockState around;
		private LockState state = LockState.NOWHERE;

		/** @param around before the loop or switch that is left */
		private Target(LockState around) {
			this.around = around;
		}
	}

	/**
	 * @param complete whether all of the function is known
	 * @param releases whether a function of the same file releases locks that its caller took
	 */
	LockWalk(IASTFunctionDefinition function, Places places, boolean complete, Predicate<String> releases) {
		this.places = places;
		this.complete = complete;
		expressions = new LockExpressions(places, releases, calls, this::statement);
		for (var pass = 0; pass < PASSES; pass++) {
			changed = false;
			calls.clear();
			statement(function.getBody(), LockState.NONE);
			if (!changed)
				return;
		}
		calls.clear();
	}

	/** The locks held where a call is made, in order of names. */
	Collection<LockState.Lock> at(IASTFunctionCallExpression call) {
		var state = calls.getOrDefault(call, LockState.NOWHERE);
		return state == LockState.NOWHERE ? List.of() : state.held().values();
	}

	/** Whether the function releases a lock that it did not take. */
	boolean releases() {
		return expressions.isForeignLockReleased();
	}

	/** Reads a statement and returns the state after it. */
	private LockState statement(IASTStatement statement, LockState before) {
		return switch (statement) {
		case null -> before;
		case IASTCompoundStatement compound -> block(compound, before);
		case IASTIfStatement branch when branch.getConditionExpression() != null -> {
			var condition = expressions.condition(branch.getConditionExpression(), before);
			yield statement(branch.getThenClause(), condition.whenTrue()).or(statement(branch.getElseClause(), condition.whenFalse()));
		}
		case IASTWhileStatement scope when isScopedGuard(scope, places) -> guarded(scope, before);
		case IASTWhileStatement loop -> loop(loop, null, loop.getCondition(), null, loop.getBody(), before);
		case IASTForStatement loop -> loop(loop, loop.getInitializerStatement(), loop.getConditionExpression(), loop.getIterationExpression(), loop.getBody(), before);
		case IASTDoStatement loop -> doLoop(loop, before);
		case IASTSwitchStatement choice -> choice(choice, before);
		case IASTCaseStatement label -> before.or(entry());
		case IASTDefaultStatement label -> before.or(entry());
		case IASTLabelStatement label -> statement(label.getNestedStatement(), before.or(jumps(label.getName().toString())));
		case IASTGotoStatement jump -> {
			var name = jump.getName().toString();
			labels.put(name, met(labels.getOrDefault(name, LockState.NOWHERE), before.leaving(LockState.NOWHERE)));
			yield LockState.NOWHERE;
		}
		case IGNUASTGotoStatement jump -> LockState.NOWHERE;
		case IASTReturnStatement end -> {
			expressions.children(end, before);
			yield LockState.NOWHERE;
		}
		case IASTBreakStatement leave -> leave(breaks, before);
		case IASTContinueStatement next -> leave(continues, before);
		default -> expressions.children(statement, before);
		};
	}

	/** A block that begins before the fragment does stands under a condition that is out of sight, and so perhaps does its first statement. */
	private LockState block(IASTCompoundStatement compound, LockState before) {
		var cutOff = !complete && places.offset(compound) == ParseUnit.SYNTHETIC;
		var state = before;
		for (var part : compound.getStatements())
			state = cutOff && part == compound.getStatements()[0] ? statement(part, state).or(state) : statement(part, state);
		return cutOff ? LockState.NONE : state.leaving(before == LockState.NOWHERE ? entry() : before);
	}

	static boolean isScopedGuard(IASTWhileStatement statement, Places places) {
		return places.wordAt(statement).equals("scoped_guard");
	}

	/** The kind of lock of a {@code scoped_guard}, as a guard's name. */
	static String guardOf(IASTWhileStatement scope) {
		var first = scope.getCondition() instanceof IASTExpressionList list ? list.getExpressions()[0] : scope.getCondition();
		return KernelLocks.GUARD + first.getRawSignature();
	}

	/** The body of a {@code scoped_guard}, which is left with a break as well. */
	private LockState guarded(IASTWhileStatement scope, LockState before) {
		var arguments = scope.getCondition() instanceof IASTExpressionList list
				? Stream.of(list.getExpressions()).skip(1).map(IASTExpression::getRawSignature).toList()
				: List.<String>of();
		var state = expressions.evaluate(scope.getCondition(), before);
		var held = KernelLocks.taking(guardOf(scope)).map(taking -> state.with(
				new LockState.Lock(taking.operand().of(arguments), taking.kind(), taking.atomic(), guardOf(scope), places.line(scope)))).orElse(state);
		breaks.push(new Target(state));
		continues.push(new Target(state));
		var end = statement(scope.getBody(), held).leaving(state);
		return end.or(continues.pop().state).or(breaks.pop().state);
	}

	private LockState leave(Deque<Target> targets, LockState state) {
		if (!targets.isEmpty())
			targets.peek().state = targets.peek().state.or(state.leaving(targets.peek().around));
		return LockState.NOWHERE;
	}

	/** The state at a case label of the switch around; jumps from outside of a fragment come with any. */
	private LockState entry() {
		return switches.isEmpty() ? LockState.NONE : switches.peek();
	}

	private LockState jumps(String label) {
		return complete ? labels.getOrDefault(label, LockState.NOWHERE) : LockState.NONE;
	}

	/** Both together; where that is news for a place that was read before, another pass follows. */
	private LockState met(LockState known, LockState more) {
		var both = known.or(more);
		changed |= !both.isLike(known);
		return both;
	}

	private LockState loop(IASTStatement loop, IASTStatement initialiser, IASTExpression test, IASTExpression step, IASTStatement body, LockState before) {
		var head = head(loop, statement(initialiser, before));
		var condition = test == null ? new LockExpressions.Branches(head, LockState.NOWHERE) : expressions.condition(test, head);
		breaks.push(new Target(head));
		continues.push(new Target(head));
		var end = statement(body, condition.whenTrue()).or(continues.pop().state);
		if (step != null)
			end = expressions.evaluate(step, end);
		heads.put(loop, met(heads.getOrDefault(loop, LockState.NOWHERE), end));
		return condition.whenFalse().or(breaks.pop().state);
	}

	private LockState doLoop(IASTDoStatement loop, LockState before) {
		var head = head(loop, before);
		breaks.push(new Target(head));
		continues.push(new Target(head));
		var end = statement(loop.getBody(), head).or(continues.pop().state);
		var condition = expressions.condition(loop.getCondition(), end);
		heads.put(loop, met(heads.getOrDefault(loop, LockState.NOWHERE), condition.whenTrue()));
		return condition.whenFalse().or(breaks.pop().state);
	}

	/** The state in which each round begins: that before the loop and that at its end, as far as the end is known. */
	private LockState head(IASTStatement loop, LockState before) {
		return complete || places.isWhole(loop) ? before.or(heads.getOrDefault(loop, LockState.NOWHERE)) : LockState.NONE;
	}

	private LockState choice(IASTSwitchStatement choice, LockState before) {
		var state = expressions.evaluate(choice.getControllerExpression(), before);
		breaks.push(new Target(state));
		switches.push(state);
		var end = statement(choice.getBody(), LockState.NOWHERE);
		switches.pop();
		// Whether there is a default label does not matter much: a lock that every case takes is rare.
		return end.or(breaks.pop().state).or(state);
	}
}
