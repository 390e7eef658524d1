package dev.seriatim.language.validation;

import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

import dev.seriatim.language.messages.Messages;
import dev.seriatim.model.contract.Document;

/** Characters that make a text look other than it is, in comments too: see CVE-2021-42574. */
public final class CharacterChecks extends LanguageChecks {

	/** A text that is full of them is no contract; each problem is compared with the others. */
	private static final int MOST = 100;

	/** A mark before the text is no such character. */
	private static final Pattern ODD = Pattern.compile("(?!\\A\uFEFF)[\\p{Cf}\\p{Zl}\\p{Zp}&&[^\u00AD]]|\uFFFD+");

	@Check
	void everyCharacterIsSeenWhereItIs(Document document) {
		var node = NodeModelUtils.getNode(document);
		if (node == null)
			return;
		var text = node.getRootNode().getText();
		var odd = ODD.matcher(text);
		for (var count = 0; count < MOST && odd.find(); count++) {
			var code = odd.group().startsWith("\uFFFD") ? IssueCodes.NOT_UTF8 : IssueCodes.UNSEEN_CHARACTER;
			getMessageAcceptor().acceptWarning(Messages.of(code, "U+%04X".formatted(odd.group().codePointAt(0))), document, odd.start(), odd.group().length(), code);
		}
	}
}
