package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.util.TextRegion;

import com.google.common.util.concurrent.MoreExecutors;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.TextResource;

/** What can be written at a place of a text: keywords, and the names of APIs, callbacks and consumers that can be referred to there. */
public final class Proposals {

	private static final int MOST = 1000;

	/**
	 * @param text to write in place of {@code length} chars at {@code offset}
	 * @param description what the name stands for, as {@link Explanation#text}; empty for a keyword
	 */
	public record Proposal(String text, int offset, int length, String description) {
	}

	private Proposals() {
	}

	/**
	 * Parses the text, and reads what it imports: not for the UI thread. Needs an Eclipse or another process in which the language is set up
	 * for editors.
	 *
	 * @param offset of the cursor, from 0 to the length of the text
	 * @return names before keywords, each in the order of the alphabet; empty for a text that cannot be read, see {@link TextResource#refusal}
	 */
	public static List<Proposal> at(Path file, String text, int offset) {
		if (TextResource.refusal(text).isPresent())
			return List.of();
		var injector = StandaloneLanguage.injector();
		var contexts = injector.getInstance(ContentAssistContextFactory.class);
		contexts.setPool(MoreExecutors.newDirectExecutorService());
		var accepted = new Accepted(offset);
		var resource = TextResource.of(file, text);
		injector.getInstance(IdeContentProposalProvider.class)
				.createProposals(Arrays.asList(contexts.create(text, new TextRegion(offset, 0), offset, resource)), accepted);
		return accepted.sorted();
	}

	/** The first of several with the same text: contexts overlap. */
	private static final class Accepted implements IIdeContentProposalAcceptor {

		private final int offset;
		private final LinkedHashMap<String, Proposal> proposals = new LinkedHashMap<>();

		private Accepted(int offset) {
			this.offset = offset;
		}

		@Override
		public void accept(ContentAssistEntry entry, int priority) {
			if (entry != null)
				proposals.putIfAbsent(entry.getProposal(), proposal(entry));
		}

		@Override
		public boolean canAcceptMoreProposals() {
			return proposals.size() < MOST;
		}

		private Proposal proposal(ContentAssistEntry entry) {
			var length = entry.getPrefix().length();
			return new Proposal(entry.getProposal(), offset - length, length, element(entry) instanceof EObject element ? Explanation.of(element) : "");
		}

		private static EObject element(ContentAssistEntry entry) {
			return entry.getSource() instanceof IEObjectDescription described ? described.getEObjectOrProxy() : null;
		}

		private List<Proposal> sorted() {
			var sorted = new ArrayList<>(proposals.values());
			sorted.sort(Comparator.comparing((Proposal proposal) -> proposal.description().isEmpty()).thenComparing(Proposal::text));
			return List.copyOf(sorted);
		}
	}
}
