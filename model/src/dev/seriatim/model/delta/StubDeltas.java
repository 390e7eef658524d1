package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/** With the guard off: calls of what the series adds without a stub, or changes without its stub, in files that are certainly built then. */
public final class StubDeltas {

	private final History history;
	private final History guardOn;
	private final GuardedFiles files;

	/** @param guardOn the same API with the guard on */
	public StubDeltas(History history, History guardOn) {
		this.history = history;
		this.guardOn = guardOn;
		files = new GuardedFiles(history, guardOn);
	}

	/** One delta an element at the position where such a call appears; {@code after} is the stub that does not fit, or null for none. */
	public List<Delta> at(int position) {
		var deltas = new ArrayList<Delta>();
		if (history.guardOff() && !history.timeline().isMissing(position))
			for (var element : guardOn.elements())
				if (element.isCallable())
					missing(element, position).ifPresent(deltas::add);
		return deltas;
	}

	private Optional<Delta> missing(ApiElement element, int position) {
		var now = unstubbed(element, position);
		return now.isEmpty() || !unstubbed(element, position - 1).isEmpty() ? Optional.empty() : Optional.of(delta(element, now, position));
	}

	/** Whether the gap that a delta tells is there at another position. */
	public boolean isMissing(Delta delta, int position) {
		return guardOn.elements().stream().filter(element -> element.kind() == delta.getElementKind() && element.label().equals(delta.getName()))
				.anyMatch(element -> isMissing(element, position));
	}

	/** Whether at a position a call that is built with the guard off finds no stub that fits. */
	public boolean isMissing(ApiElement element, int position) {
		return history.guardOff() && element.isCallable() && !unstubbed(element, position).isEmpty();
	}

	/** The calls in files built with the guard off that find no stub or one with another number of parameters, in order of path and line. */
	private List<Call> unstubbed(ApiElement element, int position) {
		if (history.assumed(element) || !guardOn.usable(element, position) || !isOfSeries(element, position))
			return List.of();
		var stub = history.declaration(element, position).orElse(null);
		if (stub == null && history.present(element, position))
			return List.of();
		return history.at(position).calls(element.name()).stream().filter(call -> !element.name().equals(call.getFunction()))
				.filter(call -> stub == null || !fits(stub, call)).filter(call -> files.isBuilt(SnapshotIndex.fileOf(call), element, position)).toList();
	}

	/** Added or changed by the series. */
	private boolean isOfSeries(ApiElement element, int position) {
		var base = guardOn.declaration(element, 0);
		var now = guardOn.declaration(element, position);
		return now.isPresent() && (base.isEmpty() && !guardOn.present(element, 0)
				|| base.isPresent() && !Objects.equals(base.get().getSignature(), now.get().getSignature()));
	}

	private static boolean fits(Declaration stub, Call call) {
		if (stub.getKind() == DeclarationKind.FUNCTION)
			return stub.getSignature() == null || new Arity(stub.getSignature().parameters().size(), stub.getSignature().variadic(), false).takes(call);
		return stub.getArity() < 0 || new Arity(stub.isVariadic() ? stub.getArity() - 1 : stub.getArity(), stub.isVariadic(), true).takes(call);
	}

	private Delta delta(ApiElement element, List<Call> calls, int position) {
		var call = calls.getFirst();
		var delta = Deltas.create(DeltaKind.STUB_MISSING, position, history.configuration(), element.label(), element.kind(), element.side());
		delta.setBefore(guardOn.declaration(element, position).orElse(null));
		delta.setAfter(history.declaration(element, position).orElse(null));
		calls.stream().map(Call::getFunction).filter(Objects::nonNull).distinct().forEach(delta.getSites()::add);
		delta.setPlace(Deltas.place(SnapshotIndex.fileOf(call).getPath(), call.getLine(), false));
		return delta;
	}
}
