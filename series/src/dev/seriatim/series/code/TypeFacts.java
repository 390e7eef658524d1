package dev.seriatim.series.code;

import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTProblemDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;

import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/** The types that a file defines or announces, with their members and enumerators. */
final class TypeFacts {

	private final Places places;
	private final ApiNames names;
	private final Facts facts;
	private final OpsOwner.Surroundings surroundings;
	private final Map<Integer, String> lostMembers;

	/** @param lostMembers where the lines of ops tables that are not understood are noted, with the table's tag */
	TypeFacts(Places places, ApiNames names, Facts facts, OpsOwner.Surroundings surroundings, Map<Integer, String> lostMembers) {
		this.places = places;
		this.names = names;
		this.facts = facts;
		this.surroundings = surroundings;
		this.lostMembers = lostMembers;
	}

	/**
	 * The types that a specifier defines.
	 *
	 * @param typedef the name by which people know a struct or enumeration without a tag, or null
	 */
	void read(IASTDeclSpecifier specifier, String typedef) {
		switch (specifier) {
		case IASTCompositeTypeSpecifier composite -> {
			var fact = declare(composite.getName(), composite.getKey() == IASTCompositeTypeSpecifier.k_union ? TypeKind.UNION : TypeKind.STRUCT, true);
			if (fact != null && (names.isOpsTable(fact.getName()) || names.others().contains(fact.getName())))
				facts.whole(fact, places.hasPlainMembers(composite.getName(), names.macros()) && Stream.of(composite.getMembers()).noneMatch(this::isUnknown));
			members(composite, owner(composite.getName(), typedef));
		}
		case IASTEnumerationSpecifier enumeration -> {
			declare(enumeration.getName(), TypeKind.ENUM, true);
			new Enumerators(places, facts, owner(enumeration.getName(), typedef)).read(enumeration, surroundings.complete() || places.isSource(enumeration.getName()));
		}
		default -> {
		}
		}
	}

	/** Members that are not understood, here or in a struct within. */
	private boolean isUnknown(IASTDeclaration member) {
		return !(member instanceof IASTSimpleDeclaration simple)
				|| simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier nested && Stream.of(nested.getMembers()).anyMatch(this::isUnknown)
				|| Stream.of(simple.getDeclarators()).anyMatch(declarator -> !places.isSource(VisibleTypes.innermost(declarator).getName()));
	}

	private static String owner(IASTName tag, String typedef) {
		return tag.getSimpleID().length == 0 ? typedef : tag.toString().equals(Balance.CUT) ? null : tag.toString();
	}

	/** {@code struct foo;} */
	void announce(IASTElaboratedTypeSpecifier tagged) {
		declare(tagged.getName(), switch (tagged.getKind()) {
		case IASTElaboratedTypeSpecifier.k_enum -> TypeKind.ENUM;
		case IASTElaboratedTypeSpecifier.k_union -> TypeKind.UNION;
		default -> TypeKind.STRUCT;
		}, false);
	}

	void typedef(IASTDeclSpecifier specifier, IASTDeclarator declarator) {
		var fact = declare(VisibleTypes.innermost(declarator).getName(), TypeKind.TYPEDEF, true);
		if (fact != null && fact.getType() == null && places.isWhole(specifier) && places.isWhole(declarator))
			TypeText.type(specifier, declarator).ifPresent(fact::setType);
	}

	private Declaration declare(IASTName name, TypeKind kind, boolean definition) {
		if (!places.isSource(name))
			return null;
		var fact = facts.declaration(DeclarationKind.TYPE, name.toString(), places.line(name), null);
		fact.setTypeKind(kind);
		fact.setDefinition(definition || fact.isDefinition());
		return fact;
	}

	/** @param owner null where nobody can name the struct */
	private void members(IASTCompositeTypeSpecifier composite, String owner) {
		for (var member : composite.getMembers())
			if (member instanceof IASTProblemDeclaration && owner != null && names.isOpsTable(owner))
				lostMembers.put(places.line(member), owner);
			else if (member instanceof IASTSimpleDeclaration simple) {
				// The members of an unnamed struct or union are members of the one around it.
				if (simple.getDeclarators().length == 0 && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier nested
						&& nested.getName().getSimpleID().length == 0)
					members(nested, owner);
				else
					read(simple.getDeclSpecifier(), null);
				if (owner != null && names.isOpsTable(owner))
					callbacks(simple, owner);
				else if (owner != null)
					fields(simple, owner);
				else if (composite.getName().toString().equals(Balance.CUT))
					ownerless(simple);
			}
	}

	/** A fragment shows members and not of what. */
	private void ownerless(IASTSimpleDeclaration member) {
		for (var declarator : member.getDeclarators()) {
			var name = VisibleTypes.innermost(declarator).getName();
			if (surroundings.mentionApi() && places.isSource(name) && names.fields().contains(name.toString()))
				facts.unchecked(places.line(name), name.toString(), "The fragment does not show which struct this is a member of.");
		}
	}

	private void fields(IASTSimpleDeclaration member, String tag) {
		for (var declarator : member.getDeclarators())
			field(member, declarator, tag);
	}

	private void field(IASTSimpleDeclaration member, IASTDeclarator declarator, String tag) {
		var name = VisibleTypes.innermost(declarator).getName();
		if (!places.isSource(name))
			return;
		var fact = facts.declaration(DeclarationKind.FIELD, name.toString(), places.line(name), tag);
		fact.setDefinition(true);
		if (fact.getType() == null && places.isWhole(member.getDeclSpecifier()) && places.isWhole(declarator))
			TypeText.type(member.getDeclSpecifier(), declarator).ifPresent(fact::setType);
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
				field(member, declarator, tag);
				continue;
			}
			var fact = facts.declaration(DeclarationKind.CALLBACK, name.toString(), places.line(name), tag);
			fact.setDefinition(true);
			if (pointer && fact.getSignature() == null && places.isWhole(member.getDeclSpecifier()) && places.isWhole(declarator))
				TypeText.signature(member.getDeclSpecifier(), (IASTFunctionDeclarator) declarator).ifPresent(fact::setSignature);
		}
	}
}
