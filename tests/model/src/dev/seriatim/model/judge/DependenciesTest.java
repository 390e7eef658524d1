package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static dev.seriatim.model.judge.MadeUpSeries.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.order.Dependencies;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.Steps;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.series.PatchSelection;
import dev.seriatim.model.series.SeriesFactory;

class DependenciesTest {

	private static final List<String> READ = List.of("member read void (int)", "function notify_read void (int)", "raise notify_read read");
	private static final List<String> BOTH = List.of("member read void (int)", "function notify_read void (int)", "raise notify_read read", "member reset void (int)",
			"function notify_reset void (int)", "raise notify_reset reset");

	private final Map<Integer, Integer> textual = new HashMap<>();
	private final MadeUpSeries series = new MadeUpSeries() {
		@Override
		public List<Conflict> conflicts(Prefix prefix) {
			var needed = textual.get(prefix.last());
			return needed == null || prefix.patches().contains(needed) ? List.of() : List.of(new Conflict(prefix.last(), "mm/memory.c", 7, "the hunk at line 7 does not match"));
		}
	}.contract("read").contract("reset");

	private List<String> dependencies() {
		return Dependencies.of(series.series(), series, new Judge(series, List.of(series.api()), List.of(), EnumSet.of(Configuration.Y), Map.of())).stream()
				.map(dependency -> dependency.patch() + " needs " + dependency.on() + " " + dependency.kind().literal() + " " + dependency.reason()).toList();
	}

	private static PatchSelection patch(int number) {
		var selection = SeriesFactory.eINSTANCE.createPatchSelection();
		selection.setPatches(Steps.patch(number));
		return selection;
	}

	private void promise(PatchSelection first, PatchSelection second) {
		var constraint = SeriesFactory.eINSTANCE.createOrderConstraint();
		constraint.setFirst(first);
		constraint.setSecond(second);
		constraint.setLast(second == null);
		var promise = SeriesFactory.eINSTANCE.createOrderPromise();
		promise.getConstraints().add(constraint);
		series.series().getPromises().add(promise);
	}

	@Test
	void whoUsesACallbackNeedsThePatchThatBringsIt() {
		series.base(HEADER, READ.toArray(String[]::new)).patch(Map.of(HEADER, BOTH)).patch(Map.of(SITE, List.of("call walk notify_read")))
				.patch(Map.of(DRIVER, List.of("table needle read reset")));
		assertEquals(List.of("3 needs 1 API USED_BEFORE_ADDED reset"), dependencies());
	}

	@Test
	void whoTakesACallbackAwayNeedsThePatchThatConvertsItsDriver() {
		series.base(HEADER, BOTH.toArray(String[]::new)).base(DRIVER, "table needle read reset").patch(Map.of(DRIVER, List.of("table needle read"))).patch(Map.of(HEADER, READ));
		assertEquals(List.of("2 needs 1 API USED_AFTER_REMOVED reset"), dependencies());
	}

	@Test
	void orthogonalPatchesNeedNothing() {
		series.base(HEADER, BOTH.toArray(String[]::new)).patch(Map.of(SITE, List.of("call walk notify_read"))).patch(Map.of(DRIVER, List.of("table needle read")));
		assertEquals(List.of(), dependencies());
	}

	@Test
	void whatFollowsFromOthersIsLeftOut() {
		series.base(HEADER, BOTH.toArray(String[]::new)).patch(Map.of()).patch(Map.of()).patch(Map.of()).patch(Map.of());
		textual.put(2, 1);
		textual.put(4, 2);
		promise(patch(1), patch(4));
		promise(patch(1), patch(3));
		assertEquals(List.of("2 needs 1 textual mm/memory.c: the hunk at line 7 does not match", "3 needs 1 declared promised",
				"4 needs 2 textual mm/memory.c: the hunk at line 7 does not match"), dependencies());
	}

	@Test
	void whatComesLastNeedsAllOthers() {
		series.base(HEADER, BOTH.toArray(String[]::new)).patch(Map.of()).patch(Map.of()).patch(Map.of());
		textual.put(2, 1);
		promise(patch(3), null);
		assertEquals(List.of("2 needs 1 textual mm/memory.c: the hunk at line 7 does not match", "3 needs 2 declared promised to come last"), dependencies());
	}

	@Test
	void aPromiseAgainstThePostedOrderIsNoDependency() {
		series.base(HEADER, BOTH.toArray(String[]::new)).patch(Map.of()).patch(Map.of());
		promise(patch(2), patch(1));
		assertEquals(List.of(), dependencies());
	}
}
