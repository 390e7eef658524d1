package dev.seriatim.series.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;

import dev.seriatim.model.signature.Access;
import dev.seriatim.model.signature.Access.Root;

/**
 * The structs that the expressions of one file have where the file itself shows it. Pointers and arrays have the struct they lead to. CDT's
 * own bindings are not asked: without headers they guess.
 */
final class VisibleTypes {

	private final Map<String, String> fileScope = new HashMap<>();
	private final Set<String> functions = new HashSet<>();
	private final Map<String, String> typedefs = new HashMap<>();
	private final Map<String, Map<String, String>> members = new HashMap<>();
	private final Map<IASTNode, String> anonymous = new HashMap<>();

	/** Adds what one more text of the file shows. */
	void add(IASTTranslationUnit tree) {
		tree.accept(new ASTVisitor() {
			{
				shouldVisitDeclSpecifiers = true;
			}

			@Override
			public int visit(IASTDeclSpecifier specifier) {
				if (specifier instanceof IASTCompositeTypeSpecifier composite)
					addMembers(composite);
				return PROCESS_CONTINUE;
			}
		});
		for (var declaration : tree.getDeclarations())
			if (declaration instanceof IASTFunctionDefinition function)
				functions.add(nameOf(function.getDeclarator()));
			else
				addVariables(declaration, fileScope);
	}

	/** Whether the file shows a variable or function of the name. */
	boolean isDeclared(String name, Map<String, String> locals) {
		return locals.containsKey(name) || fileScope.containsKey(name) || functions.contains(name);
	}

	private void addMembers(IASTCompositeTypeSpecifier composite) {
		var fields = members.computeIfAbsent(tagOf(composite).orElseThrow(), tag -> new HashMap<>());
		for (var member : composite.getMembers())
			if (member instanceof IASTSimpleDeclaration simple) {
				if (simple.getDeclarators().length == 0 && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier nested)
					tagOf(nested).ifPresent(tag -> addUnnamed(nested, fields));
				addVariables(member, fields);
			}
	}

	/** The members of an unnamed struct or union are members of the one around it. */
	private void addUnnamed(IASTCompositeTypeSpecifier nested, Map<String, String> fields) {
		for (var member : nested.getMembers())
			addVariables(member, fields);
	}

	private void addVariables(IASTDeclaration declaration, Map<String, String> variables) {
		if (!(declaration instanceof IASTSimpleDeclaration simple))
			return;
		var tag = tagOf(simple.getDeclSpecifier());
		for (var declarator : simple.getDeclarators()) {
			var name = nameOf(declarator);
			if (simple.getDeclSpecifier().getStorageClass() == IASTDeclSpecifier.sc_typedef)
				tag.ifPresent(value -> typedefs.put(name, value));
			else
				put(name, tag, variables);
		}
	}

	/** Of two variables of one name in different blocks nobody knows here which is meant. */
	private static void put(String name, Optional<String> tag, Map<String, String> variables) {
		variables.merge(name, tag.orElse(""), (one, other) -> one.equals(other) ? one : "");
	}

	static String nameOf(IASTDeclarator declarator) {
		return innermost(declarator).getName().toString();
	}

	static IASTDeclarator innermost(IASTDeclarator declarator) {
		var innermost = declarator;
		while (innermost.getNestedDeclarator() != null)
			innermost = innermost.getNestedDeclarator();
		return innermost;
	}

	/** The tag of the struct that a specifier names; one without a tag gets a name that no tag can have. */
	Optional<String> tagOf(IASTDeclSpecifier specifier) {
		return switch (specifier) {
		case IASTElaboratedTypeSpecifier tagged -> Optional.of(tagged.getName().toString());
		case IASTCompositeTypeSpecifier composite -> Optional.of(composite.getName().getSimpleID().length > 0 ? composite.getName().toString()
				: anonymous.computeIfAbsent(composite, node -> "?" + anonymous.size()));
		case IASTNamedTypeSpecifier named -> Optional.ofNullable(typedefs.get(named.getName().toString()));
		default -> Optional.empty();
		};
	}

	/** The struct of a member, where the definition of the struct is visible. */
	Optional<String> memberOf(String tag, String member) {
		return Optional.ofNullable(members.get(tag)).map(fields -> fields.get(member)).filter(type -> !type.isEmpty());
	}

	boolean isDefined(String tag) {
		return members.containsKey(tag);
	}

	/** The variables that a function or block declares, whatever their scope inside it. */
	Map<String, String> localsOf(IASTNode function) {
		var locals = new HashMap<String, String>();
		function.accept(new ASTVisitor() {
			{
				shouldVisitDeclarations = true;
				shouldVisitParameterDeclarations = true;
			}

			@Override
			public int visit(IASTDeclaration declaration) {
				addVariables(declaration, locals);
				return PROCESS_CONTINUE;
			}

			@Override
			public int visit(IASTParameterDeclaration parameter) {
				put(nameOf(parameter.getDeclarator()), tagOf(parameter.getDeclSpecifier()), locals);
				return PROCESS_CONTINUE;
			}
		});
		return locals;
	}

	/** The struct that an expression is or points to; empty where the file does not show it. */
	Optional<String> structOf(IASTExpression expression, Map<String, String> locals) {
		return switch (expression) {
		case IASTIdExpression id -> {
			var name = id.getName().toString();
			yield Optional.ofNullable(locals.containsKey(name) ? locals.get(name) : fileScope.get(name)).filter(tag -> !tag.isEmpty());
		}
		case IASTFieldReference field -> structOf(field.getFieldOwner(), locals).flatMap(tag -> memberOf(tag, field.getFieldName().toString()));
		case IASTUnaryExpression unary -> unary.getOperand() == null ? Optional.empty() : structOf(unary.getOperand(), locals);
		case IASTArraySubscriptExpression array -> structOf(array.getArrayExpression(), locals);
		case IASTCastExpression cast -> tagOf(cast.getTypeId().getDeclSpecifier());
		case IASTTypeIdInitializerExpression literal -> tagOf(literal.getTypeId().getDeclSpecifier());
		case null, default -> Optional.empty();
		};
	}

	/** How an expression of which {@link #structOf} is empty leads to a struct by what other files declare; empty where it does not. */
	Optional<Access> access(IASTExpression expression, Map<String, String> locals) {
		return switch (expression) {
		case IASTIdExpression id -> {
			var name = id.getName().toString();
			yield locals.containsKey(name) || fileScope.containsKey(name) ? Optional.empty() : Optional.of(Access.from(Root.VARIABLE, name));
		}
		case IASTFunctionCallExpression call when OpsOwner.unwrap(call.getFunctionNameExpression()) instanceof IASTIdExpression id -> locals
				.containsKey(id.getName().toString()) ? Optional.empty() : Optional.of(Access.from(Root.FUNCTION, id.getName().toString()));
		case IASTFieldReference field -> {
			var member = field.getFieldName().toString();
			var struct = structOf(field.getFieldOwner(), locals);
			yield struct.isEmpty() ? access(field.getFieldOwner(), locals).map(owner -> owner.to(member))
					: struct.filter(tag -> !isDefined(tag)).map(tag -> Access.from(Root.STRUCT, tag).to(member));
		}
		case IASTUnaryExpression unary -> unary.getOperand() == null ? Optional.empty() : access(unary.getOperand(), locals);
		case IASTArraySubscriptExpression array -> access(array.getArrayExpression(), locals);
		case null, default -> Optional.empty();
		};
	}
}
