package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.Sites;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.usage.Declaration;

/** The matrix: elements, notify sites and patches by prefixes. */
final class Rows {

	private final Timeline timeline;
	private final Conflicts conflicts;
	private final Consumers consumers;

	Rows(Timeline timeline, Conflicts conflicts, Consumers consumers) {
		this.timeline = timeline;
		this.conflicts = conflicts;
		this.consumers = consumers;
	}

	void add(JudgedApi api, Review review) {
		addElements(api, review);
		new ConsumerRows(timeline, conflicts, consumers).add(api, review);
		addSites(api, review);
	}

	private void addElements(JudgedApi api, Review review) {
		var elements = new LinkedHashSet<ApiElement>();
		api.configurations().forEach(one -> elements.addAll(one.history().elements()));
		var ordered = elements.stream().sorted(Comparator.comparing(ApiElement::side)).toList();
		for (var element : ordered) {
			var row = ReviewFactory.eINSTANCE.createElementRow();
			row.setName(element.label());
			row.setKind(element.kind());
			row.setSide(element.side());
			row.setDocumentation(documentation(api, element));
			for (var one : api.configurations()) {
				var states = one.configuration() == Configuration.Y ? row.getStatesY() : row.getStatesN();
				for (var position = 0; position <= timeline.last(); position++)
					states.add(state(api, one, element, position));
				if (row.getFile() == null)
					lastDeclaration(one.history(), element).ifPresent(declaration -> {
						row.setFile(SnapshotIndex.fileOf(declaration).getPath());
						row.setLine(declaration.getLine());
					});
			}
			if (Stream.concat(row.getStatesY().stream(), row.getStatesN().stream()).anyMatch(state -> state != Verdict.ABSENT && state != Verdict.NOT_CHECKED))
				review.getElements().add(row);
		}
	}

	private static String documentation(JudgedApi api, ApiElement element) {
		return api.api().elements().stream().filter(documented -> documented.getDocumentation() != null && isOf(documented, element)).findFirst()
				.map(Element::getDocumentation).orElse(null);
	}

	/** Whether a contract's element is the one that is followed. */
	static boolean isOf(Element documented, ApiElement element) {
		if (!element.name().equals(documented.getName()) || (documented instanceof Type) != (element.kind() == ElementKind.TYPE))
			return false;
		var inside = element.kind() == ElementKind.FIELD || element.kind() == ElementKind.CALLBACK;
		return inside == (documented instanceof Field || documented instanceof Callback)
				&& (!inside || documented.eContainer() instanceof Element owner && element.owner().equals(owner.getName()));
	}

	private Optional<Declaration> lastDeclaration(History history, ApiElement element) {
		for (var position = timeline.last(); position >= 0; position--) {
			var declaration = history.declaration(element, position);
			if (declaration.isPresent())
				return declaration;
		}
		return Optional.empty();
	}

	private Verdict state(JudgedApi api, ApiInConfiguration one, ApiElement element, int position) {
		var history = one.history();
		if (timeline.isMissing(position) || conflicts.isAnyHeaderFrozen(api.api(), position))
			return Verdict.NOT_CHECKED;
		if (history.unreadable(element, position).isPresent())
			return Verdict.NOT_CHECKED;
		var present = history.present(element, position);
		if (position == 0)
			return present ? Verdict.IDENTICAL : Verdict.ABSENT;
		var worst = api.drafts(one, position).stream().filter(draft -> concerns(draft, element)).map(draft -> draft.judgement().verdict())
				.filter(verdict -> verdict != Verdict.IDENTICAL).max(Comparator.naturalOrder());
		if (worst.isPresent())
			return worst.get();
		if (!present)
			return Verdict.ABSENT;
		return history.present(element, position - 1) ? Verdict.IDENTICAL : Verdict.ADDED;
	}

