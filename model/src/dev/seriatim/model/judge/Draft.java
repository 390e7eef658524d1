package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.rules.DeltaRule;
import dev.seriatim.model.rules.Judgement;

/** A judged delta on its way to a finding, with what folds under it. */
final class Draft {

	/** Changes of what consumers are told, wherever they stand. */
	private static final Set<DeltaKind> EVENTS = Set.of(DeltaKind.EVENTS_CHANGED, DeltaKind.FALLBACK_REMOVED, DeltaKind.PAIRING_CHANGED);

	private final ApiInConfiguration api;
	private final Delta delta;
	private final DeltaRule rule;
	private final Judgement judgement;
	private final List<Draft> folded = new ArrayList<>();

	Draft(ApiInConfiguration api, Delta delta, DeltaRule rule, Judgement judgement) {
		this.api = api;
		this.delta = delta;
		this.rule = rule;
		this.judgement = judgement;
	}

	ApiInConfiguration api() {
		return api;
	}

	Delta delta() {
		return delta;
	}

	DeltaRule rule() {
		return rule;
	}

	Judgement judgement() {
		return judgement;
	}

	/** Whether drivers are concerned: by an element of theirs, or by events that they get. Otherwise the core is. */
	boolean concernsConsumers() {
		return delta.getSide() == Side.CONSUMER || EVENTS.contains(delta.getKind());
	}

	/** Whether it is about an element as the element itself says it: the delta's kind of element and name. */
	boolean isAbout(ApiElement element) {
		return isAbout(delta, element);
	}

	/** Functions, macros and notify functions are one kind: what a delta says of the one it says of the other. */
	static boolean isAbout(Delta delta, ApiElement element) {
		var kind = delta.getElementKind();
		var own = kind == ElementKind.CALLBACK || kind == ElementKind.FIELD || kind == ElementKind.TYPE || kind == ElementKind.CONSTANT || kind == ElementKind.HEADER;
		return element.label().equals(delta.getName()) && (own ? element.kind() == kind : element.isCallable());
	}

	/** What goes with the same cause, flat. */
	List<Draft> folded() {
		return folded;
	}

	void fold(Draft other) {
		folded.add(other);
		folded.addAll(other.folded);
		other.folded.clear();
	}

	String owner() {
		return owner(delta);
	}

	/** The struct of a callback, of which another can have one of the same name; null for anything else, and where no declaration is seen. */
	static String owner(Delta delta) {
		if (delta.getElementKind() != ElementKind.CALLBACK)
			return null;
		var declaration = delta.getBefore() != null ? delta.getBefore() : delta.getAfter();
		return declaration == null ? null : declaration.getOwner();
	}

	private String change() {
		return delta.getElementKind() + " " + owner() + " " + delta.getName() + " " + delta.getPrefix();
	}

	/** What is said of which element by which patch, the same in both configurations. */
	String fact() {
		return rule.id() + " " + change();
	}

	/**
	 * Which element the patch breaks for who compiles, by whatever rule: a stub that goes is gone, what it stands for may be static. A stub that
	 * is missing breaks others than the change does that needs it.
	 */
	Optional<String> sourceBreak() {
		return judgement.verdict() == Verdict.SOURCE && delta.getKind() != DeltaKind.STUB_MISSING ? Optional.of(change()) : Optional.empty();
	}

	/** For example {@code FUNCTION_REMOVED mmu_notifier_invalidate_page (include/linux/mmu_notifier.h)}. */
	String line() {
		var place = delta.getPlace() == null ? "" : " (" + delta.getPlace().getFile() + ")";
		return rule.id() + " " + delta.getName() + (delta.getKind() == DeltaKind.RENAMED ? " -> " + delta.getNewName() : "") + place;
	}
}
