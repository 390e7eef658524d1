package dev.seriatim.review;

import java.util.List;

import dev.seriatim.model.series.VariantStep;

/**
 * A series, and what is to be changed in its order.
 *
 * @param variant the name of a variant that the file of the language states; null where the rest says it all
 * @param steps   taken one after another, after those of the variant; numbers name posted patches
 * @param splits  taken last
 */
public record OrderRequest(ReviewRequest review, String variant, List<VariantStep> steps, List<NamedSplit> splits) {

	public OrderRequest {
		steps = List.copyOf(steps);
		splits = List.copyOf(splits);
	}
}
