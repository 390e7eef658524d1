package dev.seriatim.model.judge;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.rules.Rules;

/** What does not apply, and which files are frozen since. */
final class Conflicts {

	private final Timeline timeline;
	private final SnapshotSource source;
	private final Map<String, Integer> frozen = new HashMap<>();

	Conflicts(Timeline timeline, SnapshotSource source) {
		this.timeline = timeline;
		this.source = source;
	}

	/** One finding for each file that freezes; what fails on it later folds under it. */
	void addTo(Findings findings) {
		for (var position = 1; position <= timeline.last(); position++) {
			if (timeline.isMissing(position))
				continue;
			for (var conflict : timeline.steps(position).stream().flatMap(step -> source.conflicts(step).stream()).toList()) {
				var since = frozen.putIfAbsent(conflict.file(), position);
				var place = Places.at(conflict.file(), conflict.line());
				var message = Rules.PATCH_DOES_NOT_APPLY.message("", conflict.file(), conflict.reason());
				place.setRemoved(true);
				var finding = findings.add(Rules.PATCH_DOES_NOT_APPLY, FindingKind.SERIES, since == null ? position : since, 0, conflict.file(), null,
						place, message, null);
				if (since == null)
					// A source keeps its conflicts, and what one finding contains no other can.
					finding.setMismatch(EcoreUtil.copy(conflict.mismatch()));
				else
					finding.getFolded().add("patch " + conflict.patch() + ", line " + conflict.line() + ": " + conflict.reason());
			}
		}
	}

	/** Whether the content of a file is no longer followed at a position. */
	boolean isFrozen(String file, int position) {
		return frozen.containsKey(file) && frozen.get(file) <= position;
	}

	boolean isAnyHeaderFrozen(Api api, int position) {
		return frozen.entrySet().stream().anyMatch(file -> file.getValue() <= position && api.hasHeader(file.getKey()));
	}

	/** Whether every patch up to a position is there and applies. */
	boolean applies(int position) {
		for (var p = 1; p <= position; p++)
			if (timeline.isMissing(p) || frozen.containsValue(p))
				return false;
		return true;
	}

	/** Files with the position from which they are frozen. */
	Map<String, Integer> frozen() {
		return frozen;
	}
}
