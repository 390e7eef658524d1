package dev.seriatim.language.ide;

import java.util.Set;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

import com.google.inject.Inject;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.services.SeriatimGrammarAccess;

/** Proposes keywords where they are keywords, not where a name could be spelled like one, and shipped contracts to import. */
public class SeriatimProposalProvider extends IdeContentProposalProvider {

	@Inject
	private SeriatimGrammarAccess grammar;

	@Override
	protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
		return Character.isLetter(keyword.getValue().charAt(0)) && !isName(GrammarUtil.containingRule(keyword));
	}

	/** Names and C types are data type rules; so are the two promises that the model has as enumerations. */
	private boolean isName(AbstractRule rule) {
		return rule instanceof ParserRule parsed && GrammarUtil.isDatatypeRule(parsed)
				&& !Set.of(grammar.getExecutionRule(), grammar.getExportRule()).contains(parsed);
	}

	@Override
	protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		if (assignment.getTerminal() instanceof CrossReference)
			super._createProposals(assignment, context, acceptor);
		else if (assignment == grammar.getImportAccess().getPathAssignment_1())
			ShippedContracts.eras().forEach(era -> proposeImport(era, context, acceptor));
	}

	private void proposeImport(Era era, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		var entry = getProposalCreator().createProposal('"' + era.fileName() + '"', context);
		if (entry != null)
			acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
	}
}
