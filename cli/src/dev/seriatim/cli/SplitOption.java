package dev.seriatim.cli;

import java.util.List;
import java.util.regex.Pattern;

import dev.seriatim.model.series.SplitReading;
import dev.seriatim.review.NamedSplit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code ELEMENT:I:J}, {@code ELEMENT:I:J=A,B} and {@code ELEMENT:I:J=nothing}. */
final class SplitOption implements ITypeConverter<NamedSplit> {

	private static final Pattern SPLIT = Pattern.compile("(\\w+):(\\d{1,6}):(\\d{1,6})(?:=(\\w+(?:,\\w+)*))?");
	private static final String NOTHING = "nothing";

	@Override
	public NamedSplit convert(String text) {
		var found = SPLIT.matcher(text);
		if (!found.matches())
			throw new TypeConversionException("'" + text + "' is not ELEMENT:I:J, ELEMENT:I:J=A,B or ELEMENT:I:J=nothing");
		var standIns = found.group(4);
		var reading = standIns == null ? SplitReading.BOTH : standIns.equals(NOTHING) ? SplitReading.LEFT_OUT : SplitReading.STANDING_IN;
		return new NamedSplit(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)), reading,
				reading == SplitReading.STANDING_IN ? List.of(standIns.split(",")) : List.of());
	}
}
