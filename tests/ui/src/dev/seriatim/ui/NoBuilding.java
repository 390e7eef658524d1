package dev.seriatim.ui;

import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

/** Keeps the workspace from building by itself, for tests to which reviews do not matter, for as long as it is open. */
public final class NoBuilding implements AutoCloseable {

	public NoBuilding() throws CoreException {
		set(false);
	}

	@Override
	public void close() throws CoreException {
		set(true);
	}

	private static void set(boolean on) throws CoreException {
		IWorkspaceDescription description = ResourcesPlugin.getWorkspace().getDescription();
		description.setAutoBuilding(on);
		ResourcesPlugin.getWorkspace().setDescription(description);
	}
}
