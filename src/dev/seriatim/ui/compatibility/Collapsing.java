package dev.seriatim.ui.compatibility;

import java.util.Set;

import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.TreeExpansionEvent;

/** Remembers which groups the user has collapsed, so that the next review leaves them so. */
final class Collapsing implements ITreeViewerListener {

	private final Set<String> collapsed;

	/** @param collapsed keys, kept up to date */
	Collapsing(Set<String> collapsed) {
		this.collapsed = collapsed;
	}

	static String key(Group group) {
		return group.grouping() + " " + group.name();
	}

	@Override
	public void treeCollapsed(TreeExpansionEvent event) {
		collapsed.add(key((Group) event.getElement()));
	}

	@Override
	public void treeExpanded(TreeExpansionEvent event) {
		collapsed.remove(key((Group) event.getElement()));
	}
}
