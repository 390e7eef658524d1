package dev.seriatim.series.code;

import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;

import dev.seriatim.model.usage.DeclarationKind;

/** What a file declares at file scope. */
final class DeclarationFacts {

	private final Places places;
	private final Facts facts;
	private final TypeFacts types;

	DeclarationFacts(Places places, Facts facts, TypeFacts types) {
		this.places = places;
		this.facts = facts;
		this.types = types;
	}

	void read(IASTTranslationUnit tree) {
		for (var declaration : tree.getDeclarations())
			read(declaration);
	}

	private void read(IASTDeclaration declaration) {
		if (declaration instanceof IASTFunctionDefinition definition) {
			types.read(definition.getDeclSpecifier(), null);
			function(definition.getDeclSpecifier(), definition.getDeclarator(), true);
		} else if (declaration instanceof IASTSimpleDeclaration simple)
			simple(simple);
	}

	private void simple(IASTSimpleDeclaration declaration) {
		var specifier = declaration.getDeclSpecifier();
		var typedef = specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef;
		types.read(specifier, typedef ? nameOf(declaration) : null);
		if (specifier instanceof IASTElaboratedTypeSpecifier tagged && declaration.getDeclarators().length == 0)
			types.announce(tagged);
		for (var declarator : declaration.getDeclarators()) {
			if (typedef)
				types.typedef(specifier, declarator);
			else if (isFunction(declarator)) {
				// A macro that looks like a function without a type declares nothing that is known.
				if (!TypeText.isUntyped(specifier))
					function(specifier, (IASTFunctionDeclarator) declarator, false);
			} else
				variable(specifier, declarator);
		}
	}

	/** The one name that a typedef gives; null for several, or for a pointer or an array. */
	private static String nameOf(IASTSimpleDeclaration typedef) {
		if (typedef.getDeclarators().length != 1)
			return null;
		var declarator = typedef.getDeclarators()[0];
		var plain = declarator.getNestedDeclarator() == null && declarator.getPointerOperators().length == 0 && !(declarator instanceof IASTArrayDeclarator);
		return plain ? declarator.getName().toString() : null;
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
		if (fact.getType() == null && places.isWhole(specifier))
			TypeText.type(specifier, declarator).ifPresent(fact::setType);
	}
}
