package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.Optional;

import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTFieldDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTPointer;
import org.eclipse.cdt.core.dom.ast.IASTPointerOperator;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;

import dev.seriatim.model.signature.CType;
import dev.seriatim.model.signature.Signature;

/**
 * Prints types of the syntax tree as C text without names, storage and attributes. The text goes through {@link Signature}, so
 * that the parser and the language agree on what is canonical.
 */
final class TypeText {

	private TypeText() {
	}

	/** The type of a function, or of what a pointer to a function points to; empty where the tree does not show it all. */
	static Optional<Signature> signature(IASTDeclSpecifier specifier, IASTFunctionDeclarator function) {
		if (function instanceof ICASTKnRFunctionDeclarator || !(function instanceof IASTStandardFunctionDeclarator standard))
			return Optional.empty();
		return Optional.of(Signature.of(specifier(specifier) + pointers(function), parameters(standard)));
	}

	/** The canonical type of a member, a variable or a typedef; empty where the type has no name. */
	static Optional<String> type(IASTDeclSpecifier specifier, IASTDeclarator declarator) {
		if (isUntyped(specifier) || specifier instanceof IASTCompositeTypeSpecifier composite && composite.getName().getSimpleID().length == 0
				|| specifier instanceof IASTEnumerationSpecifier enumeration && enumeration.getName().getSimpleID().length == 0)
			return Optional.empty();
		var width = declarator instanceof IASTFieldDeclarator field && field.getBitFieldSize() != null ? " : " + field.getBitFieldSize().getRawSignature() : "";
		return Optional.of(CType.canonical(specifier(specifier) + declarator(declarator) + width));
	}

	/** The type that a specifier names, without what declarators add. */
	static String specifier(IASTDeclSpecifier specifier) {
		return qualifiers(specifier) + switch (specifier) {
		case IASTElaboratedTypeSpecifier tagged -> keyword(tagged.getKind()) + " " + tagged.getName();
		case IASTCompositeTypeSpecifier composite -> (composite.getKey() == IASTCompositeTypeSpecifier.k_union ? "union " : "struct ") + composite.getName();
		case IASTEnumerationSpecifier enumeration -> "enum " + enumeration.getName();
		case IASTNamedTypeSpecifier named -> named.getName().toString();
		case IASTSimpleDeclSpecifier simple -> simple(simple);
		default -> specifier.getRawSignature();
		};
	}

	private static String keyword(int kind) {
		return switch (kind) {
		case IASTElaboratedTypeSpecifier.k_enum -> "enum";
		case IASTElaboratedTypeSpecifier.k_union -> "union";
		default -> "struct";
		};
	}

	private static String simple(IASTSimpleDeclSpecifier specifier) {
		if (specifier.getDeclTypeExpression() != null)
			return "typeof(" + specifier.getDeclTypeExpression().getRawSignature() + ")";
		var words = new ArrayList<String>();
		if (specifier.isUnsigned())
			words.add("unsigned");
		if (specifier.isSigned())
			words.add("signed");
		if (specifier.isShort())
			words.add("short");
		if (specifier.isLong())
			words.add("long");
		if (specifier.isLongLong())
			words.add("long long");
		switch (specifier.getType()) {
		case IASTSimpleDeclSpecifier.t_void -> words.add("void");
		case IASTSimpleDeclSpecifier.t_char -> words.add("char");
		case IASTSimpleDeclSpecifier.t_int -> words.add("int");
		case IASTSimpleDeclSpecifier.t_float -> words.add("float");
		case IASTSimpleDeclSpecifier.t_double -> words.add("double");
		case IASTSimpleDeclSpecifier.t_bool -> words.add("bool");
		default -> {
			if (words.isEmpty())
				words.add("int");
		}
		}
		if (specifier.isComplex())
			words.add("_Complex");
		return String.join(" ", words);
	}

	private static String parameters(IASTStandardFunctionDeclarator function) {
		var types = new ArrayList<String>();
		for (var parameter : function.getParameters())
			types.add(parameterType(parameter) + " " + declarator(parameter.getDeclarator()));
		if (function.takesVarArgs())
			types.add("...");
		return "(" + String.join(", ", types) + ")";
	}

	/** The parser takes the only name of {@code u64} and of {@code pte_t [4]} for that of the parameter. */
	private static String parameterType(IASTParameterDeclaration parameter) {
		var specifier = parameter.getDeclSpecifier();
		var name = VisibleTypes.nameOf(parameter.getDeclarator());
		if (!isUntyped(specifier) || name.isEmpty())
			return specifier(specifier);
		return qualifiers(specifier) + name;
	}

	/** Whether a specifier names no type, as before the declarator of a macro that looks like a function. */
	static boolean isUntyped(IASTDeclSpecifier specifier) {
		return specifier instanceof IASTSimpleDeclSpecifier simple && simple.getType() == IASTSimpleDeclSpecifier.t_unspecified && !simple.isUnsigned()
				&& !simple.isSigned() && !simple.isShort() && !simple.isLong() && !simple.isLongLong() && simple.getDeclTypeExpression() == null;
	}

	private static String qualifiers(IASTDeclSpecifier specifier) {
		return (specifier.isConst() ? "const " : "") + (specifier.isVolatile() ? "volatile " : "");
	}

	private static String declarator(IASTDeclarator declarator) {
		var text = new StringBuilder(pointers(declarator));
		var nested = declarator.getNestedDeclarator();
		if (nested != null)
			text.append("(").append(declarator(nested)).append(")");
		if (declarator instanceof IASTArrayDeclarator array)
			for (var modifier : array.getArrayModifiers())
				text.append("[").append(modifier.getConstantExpression() == null ? "" : modifier.getConstantExpression().getRawSignature()).append("]");
		if (declarator instanceof IASTStandardFunctionDeclarator function)
			text.append(parameters(function));
		return text.toString();
	}

	private static String pointers(IASTDeclarator declarator) {
		var text = new StringBuilder();
		for (IASTPointerOperator operator : declarator.getPointerOperators())
			if (operator instanceof IASTPointer pointer)
				text.append(" *").append(pointer.isConst() ? " const" : "").append(pointer.isVolatile() ? " volatile" : "");
		return text.toString();
	}
}
