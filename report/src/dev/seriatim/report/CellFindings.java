package dev.seriatim.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.seriatim.model.review.Configuration;

/** Finds for the cells of the picture which finding each is about. */
final class CellFindings {

	private final Map<Integer, List<Named>> byPatch;

	CellFindings(Report report) {
		byPatch = report.findings().stream().filter(finding -> finding.patch() != null).map(Named::of)
				.collect(Collectors.groupingBy(named -> named.finding().patch()));
	}

	/**
	 * The finding of a patch that names what a row shows most directly. A finding that only mentions the name, in its message or in
	 * what is folded into it, is meant by a cell in which something happens and by no other.
	 *
	 * @param only    the only configuration that the row shows, or null
	 * @param happens whether something happens in the cell
	 * @return null when no finding is about the cell
	 */
	Report.Finding find(String name, int patch, Configuration only, boolean happens) {
		return byPatch.getOrDefault(patch, List.of()).stream().filter(named -> named.holdsIn(only))
				.filter(named -> named.directness(name) <= (happens ? Named.MENTIONED : Named.HIT))
				.min(Comparator.comparingInt(named -> named.directness(name))).map(Named::finding).orElse(null);
	}

	/** A finding with the words in which names are looked for. */
	private record Named(Report.Finding finding, Set<String> folded, Set<String> message) {

		static final int HIT = 1;
		static final int MENTIONED = 3;

		static Named of(Report.Finding finding) {
			return new Named(finding, words(String.join(" ", finding.folded())), words(finding.message()));
		}

		private static Set<String> words(String text) {
			return Set.copyOf(List.of(text.split("\\W+")));
		}

		boolean holdsIn(Configuration only) {
			return only == null || finding.configurations().isEmpty() || finding.configurations().contains(only);
		}

		/** 0 is most direct; above {@link #MENTIONED} the finding does not name it at all. */
		int directness(String name) {
			if (name.equals(finding.element()))
				return 0;
			if (finding.consumers().contains(name))
				return HIT;
			if (folded.contains(name))
				return 2;
			return message.contains(name) ? MENTIONED : MENTIONED + 1;
		}
	}
}
