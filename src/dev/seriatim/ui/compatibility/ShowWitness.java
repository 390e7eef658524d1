package dev.seriatim.ui.compatibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

import dev.seriatim.model.review.FindingKind;
import dev.seriatim.report.Report;
import dev.seriatim.review.WitnessRun;
import dev.seriatim.ui.order.Inquiry;
import dev.seriatim.ui.review.PlanRequest;
import dev.seriatim.ui.review.Sources;
import dev.seriatim.ui.series.Shown;

/** Shows the smallest module outside of the tree that a finding breaks, as a text to read or to save elsewhere. On the UI thread; the module is written in a job. */
final class ShowWitness {

	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";
	private static final Set<FindingKind> BREAKS = EnumSet.of(FindingKind.SOURCE, FindingKind.BEHAVIOUR);

	private final IWorkbenchPartSite site;
	private final Inquiry<String> inquiry;

	ShowWitness(IWorkbenchPartSite site) {
		this.site = site;
		inquiry = new Inquiry<>(Messages.ShowWitness_job, site.getShell().getDisplay(), this::open, this::fail);
	}

	/** Whether there may be one: some have none for a reason, which is told to who asks. */
	static boolean isPossible(Report.Finding finding) {
		return BREAKS.contains(finding.kind());
	}

	/** @param plan of the review that has the finding */
	void of(Report.Finding finding, IFile plan) {
		inquiry.ask(monitor -> new WitnessRun(PlanRequest.of(plan), Sources.cache()).run(finding.fingerprint(), monitor));
	}

	/** Nobody is there any more to see it. */
	void dispose() {
		inquiry.forget();
	}

	private void open(String text) {
		try {
			IDE.openEditor(site.getPage(), new WitnessInput(text), GENERIC_EDITOR);
		} catch (PartInitException unable) {
			StatusManager.getManager().handle(unable.getStatus(), StatusManager.SHOW);
		}
	}

	private void fail(List<String> reasons) {
		MessageDialog.openInformation(site.getShell(), Messages.ShowWitness_title, Shown.label(String.join("; ", reasons)));
	}
}
