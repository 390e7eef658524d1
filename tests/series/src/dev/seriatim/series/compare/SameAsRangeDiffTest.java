package dev.seriatim.series.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.order.Pairing;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.series.prefix.Git;

/**
 * Patches are paired as git range-diff pairs them. -Dseriatim.rangediff.cases=2000 takes more, -Dseriatim.rangediff.seed=2000 begins with another one.
 */
class SameAsRangeDiffTest {

	private static final int CASES = Integer.getInteger("seriatim.rangediff.cases", 100);
	private static final int FIRST = Integer.getInteger("seriatim.rangediff.seed", 0);
	private static final Pattern PAIR = Pattern.compile("(?m)^ *(-|\\d+): +\\S+ [<>=!] +(-|\\d+): ");

	@TempDir
	Path folder;

	@Test
	void thePairsAreThose() throws Exception {
		assumeTrue(Git.isInstalled(), "git is not installed, so pairs are not compared with git range-diff");
		var differing = new ArrayList<String>();
		int pairs = 0;
		for (int seed = FIRST; seed < FIRST + CASES; seed++) {
			Path repository = folder.resolve("pond" + seed);
			Git git = RandomRerolls.make(seed, repository);
			List<String> theirs = PAIR.matcher(git.run("range-diff", "--no-color", "--no-patch", "base..old", "base..new").toString()).results()
					.map(line -> line.group(1) + ":" + line.group(2)).toList();
			if (git.run("rev-list", "-n1", "base..old").toString().isEmpty() || git.run("rev-list", "-n1", "base..new").toString().isEmpty()) {
				continue;
			}
			List<String> ours = pairs(series(git, "old"), series(git, "new"));
			pairs += theirs.size();
			if (!ours.equals(theirs)) {
				differing.add("seed " + seed + ": " + ours + " but git " + theirs);
			}
		}
		assertEquals("", String.join("\n", differing), differing.size() + " of " + CASES + " differ, " + pairs + " pairs");
	}

	private PatchSeries series(Git git, String branch) throws Exception {
		Path mails = Files.createTempDirectory(folder, branch);
		git.succeed("format-patch", "-q", "--numbered", "-o", mails.toString(), "base.." + branch);
		return SeriesReader.read(mails, Map.of());
	}

	private static List<String> pairs(PatchSeries before, PatchSeries after) {
		return Pairing.of(before, after, new PatchDiffLength()).pairs().stream().map(pair -> number(pair.before()) + ":" + number(pair.after())).toList();
	}

	private static String number(Patch patch) {
		return patch == null ? "-" : String.valueOf(patch.getNumber());
	}
}
