package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static dev.seriatim.model.judge.MadeUpSeries.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.order.Split;
import dev.seriatim.model.order.SplitPlaces;
import dev.seriatim.model.order.SplitSource;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.series.SplitReading;

/**
 * The question of April 2008 in small: patch 1 brings an API with a pair of callbacks and a shortcut for it, which a site raises; patch 2 brings
 * another site. The shortcut moves into a new last patch.
 */
class SplitTest {

	private static final List<String> API = List.of("member start void (int)", "member end void (int)", "member page void (int)", "function notify_start void (int)",
			"function notify_end void (int)", "function notify_page void (int)", "raise notify_start start", "raise notify_end end", "raise notify_page page");

	private final MadeUpSeries series = new MadeUpSeries().contract("start").contract("end").contract("page")
			.base(SITE, "function do_wp_page void (int)").patch(Map.of(HEADER, API, SITE, List.of("function do_wp_page void (int)", "call do_wp_page notify_page")))
			.patch(Map.of("mm/mremap.c", List.of("function move_ptes void (int)", "call move_ptes notify_start", "call move_ptes notify_end")));

	private Split split(SplitReading reading) {
		series.callback("page").getShortcutFor().addAll(List.of(series.callback("start"), series.callback("end")));
		var step = SeriesFactory.eINSTANCE.createSplitStep();
		step.setElement(series.callback("page"));
		step.setFrom(1);
		step.setTo(3);
		return Split.of(step, reading);
	}

	private Review review(Split split) {
		var order = new Order(List.of(List.of(1), List.of(2), List.of(3)));
		return new Judge(new SplitSource(series, split, true), List.of(series.api()), List.of(), EnumSet.of(Configuration.Y), Map.of())
				.review(series.series(), order, Adjustments.NONE);
	}

	private static List<String> problems(Review review) {
		return review.getFindings().stream().filter(finding -> finding.getSeverity() != Severity.INFO)
				.map(finding -> finding.getPatch() + " " + finding.getRule() + " " + finding.getElement()).toList();
	}

	private static List<String> raised(Review review, String function) {
		return review.getSites().stream().filter(site -> function.equals(site.getFunction())).findFirst().orElseThrow().getRaisesY();
	}

	@Test
	void asPostedNothingIsBroken() {
		assertEquals(List.of(), problems(series.review()));
	}

	@Test
	void movedLastItReplacesWhatEveryConsumerWrittenBeforeIsTold() {
		var review = review(split(SplitReading.STANDING_IN));
		assertEquals(List.of("3 NOTIFY_EVENT_REPLACED do_wp_page"), problems(review));
		assertEquals(List.of("", "end start", "end start", "page"), raised(review, "do_wp_page"));
		assertEquals(List.of("", "", "end start", "end start"), raised(review, "move_ptes"));
	}

	@Test
	void leftOutNobodyIsToldUntilThen() {
		var review = review(split(SplitReading.LEFT_OUT));
		assertEquals(List.of(), problems(review));
		assertEquals(List.of("", "", "", "page"), raised(review, "do_wp_page"));
	}

	@Test
	void whatTablesHaveForItGoesWithIt() {
		series.patch(Map.of(DRIVER, List.of("table needle page start end")));
		var split = split(SplitReading.LEFT_OUT);
		var source = new SplitSource(series, new Split(split.element(), split.opsTable(), split.functions(), split.standIns(), 1, 4), true);
		var driver = source.snapshot(Prefix.BASE.and(1).and(2).and(3), Configuration.Y).getFiles().stream().filter(file -> file.getPath().equals(DRIVER)).findFirst().orElseThrow();
		assertEquals(List.of("start", "end"), driver.getImplementations().getFirst().getCallbacks().stream().map(use -> use.getCallback()).toList());
	}

	@Test
	void aFileWithoutTheElementStaysTheSame() {
		var two = Prefix.BASE.and(1).and(2);
		var source = new SplitSource(series, split(SplitReading.LEFT_OUT), true);
		assertEquals(List.of("mm/mremap.c"), source.snapshot(two, Configuration.Y).getFiles().stream()
				.filter(file -> series.snapshot(two, Configuration.Y).getFiles().contains(file)).map(file -> file.getPath()).toList());
	}

	@Test
	void itIsToldWhatBelongsToItAndWhichSitesAreToBeWrittenAnew() {
		var places = SplitPlaces.of(split(SplitReading.LEFT_OUT), series.snapshot(Prefix.BASE.and(1).and(2), Configuration.Y));
		assertEquals(List.of("declaration of page:3", "definition of notify_page:6"), places.lines().stream().map(place -> place.what() + ":" + place.line()).toList());
		assertEquals(List.of("do_wp_page:2"), places.sites().stream().map(place -> place.what() + ":" + place.line()).toList());
	}
}
