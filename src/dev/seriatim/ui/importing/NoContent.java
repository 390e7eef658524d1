package dev.seriatim.ui.importing;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;

/** What the Project Explorer shows of an extension that is there for drops alone; without providers the platform logs errors at each start. */
public final class NoContent extends LabelProvider implements ITreeContentProvider {

	private static final Object[] NOTHING = {};

	@Override
	public Object[] getElements(Object input) {
		return NOTHING;
	}

	@Override
	public Object[] getChildren(Object parent) {
		return NOTHING;
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return false;
	}
}
