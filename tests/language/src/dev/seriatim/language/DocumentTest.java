package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.series.KeepPromise;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.WorksPromise;

/** What the good files mean in the model. */
final class DocumentTest {

	private final Api api = read("api").getApis().getFirst();
	private final Document plan = read("plan");

	@Test
	void anApiHasItsHeadersAndGuard() {
		assertEquals(List.of("include/linux/widget.h", "include/linux/widget_types.h", "include/linux/widget_more.h"), api.getHeaders());
		assertEquals("CONFIG_WIDGET", api.getGuard());
	}

	@Test
	void callbackPropertiesAreRead() {
		assertTrue(callback("release").isOptional());
		assertEquals(Execution.MAY_SLEEP, callback("release").getExecution());
		assertTrue(callback("poll").isHint());
		assertEquals(Execution.UNSPECIFIED, callback("poll").getExecution());
		assertEquals(Execution.ATOMIC, callback("flush").getExecution());
	}

	@Test
	void shortcutsAndPairsReferToTheOtherCallbacks() {
		assertEquals(List.of(callback("begin"), callback("end")), callback("flush").getShortcutFor());
		assertEquals(callback("end"), callback("begin").getPairsWith());
	}

	@Test
	void functionPropertiesAreRead() {
		var register = api.getFunctions().getFirst();
		assertEquals(Export.EXPORTED_GPL, register.getExport());
		assertEquals(Execution.MAY_SLEEP, register.getExecution());
		assertEquals(List.of("widget_mutex"), register.getMustHold());
		assertEquals(List.of("w->lock"), register.getMustNotHold());
		assertEquals(Export.EXPORTED, api.getFunctions().get(1).getExport());
		assertEquals(Export.NONE, api.getFunctions().get(2).getExport());
	}

	@Test
	void sidesAreRead() {
		assertEquals(List.of("widget_init"), namesOfCore(api.getFunctions()));
		assertEquals(List.of("widget_debug"), namesOfCore(api.getMacros()));
		assertEquals(List.of("widget_flush", "widget_flush_notify", "widget_begin"), namesOfCore(api.notifyFunctions()));
	}

	@Test
	void aMacroHasItsArity() {
		assertEquals("WIDGET_SIZE -1, WIDGET_NAME 0, widget_for_each 2, widget_debug 2, widget_trace 1",
				api.getMacros().stream().map(DocumentTest::withArity).collect(Collectors.joining(", ")));
	}

	@Test
	void aNotifyGroupRaisesCallbacksOrElseOthers() {
		var group = api.getNotifyGroups().getFirst();
		assertEquals(List.of(callback("flush")), group.getRaises());
		assertEquals(List.of(callback("begin"), callback("end")), group.getOrElse());
	}

	@Test
	void aDocumentationCommentBelongsToTheElementAfterIt() {
		assertEquals("The table that a driver fills.", api.getOpsTables().getFirst().getDocumentation());
		assertEquals("Called last.\n\nNothing else runs any more.", callback("release").getDocumentation());
		assertEquals("Both do the same.", api.notifyFunctions().get(1).getDocumentation());
	}

	@Test
	void anOrdinaryCommentIsNoDocumentation() {
		assertNull(callback("poll").getDocumentation());
	}

	@Test
	void consumersAreInAFileOrOutOfTreeOrAnywhere() {
		var kvm = plan.getConsumers().getFirst();
		assertEquals("virt/kvm/kvm_main.c", kvm.getPath());
		var xpmem = plan.getConsumers().get(1);
		assertTrue(xpmem.isOutOfTree());
		assertNull(xpmem.getPath());
		assertNull(plan.getConsumers().get(2).getPath());
	}

	@Test
	void aNeedSaysWhetherTheCallbackMaySleep() {
		assertEquals(List.of("invalidate_page false", "invalidate_range_start false"), needs(0));
		assertEquals(List.of("invalidate_page true", "invalidate_range_start true"), needs(1));
	}

	@Test
	void aSeriesSaysWhereItsMessagesAndItsTreeAre() {
		var series = series();
		assertEquals("mmu notifier", series.getName());
		assertEquals(13, series.getVersion());
		assertEquals(List.of("mmu-notifier-v13/"), series.getFrom());
		assertEquals("v2.6.25", series.getBase());
		assertEquals("../linux", series.getTree());
		assertEquals(List.of("4 v12-03of09.eml", "8 eight.eml"),
				series.getStandIns().stream().map(standIn -> standIn.getNumber() + " " + standIn.getPath()).toList());
	}

	@Test
	void aSeriesWithoutVersionHasVersionZero() {
		assertEquals(0, plan.getSeries().get(1).getVersion());
		assertEquals(List.of("a.mbox", "b.mbox"), plan.getSeries().get(1).getFrom());
	}

	@Test
	void aSeriesTakesTheNewestRerollUnlessItNamesOne() {
		assertNull(series().getReroll());
		assertEquals(List.of("2", "v3", "03", "2020-03-01"), plan.getSeries().stream().skip(1).map(PatchSeries::getReroll).toList());
	}

	@Test
	void aRangeOfOnePatchEndsWhereItStarts() {
		assertEquals(List.of("2..12"), ranges(0));
		assertEquals(List.of("2..2", "4..12"), ranges(1));
		assertEquals(List.of("5..5"), ranges(2));
	}

	@Test
	void aPromiseIsForConsumersUnlessItSaysCore() {
		assertEquals(List.of(Side.CONSUMER, Side.CORE, Side.CONSUMER),
				List.of(keepPromise(0).getSide(), keepPromise(1).getSide(), keepPromise(2).getSide()));
	}

	@Test
	void aPromiseNamesConsumersAndThePrefixFromWhichTheyWork() {
		var promise = (WorksPromise) series().getPromises().get(3);
		assertEquals(List.of(plan.getConsumers().get(0), plan.getConsumers().get(2)), promise.getConsumers());
		assertEquals(1, promise.getFrom());
	}

	private List<String> needs(int consumer) {
		return plan.getConsumers().get(consumer).getNeeds().stream().map(need -> need.getCallback().getName() + " " + need.isMaySleep()).toList();
	}

	private List<String> ranges(int promise) {
		return keepPromise(promise).getPatches().stream().map(range -> range.getFirst() + ".." + range.getLast()).toList();
	}

	private KeepPromise keepPromise(int index) {
		return (KeepPromise) series().getPromises().get(index);
	}

	private PatchSeries series() {
		return plan.getSeries().getFirst();
	}

	private Callback callback(String name) {
		return api.callbacks().stream().filter(callback -> callback.getName().equals(name)).findFirst().orElseThrow();
	}

	private static List<String> namesOfCore(List<? extends Element> elements) {
		return elements.stream().filter(element -> element.getSide() == Side.CORE).map(Element::getName).toList();
	}

	private static String withArity(Macro macro) {
		return macro.getName() + " " + macro.getArity();
	}

	private static Document read(String name) {
		return new DocumentReader().read(TestFiles.in("good").filter(file -> file.endsWith(Path.of(name + ".seriatim"))).findFirst().orElseThrow()).document();
	}
}
