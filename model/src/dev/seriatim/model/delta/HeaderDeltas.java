package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;

/** The headers of an API that one patch deletes or renames. */
public final class HeaderDeltas {

	private final History history;

	public HeaderDeltas(History history) {
		this.history = history;
	}

	/** In order of path; the name of a delta is the path, the new name what the patch renames it to. */
	public List<Delta> at(int position) {
		var deltas = new ArrayList<Delta>();
		if (history.timeline().isMissing(position))
			return deltas;
		for (var header : history.at(position - 1).headers(history.api()))
			if (history.at(position).file(header.getPath()).isEmpty()) {
				var delta = Deltas.create(DeltaKind.REMOVED, position, history.configuration(), header.getPath(), ElementKind.HEADER, Side.CONSUMER);
				delta.setNewName(renamedTo(header.getPath(), position));
				delta.setPlace(Deltas.place(header.getPath(), 1, true));
				deltas.add(delta);
			}
		return deltas;
	}

	/** Null where it is deleted. */
	private String renamedTo(String path, int position) {
		return history.timeline().patches(position).stream().flatMap(patch -> patch.getFiles().stream()).filter(change -> change.getKind() == ChangeKind.RENAME && path.equals(change.getOldPath()))
				.map(FileChange::getNewPath).findFirst().orElse(null);
	}
}
