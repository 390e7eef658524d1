package dev.seriatim.language.ide.assist;

import java.util.regex.Pattern;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IPrefixMatcher;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalPriorities;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

import com.google.inject.Inject;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.services.SeriatimGrammarAccess;

/** What can be written at a place, for Eclipse and over LSP: what the grammar and the scopes allow, and in parameter lists types. */
public class ContentAssist extends ContentAssistService {

	private static final Pattern WORD = Pattern.compile("(?<!\\w)\\w*$");

	@Inject
	private SeriatimGrammarAccess grammar;

	@Inject
	private IPrefixMatcher prefixes;

	@Inject
	private IdeContentProposalPriorities priorities;

	/**
	 * @param selection what a proposal replaces beside the word before the cursor
	 * @param resource with the document as its text
	 */
	@Override
	public void createProposals(String document, TextRegion selection, int offset, XtextResource resource, IIdeContentProposalAcceptor acceptor) {
		if (TextResource.refusal(document).isPresent())
			return;
		super.createProposals(document, selection, offset, resource, acceptor);
		var word = WORD.matcher(document.substring(0, offset));
		var prefix = word.find() ? word.group() : "";
		Types.at(resource.getParseResult(), offset - prefix.length(), grammar).filter(type -> prefixes.isCandidateMatchingPrefix(type, prefix)).forEach(type -> {
			var entry = new ContentAssistEntry();
			entry.setProposal(type);
			entry.setPrefix(prefix);
			entry.setKind(ContentAssistEntry.KIND_CLASS);
			acceptor.accept(entry, priorities.getDefaultPriority(entry));
		});
	}
}
