package dev.seriatim.series.code;

import java.util.Map;

import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTProblemDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;

import dev.seriatim.model.usage.DeclarationKind;

/** What a file declares at file scope, and the callbacks of its ops tables. */
final class DeclarationFacts {

	private final Places places;
	private final ApiNames names;
	private final Facts facts;
	private final Map<Integer, String> lostMembers;

	/** @param lostMembers where the lines of ops tables that are not understood are noted, with the table's tag */
	DeclarationFacts(Places places, ApiNames names, Facts facts, Map<Integer, String> lostMembers) {
		this.lostMembers = lostMembers;
		this.places = places;
		this.names = names;
		this.facts = facts;
	}

	void read(IASTTranslationUnit tree) {
		for (var declaration : tree.getDeclarations())
			read(declaration);
	}

	private void read(IASTDeclaration declaration) {
		if (declaration instanceof IASTFunctionDefinition definition) {
			types(definition.getDeclSpecifier());
			function(definition.getDeclSpecifier(), definition.getDeclarator(), true);
		} else if (declaration instanceof IASTSimpleDeclaration simple)
			simple(simple);
	}

	private void simple(IASTSimpleDeclaration declaration) {
		var specifier = declaration.getDeclSpecifier();
		types(specifier);
		if (specifier instanceof IASTElaboratedTypeSpecifier tagged && declaration.getDeclarators().length == 0)
			declare(DeclarationKind.TYPE, tagged.getName(), false);
		for (var declarator : declaration.getDeclarators()) {
			if (specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef)
				declare(DeclarationKind.TYPE, VisibleTypes.innermost(declarator).getName(), true);
			else if (isFunction(declarator)) {
				// A macro that looks like a function without a type declares nothing that is known.
				if (!TypeText.isUntyped(specifier))
					function(specifier, (IASTFunctionDeclarator) declarator, false);
			} else
				variable(specifier, declarator);
		}
	}

	/** {@code f(int)} and {@code *f(int)}, but not {@code (*f)(int)}, which is a variable. */
	private static boolean isFunction(IASTDeclarator declarator) {
		return declarator instanceof IASTFunctionDeclarator
				&& (declarator.getNestedDeclarator() == null || declarator.getNestedDeclarator().getPointerOperators().length == 0);
	}

	private void function(IASTDeclSpecifier specifier, IASTFunctionDeclarator declarator, boolean definition) {
		var name = VisibleTypes.innermost(declarator).getName();
		if (!places.isSource(name))
			return;
		var fact = facts.declaration(DeclarationKind.FUNCTION, name.toString(), places.line(name), null);
		fact.setDefinition(definition || fact.isDefinition());
		fact.setStatic(specifier.getStorageClass() == IASTDeclSpecifier.sc_static);
		fact.setInline(specifier.isInline());
		if (fact.getSignature() == null && !TypeText.isUntyped(specifier) && places.isWhole(specifier) && places.isWhole(declarator))
			TypeText.signature(specifier, declarator).ifPresent(fact::setSignature);
	}

	private void variable(IASTDeclSpecifier specifier, IASTDeclarator declarator) {
		var name = VisibleTypes.innermost(declarator).getName();
		if (!places.isSource(name) || TypeText.isUntyped(specifier))
			return;
		var fact = facts.declaration(DeclarationKind.VARIABLE, name.toString(), places.line(name), null);
		fact.setStatic(specifier.getStorageClass() == IASTDeclSpecifier.sc_static);
		fact.setDefinition(specifier.getStorageClass() != IASTDeclSpecifier.sc_extern || fact.isDefinition());
	}

	/** The types, constants and callbacks that a specifier defines. */
	private void types(IASTDeclSpecifier specifier) {
		switch (specifier) {
		case IASTCompositeTypeSpecifier composite -> {
			declare(DeclarationKind.TYPE, composite.getName(), true);
			for (var member : composite.getMembers())
				if (member instanceof IASTProblemDeclaration && names.isOpsTable(composite.getName().toString()))
					lostMembers.put(places.line(member), composite.getName().toString());
				else if (member instanceof IASTSimpleDeclaration simple) {
					types(simple.getDeclSpecifier());
					if (names.isOpsTable(composite.getName().toString()))
						callbacks(simple, composite.getName().toString());
					else if (composite.getName().getSimpleID().length > 0 && !composite.getName().toString().equals(Balance.CUT))
						fields(simple, composite.getName().toString());
				}
		}
		case IASTEnumerationSpecifier enumeration -> {
			declare(DeclarationKind.TYPE, enumeration.getName(), true);
			for (var enumerator : enumeration.getEnumerators())
				declare(DeclarationKind.CONSTANT, enumerator.getName(), true);
		}
		default -> {
		}
		}
	}

	private void fields(IASTSimpleDeclaration member, String tag) {
		for (var declarator : member.getDeclarators()) {
			var name = VisibleTypes.innermost(declarator).getName();
			if (places.isSource(name))
				facts.declaration(DeclarationKind.FIELD, name.toString(), places.line(name), tag).setDefinition(true);
		}
	}

	private void callbacks(IASTSimpleDeclaration member, String tag) {
		for (var declarator : member.getDeclarators()) {
			var name = VisibleTypes.innermost(declarator).getName();
			var pointer = declarator instanceof IASTFunctionDeclarator && declarator.getNestedDeclarator() != null;
			// A member of a named type may be a callback whose type another file declares.
			var perhaps = member.getDeclSpecifier() instanceof IASTNamedTypeSpecifier && names.isCallback(name.toString());
			if (!places.isSource(name))
				continue;
			if (!pointer && !perhaps) {
				facts.declaration(DeclarationKind.FIELD, name.toString(), places.line(name), tag).setDefinition(true);
				continue;
			}
			var fact = facts.declaration(DeclarationKind.CALLBACK, name.toString(), places.line(name), tag);
			fact.setDefinition(true);
			if (pointer && fact.getSignature() == null && places.isWhole(member.getDeclSpecifier()) && places.isWhole(declarator))
				TypeText.signature(member.getDeclSpecifier(), (IASTFunctionDeclarator) declarator).ifPresent(fact::setSignature);
		}
	}

	private void declare(DeclarationKind kind, IASTName name, boolean definition) {
		if (!places.isSource(name))
			return;
		var fact = facts.declaration(kind, name.toString(), places.line(name), null);
		fact.setDefinition(definition || fact.isDefinition());
	}
}
