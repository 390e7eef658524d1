package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.Place;
import dev.seriatim.model.series.Hunk;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.SourceText;

/** The lines of a patch around a finding. */
final class Excerpt {

	private static final int CONTEXT = 4;

	private final Patch patch;

	Excerpt(Patch patch) {
		this.patch = patch;
	}

	/** Up to nine lines of the hunk in which the finding lies; empty when no hunk shows its place. */
	List<Report.ExcerptLine> around(Finding finding) {
		for (var file : patch.getFiles())
			for (var hunk : file.getHunks()) {
				var index = finding.getMailLine() > 0 ? index(hunk, finding) : -1;
				if (index < 0 && finding.getPlace() != null && finding.getPlace().getFile() != null
						&& finding.getPlace().getFile().equals(file.path()))
					index = index(hunk, finding.getPlace());
				if (index >= 0)
					return lines(hunk, index);
			}
		return List.of();
	}

	private static int index(Hunk hunk, Finding finding) {
		for (var i = 0; i < hunk.getLines().size(); i++)
			if (hunk.getMailLines().get(i) == finding.getMailLine() && hunk.getMailLineIndexes().get(i) == finding.getMailLineIndex())
				return i;
		return -1;
	}

	private static int index(Hunk hunk, Place place) {
		var line = place.isRemoved() ? hunk.getOldStart() : hunk.getNewStart();
		var other = place.isRemoved() ? '+' : '-';
		for (var i = 0; i < hunk.getLines().size(); i++) {
			var sign = hunk.getLines().get(i).isEmpty() ? ' ' : hunk.getLines().get(i).charAt(0);
			if (sign == other || sign == '\\')
				continue;
			if (line++ == place.getLine())
				return i;
		}
		return -1;
	}

	private static List<Report.ExcerptLine> lines(Hunk hunk, int index) {
		var lines = new ArrayList<Report.ExcerptLine>();
		var end = Math.min(hunk.getLines().size(), index + CONTEXT + 1);
		for (var i = Math.max(0, index - CONTEXT); i < end; i++)
			lines.add(new Report.ExcerptLine(SourceText.decode(hunk.getLines().get(i)), i == index));
		return lines;
	}
}
