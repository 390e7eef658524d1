package dev.seriatim.ui.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.seriatim.report.Picture;
import dev.seriatim.report.Sign;

/** What stands below the matrix: what is left out, and what signs and letters mean. */
final class Legend {

	private Legend() {
	}

	/** @param hidden how many prefixes have no column because nothing happens at them */
	static List<String> lines(Picture picture, int hidden) {
		List<String> lines = new ArrayList<>(picture.leftOut());
		if (hidden > 0) {
			lines.add(Messages.bind(Messages.Legend_hiddenPrefixes, hidden));
		}
		if (!picture.letters().isEmpty()) {
			lines.add(picture.letters().stream().map(letter -> letter.letter() + "\u2002" + Shown.line(letter.meaning())).collect(Collectors.joining("\u2003")));
		}
		lines.add(Arrays.stream(Sign.values()).map(sign -> sign.text() + "\u2002" + sign.words()).collect(Collectors.joining("\u2003")));
		return lines;
	}
}
