package dev.seriatim.language.ide.fixes;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.Tokens;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.messages.Messages;

/** Takes away what is too much, with the punctuation that belongs to it and no more. */
final class RemovalFixes {

	private RemovalFixes() {
	}

	/** A promise after the colon. */
	static List<Fix> property(Place place) {
		return List.of(removal(property(place.node())));
	}

	/** One of several names; where it is the only one, the promise that lists it. */
	static List<Fix> listed(Place place) {
		var node = place.node();
		if (isInList(node))
			return List.of(removal(node));
		var before = Tokens.before(node);
		if (is(before, "else"))
			return List.of(removal(node, endBefore(Tokens.before(before.get()).orElseThrow()), node.getEndOffset()));
		var property = property(node);
		return property == node ? statement(place) : List.of(removal(property));
	}

	/** The statement or declaration that a problem is in. */
	static List<Fix> statement(Place place) {
		var object = place.object();
		while (object != null && !isStatement(object))
			object = object.eContainer();
		if (object == null)
			return List.of();
		var node = NodeModelUtils.findActualNodeFor(object);
		var ends = node.getText().stripTrailing();
		if (ends.endsWith(";") || ends.endsWith("}") || !isInList(node))
			return List.of(removal(node, lineStart(place, node), node.getEndOffset()));
		return List.of(removal(node));
	}

	/** A single token that nothing else depends on. */
	static List<Fix> word(Place place) {
		return List.of(removal(place.node(), endBefore(place.node()), place.node().getEndOffset()));
	}

	static List<Fix> character(Place place) {
		var unseen = "U+%04X".formatted(place.text().codePointAt(place.offset()));
		return List.of(new Fix(Messages.of("FIX_REMOVE", unseen), List.of(new TextChange(place.offset(), place.length(), ""))));
	}

	/** The outermost text of a fragment, such as {@code must not hold a}, that a node is part of; the node itself where it is in none. */
	private static INode property(INode node) {
		INode property = null;
		for (var parent = node; parent != null && (property == null || !parent.hasDirectSemanticElement()); parent = parent.getParent())
			if (parent.getGrammarElement() instanceof RuleCall call && GrammarUtil.isEObjectFragmentRuleCall(call))
				property = parent;
		return property == null ? node : property;
	}

	private static boolean isStatement(EObject object) {
		return object.eContainingFeature() != null && object.eContainingFeature().isMany();
	}

	/** Whether a comma separates a node from another of the same list. */
	private static boolean isInList(INode node) {
		return isComma(Tokens.before(node), node) || isComma(Tokens.after(node), node);
	}

	private static boolean isComma(Optional<ILeafNode> candidate, INode node) {
		return is(candidate, ",") && candidate.get().getParent() == node.getParent();
	}

	private static boolean is(Optional<ILeafNode> token, String text) {
		return token.filter(found -> found.getText().equals(text)).isPresent();
	}

	/** Where the token before a node ends. */
	private static int endBefore(INode node) {
		return Tokens.before(node).map(INode::getEndOffset).orElse(node.getOffset());
	}

	/** With a comma before or after it; alone after a colon with that. */
	private static Fix removal(INode node) {
		var before = Tokens.before(node);
		var after = Tokens.after(node);
		if (is(before, ","))
			return removal(node, before.get().getOffset(), node.getEndOffset());
		if (is(after, ","))
			return removal(node, node.getOffset(), Tokens.after(after.get()).map(INode::getOffset).orElse(after.get().getEndOffset()));
		return removal(node, endBefore(is(before, ":") ? before.get() : node), node.getEndOffset());
	}

	private static Fix removal(INode node, int start, int end) {
		var removed = NodeModelUtils.getTokenText(node);
		var shown = removed.length() <= 40 ? removed : removed.substring(0, 40) + "…";
		return new Fix(Messages.of("FIX_REMOVE", shown), List.of(new TextChange(start, end - start, "")));
	}

	/** Of a statement that begins its line the line end before goes too. */
	private static int lineStart(Place place, INode node) {
		var start = node.getOffset();
		while (start > 0 && Character.isWhitespace(place.text().charAt(start - 1)) && place.text().charAt(start - 1) != '\n')
			start--;
		return start > 0 && place.text().charAt(start - 1) == '\n' ? start - 1 : node.getOffset();
	}
}
