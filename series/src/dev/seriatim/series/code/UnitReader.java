package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;

import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.UsageFactory;

/** Reads the facts of one text that the C parser understands. */
final class UnitReader {

	/** The name given to a function or macro that a fragment does not show. */
	static final String UNKNOWN_OWNER = "seriatim_unknown_owner";

	private final SourceText source;
	private final ApiNames names;
	private final OpsOwner.Surroundings surroundings;
	private final Facts facts;
	private final BitSet seen;
	private final VisibleTypes types;
	private final Map<Integer, String> lostMembers = new TreeMap<>();
	private final CallbackTests tests;
	private boolean again;

	/**
	 * @param types what other texts of the file have shown; this one adds to it
	 * @param tests likewise
	 * @param seen  where the offsets of the names that were understood are noted
	 */
	UnitReader(SourceText source, ApiNames names, OpsOwner.Surroundings surroundings, Facts facts, VisibleTypes types, CallbackTests tests, BitSet seen) {
		this.source = source;
		this.names = names;
		this.surroundings = surroundings;
		this.facts = facts;
		this.types = types;
		this.tests = tests;
		this.seen = seen;
	}

	/** What follows are other texts of what was read already: they add what was not understood before. */
	void again() {
		again = true;
	}

	void read(ParseUnit unit) {
		var syntax = KernelSyntax.rewrite(unit, names.macros());
		var tree = CParser.parse(unit, names.macros());
		var places = new Places(source, unit);
		types.add(tree);
		var owner = new OpsOwner(types, names, surroundings);
		new DeclarationFacts(places, facts, new TypeFacts(places, names, facts, surroundings, lostMembers)).read(tree);
		new ImplementationFacts(places, names, facts, types, owner).read(tree);
		bodies(tree, false, places, owner, annotations(syntax, unit, tree));
		rewritten(syntax, unit, tree);
		noteNames(tree, places);
	}

	/** Lines of ops tables that were not understood since this was called last, with the table's tag. */
	Map<Integer, String> takeLostMembers() {
		var lost = Map.copyOf(lostMembers);
		lostMembers.clear();
		return lost;
	}

	/** Reads macros that were written as functions: only what their bodies do counts. */
	void readMacros(ParseUnit unit) {
		KernelSyntax.rewrite(unit, names.macros());
		var tree = CParser.parse(unit, names.macros());
		var places = new Places(source, unit);
		types.add(tree);
		var owner = new OpsOwner(types, names, surroundings);
		bodies(tree, true, places, owner, List.of());
		noteNames(tree, places);
	}

	/**
	 * @param macro     whether they are the bodies of macros
	 * @param releasing functions that are annotated to release a lock of their caller
	 */
	private void bodies(IASTTranslationUnit tree, boolean macro, Places places, OpsOwner owner, Collection<String> releasing) {
		var held = new HeldLocks(tree, places, surroundings.complete(), releasing);
		tests.add(tree, owner, types);
		for (var declaration : tree.getDeclarations())
			if (declaration instanceof IASTFunctionDefinition function) {
				var name = nameOf(function);
				new BodyFacts(function, name, places, facts, types, owner, held, tests).read(function);
				new PreconditionFacts(places, facts, name).read(function);
				if (function.getBody() instanceof IASTCompoundStatement body)
					facts.flow(FlowReader.read(name, body, macro, surroundings.complete(), places, owner, types.localsOf(function), names), again);
			}
	}

	/** Reads what annotations say of locks, and returns the functions that release one. */
	private Collection<String> annotations(KernelSyntax syntax, ParseUnit unit, IASTTranslationUnit tree) {
		var releasing = new ArrayList<String>();
		for (var annotation : syntax.lockAnnotations()) {
			var function = functionAt(annotation.offset(), tree);
			if (function == null || unit.originOf(annotation.offset()) == ParseUnit.SYNTHETIC)
				continue;
			if (annotation.name().equals("__releases"))
				releasing.add(function);
			var assertion = KernelLocks.asserting(annotation.name()).orElseThrow();
			var place = new Places(source, unit).place(unit.originOf(annotation.offset()));
			assertion.kinds().forEach(kind -> facts.precondition(kind, function, assertion.operand().of(annotation.arguments()), annotation.name(), false, place));
		}
		return releasing;
	}

	/** The function that is declared or defined at an offset of the unit; null where none is. */
	private static String functionAt(int offset, IASTTranslationUnit tree) {
		for (var declaration : tree.getDeclarations())
			if (contains(declaration, offset))
				return switch (declaration) {
				case IASTFunctionDefinition function -> nameOf(function);
				case IASTSimpleDeclaration simple when simple.getDeclarators().length == 1
						&& VisibleTypes.innermost(simple.getDeclarators()[0]) instanceof IASTFunctionDeclarator function -> function.getName().toString();
				default -> null;
				};
		return null;
	}

	private static String nameOf(IASTFunctionDefinition function) {
		var name = VisibleTypes.nameOf(function.getDeclarator());
		return name.equals(UNKNOWN_OWNER) ? null : name;
	}

	private void rewritten(KernelSyntax syntax, ParseUnit unit, IASTTranslationUnit tree) {
		for (var export : syntax.exports())
			facts.export(export.name(), export.kind(), source.lineAt(unit.nearestOriginOf(export.offset())));
		for (var variable : syntax.variables())
			facts.declaration(DeclarationKind.VARIABLE, variable.text(), source.lineAt(unit.nearestOriginOf(variable.start())), null).setDefinition(true);
		for (var call : syntax.calls())
			if (unit.originOf(call.offset()) != ParseUnit.SYNTHETIC)
				macroCall(call, unit, tree);
		for (var token : syntax.covered())
			note(unit.originOf(token.start()));
	}

	private void macroCall(KernelSyntax.MacroCall macro, ParseUnit unit, IASTTranslationUnit tree) {
		var place = new Places(source, unit).place(unit.nearestOriginOf(macro.offset()));
		facts.call(place, () -> {
			var call = UsageFactory.eINSTANCE.createCall();
			call.setCallee(macro.name());
			call.setLine(place.line());
			call.setArguments(macro.arguments());
			for (var i = 0; i < macro.arguments(); i++)
				call.getLiterals().add("");
			for (var declaration : tree.getDeclarations())
				if (declaration instanceof IASTFunctionDefinition function && contains(function, macro.offset()))
					call.setFunction(nameOf(function));
			return call;
		}, macro.name());
	}

	private static boolean contains(IASTDeclaration declaration, int offset) {
		var location = declaration.getFileLocation();
		return location != null && offset >= location.getNodeOffset() && offset < location.getNodeOffset() + location.getNodeLength();
	}

	private void noteNames(IASTTranslationUnit tree, Places places) {
		tree.accept(new ASTVisitor() {
			{
				shouldVisitNames = true;
			}

			@Override
			public int visit(IASTName name) {
				if (!isCallOutsideFunctions(name))
					note(places.offset(name));
				return PROCESS_CONTINUE;
			}
		});
	}

	/** A call of the API that stands in no function is most likely what the parser made of text that it did not understand. */
	private boolean isCallOutsideFunctions(IASTName name) {
		if (!(name.getParent() instanceof IASTIdExpression id) || !(id.getParent() instanceof IASTFunctionCallExpression)
				|| id.getPropertyInParent() != IASTFunctionCallExpression.FUNCTION_NAME || !names.functions().contains(name.toString()))
			return false;
		IASTNode node = id;
		while (node != null && !(node instanceof IASTFunctionDefinition))
			node = node.getParent();
		return node == null;
	}

	private void note(int offset) {
		if (offset >= 0)
			seen.set(offset);
	}
}
