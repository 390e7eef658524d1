package dev.seriatim.ui.project;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** What was created so far. Closing it removes that again, unless it was said to stay; nothing else is ever removed. */
public final class Creation implements AutoCloseable {

	private interface Removal {
		void run() throws CoreException;
	}

	private final Deque<Removal> removals = new ArrayDeque<>();

	public void add(IResource created) {
		removals.push(() -> created.delete(true, null));
	}

	/** @param hadContent the project took over a folder that was there before, which stays */
	public void add(IProject project, boolean hadContent) {
		removals.push(() -> project.delete(!hadContent, true, null));
	}

	public void stays() {
		removals.clear();
	}

	@Override
	public void close() throws CoreException {
		CoreException first = null;
		while (!removals.isEmpty()) {
			try {
				removals.pop().run();
			} catch (CoreException e) {
				if (first == null) {
					first = e;
				} else {
					first.addSuppressed(e);
				}
			}
		}
		if (first != null) {
			throw first;
		}
	}
}
