package dev.seriatim.model.judge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.rules.Rule;
import dev.seriatim.model.rules.Rules;

/** The fit of the code that is there: each use that a patch breaks, and the patch that mends it. */
final class FitOfCode {

	private final JudgedApi judged;
	private final ApiInConfiguration api;
	private final History history;
	private final Consumers consumers;
	private final CallbackMisfits callbacks;
	private final CallMisfits calls;
	private final LostEvents lost;
	private final Ranges ranges;
	private final Retries retries;
	private final List<Stretch> neverDeclared;
	private final List<Stretch> neverDeclaredCalls;

	/** @param judged with the drafts of the configuration */
	FitOfCode(JudgedApi judged, ApiInConfiguration api, Consumers consumers, SnapshotSource source, Conflicts conflicts) {
		this.judged = judged;
		this.api = api;
		this.consumers = consumers;
		history = api.history();
		callbacks = new CallbackMisfits(history, consumers);
		calls = new CallMisfits(api);
		lost = new LostEvents(judged, api, consumers);
		ranges = new Ranges(api);
		retries = new Retries(history, consumers);
		neverDeclared = new NeverDeclared(api, consumers, conflicts).stretches();
		neverDeclaredCalls = judged.isJudged(Configuration.Y) ? new NeverDeclaredCalls(api, source, conflicts).stretches() : List.of();
	}

	/** What a patch does that could not be checked. */
	List<Unknown> unknown() {
		return Stream.of(callbacks.unknown(), calls.unknown(), lost.unknown(), ranges.unknown(), retries.unknown()).flatMap(List::stream).toList();
	}

	/** Whether a table is not told of what it implements. */
	boolean isLosing(String file, String variable, int position) {
		return lost.isLosing(file, variable, position);
	}

	/** Whether a table sets a member that its struct never has. */
	boolean isSettingUndeclared(String file, String variable, int position) {
		return neverDeclared.stream().filter(stretch -> stretch.from() <= position && (stretch.until() < 0 || position < stretch.until()))
				.flatMap(stretch -> stretch.uses().stream()).anyMatch(use -> use.file().equals(file) && use.detail().equals(variable));
	}

	/** Whether a pair that comes apart at a site is told as the path that leaves it open. */
	boolean isUnpaired(Draft draft) {
		return ranges.unpaired().stream().anyMatch(unpaired -> isAbout(draft.delta(), unpaired));
	}

	private static boolean isAbout(Delta delta, Ranges.Unpaired unpaired) {
		return delta.getKind() == DeltaKind.PAIRING_CHANGED && delta.getLost().isEmpty() && delta.getGained().contains(unpaired.start())
				&& delta.getPrefix() == unpaired.from() && delta.getName().equals(unpaired.function()) && delta.getPlace().getFile().equals(unpaired.file());
	}

	void addTo(Findings findings) {
		addBroken(findings);
		addDeclaredLater(findings);
		addNeverDeclared(findings);
		addCallbackMisfits(findings);
		addCallMisfits(findings);
		addLost(findings);
		addUnpaired(findings);
		addRetries(findings);
	}

	private void addBroken(Findings findings) {
		var broken = new Broken(api, consumers);
		for (var stretch : broken.stretches()) {
			if (api.stubs().isMissing(stretch.element(), stretch.from()))
				continue;
			var use = stretch.uses().getFirst();
			var repairedBy = number(stretch.until());
			var users = stretch.uses().stream().map(ElementUses.Use::user).distinct().toList();
			var message = stretch.removed() ? Rules.USED_AFTER_REMOVED.message("", stretch.element().label(), broken.removedBy(stretch), String.join(", ", users))
					: Rules.USED_BEFORE_ADDED.message("", stretch.element().label(), timeline().number(stretch.from()), broken.addedBy(stretch));
			var finding = findings.add(stretch.removed() ? Rules.USED_AFTER_REMOVED : Rules.USED_BEFORE_ADDED, FindingKind.FIT, stretch.from(), repairedBy,
					stretch.removed() ? stretch.element().opsTable() : null, stretch.element().label(), stretch.element().side(), Places.at(use.file(), use.line()), message,
					api.configuration());
			Findings.addAll(finding.getConsumers(), users);
		}
	}

	private void addDeclaredLater(Findings findings) {
		if (api.configuration() == Configuration.Y)
			for (var early : new DeclaredLater(history).find())
				findings.add(Rules.USED_BEFORE_ADDED, FindingKind.FIT, early.position(), timeline().number(early.declaredAt()), early.name(), null,
						Places.at(early.file(), early.line()),
						Rules.USED_BEFORE_ADDED.message("", early.name(), timeline().number(early.position()), timeline().number(early.declaredAt())),
						api.configuration());
	}

	private void addNeverDeclared(Findings findings) {
		neverDeclared.forEach(stretch -> addStretch(Rules.USED_BEFORE_ADDED, stretch, neverDeclared(stretch), api.configuration(), findings));
		neverDeclaredCalls.forEach(stretch -> addStretch(Rules.USED_BEFORE_ADDED, stretch, neverDeclared(stretch), Configuration.Y, findings));
	}

