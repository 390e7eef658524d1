package dev.seriatim.language.ide;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

import com.google.inject.Inject;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.services.SeriatimGrammarAccess;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.contract.Export;

/** Proposes words and names, but no punctuation; promises of two words as a whole; the shipped contracts to import. */
public class SeriatimProposalProvider extends IdeContentProposalProvider {

	@Inject
	private SeriatimGrammarAccess grammar;

	@Override
	protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
		return Character.isLetter(keyword.getValue().charAt(0));
	}

	@Override
	protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		if (assignment == grammar.getImportAccess().getPathAssignment_1())
			ShippedContracts.eras().stream().map(Era::fileName).forEach(name -> propose('"' + name + '"', context, acceptor));
		else if (assignment.getTerminal() instanceof RuleCall call)
			promises(call.getRule()).forEach(promise -> propose(promise, context, acceptor));
		else
			super._createProposals(assignment, context, acceptor);
	}

	private Stream<String> promises(AbstractRule rule) {
		if (rule == grammar.getExecutionRule())
			return Arrays.stream(Execution.values()).filter(execution -> execution != Execution.UNSPECIFIED).map(Execution::getLiteral);
		if (rule == grammar.getExportRule())
			return Arrays.stream(Export.values()).filter(export -> export != Export.NONE).map(Export::getLiteral);
		return Stream.empty();
	}

	private void propose(String text, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		var entry = getProposalCreator().createProposal(text, context);
		if (entry != null)
			acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
	}
}
