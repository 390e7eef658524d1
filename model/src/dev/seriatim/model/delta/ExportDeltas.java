package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.seriatim.model.contract.Export;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/** What one patch changes in the exports of functions and variables that stay. */
public final class ExportDeltas {

	private final History history;

	public ExportDeltas(History history) {
		this.history = history;
	}

	/** In the order of the elements. */
	public List<Delta> at(int position) {
		var deltas = new ArrayList<Delta>();
		for (var element : history.elements())
			if (element.isCallable() || element.kind() == ElementKind.CONSTANT)
				compare(element, position).ifPresent(deltas::add);
		return deltas;
	}

	private Optional<Delta> compare(ApiElement element, int position) {
		var before = history.at(position - 1).export(element.name()).orElse(null);
		var after = history.at(position).export(element.name()).orElse(null);
		if (before == null || before == after || !needsExport(element, position - 1) || !needsExport(element, position))
			return Optional.empty();
		if (after == null)
			return Optional.of(delta(element, DeltaKind.EXPORT_REMOVED, before, null, position));
		return before.getExport() == Export.EXPORTED && after.getExport() == Export.EXPORTED_GPL
				? Optional.of(delta(element, DeltaKind.EXPORT_MADE_GPL, before, after, position))
				: Optional.empty();
	}

	/** What is inline or a macro is in every module itself, and what is private to its file is told otherwise. */
	private boolean needsExport(ApiElement element, int position) {
		return history.present(element, position) && history.declaration(element, position)
				.filter(found -> found.isInline() || found.isStatic() || found.getKind() != DeclarationKind.FUNCTION && found.getKind() != DeclarationKind.VARIABLE)
				.isEmpty();
	}

	private Delta delta(ApiElement element, DeltaKind kind, Declaration before, Declaration after, int position) {
		var delta = Deltas.create(kind, position, history.configuration(), element.label(), element.kind(), element.side());
		delta.setBefore(before);
		delta.setAfter(after);
		delta.setPlace(after != null ? Deltas.place(SnapshotIndex.fileOf(after).getPath(), after.getExportLine(), false)
				: Deltas.place(SnapshotIndex.fileOf(before).getPath(), before.getExportLine(), true));
		return delta;
	}
}
