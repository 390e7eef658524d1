package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.seriatim.model.series.Comment;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PostedLine;

/**
 * Tells of the comments on a series whether the lines below which they were written still stand in a reroll: those of a diff in the diff of the partner,
 * in the same file and with the same sign, words of a message in its message. Lines that only moved stand.
 */
public final class CommentCheck {

	/** How many lines above and below tell equal ones apart. */
	private static final int MOST_AROUND = 3;

	/** Of more nobody looks what stands around. */
	private static final int MOST_EQUAL = 100;

	private final PatchSeries before;
	private final PatchSeries after;
	private final Pairing pairing;
	private final Map<Patch, Map<Set<String>, PostedDiff>> diffs = new HashMap<>();

	private CommentCheck(PatchSeries before, PatchSeries after, Pairing pairing) {
		this.before = before;
		this.after = after;
		this.pairing = pairing;
	}

	/** All comments of the old series, in their order. */
	public static List<CheckedComment> of(PatchSeries before, PatchSeries after, Pairing pairing) {
		var check = new CommentCheck(before, after, pairing);
		return before.getComments().stream().map(check::check).toList();
	}

	private CheckedComment check(Comment comment) {
		if (comment.getPatch() == 0)
			return checkCover(comment);
		var pair = pairing.pairs().stream().filter(one -> one.before() != null && one.before().getNumber() == comment.getPatch()).findFirst().orElseThrow();
		if (pair.after() != null)
			return comment.getFile() == null ? checkWords(comment, message(pair.before()), message(pair.after()), pair.after().getNumber()) : checkLines(comment, pair);
		if (!after.getMissing().isEmpty())
			return new CheckedComment(comment, null, CommentState.NOT_CHECKED, "the patch has no partner, but patches of the new series are missing");
		return new CheckedComment(comment, null, CommentState.PATCH_GONE, "the patch has no partner" + elsewhere(comment, pair));
	}

	private CheckedComment checkCover(Comment comment) {
		if (after.getCover() == null)
			return new CheckedComment(comment, null, CommentState.NOT_CHECKED, "the new series has no cover letter");
		return checkWords(comment, message(before), message(after), 0);
	}

	private static String message(PatchSeries series) {
		return PostedLine.message(series.getCover().getSubject(), series.getCover().getBody(), List.of());
	}

	private static String message(Patch patch) {
		return PostedLine.message(patch.getSubject(), patch.getBody(), patch.getTrailers());
	}

	private static CheckedComment checkWords(Comment comment, String was, String is, int number) {
		var words = PostedLine.squeezed(String.join(" ", comment.getQuoted()));
		if (words.isEmpty())
			return new CheckedComment(comment, number, CommentState.NOT_CHECKED, "nothing is quoted above it");
		if (!PostedLine.holds(was, words))
			return new CheckedComment(comment, number, CommentState.NOT_CHECKED, "what it quotes stands neither in the diff nor in the message");
		return PostedLine.holds(is, words) ? new CheckedComment(comment, number, CommentState.STANDS, null)
				: new CheckedComment(comment, number, CommentState.GONE, "the words are not in the message any more");
	}

	private CheckedComment checkLines(Comment comment, Pairing.Pair pair) {
		var number = pair.after().getNumber();
		if (comment.getQuoted().isEmpty())
			return new CheckedComment(comment, number, CommentState.NOT_CHECKED, "no line of the diff is quoted right above it");
		var was = diff(pair.before(), names(pair.before(), comment.getFile()));
		var is = partner(pair, was, comment.getFile());
		if (is.isEmpty())
			return new CheckedComment(comment, number, CommentState.GONE, "the patch does not change the file any more" + elsewhere(comment, pair));
		var keys = keys(comment);
		var standing = is.get().ends(keys).size();
		var meant = was.at(comment.getQuotedLine());
		var equal = was.ends(keys);
		if (standing == 0)
			return notStanding(comment, pair, is.get(), keys);
		if (standing >= equal.size() || equal.size() <= MOST_EQUAL && isFound(was, is.get(), meant, keys))
			return new CheckedComment(comment, number, CommentState.STANDS, null);
		if (equal.size() <= MOST_EQUAL && equal.stream().filter(place -> place != meant && isFound(was, is.get(), place, keys)).count() >= standing)
			return new CheckedComment(comment, number, CommentState.GONE, "the lines are not in the diff any more, only equal ones");
		return new CheckedComment(comment, number, CommentState.NOT_CHECKED,
				"the lines stood there " + times(equal.size()) + " and stand there " + times(standing) + ", and nothing tells which are gone");
	}

