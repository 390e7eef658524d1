package dev.seriatim.installed.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;

/**
 * Makes the example in the workbench into which it was put, waits for a finding, writes down what is marked and what the editors show of
 * it, one {@link Sighting} a line, and closes the workbench. It knows Seriatim as a user does, by what is to be seen.
 */
public final class Probe implements IStartup {

	/** System property that names the file to be written. */
	private static final String RESULT = "dev.seriatim.installed.result";
	private static final String EXAMPLE = "dev.seriatim.ui.example.mmu-notifier";
	private static final String FINDING = "dev.seriatim.ui.finding";
	private static final int SECONDS = 120;

	@Override
	public void earlyStartup() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		try {
			workbench.getDisplay().syncCall(() -> makeExample(workbench));
			awaitAFinding();
			List<Sighting> sightings = new ArrayList<>();
			for (IMarker finding : findings()) {
				sightings.add(workbench.getDisplay().syncCall(() -> Sighting.of(finding, workbench)));
			}
			Files.write(Path.of(System.getProperty(RESULT)), sightings.stream().map(Sighting::toString).sorted().toList());
		} catch (CoreException | IOException | InterruptedException failure) {
			ILog.get().error("the probe failed", failure);
		} finally {
			workbench.getDisplay().asyncExec(workbench::close);
		}
	}

	/** As choosing the example in File &gt; New &gt; Example does. */
	private static boolean makeExample(IWorkbench workbench) throws CoreException {
		IWorkbenchWizard wizard = workbench.getNewWizardRegistry().findWizard(EXAMPLE).createWizard();
		wizard.init(workbench, StructuredSelection.EMPTY);
		return wizard.performFinish();
	}

	/** Returns when a review has marked what it found, which it does all at once, or when time is over. */
	private static void awaitAFinding() throws CoreException, InterruptedException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		CountDownLatch found = new CountDownLatch(1);
		IResourceChangeListener listener = event -> {
			if (event.findMarkerDeltas(FINDING, true).length > 0) {
				found.countDown();
			}
		};
		workspace.addResourceChangeListener(listener);
		try {
			if (findings().length == 0) {
				found.await(SECONDS, TimeUnit.SECONDS);
			}
		} finally {
			workspace.removeResourceChangeListener(listener);
		}
	}

	private static IMarker[] findings() throws CoreException {
		return ResourcesPlugin.getWorkspace().getRoot().findMarkers(FINDING, true, IResource.DEPTH_INFINITE);
	}
}
