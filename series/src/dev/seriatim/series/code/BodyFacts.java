package dev.seriatim.series.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;

import dev.seriatim.model.delta.Arity;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.model.usage.UsageFactory;

/** The calls and raised callbacks in one function, and what is known where they stand. */
final class BodyFacts {

	private static final Set<String> PASSED_THROUGH = Set.of("likely", "unlikely", "READ_ONCE", "WARN_ON", "WARN_ON_ONCE");

	private final Places places;
	private final Facts facts;
	private final VisibleTypes types;
	private final OpsOwner owner;
	private final IASTFunctionDefinition definition;
	private final HeldLocks locks;
	private final CallbackTests tests;
	private final String function;
	private final List<String> parameters;
	private final Set<String> changed;
	private final Deque<String> conditions = new ArrayDeque<>();
	private final Map<String, String> locals;
	private final Map<String, Set<OpsOwner.Member>> variables;

	/**
	 * @param name  the function's name as reported, or null when a fragment does not show it
	 * @param tests functions around it that tell whether a table has certain callbacks
	 */
	BodyFacts(IASTFunctionDefinition function, String name, Places places, Facts facts, VisibleTypes types, OpsOwner owner, HeldLocks locks,
			CallbackTests tests) {
		this.places = places;
		this.facts = facts;
		this.types = types;
		this.owner = owner;
		this.definition = function;
		this.locks = locks;
		this.tests = tests;
		this.function = name;
		parameters = parametersOf(function);
		locals = types.localsOf(function);
		variables = CallbackVariables.in(function, owner, locals);
		changed = ChangedVariables.in(function.getBody());
	}

	void read(IASTFunctionDefinition definition) {
		statement(definition.getBody(), Knowledge.NONE);
	}

	static List<String> parametersOf(IASTFunctionDefinition function) {
		var names = new ArrayList<String>();
		switch (function.getDeclarator()) {
		case IASTStandardFunctionDeclarator standard -> {
			for (var parameter : standard.getParameters())
				names.add(VisibleTypes.nameOf(parameter.getDeclarator()));
		}
		case ICASTKnRFunctionDeclarator old -> {
			for (var name : old.getParameterNames())
				names.add(name.toString());
		}
		default -> {
		}
		}
		return names;
	}

	/** Reads a statement and returns what is known after it, beyond what was known before. */
	private Knowledge statement(IASTStatement statement, Knowledge before) {
		switch (statement) {
		case null -> {
			return Knowledge.NONE;
		}
		case IASTCompoundStatement compound -> {
			var known = before;
			for (var part : compound.getStatements()) {
				if (part instanceof IASTLabelStatement || part instanceof IASTCaseStatement || part instanceof IASTDefaultStatement)
					known = before; // it can be reached by a jump over the tests
				known = known.and(statement(part, known));
			}
		}
		case IASTIfStatement branch -> {
			return branch(branch, before);
		}
		case IASTWhileStatement loop -> {
			var condition = loop.getCondition();
			if (condition != null)
				node(condition, before);
			statement(loop.getBody(), condition == null ? before : before.and(when(condition, true)));
		}
		default -> {
			for (var child : statement.getChildren())
				node(child, before);
		}
		}
		return Knowledge.NONE;
	}

	private Knowledge branch(IASTIfStatement branch, Knowledge before) {
		var condition = branch.getConditionExpression();
		if (condition == null)
			return Knowledge.NONE;
		node(condition, before);
		var text = places.text(condition);
		under(text, branch.getThenClause(), before.and(when(condition, true)));
		if (branch.getElseClause() != null)
			under(contrary(text), branch.getElseClause(),
					before.and(when(condition, false)).and(new Knowledge(Map.of(), Set.of(), when(condition, true).present())));
		return leaves(branch.getThenClause()) ? when(condition, false) : Knowledge.NONE;
	}

	private void under(String condition, IASTStatement statement, Knowledge before) {
		conditions.addLast(condition);
		statement(statement, before);
		conditions.removeLast();
	}

	/** {@code !x} for {@code x} and the other way round, {@code !(…)} for anything longer. */
	private static String contrary(String condition) {
		if (condition.matches("!\\w+"))
			return condition.substring(1);
		return condition.matches("\\w+") ? "!" + condition : "!(" + condition + ")";
	}

	private static boolean leaves(IASTStatement statement) {
		if (statement instanceof IASTCompoundStatement compound)
			return compound.getStatements().length > 0 && leaves(compound.getStatements()[compound.getStatements().length - 1]);
		return statement instanceof IASTReturnStatement || statement instanceof IASTContinueStatement || statement instanceof IASTBreakStatement
				|| statement instanceof IASTGotoStatement;
	}

