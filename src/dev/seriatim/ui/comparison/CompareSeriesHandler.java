package dev.seriatim.ui.comparison;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compare Patch Series: the two {@code .seriatim} files that are selected are compared in an editor, the one that stands first as the older one. */
public final class CompareSeriesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<IFile> plans = new ArrayList<>();
		for (Object selected : HandlerUtil.getCurrentStructuredSelection(event)) {
			IFile plan = Adapters.adapt(selected, IFile.class);
			if (plan != null) {
				plans.add(plan);
			}
		}
		if (plans.size() == 2) {
			try {
				HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new SeriesComparison(plans.get(0), plans.get(1)), SeriesComparisonEditor.ID);
			} catch (PartInitException unable) {
				throw new ExecutionException(unable.getMessage(), unable);
			}
		}
		return null;
	}
}
