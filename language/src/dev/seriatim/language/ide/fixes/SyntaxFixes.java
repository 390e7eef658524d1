package dev.seriatim.language.ide.fixes;

import java.util.List;

import org.eclipse.xtext.nodemodel.INode;

import dev.seriatim.language.Tokens;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.messages.Messages;

/** Adds the punctuation that is missing. */
final class SyntaxFixes {

	private SyntaxFixes() {
	}

	static List<Fix> of(Place place) {
		for (INode node = place.node(); node != null; node = node.getParent())
			if (node.getSyntaxErrorMessage() != null)
				return of(node, node.getSyntaxErrorMessage().getIssueData());
		return List.of();
	}

	/** A quote at the end of the line, everything else after the token before. */
	private static List<Fix> of(INode node, String[] missing) {
		if (missing == null || missing.length == 0)
			return List.of();
		var offset = missing[0].equals("\"") ? node.getOffset() + node.getText().strip().length()
				: Tokens.before(node).map(INode::getEndOffset).orElse(node.getOffset());
		return List.of(new Fix(Messages.of("FIX_ADD", missing[0]), List.of(new TextChange(offset, 0, missing[0]))));
	}
}
