package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.Sites;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.model.usage.Unchecked;

/** Everything that could not be checked, with place and reason; each place once. */
final class UncheckedPlaces {

	private final Timeline timeline;
	private final Map<String, NotChecked> places = new LinkedHashMap<>();
	/** How often a place that cannot be read was told of a file: it stays so at the next prefix, at another line, and only what is more is new. */
	private final Map<String, Integer> unread = new HashMap<>();
	/** Keys of places that have a finding of their own. */
	private final Set<String> told = new HashSet<>();

	UncheckedPlaces(Timeline timeline, SnapshotSource source, Conflicts conflicts) {
		this.timeline = timeline;
		for (var position = 1; position <= timeline.last(); position++)
			if (timeline.isMissing(position))
				add(null, 0, position, "patch " + timeline.number(position) + " is missing");
		conflicts.frozen().forEach((file, position) -> add(file, 0, position,
				"patch " + timeline.number(position) + " does not apply; the file is not followed from there on"));
		source.notChecked().forEach(place -> places.putIfAbsent(key(place), EcoreUtil.copy(place)));
	}

	/** Adds what one API's fragments did not show. */
	void collect(JudgedApi api) {
		for (var one : api.configurations()) {
			unread(one.history());
			api.fit(one).unknown().forEach(unknown -> add(unknown.file(), unknown.line(), unknown.position(), unknown.reason()));
			one.unreadable().forEach(unreadable -> add(unreadable.file(), unreadable.line(), unreadable.position(),
					"the declaration of " + unreadable.element().name() + " could not be read"));
			for (var position = 1; position <= timeline.last(); position++) {
				unplaced(one.sites(), position);
				for (var draft : api.drafts(one, position))
					if (draft.judgement().verdict() == Verdict.NOT_CHECKED) {
						var place = draft.delta().getPlace();
						told.add(add(place == null ? null : place.getFile(), place == null ? 0 : place.getLine(), position, draft.judgement().message()));
					}
			}
		}
	}

	private void unread(History history) {
		var seen = Collections.<SourceFile>newSetFromMap(new IdentityHashMap<>());
		for (var position = 0; position <= timeline.last(); position++)
			for (SourceFile file : history.at(position).snapshot().getFiles())
				if (seen.add(file))
					unread(file, position);
	}

	private void unread(SourceFile file, int position) {
		var here = new HashMap<String, Integer>();
		for (Unchecked unchecked : file.getUnchecked()) {
			var reason = unchecked.getName() == null ? unchecked.getReason() : unchecked.getName() + ": " + unchecked.getReason();
			var key = file.getPath() + "\n" + reason;
			if (here.merge(key, 1, Integer::sum) > unread.getOrDefault(key, 0)) {
				unread.put(key, here.get(key));
				add(file.getPath(), unchecked.getLine(), position, reason);
			}
		}
	}

	/** Calls of notify functions that come or go in a function that no hunk shows. Where no text changes, a line is enough to know them by. */
	private void unplaced(Sites sites, int position) {
		if (timeline.patches(position).isEmpty())
			return;
		var before = count(sites, position - 1);
		var after = count(sites, position);
		for (var entry : after.entrySet())
			if (entry.getValue().size() > before.getOrDefault(entry.getKey(), List.of()).size())
				add(entry.getValue().getLast().file(), entry.getValue().getLast().line(), position,
						entry.getValue().getLast().callee() + " is called in a function that no hunk shows");
		for (var entry : before.entrySet())
			if (entry.getValue().size() > after.getOrDefault(entry.getKey(), List.of()).size())
				add(entry.getValue().getLast().file(), entry.getValue().getLast().line(), position, "a call of "
						+ entry.getValue().getLast().callee() + " is gone from a function that no hunk shows; what the site raises now is not known");
	}

	private static Map<String, List<Sites.Unplaced>> count(Sites sites, int position) {
		return sites.unplaced(position).stream()
				.collect(Collectors.groupingBy(unplaced -> unplaced.file() + " " + unplaced.callee(), LinkedHashMap::new, Collectors.toList()));
	}

	private String add(String file, int line, int position, String reason) {
		var place = ReviewFactory.eINSTANCE.createNotChecked();
		place.setFile(file);
		place.setLine(line);
		place.setPrefix(position);
		place.setReason(reason);
		places.putIfAbsent(key(place), place);
		return key(place);
	}

	private static String key(NotChecked place) {
		return place.getFile() + " " + place.getLine() + " " + place.getPrefix() + " " + place.getReason();
	}

	/** One finding a patch for what has none yet; what is unknown of the base is only listed. */
	void addTo(Findings findings) {
		var byPosition = places.values().stream().filter(place -> place.getPrefix() > 0 && place.getFile() != null && !told.contains(key(place)))
				.collect(Collectors.groupingBy(NotChecked::getPrefix, LinkedHashMap::new, Collectors.toList()));
		byPosition.forEach((position, here) -> {
			var first = here.getFirst();
			var finding = findings.add(Rules.NOT_CHECKED, FindingKind.NOT_CHECKED, position, 0, null, null,
					first.getFile() == null ? null : Places.at(first.getFile(), first.getLine()), Rules.NOT_CHECKED.places(here.size()), null);
			Function<NotChecked, String> line = place -> place.getFile() + (place.getLine() > 0 ? ":" + place.getLine() : "") + ": " + place.getReason();
			Findings.addAll(finding.getFolded(), here.stream().map(line).toList());
		});
	}

	/** Whether anything that a patch does could not be checked. */
	boolean isAny(int position) {
		return places.values().stream().anyMatch(place -> place.getPrefix() == position);
	}

	/** In the order found: missing patches, frozen files, source that could not be read, sites. */
	List<NotChecked> all() {
		return new ArrayList<>(places.values());
	}
}
