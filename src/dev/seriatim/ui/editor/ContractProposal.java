package dev.seriatim.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import dev.seriatim.language.ide.Proposals.Proposal;

/** A proposal that stays as long as what is typed meanwhile leads to it, and replaces that too. */
final class ContractProposal
		implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3, ICompletionProposalExtension6 {

	private static final IInformationControlCreator INFORMATION = new ExplanationControlCreator();

	private final Proposal proposal;

	ContractProposal(Proposal proposal) {
		this.proposal = proposal;
	}

	@Override
	public void apply(IDocument document) {
		replace(document, proposal.offset() + proposal.length());
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		replace(viewer.getDocument(), offset);
	}

	private void replace(IDocument document, int end) {
		try {
			document.replace(proposal.offset(), end - proposal.offset(), proposal.text());
		} catch (BadLocationException changed) {
			// The text became shorter than it was when this was proposed; there is nothing left to complete.
			return;
		}
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			int typed = offset - proposal.offset();
			return typed >= 0 && proposal.text().regionMatches(true, 0, document.get(proposal.offset(), typed), 0, typed);
		} catch (BadLocationException changed) {
			return false;
		}
	}

	@Override
	public Point getSelection(IDocument document) {
		return new Point(proposal.offset() + proposal.text().length(), 0);
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString display = new StyledString(proposal.text());
		proposal.description().lines().findFirst()
				.ifPresent(line -> display.append(Messages.bind(Messages.ContractProposal_explained, line), StyledString.QUALIFIER_STYLER));
		return display;
	}

	@Override
	public String getAdditionalProposalInfo() {
		return proposal.description().isEmpty() ? null : proposal.description();
	}

	@Override
	public IInformationControlCreator getInformationControlCreator() {
		return INFORMATION;
	}

	@Override
	public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
		return proposal.text();
	}

	@Override
	public int getPrefixCompletionStart(IDocument document, int completionOffset) {
		return proposal.offset();
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// nothing is shown in the text before it is applied
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// see selected
	}
}
