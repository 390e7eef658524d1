package dev.seriatim.series.code;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.c.ICASTArrayDesignator;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignatedInitializer;
import org.eclipse.cdt.core.dom.ast.c.ICASTFieldDesignator;

import dev.seriatim.model.usage.Implementation;

/** Where a file fills ops tables: initialisers whose type is visibly an ops struct, and assignments to members of one. */
final class ImplementationFacts {

	/** A function as a value without designator; what is written in capitals is a macro, which may hold designators. */
	private static final Pattern POSITIONAL = Pattern.compile("&?\\w*[a-z]\\w*");

	private final Places places;
	private final ApiNames names;
	private final Facts facts;
	private final VisibleTypes types;
	private final OpsOwner owner;

	ImplementationFacts(Places places, ApiNames names, Facts facts, VisibleTypes types, OpsOwner owner) {
		this.places = places;
		this.names = names;
		this.facts = facts;
		this.types = types;
		this.owner = owner;
	}

	void read(IASTTranslationUnit tree) {
		for (var declaration : tree.getDeclarations()) {
			var locals = declaration instanceof IASTFunctionDefinition function ? types.localsOf(function) : Map.<String, String>of();
			declaration.accept(new Finder(locals));
		}
	}

	private final class Finder extends ASTVisitor {

		private final Map<String, String> locals;

		Finder(Map<String, String> locals) {
			this.locals = locals;
			shouldVisitDeclarations = true;
			shouldVisitExpressions = true;
		}

		@Override
		public int visit(IASTDeclaration declaration) {
			if (declaration instanceof IASTSimpleDeclaration simple) {
				for (var declarator : simple.getDeclarators())
					if (declarator.getName().toString().equals(Balance.CUT) && declarator.getInitializer() instanceof IASTEqualsInitializer equals)
						hidden(equals.getInitializerClause());
				types.tagOf(simple.getDeclSpecifier()).ifPresent(tag -> {
					for (var declarator : simple.getDeclarators())
						if (declarator.getInitializer() != null)
							initialiser(tag, VisibleTypes.innermost(declarator).getName().toString(), declarator.getInitializer(),
									declarator instanceof IASTArrayDeclarator, places.line(VisibleTypes.innermost(declarator).getName()));
				});
			}
			return PROCESS_CONTINUE;
		}

		@Override
		public int visit(IASTExpression expression) {
			if (expression instanceof IASTTypeIdInitializerExpression literal)
				types.tagOf(literal.getTypeId().getDeclSpecifier()).ifPresent(tag -> initialiser(tag, variableOf(literal), literal.getInitializer(),
						literal.getTypeId().getAbstractDeclarator() instanceof IASTArrayDeclarator, places.line(literal)));
			else if (expression instanceof IASTBinaryExpression binary && binary.getOperator() == IASTBinaryExpression.op_assign
					&& binary.getOperand1() instanceof IASTFieldReference field)
				assignment(field, binary.getOperand2(), locals);
			return PROCESS_CONTINUE;
		}
	}

	/** The variable that a compound literal is assigned to, or its own text. */
	private String variableOf(IASTTypeIdInitializerExpression literal) {
		for (IASTNode node = literal.getParent(); node != null; node = node.getParent()) {
			if (node instanceof IASTBinaryExpression binary && binary.getOperator() == IASTBinaryExpression.op_assign)
				return places.text(binary.getOperand1());
			if (node instanceof IASTDeclarator declarator)
				return VisibleTypes.nameOf(declarator);
		}
		return places.text(literal.getTypeId());
	}

	private void assignment(IASTFieldReference field, IASTExpression value, Map<String, String> locals) {
		var member = field.getFieldName();
		var tag = owner.tagOf(field.getFieldOwner(), member.toString(), locals);
		if (tag.isPresent()) {
			var implementation = facts.implementation(tag.get(), places.text(field.getFieldOwner()), places.line(field), "assigned");
			facts.callback(implementation, member.toString(), 0, places.text(value), places.line(member));
		} else if (names.isDistinctCallback(member.toString()) && !places.text(value).matches("0|NULL") && types.structOf(OpsOwner.unwrap(field.getFieldOwner()), locals).isEmpty())
			facts.unchecked(places.line(member), member.toString(), "The type of the struct that this is assigned to is not visible.");
	}

