package dev.seriatim.ui.navigation;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.search.ui.NewSearchUI;

/** Lists in the Search view where the name at the cursor is declared and used. */
public final class FindReferencesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Optional<WordAt> word = WordAt.of(event);
		word.ifPresent(place -> NewSearchUI.runQueryInBackground(new ReferencesQuery(place)));
		return null;
	}
}
