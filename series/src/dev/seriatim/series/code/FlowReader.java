package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTNullStatement;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;

import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.flow.Step.Kind;

/** Reads the paths through one body from its end to its start. */
final class FlowReader {

	/** Where {@code break} and {@code continue} lead, and the cases of the switch around; -1 and null where nothing is around. */
	private record Surroundings(int onBreak, int onContinue, List<Integer> cases) {
	}

	private final FlowGraph graph = new FlowGraph();
	private final Places places;
	private final FlowExpressions expressions;
	private final Map<String, Integer> labels = new HashMap<>();
	private Surroundings around = new Surroundings(-1, -1, null);
	private boolean hasDefault;

	private FlowReader(Places places, OpsOwner owner, Map<String, String> locals, ApiNames names) {
		this.places = places;
		expressions = new FlowExpressions(graph, places, owner, locals, names.checks()::contains, this::compound);
	}

	/**
	 * @param name     the function's name as reported, or null
	 * @param macro    whether the body is that of a macro
	 * @param complete whether the whole file is known
	 */
	static Flow read(String name, IASTCompoundStatement body, boolean macro, boolean complete, Places places, OpsOwner owner, Map<String, String> locals,
			ApiNames names) {
		var reader = new FlowReader(places, owner, locals, names);
		var endLine = places.lastLine(body);
		var end = complete || macro || places.endsInSource(body) ? reader.graph.add(Kind.LEAVE, endLine, "", null) : reader.graph.reserve(endLine);
		var entry = reader.compound(body, end);
		return reader.graph.toFlow(name, places.line(body), macro, complete, entry);
	}

	/** Whether a flow has to do with the API: by a call, a callback, or a name of a retry protocol. A macro with a return has to do with its users. */
	static boolean concerns(Flow flow, ApiNames names) {
		return names.retrying().contains(String.valueOf(flow.function())) || flow.steps().stream().anyMatch(step -> switch (step.kind()) {
		case RAISE, READ -> true;
		case CALL -> names.concerns(step.text());
		case LEAVE -> flow.macro() && step.value() != null;
		default -> false;
		});
	}

	private int compound(IASTCompoundStatement compound, int next) {
		var first = next;
		var parts = compound.getStatements();
		for (var i = parts.length - 1; i >= 0; i--)
			first = statement(parts[i], first);
		return first;
	}

	private int statement(IASTStatement statement, int next) {
		return switch (statement) {
		case null -> next;
		case IASTNullStatement empty -> next;
		case IASTCompoundStatement compound -> compound(compound, next);
		case IASTExpressionStatement expression -> expressions.value(expression.getExpression(), next);
		case IASTDeclarationStatement declaration -> declaration(declaration, next);
		case IASTIfStatement branch -> branch(branch, next);
		case IASTWhileStatement loop -> whileLoop(loop, next);
		case IASTDoStatement loop -> doLoop(loop, next);
		case IASTForStatement loop -> forLoop(loop, next);
		case IASTSwitchStatement choice -> choice(choice, next);
		case IASTCaseStatement one -> aCase(one, next);
		case IASTDefaultStatement other -> {
			hasDefault = true;
			yield aCase(other, next);
		}
		case IASTLabelStatement label -> label(label, next);
		case IASTGotoStatement jump -> labelled(jump.getName().toString(), places.line(jump));
		case IASTBreakStatement jump -> around.onBreak() < 0 ? graph.reserve(places.line(jump)) : around.onBreak();
		case IASTContinueStatement jump -> around.onContinue() < 0 ? graph.reserve(places.line(jump)) : around.onContinue();
		case IASTReturnStatement leave -> expressions.value(leave.getReturnValue(), graph.add(Kind.LEAVE, places.line(leave),
				leave.getReturnValue() == null ? "" : FlowText.of(leave.getReturnValue()), leave.getReturnValue() == null ? "" : places.text(leave.getReturnValue())));
		default -> graph.reserve(places.line(statement)); // what the parser did not understand, or a computed goto
		};
	}

	private int branch(IASTIfStatement branch, int next) {
		var otherwise = statement(branch.getElseClause(), next);
		var then = statement(branch.getThenClause(), next);
		return branch.getConditionExpression() == null ? graph.reserve(places.line(branch))
				: expressions.condition(branch.getConditionExpression(), then, otherwise);
	}

	/** Most loops of the kernel are macros; those whose names start with "scoped" run their body once. */
	private int whileLoop(IASTWhileStatement loop, int next) {
		var once = places.wordAt(loop).startsWith("scoped_");
		var head = graph.reserve(places.line(loop));
		var body = inside(loop.getBody(), once ? next : head, next, once ? next : head);
		var test = loop.getCondition() == null ? body
				: once ? expressions.value(loop.getCondition(), body) : expressions.condition(loop.getCondition(), body, next);
		graph.connect(head, test);
		return head;
	}

	private int doLoop(IASTDoStatement loop, int next) {
		var head = graph.reserve(places.line(loop));
		var test = loop.getCondition() == null ? head : expressions.condition(loop.getCondition(), head, next);
		graph.connect(head, inside(loop.getBody(), test, next, test));
		return head;
	}

	private int forLoop(IASTForStatement loop, int next) {
		var head = graph.reserve(places.line(loop));
		var step = expressions.value(loop.getIterationExpression(), head);
		var body = inside(loop.getBody(), step, next, step);
		graph.connect(head, loop.getConditionExpression() == null ? body : expressions.condition(loop.getConditionExpression(), body, next));
		return statement(loop.getInitializerStatement(), head);
	}

	/** @param next what follows the body */
	private int inside(IASTStatement body, int next, int onBreak, int onContinue) {
		var outer = around;
		around = new Surroundings(onBreak, onContinue, around.cases());
		var first = statement(body, next);
		around = outer;
		return first;
	}

	private int choice(IASTSwitchStatement choice, int next) {
		var outer = around;
		var outerDefault = hasDefault;
		var cases = new ArrayList<Integer>();
		around = new Surroundings(next, around.onContinue(), cases);
		hasDefault = false;
		statement(choice.getBody(), next);
		if (!hasDefault)
			cases.add(next);
		around = outer;
		hasDefault = outerDefault;
		return expressions.value(choice.getControllerExpression(), graph.add(Kind.JOIN, places.line(choice), "", null, cases.toArray(Integer[]::new)));
	}

	private int aCase(IASTStatement one, int next) {
		var place = graph.add(Kind.JOIN, places.line(one), "", null, next);
		if (around.cases() != null)
			around.cases().add(place);
		return place;
	}

	private int label(IASTLabelStatement label, int next) {
		var place = labelled(label.getName().toString(), places.line(label));
		if (graph.isReserved(place))
			graph.connect(place, statement(label.getNestedStatement(), next));
		return place;
	}

	/** A label is known by its name before it is reached; one that is never reached leads out of what is visible. */
	private int labelled(String name, int line) {
		return labels.computeIfAbsent(name, key -> graph.reserve(line));
	}

	private int declaration(IASTDeclarationStatement statement, int next) {
		var first = next;
		if (statement.getDeclaration() instanceof IASTSimpleDeclaration simple) {
			var declarators = simple.getDeclarators();
			for (var i = declarators.length - 1; i >= 0; i--) {
				var name = VisibleTypes.innermost(declarators[i]).getName();
				if (declarators[i].getInitializer() instanceof IASTEqualsInitializer equals)
					first = equals.getInitializerClause() instanceof IASTExpression value
							? expressions.initialised(name.toString(), places.line(name), value, first)
							: expressions.value(equals.getInitializerClause(), first);
			}
		}
		return first;
	}
}
