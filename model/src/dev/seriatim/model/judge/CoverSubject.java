package dev.seriatim.model.judge;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the sentences of one paragraph of a cover letter are about: the series as a whole, or patches that are named by their numbers. Where the words
 * do not tell, nothing is claimed.
 */
final class CoverSubject {

	private static final String SERIES = "(?:(?:this|the) (?:(?:whole|entire) )?(?:(?:patch )?series|patch ?set|set of patches))";
	private static final String EACH = "(?:all (?:of )?(?:(?:the|these) )?patches|(?:every|each) patch)";
	private static final String PRONOUN = "(?:it|they|them|these patches)";
	/** In a regular expression. */
	static final String REGEX = "(?:" + SERIES + "|" + EACH + "|" + PatchNumbers.NAMED + "|" + PRONOUN + ")";

	private static final Pattern OF_SERIES = Pattern.compile("\\b" + SERIES + "\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern OF_EACH = Pattern.compile("\\b(?:" + EACH + "|(?:every|each) (?:step|commit))\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern OF_OTHERS = Pattern.compile("\\b" + PRONOUN + "\\b", Pattern.CASE_INSENSITIVE);

	/** @param numbers empty for the series as a whole */
	record Subject(Optional<SortedSet<Integer>> numbers) {

		static final Subject WHOLE = new Subject(Optional.empty());
	}

	private final int total;
	private final boolean item;
	private int sentences;
	private boolean ofSeries;
	private boolean doubtful;
	private SortedSet<Integer> patches;

	/** @param total how many patches the series has @param item whether the paragraph is an item of a list, which tells of a part of the series */
	CoverSubject(int total, boolean item) {
		this.total = total;
		this.item = item;
	}

	/** Of a claim in the next sentence, empty where nothing tells. */
	Optional<Subject> of(ClaimPhrases.Match claim, String sentence) {
		if (OF_SERIES.matcher(claim.text()).find())
			return Optional.of(Subject.WHOLE);
		if (PatchNumbers.isAny(claim.text()))
			return PatchNumbers.in(claim.text(), total).map(CoverSubject::patches);
		if (OF_EACH.matcher(claim.text()).find())
			return Optional.of(patches(IntStream.rangeClosed(1, total).boxed().collect(Collectors.toCollection(TreeSet::new))));
		var leading = PatchNumbers.leading(sentence, total);
		if (leading.isPresent())
			return leading.map(CoverSubject::patches);
		if (PatchNumbers.isAny(sentence) || doubtful)
			return Optional.empty();
		if (patches != null)
			return Optional.of(patches(patches));
		var isWhole = ofSeries || OF_SERIES.matcher(sentence).lookingAt();
		var isAlone = claim.start() == 0 && sentences == 0 && !item && !OF_OTHERS.matcher(claim.text()).find();
		return isWhole || isAlone ? Optional.of(Subject.WHOLE) : Optional.empty();
	}

	private static Subject patches(SortedSet<Integer> numbers) {
		return new Subject(Optional.of(numbers));
	}

	/** The sentence is over. @param ofOthers whether it speaks of patches in other words than their numbers */
	void read(String sentence, boolean ofOthers) {
		var leading = PatchNumbers.leading(sentence, total);
		if (leading.isPresent() && (patches == null || patches.equals(leading.get())))
			patches = leading.get();
		else if (leading.isPresent() || ofOthers || patches == null && PatchNumbers.isAny(sentence))
			doubtful = true;
		ofSeries |= OF_SERIES.matcher(sentence).lookingAt();
		sentences++;
	}
}
