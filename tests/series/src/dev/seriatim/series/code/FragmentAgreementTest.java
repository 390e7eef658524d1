package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.seriatim.model.contract.Export;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.HeldLock;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.Segment;

/** Whatever lines of a file are cut out, they never show what the whole file does not. */
class FragmentAgreementTest {

	/** Lines of locks.c after a call of a helper that releases the lock, which a piece need not show. */
	private static final Set<Integer> HELPERS_OUT_OF_SIGHT = Set.of(146, 147, 148, 149, 150, 151, 152, 153);

	private final SourceReader reader = new SourceReader(ApiNames.of(List.of(Contracts.frob())));
	private final List<String> wrong = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "traps.c,true", "traps.c,false", "raises.c,true", "header.h,true", "header.h,false", "keeper.c,true",
			"keeper.c,false", "locks.c,true", "locks.c,false" })
	void everyPieceAgreesWithTheWhole(String name, boolean withHeading) {
		var state = ReadFile.state(name);
		var lines = state.segments().getFirst().lines();
		for (var length : List.of(1, 2, 3, 5, 8, 13))
			for (var from = 0; from + length <= lines.size(); from++) {
				Map<Integer, String> headings = withHeading && from > 0 ? heading(lines, from) : Map.of();
				var piece = new Segment(from + 1, lines.subList(from, from + length), headings);
				compare(List.of(reader.read(state, Configuration.Y), reader.read(state, Configuration.N)), reader.read(new FileState(name, false, List.of(piece)), Configuration.Y), name + ":" + (from + 1) + "+" + length + " ");
			}
		assertEquals(List.of(), wrong);
	}

	@ParameterizedTest
	@CsvSource({ "keeper.c", "raises.c" })
	void aPieceOfSevenLinesWithAHeadingShowsEveryCallOfTheApi(String name) {
		var state = ReadFile.state(name);
		var lines = state.segments().getFirst().lines();
		for (var call : reader.read(state, Configuration.Y).getCalls()) {
			if (!call.getCallee().startsWith("frob_"))
				continue;
			var from = Math.max(0, call.getLine() - 4);
			var piece = new Segment(from + 1, lines.subList(from, Math.min(lines.size(), call.getLine() + 3)), from == 0 ? Map.of() : heading(lines, from));
			var found = reader.read(new FileState(name, false, List.of(piece)), Configuration.Y).getCalls();
			assertTrue(found.stream().anyMatch(other -> other.getLine() == call.getLine() && other.getCallee().equals(call.getCallee())
					&& other.getArguments() == call.getArguments()), () -> name + ":" + call.getLine() + " " + call.getCallee());
		}
	}

	private static List<String> names(Call call) {
		return call.getHeld().stream().map(HeldLock::getLock).toList();
	}

	/** By git's rule: the last line before the hunk that starts with a letter, at most 80 characters of it. */
	private static Map<Integer, String> heading(List<String> lines, int from) {
		for (var i = from - 1; i >= 0; i--)
			if (lines.get(i).matches("[A-Za-z_$].*"))
				return Map.of(from + 1, lines.get(i).substring(0, Math.min(80, lines.get(i).length())));
		return Map.of();
	}

	/** A piece does not always show which branch of the guard it is from. */
	private void compare(List<SourceFile> wholes, SourceFile piece, String place) {
		var calls = wholes.stream().flatMap(whole -> whole.getCalls().stream()).toList();
		var raises = wholes.stream().flatMap(whole -> whole.getRaises().stream()).toList();
		var declarations = wholes.stream().flatMap(whole -> whole.getDeclarations().stream()).toList();
		var implementations = wholes.stream().flatMap(whole -> whole.getImplementations().stream()).toList();
		for (var call : piece.getCalls())
			if (calls.stream().noneMatch(other -> other.getLine() == call.getLine() && other.getCallee().equals(call.getCallee())
					&& (call.getFunction() == null || call.getFunction().equals(other.getFunction()))))
				wrong.add(place + "call " + call.getLine() + " " + call.getCallee() + " in " + call.getFunction());
		for (var call : piece.getCalls())
			if (!call.getHeld().isEmpty() && !HELPERS_OUT_OF_SIGHT.contains(call.getLine()) && calls.stream().filter(other -> other.getLine() == call.getLine()
					&& other.getCallee().equals(call.getCallee())).noneMatch(other -> names(other).containsAll(names(call))))
				wrong.add(place + "held at " + call.getLine() + " " + names(call));
		for (var raise : piece.getRaises())
			if (raises.stream().noneMatch(other -> other.getLine() == raise.getLine() && other.getCallback().equals(raise.getCallback())
					&& (raise.getFunction() == null || raise.getFunction().equals(other.getFunction()))))
				wrong.add(place + "raise " + raise.getLine() + " " + raise.getCallback() + " in " + raise.getFunction());
		for (var declaration : piece.getDeclarations()) {
			var same = declarations.stream().filter(other -> other.getLine() == declaration.getLine()
					&& other.getName().equals(declaration.getName()) && other.getKind() == declaration.getKind()).findFirst();
			var exported = declaration.getExport() != Export.NONE;
			if (same.isEmpty() && !exported)
				wrong.add(place + "declaration " + declaration.getLine() + " " + declaration.getKind() + " " + declaration.getName());
			else if (declaration.getSignature() != null && !declaration.getSignature().equals(same.orElseThrow().getSignature()))
				wrong.add(place + "signature " + declaration.getLine() + " " + declaration.getName() + " " + declaration.getSignature());
		}
		for (var implementation : piece.getImplementations())
			for (var use : implementation.getCallbacks())
				if (implementations.stream().noneMatch(other -> other.getOpsTable().equals(implementation.getOpsTable()) && other.getCallbacks()
						.stream().anyMatch(known -> known.getCallback().equals(use.getCallback()) && known.getLine() == use.getLine())))
					wrong.add(place + "callback " + use.getLine() + " " + use.getCallback());
	}
}
