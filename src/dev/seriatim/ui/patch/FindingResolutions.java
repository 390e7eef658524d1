package dev.seriatim.ui.patch;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

import dev.seriatim.model.rules.Rules;
import dev.seriatim.ui.review.FindingMarker;
import dev.seriatim.ui.rules.RulePage;

/** What can be done about a finding where it is shown: read what its rule is about, or accept it. */
public final class FindingResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return Rules.find(rule(marker)).isPresent();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		if (!hasResolutions(marker)) {
			return new IMarkerResolution[0];
		}
		IMarkerResolution shown = new ShowRule(rule(marker));
		return marker.getAttribute(FindingMarker.PLAN, "").isEmpty() ? new IMarkerResolution[] { shown } : new IMarkerResolution[] { shown, new SuppressFinding(rule(marker)) };
	}

	private static String rule(IMarker marker) {
		return marker.getAttribute(FindingMarker.RULE, "");
	}

	private record ShowRule(String rule) implements IMarkerResolution {

		@Override
		public String getLabel() {
			return Messages.bind(Messages.ShowRule_label, rule);
		}

		@Override
		public void run(IMarker marker) {
			RulePage.open(rule);
		}
	}
}
