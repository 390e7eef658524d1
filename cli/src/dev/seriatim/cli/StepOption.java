package dev.seriatim.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.seriatim.model.prefix.Steps;
import dev.seriatim.model.series.MovePosition;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.VariantStep;
import picocli.CommandLine.Option;

/** One thing that the command line says of the order of patches; a group of options, so that those given several times keep their order. */
final class StepOption {

	private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?");
	private static final Pattern MOVE = Pattern.compile("([\\d.,]+):(?:(after|before):(\\d{1,6})|(first|last))");
	private static final Pattern SWAP = Pattern.compile("(\\d{1,6}),(\\d{1,6})");

	@Option(names = "--move", paramLabel = "K:after:J", description = "Moves patch K behind patch J; also K:before:J, K:first and K:last. K can be a range A..B or a list.")
	private String move;

	@Option(names = "--swap", paramLabel = "A,B", description = "Lets two patches change places.")
	private String swap;

	@Option(names = "--drop", paramLabel = "K", description = "Leaves a patch out, a range or a list of them.")
	private String drop;

	@Option(names = "--squash", paramLabel = "A..B", description = "Makes one patch of a range or a list, at the place of the first.")
	private String squash;

	/** @throws IllegalArgumentException with what is wrong */
	VariantStep step() {
		if (move != null)
			return move();
		if (swap != null)
			return swap();
		return drop != null ? Steps.drop(ranges(drop)) : Steps.squash(ranges(squash));
	}

	private VariantStep move() {
		var found = MOVE.matcher(move);
		if (!found.matches())
			throw new IllegalArgumentException("--move takes K:after:J, K:before:J, K:first or K:last, not " + move);
		return Steps.move(ranges(found.group(1)), MovePosition.get(found.group(2) != null ? found.group(2) : found.group(4)),
				found.group(3) == null ? 0 : Integer.parseInt(found.group(3)));
	}

	private VariantStep swap() {
		var found = SWAP.matcher(swap);
		if (!found.matches())
			throw new IllegalArgumentException("--swap takes two patches A,B, not " + swap);
		return Steps.swap(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
	}

	private static List<NumberRange> ranges(String text) {
		return Stream.of(text.split(",", -1)).map(StepOption::range).toList();
	}

	private static NumberRange range(String text) {
		var found = RANGE.matcher(text);
		if (!found.matches())
			throw new IllegalArgumentException("'" + text + "' is not a patch or a range A..B of patches");
		var range = Steps.patches(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2) == null ? found.group(1) : found.group(2)));
		if (range.getFirst() > range.getLast())
			throw new IllegalArgumentException("'" + text + "' ends before it begins");
		return range;
	}
}