	private void node(IASTNode node, Knowledge known) {
		switch (node) {
		case IASTStatement statement -> statement(statement, known);
		case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_logicalAnd -> {
			node(binary.getOperand1(), known);
			node(binary.getOperand2(), known.and(when(binary.getOperand1(), true)));
		}
		case IASTBinaryExpression binary when binary.getOperator() == IASTBinaryExpression.op_logicalOr -> {
			node(binary.getOperand1(), known);
			node(binary.getOperand2(), known.and(when(binary.getOperand1(), false)));
		}
		case IASTConditionalExpression choice -> {
			node(choice.getLogicalConditionExpression(), known);
			if (choice.getPositiveResultExpression() != null)
				node(choice.getPositiveResultExpression(), known.and(when(choice.getLogicalConditionExpression(), true)));
			node(choice.getNegativeResultExpression(), known.and(when(choice.getLogicalConditionExpression(), false))
					.and(new Knowledge(Map.of(), Set.of(), when(choice.getLogicalConditionExpression(), true).present())));
		}
		case IASTFieldReference field -> {
			member(field);
			for (var child : field.getChildren())
				node(child, known);
		}
		case IASTFunctionCallExpression call -> {
			call(call, known);
			for (var child : call.getChildren())
				node(child, known);
		}
		default -> {
			for (var child : node.getChildren())
				node(child, known);
		}
		}
	}

	/** Kernel people name a member that points to a struct as the struct: where no type is visible, that is its tag. */
	private void member(IASTFieldReference field) {
		if (!places.isSource(field.getFieldName()))
			return;
		var name = field.getFieldName();
		var struct = types.structOf(field.getFieldOwner(), locals);
		if (struct.isPresent())
			facts.memberUse(struct.get(), name.toString(), places.line(name), true);
		else if (OpsOwner.unwrap(field.getFieldOwner()) instanceof IASTFieldReference outer)
			facts.memberUse(outer.getFieldName().toString(), name.toString(), places.line(name), false);
	}

	private void call(IASTFunctionCallExpression call, Knowledge known) {
		var callee = OpsOwner.unwrap(call.getFunctionNameExpression());
		if (callee instanceof IASTIdExpression id) {
			record(id.getName(), call, known);
			variables.getOrDefault(id.getName().toString(), Set.of()).forEach(member -> raise(member, id.getName(), call, known));
			byName(call, known);
		} else if (callee instanceof IASTFieldReference field)
			owner.callback(field, locals).ifPresent(member -> raise(member, field.getFieldName(), call, known));
	}

	/**
	 * A macro that is passed the table, or what holds it, and the bare name of a callback calls that callback, as {@code v4l2_subdev_call} does. It
	 * is taken to test for NULL.
	 */
	private void byName(IASTFunctionCallExpression call, Knowledge known) {
		var arguments = call.getArguments();
		for (var argument : arguments)
			if (argument instanceof IASTIdExpression id && Stream.of(arguments).anyMatch(other -> owner.isPassedFor(other, id.getName().toString(), locals))
					&& !types.isDeclared(id.getName().toString(), locals)) {
				var member = new OpsOwner.Member(id.getName().toString(), null, null, false);
				raise(member, id.getName(), call, known.and(new Knowledge(Map.of(), Set.of(member.key()), Set.of())));
			}
	}

	private void record(IASTName callee, IASTFunctionCallExpression expression, Knowledge known) {
		if (!places.isSource(callee) || parameters.contains(callee.toString()))
			return;
		var arguments = expression.getArguments();
		facts.call(places.place(callee), () -> {
			Call call = UsageFactory.eINSTANCE.createCall();
			call.setCallee(callee.toString());
			call.setFunction(function);
			call.setLine(places.line(callee));
			call.setArguments(arguments.length);
			for (var argument : arguments)
				call.getLiterals().add(literal(argument));
			known.parameters().forEach((parameter, value) -> call.getConditions().add(Facts.condition(parameter, value)));
			locks.at(definition, expression).forEach(lock -> call.getHeld().add(Facts.held(lock)));
			call.getUnder().addAll(conditions);
			return call;
		}, callee.toString());
	}

