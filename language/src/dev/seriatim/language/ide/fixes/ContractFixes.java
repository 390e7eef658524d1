package dev.seriatim.language.ide.fixes;

import java.util.List;

import dev.seriatim.language.Tokens;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.messages.Messages;
import dev.seriatim.model.contract.Api;

/** Adds what a contract lacks. */
final class ContractFixes {

	private ContractFixes() {
	}

	/** The header that an API of the name most likely has. */
	static List<Fix> header(Place place) {
		var open = Tokens.after(place.node());
		while (open.isPresent() && !open.get().getText().equals("{"))
			open = Tokens.after(open.get());
		if (open.isEmpty() || !(place.object() instanceof Api api))
			return List.of();
		var header = "header \"include/linux/" + api.getName() + ".h\"";
		var end = open.get().getEndOffset();
		var separator = place.text().startsWith("\n", end) || place.text().startsWith("\r\n", end) ? "\n\t" : " ";
		return List.of(new Fix(Messages.of("FIX_ADD", header), List.of(new TextChange(end, 0, separator + header))));
	}
}
