package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What patches need of each other as lines between rows, as {@code git log --graph} has its lines: the patches one below the other in the posted order,
 * and beside them a line from each patch up to one that it needs. No two lines lie upon each other, and shorter ones are nearer to the patches.
 *
 * @param rows  the patches from top to bottom
 * @param lines the shorter ones first
 * @param lanes in how many columns lines run
 */
public record DependencyPicture(List<DependencyReport.Patch> rows, List<Line> lines, int lanes) {

	/**
	 * @param from the row of the patch that needs another, from 0
	 * @param to   the row above of the one that it needs
	 * @param lane the column in which the line runs, from 0 beside the patches outwards
	 */
	public record Line(int from, int to, int lane, DependencyReport.Needed needed) {
	}

	/** Of the patches as they are listed. */
	public static DependencyPicture of(DependencyReport report) {
		var numbers = report.patches().stream().map(DependencyReport.Patch::number).toList();
		var lines = new ArrayList<Line>();
		var shortestFirst = report.dependencies().stream().sorted(Comparator.comparingInt(needed -> numbers.indexOf(needed.patch()) - numbers.indexOf(needed.on()))).toList();
		for (var needed : shortestFirst) {
			var from = numbers.indexOf(needed.patch());
			var to = numbers.indexOf(needed.on());
			var lane = IntStream.iterate(0, next -> next + 1).filter(candidate -> lines.stream().noneMatch(line -> line.lane() == candidate && line.to() < from && to < line.from())).findFirst()
					.getAsInt();
			lines.add(new Line(from, to, lane, needed));
		}
		return new DependencyPicture(report.patches(), lines, lines.stream().mapToInt(line -> line.lane() + 1).max().orElse(0));
	}
}