	private static String times(int count) {
		return count == 1 ? "once" : count + " times";
	}

	/** What is only context may be left out of a diff although it is still in the file. */
	private CheckedComment notStanding(Comment comment, Pairing.Pair pair, PostedDiff is, List<String> keys) {
		var removed = !is.ends(List.of("-" + keys.getLast().substring(1))).isEmpty();
		if (keys.stream().allMatch(key -> key.startsWith(" ")) && !removed)
			return new CheckedComment(comment, pair.after().getNumber(), CommentState.NOT_CHECKED, "the diff does not show the lines any more, which it did not change");
		return new CheckedComment(comment, pair.after().getNumber(), CommentState.GONE, "the lines are not in the diff any more" + elsewhere(comment, pair));
	}

	/** Whether lines that stand several times are found again by those around them, which stand there once. */
	private static boolean isFound(PostedDiff was, PostedDiff is, int place, List<String> keys) {
		if (place < 0)
			return false;
		for (var more = 1; more <= MOST_AROUND; more++)
			for (var around : List.of(was.around(place, keys.size(), more, 0), was.around(place, keys.size(), 0, more), was.around(place, keys.size(), more, more)))
				if (was.ends(around).size() == 1 && !is.ends(around).isEmpty())
					return true;
		return false;
	}

	private static List<String> keys(Comment comment) {
		return comment.getQuoted().stream().map(PostedLine::key).toList();
	}

	/** The same file in the partner; one that is called otherwise there has no other counterpart, and most of the lines. */
	private Optional<PostedDiff> partner(Pairing.Pair pair, PostedDiff was, String path) {
		var names = names(pair.before(), path);
		var same = diff(pair.after(), names);
		if (!same.isEmpty())
			return Optional.of(same);
		var known = new HashSet<String>();
		pair.before().getFiles().forEach(file -> known.addAll(PostedDiff.names(file)));
		return pair.after().getFiles().stream().map(PostedDiff::names).filter(others -> others.stream().noneMatch(known::contains)).map(others -> diff(pair.after(), others))
				.filter(other -> 2 * was.shared(other) > was.different()).findFirst();
	}

	/** All names of the file of this path in the patch. */
	private static Set<String> names(Patch patch, String path) {
		var names = new HashSet<>(Set.of(path));
		patch.getFiles().stream().map(PostedDiff::names).filter(others -> others.contains(path)).forEach(names::addAll);
		return names;
	}

	private PostedDiff diff(Patch patch, Set<String> names) {
		return diffs.computeIfAbsent(patch, none -> new HashMap<>()).computeIfAbsent(names, none -> new PostedDiff(changes(patch, names)));
	}

	private static List<FileChange> changes(Patch patch, Set<String> names) {
		var changes = new ArrayList<>(patch.getFiles());
		changes.removeIf(file -> PostedDiff.names(file).stream().noneMatch(names::contains));
		return changes;
	}

	/** Which other patches change such lines of the file as the one that was commented on did. */
	private String elsewhere(Comment comment, Pairing.Pair pair) {
		if (comment.getFile() == null || comment.getQuoted().isEmpty() || keys(comment).stream().allMatch(key -> key.startsWith(" ")))
			return "";
		var names = names(pair.before(), comment.getFile());
		var others = after.getPatches().stream().filter(patch -> !Objects.equals(patch, pair.after()) && !diff(patch, names).ends(keys(comment)).isEmpty())
				.map(patch -> String.valueOf(patch.getNumber())).collect(Collectors.joining(", "));
		return others.isEmpty() ? "" : "; such lines are in patch " + others;
	}
}
