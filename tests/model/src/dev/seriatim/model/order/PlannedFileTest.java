package dev.seriatim.model.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.flow.Step;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.model.usage.UsageFactory;

/** A series of which each patch adds, changes or removes some declarations of one file. */
class PlannedFileTest {

	/** @param declared names, each with its type behind a colon, in the order of lines; null for no file */
	private static SourceFile file(String... declared) {
		if (declared == null)
			return null;
		var file = UsageFactory.eINSTANCE.createSourceFile();
		file.setPath("pond.h");
		file.setComplete(true);
		var names = new LinkedHashMap<String, Integer>();
		for (var i = 0; i < declared.length; i++) {
			var declaration = UsageFactory.eINSTANCE.createDeclaration();
			declaration.setKind(DeclarationKind.FIELD);
			declaration.setOwner("pond");
			declaration.setName(declared[i].split(":")[0]);
			declaration.setType(declared[i].split(":")[1]);
			declaration.setLine(i + 1);
			file.getDeclarations().add(declaration);
			names.put(declaration.getName(), i + 1);
		}
		file.setNames(names);
		return file;
	}

	private static List<String> fields(SourceFile file) {
		return file.getDeclarations().stream().map(field -> field.getName() + ":" + field.getType()).sorted().toList();
	}

	private static SourceFile planned(List<SourceFile> posted, Integer... patches) {
		return PlannedFile.of(new ArrayList<>(posted), Set.of(patches));
	}

	private static final List<SourceFile> POSTED = List.of(file("newt:int"), file("newt:int", "frog:int"), file("toad:int", "newt:int", "frog:long"), file("newt:int", "frog:long"));

	@Test
	void aPatchDoesWhatItDidWhereItWasPosted() {
		assertEquals(List.of("frog:long", "newt:int", "toad:int"), fields(planned(POSTED, 2)));
	}

	@Test
	void whatNoPatchChangesIsAsInTheBase() {
		assertEquals(List.of("newt:int"), fields(planned(POSTED)));
		assertEquals(List.of("newt:int"), fields(planned(POSTED, 3)));
	}

	@Test
	void ofPatchesThatChangeTheSameTheOnePostedLastCounts() {
		assertEquals(List.of("frog:long", "newt:int", "toad:int"), fields(planned(POSTED, 1, 2)));
		assertEquals(fields(POSTED.get(3)), fields(planned(POSTED, 1, 2, 3)));
	}

	@Test
	void aLineThatOnlyMovesIsNoChange() {
		var line = planned(POSTED, 2).getDeclarations().stream().filter(field -> field.getName().equals("newt")).findFirst().orElseThrow().getLine();
		assertEquals(1, line);
	}

	@Test
	void aFileIsThereWhenTheLastPatchThatTouchesItLeavesIt() {
		var posted = Arrays.asList(null, file("newt:int"), file("newt:int", "frog:int"), null);
		assertNull(PlannedFile.of(posted, Set.of()));
		assertEquals(List.of("frog:int"), fields(PlannedFile.of(posted, Set.of(2))));
		assertNull(PlannedFile.of(posted, Set.of(1, 2, 3)));
		assertNull(PlannedFile.of(posted, Set.of(3)));
	}

	@Test
	void tablesAreComposedOfTheirCallbacks() {
		var posted = List.of(table("release"), table("release", "page"), table("release", "page", "range"));
		assertEquals(List.of("range", "release"), planned(posted, 2).getImplementations().getFirst().getCallbacks().stream().map(use -> use.getCallback()).sorted().toList());
	}

	private static SourceFile table(String... callbacks) {
		var file = file();
		var table = UsageFactory.eINSTANCE.createImplementation();
		table.setOpsTable("pond_ops");
		table.setVariable("newts");
		for (var callback : callbacks) {
			var use = UsageFactory.eINSTANCE.createCallbackUse();
			use.setCallback(callback);
			use.setValue("newt_" + callback);
			table.getCallbacks().add(use);
		}
		file.getImplementations().add(table);
		return file;
	}

	/** @param calls that its body makes, one after the other */
	private static SourceFile body(String... calls) {
		var file = file();
		var steps = new ArrayList<Step>();
		for (var i = 0; i < calls.length; i++)
			steps.add(new Step(Step.Kind.CALL, i + 2, calls[i], null, List.of(i + 1)));
		steps.add(new Step(Step.Kind.LEAVE, 9, null, null, List.of()));
		file.getFlows().add(new Flow("pond_dry", 1, false, true, 0, steps));
		return file;
	}

	private static List<String> body(SourceFile file) {
		return file.getFlows().stream().flatMap(flow -> flow.steps().stream()).filter(step -> step.kind() == Step.Kind.CALL).map(Step::text).toList();
	}

	@Test
	void aBodyIsAsTheLastPatchLeavesIt() {
		var posted = List.of(body("a"), body("a", "b"), body("a", "b"), body("b"));
		assertEquals(List.of("a", "b"), body(planned(posted, 1)));
		assertEquals(List.of("b"), body(planned(posted, 1, 3)));
		assertEquals(List.of(), planned(posted, 1, 3).getUnchecked());
	}

	@Test
	void aBodyThatNobodyHasWrittenIsNotChecked() {
		var planned = planned(List.of(body("a"), body("a", "b"), body("b")), 2);
		assertEquals(List.of(), planned.getFlows());
		assertEquals(List.of("pond_dry is judged as a plan, and of the patches that change it not all are in: its paths are not known"),
				planned.getUnchecked().stream().map(place -> place.getReason()).toList());
	}

	/** @param lock held around it, null for none */
	private static SourceFile call(String callee, String lock) {
		var file = file();
		var call = UsageFactory.eINSTANCE.createCall();
		call.setFunction("pond_dry");
		call.setCallee(callee);
		if (lock != null) {
			var held = UsageFactory.eINSTANCE.createHeldLock();
			held.setLock(lock);
			call.getHeld().add(held);
		}
		file.getCalls().add(call);
		return file;
	}

	private static String call(SourceFile file) {
		return file.getCalls().stream().map(call -> call.getCallee() + call.getHeld().stream().map(lock -> " under " + lock.getLock()).toList()).toList().toString();
	}

	/** Patch 1 replaces the call, 2 the lock around whatever is called. */
	@Test
	void aPatchThatChangesWhatStandsAroundACallDoesNotBringTheCall() {
		var posted = List.of(call("drain", "mutex"), call("pump", "mutex"), call("pump", "rwsem"));
		assertEquals("[drain[ under mutex]]", call(planned(posted, 2)));
		assertEquals("[pump[ under mutex]]", call(planned(posted, 1)));
		assertEquals("[pump[ under rwsem]]", call(planned(posted, 1, 2)));
	}
}
