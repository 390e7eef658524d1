package dev.seriatim.series.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.order.DiffLength;
import dev.seriatim.model.order.Pairing;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.series.prefix.Git;

/**
 * Patches are paired as git range-diff pairs them. In one of a thousand cases git leaves patches without a partner that could have one for the same cost, because its last
 * step ends at a wrong column; then the costs are compared. -Dseriatim.rangediff.cases=2000 takes more, -Dseriatim.rangediff.seed=2000 begins with another one.
 */
class SameAsRangeDiffTest {

	private static final int CASES = Integer.getInteger("seriatim.rangediff.cases", 100);
	private static final int FIRST = Integer.getInteger("seriatim.rangediff.seed", 0);
	private static final DiffLength LENGTH = new PatchDiffLength();
	private static final Pattern PAIR = Pattern.compile("(?m)^ *(-|\\d+): +\\S+ [<>=!] +(-|\\d+): ");

	@TempDir
	Path folder;

	@Test
	void thePairsAreThose() throws Exception {
		assumeTrue(Git.isInstalled(), "git is not installed, so pairs are not compared with git range-diff");
		int pairs = 0;
		int ties = 0;
		for (int seed = FIRST; seed < FIRST + CASES; seed++) {
			Git git = RandomRerolls.make(seed, folder.resolve("pond" + seed));
			if (git.run("rev-list", "-n1", "base..old").toString().isEmpty() || git.run("rev-list", "-n1", "base..new").toString().isEmpty()) {
				continue;
			}
			PatchSeries before = series(git, "old");
			PatchSeries after = series(git, "new");
			List<Pairing.Pair> theirs = PAIR.matcher(git.run("range-diff", "--no-color", "--no-patch", "base..old", "base..new").toString()).results()
					.map(line -> new Pairing.Pair(patch(before, line.group(1)), patch(after, line.group(2)))).toList();
			Pairing ours = Pairing.of(before, after, LENGTH);
			pairs += theirs.size();
			if (!ours.pairs().equals(theirs)) {
				ties++;
				assertEquals(new Pairing(theirs).cost(LENGTH), ours.cost(LENGTH), "seed " + seed + ": " + text(ours.pairs()) + " but git " + text(theirs));
			}
		}
		assertTrue(ties * 200 <= CASES, ties + " of " + CASES + " are other pairs that cost the same, among " + pairs);
		assertTrue(pairs > CASES * 5, pairs + " pairs are too few to compare much");
	}

	private PatchSeries series(Git git, String branch) throws Exception {
		Path mails = Files.createTempDirectory(folder, branch);
		git.succeed("format-patch", "-q", "--numbered", "-o", mails.toString(), "base.." + branch);
		return SeriesReader.read(mails, Map.of());
	}

	private static Patch patch(PatchSeries series, String number) {
		return number.equals("-") ? null : series.getPatches().get(Integer.parseInt(number) - 1);
	}

	private static String text(List<Pairing.Pair> pairs) {
		return pairs.stream().map(pair -> number(pair.before()) + ":" + number(pair.after())).toList().toString();
	}

	private static String number(Patch patch) {
		return patch == null ? "-" : String.valueOf(patch.getNumber());
	}
}
