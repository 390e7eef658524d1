package dev.seriatim.ui.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

import dev.seriatim.language.ide.Proposals;

/** Proposes what can be written at the cursor. The Generic Editor asks it in a background thread. */
public final class ContractAssist implements IContentAssistProcessor {

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		Optional<Path> file = EditedFile.path(document);
		String text = document == null ? "" : document.get();
		if (file.isEmpty() || offset > text.length()) {
			return new ICompletionProposal[0];
		}
		return Proposals.at(file.get(), text, offset).stream()
				.map(proposal -> proposal.template() ? StatementTemplate.proposal(document, proposal) : new ContractProposal(proposal))
				.toArray(ICompletionProposal[]::new);
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return null;
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
