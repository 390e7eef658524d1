package dev.seriatim.model.witness;

import java.util.Optional;
import java.util.function.Predicate;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.signature.Signature;
import dev.seriatim.model.usage.Declaration;

/** What a finding tells, between the prefix before its patch and the one after it. */
record Break(Finding finding, History history, Delta delta) {

	/** A callback as it was before. @param header the path of the header that declares it */
	record Member(String table, String name, Signature signature, String header) {
	}

	int positionBefore() {
		return delta.getPrefix() - 1;
	}

	SnapshotIndex before() {
		return history.at(positionBefore());
	}

	/** The element that was changed. */
	ApiElement element() throws NoWitness {
		return history.elements().stream().filter(element -> element.kind() == delta.getElementKind() && element.label().equals(delta.getName())).filter(this::isOfSameOwner)
				.findFirst().orElseThrow(() -> new NoWitness("it is no element of the API before the patch"));
	}

	private boolean isOfSameOwner(ApiElement element) {
		var declared = delta.getBefore();
		return element.kind() != ElementKind.CALLBACK || declared == null || declared.getOwner() == null || declared.getOwner().equals(element.owner());
	}

	/** How users saw the element. */
	Declaration declaration() throws NoWitness {
		return history.declaration(element(), positionBefore()).orElseThrow(() -> new NoWitness("its declaration before the patch is not seen"));
	}

	/** The callback that the break is about. */
	Member member() throws NoWitness {
		var element = element();
		return member(element.opsTable(), element.name()).orElseThrow(() -> new NoWitness("its prototype before the patch is not seen"));
	}

	/** A callback of some table of the API that has it before the patch. */
	Optional<Member> member(String name) {
		return history.api().getOpsTables().stream().map(OpsTable::getName).flatMap(table -> member(table, name).stream()).findFirst();
	}

	private Optional<Member> member(String table, String name) {
		var element = history.callback(table, name).filter(known -> history.present(known, positionBefore()));
		if (element.isEmpty())
			return Optional.empty();
		var declared = history.declaration(element.get(), positionBefore());
		var signature = declared.map(Declaration::getSignature).or(() -> promised(table, name).map(Callback::signature));
		var header = declared.map(found -> SnapshotIndex.fileOf(found).getPath()).or(this::anyHeader);
		return signature.flatMap(type -> header.map(path -> new Member(table, name, type, path)));
	}

	private Optional<Callback> promised(String table, String name) {
		return history.api().getOpsTables().stream().filter(ops -> ops.getName().equals(table)).flatMap(ops -> ops.getCallbacks().stream())
				.filter(callback -> callback.getName().equals(name)).findFirst();
	}

	private Optional<String> anyHeader() {
		return history.api().getHeaders().stream().filter(Predicate.not(path -> path.contains("*") || path.contains("?"))).findFirst();
	}

	/** In which kernels it happens; null in all of them. */
	String configuration() {
		if (delta.getKind() == DeltaKind.CONDITION_ADDED)
			return delta.getNewName() + " off";
		if (history.api().getGuard() == null)
			return null;
		return history.api().getGuard() + (history.guardOff() ? " off" : "=y");
	}

	/** Whether modules can link with a function or variable before. Without a tree what exports it is seldom seen, and the contract tells. */
	boolean isExported(String name) {
		return before().export(name).isPresent() || !history.hasTree() && history.api().getFunctions().stream()
				.anyMatch(promised -> promised.getName().equals(name) && promised.getExport() != Export.NONE);
	}
}
