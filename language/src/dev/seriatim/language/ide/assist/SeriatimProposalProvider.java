package dev.seriatim.language.ide.assist;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

import com.google.common.collect.Streams;
import com.google.inject.Inject;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.services.SeriatimGrammarAccess;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.rules.Rule;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.series.SeriesPackage;

/**
 * Proposes words and names, but no punctuation; promises of two words as a whole; statements to fill in; the shipped contracts to import and the rules of the
 * catalogue.
 */
public class SeriatimProposalProvider extends IdeContentProposalProvider {

	@Inject
	private SeriatimGrammarAccess grammar;

	@Override
	protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
		return Character.isLetter(keyword.getValue().charAt(0));
	}

	@Override
	protected void _createProposals(Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		super._createProposals(keyword, context, acceptor);
		Template.of(keyword).forEach(template -> propose(template, context, acceptor));
	}

	@Override
	protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		if (assignment == grammar.getImportAccess().getPathAssignment_1())
			ShippedContracts.eras().stream().map(Era::fileName).forEach(name -> propose('"' + name + '"', context, acceptor));
		else if (assignment == grammar.getSeverityChangeAccess().getRuleAssignment_1() || assignment == grammar.getSuppressionAccess().getRuleAssignment_1())
			Rules.all().stream().map(Rule::id).forEach(rule -> propose(rule, context, acceptor));
		else if (assignment == grammar.getSuppressionAccess().getElementAssignment_2_1())
			elements(context).forEach(element -> propose(element, context, acceptor));
		else if (assignment.getTerminal() instanceof RuleCall call)
			promises(call.getRule()).forEach(promise -> propose(promise, context, acceptor));
		else
			super._createProposals(assignment, context, acceptor);
	}

	private Stream<String> elements(ContentAssistContext context) {
		var scope = getScopeProvider().getScope(context.getCurrentModel(), SeriesPackage.Literals.PATCH_SELECTION__ELEMENT);
		return Streams.stream(scope.getAllElements()).map(described -> described.getName().toString()).distinct();
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

	/** Not by way of the creator, which would take the pattern for a word. */
	private void propose(Template template, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		if (!getProposalCreator().isValidProposal(template.word(), context.getPrefix(), context))
			return;
		var entry = new ContentAssistEntry();
		entry.setProposal(template.pattern());
		entry.setLabel(template.label());
		entry.setPrefix(context.getPrefix());
		entry.setKind(ContentAssistEntry.KIND_SNIPPET);
		acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
	}
}
