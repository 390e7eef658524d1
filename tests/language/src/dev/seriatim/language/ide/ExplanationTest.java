package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.language.TestFiles;

final class ExplanationTest {

	private static final String API = """
			api widget {
				header "include/linux/widget.h"
				guard CONFIG_WIDGET
				ops struct widget_ops {
					/**
					 * Called last.
					 */
					void (*release)(struct widget *w,
							unsigned long flags) : optional, hint, may sleep, pairs with flush;
					void (*flush)(struct widget *w) : shortcut for release;
				}
				core const char *widget_name(struct widget *w) : exported gpl, atomic, must hold w->lock, must not hold widget_mutex;
				macro widget_for_each( pos, w )
				/** Tells. */
				core notify widget_tell raises release or else flush;
			}
			consumer lamp of widget in "drivers/lamp.c" needs release may sleep, flush;
			""";

	@TempDir
	Path folder;

	@Test
	void aCallbackWithItsPromises() {
		assertEquals("""
				void (*release)(struct widget *w, unsigned long flags)
				callback of struct widget_ops, api widget
				optional, hint, may sleep, pairs with flush

				Called last.

				raised by widget_tell
				needed by lamp""", at("release)"));
	}

	@Test
	void aReferenceToACallback() {
		assertEquals(at("release)"), at("release may sleep"));
	}

	@Test
	void aFunctionWithItsPromises() {
		assertEquals("""
				core const char *widget_name(struct widget *w)
				api widget
				exported gpl, atomic, must hold w->lock, must not hold widget_mutex""", at("widget_name"));
	}

	@Test
	void aMacroWithItsParameters() {
		assertEquals("macro widget_for_each( pos, w )\napi widget", at("widget_for_each"));
	}

	@Test
	void aNotifyFunctionWithWhatItRaises() {
		assertEquals("core notify widget_tell\napi widget\nraises release\nor else flush\n\nTells.", at("widget_tell"));
	}

	@Test
	void aConsumerWithWhatItNeeds() {
		assertEquals("consumer lamp of widget\nin \"drivers/lamp.c\"\nneeds release may sleep, flush", at("lamp of"));
	}

	@Test
	void anApiWithWhatItHas() {
		assertEquals("""
				api widget
				header "include/linux/widget.h"
				guard CONFIG_WIDGET
				callbacks: 2, functions: 1, macros: 1, notify functions: 1
				in plan.seriatim

				consumers: lamp""", at("widget in"));
	}

	@Test
	void aReferenceToAShippedContractTellsWhichOne() {
		assertEquals(List.of("in mmu_notifier-6.9.seriatim", "", "consumers: c"),
				explained("consumer c of mmu_notifier;", "mmu_").orElseThrow().lines().skip(4).toList());
	}

	@Test
	void aReferenceToAnImportedFile() {
		TestFiles.write(folder, "api.seriatim", API);
		assertEquals(at("widget_ops").lines().findFirst(), Optional.of("ops struct widget_ops"));
		assertEquals(List.of("in api.seriatim", "", "consumers: lamp, in api.seriatim", "consumers: c"),
				explained("import \"api.seriatim\" consumer c of widget;", "widget;").orElseThrow().lines().skip(4).toList());
	}

	@Test
	void whoUsesIt() {
		var plan = """
				import "plan.seriatim"
				consumer radio of widget needs release;
				consumer toy of widget needs release may sleep;
				series "s" {
					patch 3 "more" { adds release; context release atomic; }
					promise order release before 3;
					promise radio works from 1;
					variant "late" { split release from 1 to 3; }
				}
				""";
		var workspace = new Folder(folder, Map.of("plan.seriatim", API, "series.seriatim", plan));
		assertEquals("""
				raised by widget_tell
				needed by lamp
				needed by radio, toy, in series.seriatim
				patch 3, in series.seriatim
				promise in line 6, in series.seriatim
				variant "late", in series.seriatim""", users(API, "release)", "plan.seriatim", workspace));
		assertEquals("promise in line 7", users(plan, "radio", "series.seriatim", workspace));
	}

	private String users(String text, String place, String file, Workspace workspace) {
		var lines = Explanation.at(folder.resolve(file), text, text.indexOf(place) + 1, workspace).orElseThrow();
		return lines.substring(lines.lastIndexOf("\n\n") + 2);
	}

	@Test
	void aKeywordHasNoExplanation() {
		assertEquals(Optional.empty(), explained(API, "optional"));
	}

	@Test
	void anUnknownNameHasNoExplanation() {
		assertEquals(Optional.empty(), explained("consumer c of gadget;", "gadget"));
	}

	@Test
	void textThatIsTooDeeplyNestedHasNoExplanation() {
		assertEquals(Optional.empty(), explained("api a { int f" + "(".repeat(10_000), "f("));
	}

	private String at(String place) {
		return explained(API, place).orElseThrow();
	}

	/** One char into the first occurrence of the place. */
	private Optional<String> explained(String text, String place) {
		return Explanation.at(folder.resolve("plan.seriatim"), text, text.indexOf(place) + 1, Workspace.NONE);
	}
}