	/** A change of the element itself, or of the events by which a callback is raised. */
	private static boolean concerns(Draft draft, ApiElement element) {
		var delta = draft.delta();
		if (delta.getKind() == DeltaKind.EVENTS_CHANGED || delta.getKind() == DeltaKind.FALLBACK_REMOVED || delta.getKind() == DeltaKind.PAIRING_CHANGED)
			return element.kind() == ElementKind.CALLBACK ? delta.getLost().contains(element.name())
					: delta.getElementKind() == ElementKind.NOTIFY && delta.getName().equals(element.name());
		return draft.isAbout(element);
	}

	private void addSites(JudgedApi api, Review review) {
		var rows = new LinkedHashMap<Sites.Key, Map<Configuration, List<String>>>();
		for (var one : api.configurations())
			for (var position = 0; position <= timeline.last(); position++) {
				one.sites().keys(position).forEach(site -> rows.computeIfAbsent(site, key -> new LinkedHashMap<>()));
				one.sites().unplaced(position).forEach(unplaced -> rows.computeIfAbsent(new Sites.Key(unplaced.file(), ""), key -> new LinkedHashMap<>()));
			}
		rows.keySet().stream().sorted().forEach(site -> {
			var row = ReviewFactory.eINSTANCE.createSiteRow();
			row.setFunction(site.function().isEmpty() ? null : site.function());
			row.setFile(site.file());
			for (var one : api.configurations())
				for (var position = 0; position <= timeline.last(); position++)
					(one.configuration() == Configuration.Y ? row.getRaisesY() : row.getRaisesN()).add(raises(one, site, position));
			row.setLine(line(api, site));
			if (Stream.concat(row.getRaisesY().stream(), row.getRaisesN().stream()).anyMatch(raises -> !raises.isEmpty() && !raises.equals("?")))
				review.getSites().add(row);
		});
	}

	private String raises(ApiInConfiguration one, Sites.Key site, int position) {
		if (timeline.isMissing(position) || conflicts.isFrozen(one.sites().file(site, position), position))
			return "?";
		if (!site.function().isEmpty())
			return String.join(" ", one.sites().raises(site, position));
		return String.join(" ", one.sites().unplaced(position).stream().filter(unplaced -> unplaced.file().equals(site.file()))
				.flatMap(unplaced -> one.events().raises(unplaced.callee(), position).stream()).distinct().sorted().toList());
	}

	private int line(JudgedApi api, Sites.Key site) {
		for (var one : api.configurations())
			for (var position = timeline.last(); position >= 0; position--) {
				if (!one.sites().calls(site, position).isEmpty())
					return one.sites().calls(site, position).getFirst().getLine();
				for (var unplaced : one.sites().unplaced(position))
					if (site.function().isEmpty() && unplaced.file().equals(site.file()))
						return unplaced.line();
			}
		return 0;
	}

	/** One row a patch number, with the worst verdict of all APIs in both configurations. */
	void addPatches(List<JudgedApi> apis, Review review) {
		for (var position = 1; position <= timeline.last(); position++) {
			var row = ReviewFactory.eINSTANCE.createPatchRow();
			row.setNumber(timeline.number(position));
			row.setMissing(timeline.isMissing(position));
			var here = position;
			row.setApplies(!row.isMissing() && conflicts.frozen().values().stream().noneMatch(since -> since == here));
			row.setVerdict(row.isMissing() ? Verdict.NOT_CHECKED : worst(apis, position));
			review.getPatches().add(row);
		}
	}

	private static Verdict worst(List<JudgedApi> apis, int position) {
		var verdicts = new ArrayList<Verdict>();
		for (var api : apis)
			for (var one : api.configurations())
				api.drafts(one, position).forEach(draft -> verdicts.add(draft.judgement().verdict()));
		return verdicts.stream().filter(verdict -> verdict != Verdict.NOT_CHECKED).max(Comparator.naturalOrder())
				.or(() -> verdicts.stream().findFirst()).orElse(Verdict.IDENTICAL);
	}
}
