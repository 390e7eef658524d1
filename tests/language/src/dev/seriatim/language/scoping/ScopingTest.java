package dev.seriatim.language.scoping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.TestFiles;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.series.KeepPromise;

final class ScopingTest {

	private static final String WIDGET = """
			api widget {
				header "include/linux/widget.h"
				ops struct widget_ops { void (*poll)(void); }
				notify widget_poll raises poll;
			}
			consumer lamp of widget;
			""";

	@TempDir
	Path folder;

	@Test
	void aContractNamesItsOwnCallbacksOnly() {
		var document = read("two.seriatim", WIDGET + WIDGET.replace("widget", "gadget").replace("lamp", "fan"));
		for (var api : document.getApis())
			assertSame(api.callbacks().getFirst(), api.getNotifyGroups().getFirst().getRaises().getFirst());
	}

	@Test
	void anApiOfTheFileComesBeforeAShippedOne() {
		var document = read("own.seriatim", WIDGET.replace("api widget", "api mmu_notifier").replace("of widget", "of mmu_notifier"));
		assertSame(document.getApis().getFirst(), document.getConsumers().getFirst().getApi());
	}

	@Test
	void anImportedFileGivesItsApisAndConsumers() {
		TestFiles.write(folder, "widget.seriatim", WIDGET);
		var document = read("plan.seriatim", """
				import "widget.seriatim"
				consumer fan of widget needs poll;
				series "s" { promise lamp, fan work from 1; promise patch 1 keeps widget compatible; }
				""");
		assertEquals(List.of("fan"), document.getConsumers().stream().map(consumer -> consumer.getName()).toList());
		assertEquals("poll", document.getConsumers().getFirst().getNeeds().getFirst().getCallback().getName());
	}

	@Test
	void anImportIsRelativeToItsFile() throws IOException {
		Files.createDirectory(folder.resolve("sub folder"));
		TestFiles.write(folder, "sub folder/widget#1.seriatim", WIDGET);
		assertEquals("widget", api(read("plan.seriatim", "import \"sub folder/widget#1.seriatim\" consumer fan of widget needs poll;")).getName());
	}

	@Test
	void filesCanImportEachOther() {
		TestFiles.write(folder, "widget.seriatim", "import \"plan.seriatim\" " + WIDGET);
		assertEquals("widget", api(read("plan.seriatim", "import \"widget.seriatim\" consumer fan of widget needs poll;")).getName());
	}

	@Test
	void problemsOfAnImportedFileAreReportedThere() {
		TestFiles.write(folder, "widget.seriatim", "api widget { }\napi widget { }");
		var file = TestFiles.write(folder, "plan.seriatim", "import \"widget.seriatim\" consumer fan of widget;");
		assertEquals(List.of("widget.seriatim 1", "widget.seriatim 2", "widget.seriatim 2"), new DocumentReader().read(file).problems().stream()
				.map(problem -> problem.file().getFileName() + " " + problem.line()).toList());
	}

	@Test
	void aShippedApiIsTheNewestWhenNothingIsNeeded() {
		var document = read("plan.seriatim", "consumer KVM of mmu_notifier; series \"s\" { promise patch 1 keeps mmu_notifier compatible; }");
		assertSame(era("6.9"), api(document));
		assertSame(era("6.9"), ((KeepPromise) document.getSeries().getFirst().getPromises().getFirst()).getApi());
	}

	@Test
	void aShippedApiIsTheNewestThatHasWhatConsumersNeed() {
		assertSame(era("4.13"), api(read("plan.seriatim", "consumer KVM of mmu_notifier needs invalidate_page;")));
		assertSame(era("6.9"), api(read("plan.seriatim", "consumer KVM of mmu_notifier needs invalidate_range_start;")));
	}

	@Test
	void anImportNamesTheEraOfAShippedApi() {
		assertSame(era("2008"), api(read("plan.seriatim", "import \"mmu_notifier-2008.seriatim\" consumer KVM of mmu_notifier needs invalidate_page;")));
	}

	private Document read(String name, String text) {
		var result = new DocumentReader().read(TestFiles.write(folder, name, text));
		assertEquals(List.of(), result.problems());
		return result.document();
	}

	private static Api api(Document document) {
		return document.getConsumers().getFirst().getApi();
	}

	private static Api era(String era) {
		return ShippedContracts.eras("mmu_notifier").stream().filter(each -> each.era().equals(era)).findFirst().orElseThrow().load();
	}
}