	private String neverDeclared(Stretch stretch) {
		return Rules.USED_BEFORE_ADDED.message("never", stretch.element().label(), timeline().number(stretch.from()),
				stretch.uses().stream().map(Stretch.Use::user).distinct().collect(Collectors.joining(", ")));
	}

	private void addCallbackMisfits(Findings findings) {
		for (var stretch : callbacks.stretches()) {
			var member = new CallbackTypes(history).member(stretch.element().opsTable(), stretch.element().name(), stretch.from()).orElseThrow();
			var message = Rules.CALLBACK_TYPE_MISMATCH.message("", stretch.element().name(), stretch.element().opsTable(), member,
					stretch.uses().getFirst().detail(), stretch.uses().size() - 1);
			addStretch(Rules.CALLBACK_TYPE_MISMATCH, stretch, message, api.configuration(), findings);
		}
	}

	private void addCallMisfits(Findings findings) {
		for (var stretch : calls.stretches()) {
			if (api.stubs().isMissing(stretch.element(), stretch.from()))
				continue;
			var arity = calls.arity(stretch.element(), stretch.from()).orElseThrow();
			var message = Rules.CALL_ARITY_MISMATCH.message(arity.variadic() ? "variadic" : "", named(stretch.element()), arity.count(), stretch.uses().getFirst().user(), stretch.uses().getFirst().detail(),
					stretch.uses().size() - 1);
			addStretch(Rules.CALL_ARITY_MISMATCH, stretch, message, api.configuration(), findings);
		}
	}

	private static String named(ApiElement element) {
		return element.kind() == ElementKind.CALLBACK ? element.name() + " of struct " + element.opsTable() : element.name();
	}

	private void addStretch(Rule rule, Stretch stretch, String message, Configuration configuration, Findings findings) {
		var first = stretch.uses().getFirst();
		var finding = findings.add(rule, FindingKind.FIT, stretch.from(), number(stretch.until()), stretch.element().opsTable(), stretch.element().label(), stretch.element().side(),
				Places.at(first.file(), first.line()), message, configuration);
		Findings.addAll(finding.getConsumers(), stretch.uses().stream().map(Stretch.Use::user).distinct().toList());
	}

	private void addLost(Findings findings) {
		for (var loss : lost.losses()) {
			var first = loss.sites().getFirst();
			var sites = loss.sites().stream().map(site -> site.getName()).distinct().collect(Collectors.joining(", "));
			var finding = findings.add(Rules.CONSUMER_LOSES_EVENT, FindingKind.FIT, loss.from(), number(loss.until()), loss.consumer(), Side.CONSUMER,
					first.getPlace() == null ? null : EcoreUtil.copy(first.getPlace()), Rules.CONSUMER_LOSES_EVENT.message("", loss.consumer(), sites,
							String.join(", ", loss.lost()), String.join(", ", loss.instead())),
					api.configuration());
			Findings.addAll(finding.getConsumers(), List.of(loss.consumer()));
		}
	}

	private void addUnpaired(Findings findings) {
		for (var unpaired : ranges.unpaired()) {
			var first = unpaired.ways().getFirst();
			var finding = findings.add(Rules.RANGE_UNPAIRED, FindingKind.FIT, unpaired.from(), number(unpaired.until()), unpaired.function(), Side.CORE,
					Places.at(unpaired.file(), first.line()),
					Rules.RANGE_UNPAIRED.message("", unpaired.function(), first.text(), unpaired.start(), unpaired.end()), api.configuration());
			addFolded(finding, unpaired);
		}
	}

	private void addFolded(Finding finding, Ranges.Unpaired unpaired) {
		Findings.addAll(finding.getFolded(), judged.drafts(api, unpaired.from()).stream().filter(draft -> isAbout(draft.delta(), unpaired)).map(Draft::line).toList());
		Findings.addAll(finding.getFolded(), unpaired.ways().stream().skip(1).map(way -> "line " + way.line() + ": " + way.text()).toList());
	}

	private void addRetries(Findings findings) {
		for (var missing : retries.missing()) {
			var retry = missing.retry();
			var variant = switch (missing.fault()) {
			case NO_BEGIN -> "begin";
			case IGNORED -> "ignored";
			default -> "";
			};
			findings.add(Rules.RETRY_MISSING, FindingKind.FIT, missing.from(), number(missing.until()), retry.getFunction(), Side.CONSUMER,
					Places.at(missing.file(), missing.line()), Rules.RETRY_MISSING.message(variant, retry.getFunction(), retry.getBegin(), retry.getEnd()),
					api.configuration());
		}
	}

	/** @param position -1 for none, for which the number is 0 */
	private int number(int position) {
		return position < 0 ? 0 : timeline().number(position);
	}

	private Timeline timeline() {
		return history.timeline();
	}
}
