package dev.seriatim.language.validation;

import java.util.HashSet;

import org.eclipse.xtext.validation.Check;

import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesPackage;

/** Whether what is said of a series can be meant. Whether its files exist is found out by whoever reads them. */
public final class SeriesChecks extends LanguageChecks {

	@Check
	void rangeIsAscending(NumberRange range) {
		if (range.getLast() < range.getFirst())
			reportError(IssueCodes.RANGE_REVERSED, range, SeriesPackage.Literals.NUMBER_RANGE__LAST, range.getFirst(), range.getLast());
	}

	@Check
	void rerollIsOfTheVersionStated(PatchSeries series) {
		if (series.getVersion() > 0 && series.getReroll() != null && series.getReroll().matches("v?\\d+")
				&& !series.getReroll().replaceFirst("v?0*", "").equals(Integer.toString(series.getVersion())))
			reportWarning(IssueCodes.REROLL_OF_ANOTHER_VERSION, series, SeriesPackage.Literals.PATCH_SERIES__REROLL, series.getReroll(),
					"v" + series.getVersion());
	}

	@Check
	void patchHasOneStandIn(PatchSeries series) {
		var numbers = new HashSet<Integer>();
		for (var standIn : series.getStandIns())
			if (!numbers.add(standIn.getNumber()))
				reportError(IssueCodes.STAND_IN_TWICE, standIn, SeriesPackage.Literals.STAND_IN__NUMBER, standIn.getNumber());
	}
}
