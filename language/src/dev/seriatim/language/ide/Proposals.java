package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.util.TextRegion;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.TextResource;
import dev.seriatim.language.ide.assist.ContentAssist;

/** What can be written at a place of a text: keywords, and the names of APIs, callbacks and consumers that can be referred to there. */
public final class Proposals {

	private static final int MOST = 1000;

	/**
	 * @param label what a list shows
	 * @param text to write in place of {@code length} chars at {@code offset}
	 * @param description what the name stands for, as {@link Explanation#at}; empty for a keyword
	 * @param template whether the text is a snippet as in LSP, with {@code ${1:name}} where something is to be filled in, and {@code $0} where the cursor
	 *                 ends; its further lines are indented as the line of the proposal
	 */
	public record Proposal(String label, String text, int offset, int length, String description, boolean template) {
	}

	private Proposals() {
	}

	/**
	 * Parses the text, and reads what it imports: not for the UI thread. Needs an Eclipse or another process in which the language is set up
	 * for editors.
	 *
	 * @param offset of the cursor, from 0 to the length of the text
	 * @return names before keywords before templates, each in the order of the alphabet; empty for a text that cannot be read, see {@link TextResource#refusal}
	 */
	public static List<Proposal> at(Path file, String text, int offset) {
		if (TextResource.refusal(text).isPresent())
			return List.of();
		var accepted = new Accepted(offset, indentation(text, offset));
		StandaloneLanguage.injector().getInstance(ContentAssist.class).createProposals(text, new TextRegion(offset, 0), offset, TextResource.of(file, text),
				accepted);
		return accepted.sorted();
	}

	private static String indentation(String text, int offset) {
		var start = text.lastIndexOf('\n', offset - 1) + 1;
		var end = start;
		while (end < offset && Character.isWhitespace(text.charAt(end)))
			end++;
		return text.substring(start, end);
	}

	/** The first of several with the same text: contexts overlap. */
	private static final class Accepted implements IIdeContentProposalAcceptor {

		private final int offset;
		private final String indentation;
		private final LinkedHashMap<String, Proposal> proposals = new LinkedHashMap<>();

		private Accepted(int offset, String indentation) {
			this.offset = offset;
			this.indentation = indentation;
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
			if (ContentAssistEntry.KIND_SNIPPET.equals(entry.getKind()))
				return new Proposal(entry.getLabel(), entry.getProposal().replace("\n", "\n" + indentation), offset - length, length, "", true);
			var description = element(entry) instanceof EObject element ? Explanation.of(element) : "";
			return new Proposal(entry.getProposal(), entry.getProposal(), offset - length, length, description, false);
		}

		private static EObject element(ContentAssistEntry entry) {
			return entry.getSource() instanceof IEObjectDescription described ? described.getEObjectOrProxy() : null;
		}

		private List<Proposal> sorted() {
			var sorted = new ArrayList<>(proposals.values());
			sorted.sort(Comparator.comparing(Proposal::template).thenComparing(proposal -> proposal.description().isEmpty()).thenComparing(Proposal::text));
			return List.copyOf(sorted);
		}
	}
}
