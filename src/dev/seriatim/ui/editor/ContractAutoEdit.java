package dev.seriatim.ui.editor;

import java.util.Optional;

import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

import dev.seriatim.language.ide.Typing;

/** Adds what belongs to a char that is typed or deleted. */
public final class ContractAutoEdit implements IAutoEditStrategy {

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (!command.doit || command.text == null) {
			return;
		}
		boolean isDeletion = command.text.isEmpty() && command.length == 1;
		Optional<Typing.Change> change = isDeletion ? Typing.deleted(document.get(), command.offset)
				: Typing.typed(document.get(), command.offset, command.length, command.text);
		change.ifPresent(wanted -> {
			command.offset = wanted.offset();
			command.length = wanted.length();
			command.text = wanted.text();
			command.caretOffset = wanted.cursor();
			command.shiftsCaret = false;
		});
	}
}
