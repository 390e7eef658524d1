package dev.seriatim.model.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;

class PairingTest {

	/** Lines that only one of the two has. */
	private static final DiffLength UNLIKE = (before, after) -> {
		var unlike = new HashSet<>(before);
		unlike.addAll(after);
		unlike.removeIf(line -> before.contains(line) && after.contains(line));
		return unlike.size();
	};

	/** A series of patches on one file that add these lines. */
	private static PatchSeries series(String... patches) {
		var series = SeriesFactory.eINSTANCE.createPatchSeries();
		for (var lines : patches) {
			var patch = patch(lines);
			patch.setNumber(series.getPatches().size() + 1);
			series.getPatches().add(patch);
		}
		return series;
	}

	private static Patch patch(String lines) {
		var hunk = SeriesFactory.eINSTANCE.createHunk();
		hunk.setHeading("");
		lines.chars().forEach(line -> hunk.getLines().add("+" + (char) line));
		var file = SeriesFactory.eINSTANCE.createFileChange();
		file.setOldPath("mm/rmap.c");
		file.setNewPath("mm/rmap.c");
		file.getHunks().add(hunk);
		var patch = SeriesFactory.eINSTANCE.createPatch();
		patch.setSubject("mm: " + lines);
		patch.getFiles().add(file);
		return patch;
	}

	private static Pairing pairing(PatchSeries before, PatchSeries after) {
		return Pairing.of(before, after, UNLIKE);
	}

	private static String text(Pairing.Pair pair) {
		return number(pair.before()) + ":" + number(pair.after());
	}

	private static String number(Patch patch) {
		return patch == null ? "-" : String.valueOf(patch.getNumber());
	}

	private static List<String> pairs(Pairing pairing) {
		return pairing.pairs().stream().map(PairingTest::text).toList();
	}

	/** Alone the two would cost 60 % of 10 lines each: eight letters, the file and the two at signs. */
	@Test
	void aPatchThatIsMoreThanHalfNewIsAnotherOne() {
		assertEquals(List.of("1:1"), pairs(pairing(series("abcdefgh"), series("abuvwxyz"))));
		assertEquals(List.of("1:-", "-:1"), pairs(pairing(series("abcdefgh"), series("astuvwxyz"))));
	}

	@Test
	void whatIsGoneStandsWhereItStood() {
		assertEquals(List.of("1:1", "2:-", "3:2", "-:3"), pairs(pairing(series("abcdefgh", "ijklmnop", "qrstuvwx"), series("abcdefgh", "qrstuvwx", "01234567"))));
	}

	/** Both old ones are as near to the new one as can be. */
	@Test
	void ofEqualDiffsTheLastIsTaken() {
		assertEquals(List.of("1:-", "2:1"), pairs(pairing(series("abcdefgh", "abcdefgh"), series("abcdefgh"))));
	}

	@Test
	void asFewAsCanBeAreMoved() {
		var pairing = pairing(series("abcdefgh", "ijklmnop", "qrstuvwx", "01234567"), series("01234567", "abcdefgh", "ijklmnop", "qrstuvwx"));

		assertEquals(List.of("4:1", "1:2", "2:3", "3:4"), pairs(pairing));
		assertEquals(Set.of("4:1"), pairing.moved().stream().map(PairingTest::text).collect(Collectors.toSet()));
	}

	@Test
	void partnersTellWhatDiffers() {
		var after = series("abcdefgx", "ijklmnop");
		after.getPatches().get(0).setSubject("mm: abcdefgh");
		after.getPatches().get(1).setBody("and why");
		var pairs = pairing(series("abcdefgh", "ijklmnop"), after).pairs();

		assertEquals(Set.of(PatchPart.DIFF), pairs.get(0).changes());
		assertEquals(Set.of(PatchPart.MESSAGE), pairs.get(1).changes());
	}

	@Test
	void aSeriesMayHaveOnePatchOrNone() {
		assertEquals(List.of("-:1"), pairs(pairing(series(), series("a"))));
		assertEquals(List.of("1:-"), pairs(pairing(series("a"), series())));
		assertEquals(List.of(), pairs(pairing(series(), series())));
	}
}