	/** @param name what stands for the callback in the source */
	private void raise(OpsOwner.Member member, IASTName name, IASTFunctionCallExpression expression, Knowledge known) {
		if (!places.isSource(name))
			return;
		facts.raise(places.place(name), member, () -> {
			Raise raise = UsageFactory.eINSTANCE.createRaise();
			raise.setCallback(member.name());
			raise.setFunction(function);
			raise.setLine(places.line(name));
			if (name.getParent() instanceof IASTFieldReference)
				count(expression, raise);
			raise.setChecked(known.present().contains(member.key()));
			raise.setOrElse(known.absent().stream().anyMatch(member::isBeside));
			known.parameters().forEach((parameter, value) -> raise.getConditions().add(Facts.condition(parameter, value)));
			locks.at(definition, expression).forEach(lock -> raise.getHeld().add(Facts.held(lock)));
			raise.getUnder().addAll(conditions);
			return raise;
		});
	}

	/** The arguments, and the names of which the function does not show that they stand for one. */
	private void count(IASTFunctionCallExpression call, Raise raise) {
		raise.setArguments(call.getArguments().length);
		for (var argument : call.getArguments()) {
			var callee = argument instanceof IASTFunctionCallExpression inner ? inner.getFunctionNameExpression() : argument;
			if (callee instanceof IASTIdExpression id && !locals.containsKey(id.getName().toString()))
				raise.getExpandable().add(id.getName().toString());
		}
	}

	/** Whether an argument is certainly true or false, the caller's own parameter, or made by a macro. NULL is false, an address is true. */
	private String literal(IASTInitializerClause argument) {
		if (argument instanceof IASTUnaryExpression unary && unary.getOperator() == IASTUnaryExpression.op_amper)
			return "true";
		var expression = argument instanceof IASTExpression any ? OpsOwner.unwrap(any) : null;
		if (expression instanceof IASTFunctionCallExpression call && KernelLocks.nameOf(call).matches("[A-Z][A-Z0-9_]+"))
			return Arity.SEVERAL;
		var text = switch (expression) {
		case IASTIdExpression id -> id.getName().toString();
		case IASTLiteralExpression literal -> literal.toString();
		case null, default -> "";
		};
		return switch (text) {
		case "true", "1" -> "true";
		case "false", "0", "NULL" -> "false";
		default -> parameters.contains(text) && !changed.contains(text) ? "#" + parameters.indexOf(text) : "";
		};
	}

	/** What is known where a condition is true, or where it is false. */
	private Knowledge when(IASTExpression condition, boolean value) {
		return switch (condition) {
		case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_not -> when(unary.getOperand(), !value);
		case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary -> when(unary.getOperand(), value);
		case IASTBinaryExpression binary when binary.getOperator() == (value ? IASTBinaryExpression.op_logicalAnd
				: IASTBinaryExpression.op_logicalOr) -> when(binary.getOperand1(), value).and(when(binary.getOperand2(), value));
		case IASTBinaryExpression binary when isNull(binary.getOperand2()) && binary.getOperator() == IASTBinaryExpression.op_equals -> when(
				binary.getOperand1(), !value);
		case IASTBinaryExpression binary when isNull(binary.getOperand2()) && binary.getOperator() == IASTBinaryExpression.op_notequals -> when(
				binary.getOperand1(), value);
		case IASTFunctionCallExpression call when call.getFunctionNameExpression() instanceof IASTIdExpression id
				&& PASSED_THROUGH.contains(id.getName().toString()) && call.getArguments().length == 1
				&& call.getArguments()[0] instanceof IASTExpression argument -> when(argument, value);
		case IASTFunctionCallExpression call -> new Knowledge(Map.of(), tests.of(KernelLocks.nameOf(call)), Set.of());
		case IASTIdExpression id when parameters.contains(id.getName().toString()) && !changed.contains(id.getName().toString()) -> new Knowledge(
				Map.of(parameters.indexOf(id.getName().toString()), value), Set.of(), Set.of());
		case IASTIdExpression id when variables.containsKey(id.getName().toString()) -> when(variables.get(id.getName().toString()), value);
		case IASTFieldReference field -> owner.callback(field, locals).map(member -> when(Set.of(member), value)).orElse(Knowledge.NONE);
		case null, default -> Knowledge.NONE;
		};
	}

	private static Knowledge when(Set<OpsOwner.Member> callbacks, boolean present) {
		var keys = callbacks.stream().map(OpsOwner.Member::key).collect(Collectors.toSet());
		return new Knowledge(Map.of(), present ? keys : Set.of(), present ? Set.of() : keys);
	}

	private static boolean isNull(IASTExpression expression) {
		return expression != null && Set.of("NULL", "0", "false").contains(expression.getRawSignature());
	}
}