	private void initialiser(String tag, String variable, IASTInitializer initialiser, boolean array, int line) {
		if (initialiser instanceof IASTEqualsInitializer equals)
			clause(tag, variable, equals.getInitializerClause(), array, line, line);
		else if (initialiser instanceof IASTInitializerClause clause)
			clause(tag, variable, clause, array, line, line);
	}

	/** @param outer line of the initialiser around it: what it says of one member in several places belongs together */
	private void clause(String tag, String variable, IASTInitializerClause clause, boolean array, int line, int outer) {
		if (!(clause instanceof IASTInitializerList list))
			return;
		if (array)
			for (var element : list.getClauses())
				clause(tag, variable, operand(element), false, places.line(element), places.line(element));
		else if (names.isOpsTable(tag))
			opsTable(facts.implementation(tag, variable, line, outer), list);
		else
			for (var member : list.getClauses())
				if (member instanceof ICASTDesignatedInitializer designated)
					member(tag, variable, designated, outer);
	}

	/** The value of {@code [0] = value}; a value without designator is itself. */
	private static IASTInitializerClause operand(IASTInitializerClause clause) {
		return clause instanceof ICASTDesignatedInitializer designated && designated.getDesignators()[0] instanceof ICASTArrayDesignator
				? designated.getOperand()
				: clause;
	}

	private void opsTable(Implementation implementation, IASTInitializerList list) {
		var tag = implementation.getOpsTable();
		var last = "";
		var offset = 0;
		for (var clause : list.getClauses()) {
			var member = clause instanceof ICASTDesignatedInitializer designated ? fieldOf(designated) : Optional.<IASTName>empty();
			offset = member.isPresent() ? 0 : offset + 1;
			if (member.isPresent()) {
				last = member.get().toString();
				facts.callback(implementation, last, 0, places.text(((ICASTDesignatedInitializer) clause).getOperand()), places.line(member.get()));
			} else if (POSITIONAL.matcher(places.text(clause)).matches())
				facts.callback(implementation, last, offset, places.text(clause), places.line(clause));
			else if (!places.text(clause).matches("0|NULL|\\{.*"))
				facts.unchecked(places.line(clause), tag, "An initialiser of struct " + tag + " names no member for " + places.text(clause) + ".");
		}
	}

	private static Optional<IASTName> fieldOf(ICASTDesignatedInitializer designated) {
		return designated.getDesignators().length == 1 && designated.getDesignators()[0] instanceof ICASTFieldDesignator field
				? Optional.of(field.getName())
				: Optional.empty();
	}

	/** Ops tables inside another struct, {@code .ops = {…}} and {@code .ops.release = …}, where that struct's definition is visible. */
	private void member(String tag, String variable, ICASTDesignatedInitializer designated, int outer) {
		var type = Optional.of(tag);
		var path = variable;
		for (var designator : designated.getDesignators()) {
			if (!(designator instanceof ICASTFieldDesignator field))
				continue;
			var member = field.getName().toString();
			type.filter(struct -> !names.isOpsTable(struct)).ifPresent(struct -> facts.memberUse(struct, member, places.line(field.getName()), true));
			if (type.isPresent() && names.isOpsTable(type.get())) {
				facts.callback(facts.implementation(type.get(), path, places.line(field.getName()), outer), member, 0, places.text(designated.getOperand()),
						places.line(field.getName()));
				return;
			}
			type = type.flatMap(struct -> types.memberOf(struct, member));
			path += "." + member;
		}
		if (type.isPresent())
			clause(type.get(), path, designated.getOperand(), false, places.line(designated), outer);
		else
			hidden(designated.getOperand());
	}

	/** Names callbacks under a struct whose type is not visible: perhaps an ops table, perhaps not. */
	private void hidden(IASTInitializerClause clause) {
		if (!(clause instanceof IASTInitializerList list))
			return;
		for (var element : list.getClauses())
			if (element instanceof ICASTDesignatedInitializer designated)
				fieldOf(designated).filter(member -> names.isDistinctCallback(member.toString())).ifPresent(member -> facts
						.unchecked(places.line(member), member.toString(), "The type of the struct that this initialises is not visible."));
	}
}
