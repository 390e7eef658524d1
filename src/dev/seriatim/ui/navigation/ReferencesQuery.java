package dev.seriatim.ui.navigation;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;

import dev.seriatim.language.ide.Mention;
import dev.seriatim.language.ide.References;
import dev.seriatim.ui.project.LanguageIndex;

/** Looks in the whole workspace for what names the same as a word of a text. It reads the text as it was when it was asked. */
final class ReferencesQuery implements ISearchQuery {

	private final WordAt word;
	private final ReferencesResult result = new ReferencesResult(this);

	ReferencesQuery(WordAt word) {
		this.word = word;
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		Optional<References> found = References.at(word.file(), word.text(), word.offset(), LanguageIndex.ofWorkspace());
		if (found.isEmpty()) {
			return Status.info(Messages.FindReferences_nothing);
		}
		result.name(found.get().name());
		for (Mention mention : found.get().mentions()) {
			LanguageIndex.file(mention.file()).ifPresent(file -> result.addMatch(new Match(file, mention.offset(), mention.length())));
		}
		return Status.OK_STATUS;
	}

	@Override
	public String getLabel() {
		return Messages.bind(Messages.ReferencesQuery_label, word.region().map(region -> word.text().substring(region.getOffset(), region.getOffset() + region.getLength())).orElse(""));
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ReferencesResult getSearchResult() {
		return result;
	}
}
