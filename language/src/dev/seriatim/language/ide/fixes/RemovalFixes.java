package dev.seriatim.language.ide.fixes;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.messages.Messages;

/** Takes away what is too much, with the punctuation that belongs to it and no more. */
final class RemovalFixes {

	private RemovalFixes() {
	}

	/** A promise after the colon. */
	static List<Fix> property(Place place) {
		return List.of(removal(place, property(place.node())));
	}

	/** One of several names; where it is the only one, the promise that lists it. */
	static List<Fix> listed(Place place) {
		var node = place.node();
		if (isInList(place, node))
			return List.of(removal(place, node));
		var before = place.before(node);
		if (before != null && before.getText().equals("else"))
			return List.of(removal(place, node, place.before(place.before(before)).getEndOffset(), node.getEndOffset()));
		var property = property(node);
		return property == node ? statement(place) : List.of(removal(place, property));
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
		if (ends.endsWith(";") || ends.endsWith("}") || !isInList(place, node))
			return List.of(removal(place, node, lineStart(place, node), node.getEndOffset()));
		return List.of(removal(place, node));
	}

	/** A single token that nothing else depends on. */
	static List<Fix> word(Place place) {
		return List.of(removal(place, place.node(), place.before(place.node()).getEndOffset(), place.node().getEndOffset()));
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
	private static boolean isInList(Place place, INode node) {
		return isComma(place.before(node), node) || isComma(place.after(node), node);
	}

	private static boolean isComma(INode candidate, INode node) {
		return candidate != null && candidate.getText().equals(",") && candidate.getParent() == node.getParent();
	}

	/** With a comma before or after it; alone after a colon with that. */
	private static Fix removal(Place place, INode node) {
		var before = place.before(node);
		var after = place.after(node);
		if (before != null && before.getText().equals(","))
			return removal(place, node, before.getOffset(), node.getEndOffset());
		if (after != null && after.getText().equals(","))
			return removal(place, node, node.getOffset(), place.after(after).getOffset());
		if (before != null && before.getText().equals(":"))
			return removal(place, node, place.before(before).getEndOffset(), node.getEndOffset());
		return removal(place, node, before == null ? node.getOffset() : before.getEndOffset(), node.getEndOffset());
	}

	private static Fix removal(Place place, INode node, int start, int end) {
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
