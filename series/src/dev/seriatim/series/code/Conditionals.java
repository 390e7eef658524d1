package dev.seriatim.series.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The {@code #if} groups of a text in one configuration of the guards, and the variants of the text that together show every
 * branch that may be built. A group that the guards decide shows one branch; any other group shows its i-th branch in the
 * i-th variant; a group without {@code #else} is always shown. A fragment may start or end inside a group.
 */
final class Conditionals {

	/** More variants than any file of the kernel needs; what they do not show is found to be missing later. */
	private static final int MOST_VARIANTS = 32;

	private record Branch(Truth truth, int start, int end, List<Group> nested) {

		int variants() {
			return Math.max(1, nested.stream().mapToInt(Group::variants).max().orElse(1));
		}
	}

	private record Group(List<Branch> branches) {

		/** The branches that may be built, the first that is certain being the last. */
		List<Branch> alternatives() {
			var alternatives = new ArrayList<Branch>();
			for (var branch : branches) {
				if (branch.truth != Truth.FALSE)
					alternatives.add(branch);
				if (branch.truth == Truth.TRUE)
					break;
			}
			return alternatives;
		}

		int variants() {
			return alternatives().stream().mapToInt(Branch::variants).sum();
		}
	}

	private static final class OpenGroup {
		final List<Branch> branches = new ArrayList<>();
		List<Group> nested = new ArrayList<>();
		Truth truth;
		int start;
	}

	private final SourceText source;
	private final List<Directive> directives;
	private final Set<String> guards;
	private final boolean on;
	private final List<Group> groups;
	private boolean decided;

	Conditionals(SourceText source, Set<String> guards, boolean on) {
		this.source = source;
		this.guards = guards;
		this.on = on;
		directives = Directive.of(source);
		groups = read();
	}

	/** Whether the other configuration shows another text. */
	boolean dependOnGuards() {
		return decided;
	}

	List<Directive> directives() {
		return directives;
	}

	/** The texts, each as long as the source, with comments, conditional lines and the branches not shown blanked. */
	List<char[]> variants() {
		var count = Math.clamp(groups.stream().mapToInt(Group::variants).max().orElse(1), 1, MOST_VARIANTS);
		var texts = new ArrayList<char[]>();
		for (var variant = 0; variant < count; variant++)
			texts.add(variant(variant, false));
		return texts;
	}

	/** One more text: of the groups that no guard decides nothing is shown but an {@code #else}. */
	char[] sparest() {
		return variant(0, true);
	}

	private char[] variant(int index, boolean sparest) {
		var chars = source.text().toCharArray();
		source.comments().forEach(comment -> SourceText.blank(chars, comment[0], comment[1]));
		directives.stream().filter(Directive::isConditional).forEach(line -> SourceText.blank(chars, line.start(), line.end()));
		blank(groups, index, sparest, chars);
		return chars;
	}

	private static void blank(List<Group> groups, int index, boolean sparest, char[] chars) {
		for (var group : groups) {
			var left = Math.min(index, group.variants() - 1);
			Branch shown = null;
			for (var branch : group.alternatives()) {
				if (sparest ? branch.truth == Truth.TRUE : left >= 0 && left < branch.variants()) {
					shown = branch;
					blank(branch.nested, left, sparest, chars);
				}
				left -= branch.variants();
			}
			for (var branch : group.branches)
				if (branch != shown)
					SourceText.blank(chars, branch.start, branch.end);
		}
	}

	private List<Group> read() {
		var open = new ArrayDeque<OpenGroup>();
		List<Group> top = new ArrayList<>();
		for (var line : directives) {
			if (line.opens()) {
				var group = new OpenGroup();
				start(group, truth(line), line.end());
				open.push(group);
			} else if (line.continues()) {
				if (open.isEmpty())
					top = startedBefore(open, top, line);
				var group = open.peek();
				close(group, line.start());
				start(group, line.name().equals("else") ? Truth.TRUE : truth(line), line.end());
			} else if (line.name().equals("endif")) {
				if (open.isEmpty())
					top = startedBefore(open, top, line);
				close(open.peek(), line.start());
				var group = new Group(open.pop().branches);
				(open.isEmpty() ? top : open.peek().nested).add(group);
			}
		}
		while (!open.isEmpty()) {
			close(open.peek(), source.length());
			var group = new Group(open.pop().branches);
			(open.isEmpty() ? top : open.peek().nested).add(group);
		}
		return top;
	}

	/**
	 * The fragment starts inside a group. By custom the comment beside {@code #else} names the symbol that the group tests;
	 * without it nothing is known. With {@code #endif} it does not tell which branch the fragment starts in.
	 */
	private List<Group> startedBefore(ArrayDeque<OpenGroup> open, List<Group> before, Directive line) {
		var group = new OpenGroup();
		var truth = Truth.UNKNOWN;
		if (line.name().equals("else")) {
			var text = source.text().substring(line.start(), line.end());
			for (var guard : guards)
				if (text.matches("(?s).*/[/*].*\\b" + guard + "\\b.*")) {
					truth = Truth.of(on);
					decided = true;
				}
		}
		start(group, truth, 0);
		group.nested = before;
		open.push(group);
		return new ArrayList<>();
	}

	private static void start(OpenGroup group, Truth truth, int offset) {
		group.truth = truth;
		group.start = offset;
		group.nested = new ArrayList<>();
	}

	private static void close(OpenGroup group, int offset) {
		group.branches.add(new Branch(group.truth, group.start, offset, group.nested));
	}

	private Truth truth(Directive line) {
		if (line.name().endsWith("def")) {
			var truth = line.arguments().isEmpty() ? Truth.UNKNOWN : GuardExpression.defined(line.arguments().getFirst().text(), guards, on);
			decided |= truth != Truth.UNKNOWN;
			return line.name().endsWith("ndef") ? truth.not() : truth;
		}
		var truth = GuardExpression.evaluate(line.arguments(), guards, on);
		decided |= line.arguments().stream().anyMatch(token -> guards.contains(token.text()));
		return truth;
	}
}
