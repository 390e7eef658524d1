package dev.seriatim.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.review.LanguageMarker;

final class LanguageIndexTest {

	private static final List<String> FILES = List.of("api.seriatim", "consumers.seriatim", "plan.seriatim", "stranger.seriatim");

	@TempDir
	Path folder;
	private final ErrorLog log = new ErrorLog();
	private TestProject project;

	@BeforeEach
	void aChainAndAStranger() throws CoreException, IOException {
		project = TestProject.plain("index");
		project.write("api.seriatim", "api a { header \"a.h\" }\n");
		project.write("consumers.seriatim", "import \"api.seriatim\"\nconsumer c of a;\n");
		project.write("plan.seriatim", "import \"consumers.seriatim\"\n");
		project.write("stranger.seriatim", "api b { header \"b.h\" }\n");
	}

	@AfterEach
	void closeIt() throws CoreException {
		project.close();
		log.assertEmpty();
		log.close();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	@Test
	void onlyWhatChangedIsReadAlsoAfterARestart() throws CoreException {
		Path stored = folder.resolve("imports");
		LanguageIndex index = new LanguageIndex(stored);
		assertTrue(inBackground(index::refresh) >= FILES.size());
		assertEquals(0, inBackground(index::refresh));
		assertEquals(0, inBackground(new LanguageIndex(stored)::refresh));

		project.write("plan.seriatim", "import \"stranger.seriatim\"\n");
		LanguageIndex restarted = new LanguageIndex(stored);
		assertEquals(1, inBackground(restarted::refresh));
		Set<Path> stranger = Set.of(place("stranger.seriatim"));
		assertEquals(Set.of(place("plan.seriatim")), inBackground(() -> restarted.importing(stranger)));
		project.file("plan.seriatim").delete(true, null);
		assertEquals(Set.of(), inBackground(() -> restarted.importing(stranger)));
	}

	@Test
	void aFileThatWasDeletedAndMadeAnewIsReadAgain() throws CoreException {
		LanguageIndex index = new LanguageIndex(folder.resolve("imports"));
		inBackground(index::refresh);
		project.file("plan.seriatim").delete(true, null);
		project.write("plan.seriatim", "import \"stranger.seriatim\"\n");
		assertEquals(Set.of(place("plan.seriatim")), inBackground(() -> index.importing(Set.of(place("stranger.seriatim")))));
	}

	@Test
	void aFileThatCouldNotBeReadIsTriedAgain() throws IOException {
		Path plan = place("plan.seriatim");
		Path aside = folder.resolve("aside");
		Set<Path> consumers = Set.of(place("consumers.seriatim"));
		LanguageIndex index = new LanguageIndex(folder.resolve("imports"));
		Files.move(plan, aside);
		assertEquals(Set.of(), inBackground(() -> index.importing(consumers)));
		Files.move(aside, plan);
		assertEquals(Set.of(plan), inBackground(() -> index.importing(consumers)));
	}

	@Test
	void whatIsDamagedIsMadeAnew() throws IOException {
		Path stored = folder.resolve("imports");
		int all = inBackground(new LanguageIndex(stored)::refresh);
		byte[] bytes = Files.readAllBytes(stored);
		bytes[bytes.length / 2] ^= 1;
		Files.write(stored, bytes);
		assertEquals(all, inBackground(new LanguageIndex(stored)::refresh));
		assertEquals(0, inBackground(new LanguageIndex(stored)::refresh));
	}

	@Test
	void onlyFilesThatDependOnAChangeAreCheckedAgain() throws CoreException {
		SeriatimNature.addTo(project.project(), null);
		WorkbenchWait.untilReviewed();

		assertEquals(Set.of("api.seriatim", "consumers.seriatim", "plan.seriatim"), checkedAfter(() -> project.write("api.seriatim", "api a { header \"a.h\" } // again\n")));
		assertEquals(Set.of("plan.seriatim"), checkedAfter(() -> project.write("plan.seriatim", "import \"consumers.seriatim\" // again\n")));
		assertEquals(Set.of("consumers.seriatim", "plan.seriatim"), checkedAfter(() -> project.file("api.seriatim").delete(true, null)));
		assertEquals(Set.of("api.seriatim", "consumers.seriatim", "plan.seriatim"), checkedAfter(() -> project.write("api.seriatim", "api a { header \"a.h\" }\n")));
		assertEquals(Set.of("stranger.seriatim"), checkedAfter(() -> project.write("stranger.seriatim", "api b { header \"c.h\" }\n")));
	}

	private interface Edit {
		void run() throws CoreException;
	}

	/** A check takes away a marker that fits no problem of the text. */
	private Set<String> checkedAfter(Edit edit) throws CoreException {
		for (String name : FILES) {
			if (project.file(name).exists()) {
				project.file(name).createMarker(LanguageMarker.TYPE, Map.of(IMarker.MESSAGE, "not checked since"));
			}
		}
		WorkbenchWait.untilReviewed();
		edit.run();
		WorkbenchWait.untilReviewed();
		Set<String> checked = new TreeSet<>();
		for (String name : FILES) {
			IFile file = project.file(name);
			if (file.exists() && Arrays.stream(file.findMarkers(LanguageMarker.TYPE, false, IResource.DEPTH_ZERO))
					.noneMatch(marker -> "not checked since".equals(marker.getAttribute(IMarker.MESSAGE, "")))) {
				checked.add(name);
			}
			for (IMarker marker : file.exists() ? file.findMarkers(LanguageMarker.TYPE, false, IResource.DEPTH_ZERO) : new IMarker[0]) {
				if ("not checked since".equals(marker.getAttribute(IMarker.MESSAGE, ""))) {
					marker.delete();
				}
			}
		}
		return checked;
	}

	private static <T> T inBackground(Supplier<T> task) {
		CompletableFuture<T> result = CompletableFuture.supplyAsync(task);
		WorkbenchWait.until(result::isDone);
		return result.join();
	}

	private Path place(String name) {
		return project.file(name).getLocation().toPath();
	}
}
