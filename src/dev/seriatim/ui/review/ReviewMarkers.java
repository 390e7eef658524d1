package dev.seriatim.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import dev.seriatim.model.review.Severity;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.report.MismatchText;
import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;
import dev.seriatim.report.Wording;

/** The markers of one review: findings on their lines, what else is to be said on the {@code .seriatim} file. */
final class ReviewMarkers {

	/** A problem with the input of a review: a mail that cannot be read wholly, a folder that is gone. */
	static final String TROUBLE = "dev.seriatim.ui.trouble";

	/** Markers hold no text of more than 65,535 bytes. */
	private static final int LONGEST = 16_000;

	private final IFile plan;

	ReviewMarkers(IFile plan) {
		this.plan = plan;
	}

	private record Marked(IResource resource, String type, Map<String, Object> attributes) {
	}

	/** Marks what a review found, in place of what the one before has marked. */
	void replace(Report report, IProgressMonitor monitor) throws CoreException {
		List<Marked> wanted = new ArrayList<>();
		report.findings().forEach(finding -> wanted.add(finding(report, finding)));
		report.series().remarks().stream().filter(remark -> remark.severity() != DiagnosticSeverity.INFO && !isAboutAText(remark))
				.forEach(remark -> wanted.add(remark(remark)));
		replace(wanted, monitor);
	}

	/** Says why there is no review; findings of the last one stay, they were true of it. */
	void replace(List<String> reasons) throws CoreException {
		List<Marked> wanted = reasons.stream().map(reason -> trouble(plan, IMarker.SEVERITY_ERROR, reason)).toList();
		plan.getWorkspace().run(progress -> {
			delete(TROUBLE);
			create(wanted);
		}, plan, IWorkspace.AVOID_UPDATE, null);
	}

	private void replace(List<Marked> wanted, IProgressMonitor monitor) throws CoreException {
		plan.getWorkspace().run(progress -> {
			delete(FindingMarker.TYPE);
			delete(TROUBLE);
			create(wanted);
		}, null, IWorkspace.AVOID_UPDATE, monitor);
	}

	private void delete(String type) throws CoreException {
		for (IMarker marker : plan.getWorkspace().getRoot().findMarkers(type, false, IResource.DEPTH_INFINITE)) {
			if (plan.getFullPath().toString().equals(marker.getAttribute(FindingMarker.PLAN, null))) {
				marker.delete();
			}
		}
	}

	private static void create(List<Marked> wanted) throws CoreException {
		for (Marked marked : wanted) {
			if (marked.resource().exists()) {
				marked.resource().createMarker(marked.type(), marked.attributes());
			}
		}
	}

	private Marked finding(Report report, Report.Finding finding) {
		Optional<FindingPlace> place = FindingPlace.of(plan, report, finding);
		Map<String, Object> attributes = attributes(severity(finding.severity()), finding.message());
		attributes.put(FindingMarker.RULE, finding.rule());
		attributes.put(FindingMarker.ELEMENT, finding.element() == null ? "" : text(finding.element()));
		attributes.put(FindingMarker.PATCH, finding.patch() == null ? 0 : finding.patch());
		attributes.put(FindingMarker.CONSUMERS, text(String.join(", ", finding.consumers())));
		attributes.put(FindingMarker.LIFETIME, Wording.lifetime(finding));
		attributes.put(FindingMarker.FOLDED, bounded(String.join("\n", finding.folded().stream().map(Visible::escape).toList())));
		attributes.put(FindingMarker.MISMATCH, finding.mismatch() == null ? "" : bounded(MismatchText.visible(finding.mismatch())));
		attributes.put(FindingMarker.FINGERPRINT, finding.fingerprint());
		place.filter(found -> found.line() > 0).ifPresent(found -> {
			attributes.put(IMarker.LINE_NUMBER, found.line());
			attributes.put(FindingMarker.LINE_INDEX, found.index());
		});
		return new Marked(place.map(FindingPlace::mail).orElse(plan), FindingMarker.TYPE, attributes);
	}

	/** Places in files of the language are marked when these are checked, see {@link LanguageProblems}. */
	private static boolean isAboutAText(Report.Remark remark) {
		return remark.line() != null && remark.source() != null && remark.source().endsWith(".seriatim");
	}

	private Marked remark(Report.Remark remark) {
		int severity = remark.severity() == DiagnosticSeverity.ERROR ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING;
		return trouble(plan, severity, Wording.place(remark) + ": " + remark.message());
	}

	private Marked trouble(IResource resource, int severity, String message) {
		return new Marked(resource, TROUBLE, attributes(severity, message));
	}

	private Map<String, Object> attributes(int severity, String message) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.SEVERITY, severity);
		attributes.put(IMarker.MESSAGE, text(message));
		attributes.put(FindingMarker.PLAN, plan.getFullPath().toString());
		return attributes;
	}

	private static int severity(Severity severity) {
		return switch (severity) {
		case Severity.ERROR -> IMarker.SEVERITY_ERROR;
		case Severity.WARNING -> IMarker.SEVERITY_WARNING;
		case Severity.INFO -> IMarker.SEVERITY_INFO;
		};
	}

	private static String text(String text) {
		return bounded(Visible.escape(text));
	}

	private static String bounded(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
	}
}
