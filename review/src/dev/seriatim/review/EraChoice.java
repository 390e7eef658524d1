package dev.seriatim.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Prototyped;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/**
 * Which era of an API the code at hand is of. The base decides, or the first prefix at which the API shows: declarations with
 * the contract's type speak for an era and those with another type against it, and names that are only mentioned tell less.
 */
final class EraChoice {

	private static final int DECLARED = 3;
	private static final int MENTIONED = 1;

	private final SnapshotSource source;
	private final Timeline timeline;

	EraChoice(SnapshotSource source, Timeline timeline) {
		this.source = source;
		this.timeline = timeline;
	}

	/**
	 * @param eras of one API, from the oldest to the newest
	 * @return the era that fits best, the newest of several that fit alike; empty when no prefix shows the API
	 */
	Optional<Era> of(List<Era> eras) {
		var known = eras.stream().flatMap(era -> vocabulary(era.load())).collect(Collectors.toSet());
		for (var position = 0; position <= timeline.last(); position++) {
			if (timeline.isMissing(position))
				continue;
			var snapshot = source.snapshot(timeline.prefix(position), Configuration.Y);
			var mentioned = mentioned(snapshot, known);
			if (!mentioned.isEmpty()) {
				var declarations = snapshot.getFiles().stream().flatMap(file -> file.getDeclarations().stream())
						.filter(declaration -> known.contains(declaration.getName()) || known.contains(declaration.getOwner())).toList();
				return eras.stream().max(Comparator.comparing((Era era) -> score(era.load(), declarations, mentioned)).thenComparing(eras::indexOf));
			}
		}
		return Optional.empty();
	}

	/** Names that no other API has; callbacks can be plain words such as release. */
	private static Stream<String> vocabulary(Api api) {
		return Stream.of(api.getOpsTables(), api.getFunctions(), api.getMacros(), api.notifyFunctions()).flatMap(List::stream)
				.map(Element::getName);
	}

	private static Set<String> mentioned(Snapshot snapshot, Set<String> known) {
		var mentioned = new HashSet<String>();
		for (var file : snapshot.getFiles())
			if (file.getNames() != null)
				file.getNames().keySet().stream().filter(known::contains).forEach(mentioned::add);
		return mentioned;
	}

	private static int score(Api api, List<Declaration> declarations, Set<String> mentioned) {
		var own = vocabulary(api).collect(Collectors.toSet());
		var score = 0;
		for (var name : mentioned)
			score += own.contains(name) ? MENTIONED : -MENTIONED;
		for (var declaration : declarations)
			score += DECLARED * agreement(api, declaration);
		return score;
	}

	/** 1 when the contract declares it so, -1 when it does otherwise, 0 when it does not concern the contract. */
	private static int agreement(Api api, Declaration declaration) {
		if (declaration.getKind() == DeclarationKind.CALLBACK)
			return api.getOpsTables().stream().filter(table -> table.getName().equals(declaration.getOwner())).findFirst()
					.map(table -> agreement(table, declaration)).orElse(0);
		if (declaration.getKind() == DeclarationKind.FUNCTION)
			return api.getFunctions().stream().filter(function -> function.getName().equals(declaration.getName())).findFirst()
					.map(function -> agreement(function, declaration)).orElse(0);
		return 0;
	}

	private static int agreement(OpsTable table, Declaration declaration) {
		return table.getCallbacks().stream().filter(callback -> callback.getName().equals(declaration.getName())).findFirst()
				.map(callback -> agreement(callback, declaration)).orElse(-1);
	}

	private static int agreement(Prototyped promised, Declaration declaration) {
		if (declaration.getSignature() == null)
			return 0;
		return promised.signature().equals(declaration.getSignature()) ? 1 : -1;
	}
}
