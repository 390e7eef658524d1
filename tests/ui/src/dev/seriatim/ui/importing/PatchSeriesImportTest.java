package dev.seriatim.ui.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Background;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.NoBuilding;
import dev.seriatim.ui.PostedMails;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.importing.LeftOut.Reason;
import dev.seriatim.ui.project.SeriatimNature;

final class PatchSeriesImportTest {

	private final IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
	private final IProject project = root.getProject("reviews");
	private final ErrorLog log = new ErrorLog();

	@TempDir
	Path place;
	private PostedMails mails;
	private NoBuilding building;

	@BeforeEach
	void openAProject() throws CoreException {
		building = new NoBuilding();
		project.create(null);
		project.open(null);
		mails = new PostedMails(place);
	}

	@AfterEach
	void deleteIt() throws CoreException {
		for (IProject one : root.getProjects()) {
			one.delete(true, true, null);
		}
		building.close();
		log.close();
		log.assertEmpty();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	@Test
	void aFolderOfMailsBecomesAFolderAndAFileThatPointsToIt() throws Exception {
		ImportedSeries imported = run(mails.series("pond"));
		assertEquals(project.getFile("pond.seriatim"), imported.plan());
		assertEquals(List.of("pond/1.eml", "pond/2.eml", "pond/3.eml"), files("pond"));
		assertEquals("""
				series "pond: step 1" {
					from "pond/"
				}
				""", text("pond.seriatim"));
		assertEquals(List.of(), imported.leftOut());
	}

	@Test
	void aMailIsCopiedByteByByte() throws Exception {
		byte[] mail = PostedMails.patch(1).replace("One step", "Gr\u00f6\u00dfer").getBytes(StandardCharsets.ISO_8859_1);
		Files.write(place.resolve("latin.eml"), mail);
		run(place.resolve("latin.eml"));
		assertArrayEquals(mail, bytes("latin/latin.eml"));
	}

	@Test
	void theProjectReviewsItsSeriesFromThenOn() throws Exception {
		run(mails.series("pond"));
		assertTrue(project.hasNature(SeriatimNature.ID));
	}

	@Test
	void aProjectThatIsMissingIsMade() throws Exception {
		IProject fresh = root.getProject("fresh");
		run(PatchSeriesImport.of(List.of(mails.series("pond")), fresh));
		assertTrue(fresh.getFile("pond.seriatim").exists());
	}

	@Test
	void anMboxIsCopiedAsOneFile() throws Exception {
		run(mails.write("pond-v2.mbox", PostedMails.mbox()));
		assertEquals(List.of("pond-v2/pond-v2.mbox"), files("pond-v2"));
	}

	@Test
	void aMailIsCopiedAsOneFile() throws Exception {
		run(mails.write("second.eml", PostedMails.patch(2)));
		assertEquals(List.of("second/second.eml"), files("second"));
	}

	@Test
	void severalFilesAreOneSeriesThatIsCalledAsTheirFolder() throws Exception {
		Path folder = mails.series("pond");
		run(folder.resolve("3.eml"), folder.resolve("1.eml"));
		assertEquals(List.of("pond/1.eml", "pond/3.eml"), files("pond"));
	}

	@Test
	void aMaildirKeepsItsFoldersAndItsFilesGetAnExtension() throws Exception {
		mails.write("box/cur/1709290000.M1P2.host:2,S", PostedMails.patch(1));
		mails.write("box/new/1709290001.M1P3.host", PostedMails.patch(2));
		Files.createDirectories(place.resolve("box/tmp"));
		run(place.resolve("box"));
		assertEquals(List.of("box/cur/1709290000.M1P2.host_2,S.eml", "box/new/1709290001.M1P3.host.eml"), files("box"));
	}

	@Test
	void anMboxWithoutExtensionGetsOne() throws Exception {
		run(mails.write("saved", PostedMails.mbox()));
		assertEquals(List.of("saved/saved.mbox"), files("saved"));
	}

	@Test
	void aPatchWithoutExtensionGetsOne() throws Exception {
		run(mails.write("fix-pond", "# HG changeset patch\n# User ada\n\n" + PostedMails.patch(1).substring(PostedMails.patch(1).indexOf("diff --git"))));
		assertEquals(List.of("fix-pond/fix-pond.patch"), files("fix-pond"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pond.mbox.gz", "pond.mbox.GZ", "pond.gz" })
	void aCompressedMboxIsUnpackedSoThatItCanBeOpened(String name) throws Exception {
		try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(place.resolve(name)))) {
			packed.write(PostedMails.mbox().getBytes(StandardCharsets.UTF_8));
		}
		run(place.resolve(name));
		assertEquals(PostedMails.mbox(), text("pond/pond.mbox"));
	}

	@Test
	void theCopyIsReadAsTheSameSeries() throws Exception {
		Path source = mails.series("pond");
		mails.write("pond/replies/re.eml", PostedMails.patch(1).replace("[PATCH", "Re: [PATCH"));
		run(source);
		assertEquals(subjects(series(source)), subjects(series(project.getLocation().append("pond").toPath())));
	}

	@Test
	void whatIsNoMailIsLeftOutAndNamed() throws Exception {
		mails.series("pond");
		mails.write("pond/README", "Just words.\n");
		mails.write("pond/notes.txt", "Just words.\n");
		mails.write("pond/empty.eml", "");
		mails.write("pond/picture.patch", "\u0000\u0001");
		mails.write("pond/.hidden.eml", PostedMails.patch(1));
		mails.write("pond/.git/mail.eml", PostedMails.patch(1));
		mails.write("pond/1/2/3/4/5/6/7/8/deep.eml", PostedMails.patch(1));
		ImportedSeries imported = run(place.resolve("pond"));
		assertEquals(List.of("pond/1.eml", "pond/2.eml", "pond/3.eml"), files("pond"));
		assertEquals(Map.of("README", Reason.NO_MAIL, "notes.txt", Reason.NO_MAIL, "empty.eml", Reason.NO_MAIL, "picture.patch", Reason.NO_MAIL, ".hidden.eml",
				Reason.HIDDEN, ".git", Reason.HIDDEN, "1/2/3/4/5/6/7/8", Reason.TOO_DEEP), reasons(imported));
	}

	@Test
	void aLinkThatLeadsOutOfTheFolderIsLeftOut() throws Exception {
		Path secret = mails.write("secret", PostedMails.patch(1));
		mails.series("pond");
		Files.createSymbolicLink(place.resolve("pond/4.eml"), secret);
		Files.createSymbolicLink(place.resolve("pond/loop"), place.resolve("pond"));
		Files.createSymbolicLink(place.resolve("pond/gone.eml"), place.resolve("pond/nowhere"));
		Map<String, Reason> reasons = reasons(run(place.resolve("pond")));
		assertEquals(Map.of("4.eml", Reason.LEADS_OUTSIDE, "loop", Reason.LINK_TO_FOLDER, "gone.eml", Reason.NO_FILE), reasons);
	}

	@Test
	void aLinkThatStaysInTheFolderIsFollowed() throws Exception {
		mails.series("pond");
		Files.createSymbolicLink(place.resolve("pond/cover.eml"), Path.of("1.eml"));
		run(place.resolve("pond"));
		assertEquals(PostedMails.patch(1), text("pond/cover.eml"));
	}

	@Test
	void aFolderThatIsALinkItselfIsTaken() throws Exception {
		mails.series("pond");
		Files.createSymbolicLink(place.resolve("latest"), place.resolve("pond"));
		run(place.resolve("latest"));
		assertEquals(List.of("latest/1.eml", "latest/2.eml", "latest/3.eml"), files("latest"));
	}

	@Test
	void aNameThatIsTakenGetsANumber() throws Exception {
		Path source = mails.series("pond");
		run(source);
		assertEquals("pond 2.seriatim", run(source).plan().getName());
		assertTrue(text("pond 2.seriatim").contains("from \"pond 2/\""));
	}

	private PatchSeriesImport ofThread(Optional<String> reroll) {
		return new PatchSeriesImport(List.of(mails.write("thread.mbox", PostedMails.thread())), project, "thread", reroll, Optional.empty(), Optional.empty(),
				Optional.empty());
	}

	@Test
	void theRerollAskedForIsStatedAndNamesTheSeries() throws Exception {
		run(ofThread(Optional.of("v1")));
		assertEquals("""
				series "pond: step 1" {
					from "thread/"
					reroll v1
				}
				""", text("thread.seriatim"));
	}

	@Test
	void theNewestRerollNeedsNoWord() throws Exception {
		run(ofThread(Optional.empty()));
		assertEquals("""
				series "lake: step 1" {
					from "thread/"
				}
				""", text("thread.seriatim"));
	}

	@Test
	void aRerollThatIsNotThereIsAFailureThatLeavesNothingBehind() {
		CoreException failure = assertThrows(CoreException.class, () -> run(ofThread(Optional.of("v3"))));
		assertEquals(place.resolve("thread.mbox") + ": there is no reroll v3, only v2 (1 of 3 patches, 2024-03-02), v1 (3 of 3 patches, 2024-03-01)",
				failure.getStatus().getMessage());
		assertUntouched();
	}

	@Test
	void aNameThatIsTakenOnTheDiskAloneGetsANumber() throws Exception {
		Files.writeString(project.getLocation().append("pond.seriatim").toPath(), "mine");
		run(mails.series("pond"));
		assertEquals("mine", Files.readString(project.getLocation().append("pond.seriatim").toPath()));
		assertTrue(project.getFile("pond 2.seriatim").exists());
	}

	@ParameterizedTest
	@ValueSource(strings = { "say \"hi\"", "back\\slash", "two\nlines", "C:\\con", "../../up", "..", ".hidden", "tab\there", "\u202Egnp.eml", "日本語", "con", "a?b*c|d<e>" })
	void aHostileNameIsMadeSafe(String name) throws Exception {
		ImportedSeries imported = run(new PatchSeriesImport(List.of(mails.series("pond")), project, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
		assertEquals(project, imported.plan().getParent());
		assertEquals(3, series(source(imported)).getPatches().size());
	}

	@Test
	void hostileFileNamesAreMadeSafeAndKeptApart() throws Exception {
		mails.write("pond/a\"b.eml", PostedMails.patch(1));
		mails.write("pond/a?b.eml", PostedMails.patch(2));
		mails.write("pond/A_B.eml", PostedMails.patch(3));
		run(place.resolve("pond"));
		assertEquals(List.of("pond/A_B.eml", "pond/a_b 2.eml", "pond/a_b 3.eml"), files("pond"));
	}

	@Test
	void aNameThatIsTooLongIsShortened() throws Exception {
		mails.write("pond/" + "ö".repeat(120) + ".patch", PostedMails.patch(1));
		run(place.resolve("pond"));
		assertEquals(List.of("pond/" + "ö".repeat(100) + ".patch"), files("pond"));
	}

	@Test
	void aSeriesWithoutATitleIsCalledAsItsFiles() throws Exception {
		run(mails.write("odd \"name\".diff", PostedMails.patch(1).substring(PostedMails.patch(1).indexOf("diff --git"))));
		assertEquals("odd _name_", plan("odd _name_.seriatim").getSeries().getFirst().getName());
	}

	@Test
	void aTreeInTheProjectIsRelativeAndOneElsewhereIsAbsolute() throws Exception {
		Path inside = Files.createDirectories(project.getLocation().append("linux").toPath());
		Path outside = Files.createDirectories(place.resolve("say \"linux\""));
		run(against("a", Optional.of(inside), Optional.empty(), Optional.empty()));
		run(against("b", Optional.of(outside), Optional.of("v6.5"), Optional.empty()));
		assertEquals("linux/", plan("a.seriatim").getSeries().getFirst().getTree());
		assertEquals(outside + "/", plan("b.seriatim").getSeries().getFirst().getTree());
		assertEquals("v6.5", plan("b.seriatim").getSeries().getFirst().getBase());
	}

	@Test
	void aContractIsImportedWhereverItLies() throws Exception {
		Path contract = mails.write("contracts/pond api.seriatim", "api pond { header \"pond.h\" int f(void); }");
		run(against("a", Optional.empty(), Optional.empty(), Optional.of(contract)));
		DocumentReader.Result read = read("a.seriatim");
		assertEquals(List.of(), read.problems());
		assertEquals(1, read.document().eResource().getResourceSet().getResources().stream().filter(one -> one.getURI().lastSegment().equals("pond%20api.seriatim")).count());
	}

	@Test
	void aSourceThatIsGoneIsSaidAndNothingIsMade() {
		Path gone = place.resolve("gone");
		assertEquals("There is no file or folder " + gone + ".", failure(PatchSeriesImport.of(List.of(gone), project)));
		assertUntouched();
	}

	@Test
	void aSourceWithoutMailsIsSaidAndNothingIsMade() {
		mails.write("words/README", "Just words.\n");
		mails.write("words/notes.txt", "Just words.\n");
		assertEquals(place.resolve("words") + " holds neither mails nor patches.", failure(PatchSeriesImport.of(List.of(place.resolve("words")), project)));
		assertUntouched();
	}

	@Test
	void theReasonIsSaidOfTheOnlyFile() {
		Path picture = mails.write("picture", "\u0000");
		assertEquals("picture: neither a mail nor a patch", failure(PatchSeriesImport.of(List.of(picture), project)));
		assertUntouched();
	}

	@Test
	void mailsWithoutAPatchAreSaidAndNothingIsMade() {
		Path reply = mails.write("re.eml", "From: a@b\nSubject: Re: [PATCH 1/3] x\n\nLooks good.\n");
		assertEquals(reply + ": no patch inside, it is a reply", failure(PatchSeriesImport.of(List.of(reply), project)));
		assertUntouched();
	}

	@Test
	void aDamagedCompressedFileIsSaid() throws IOException {
		Path damaged = Files.write(place.resolve("pond.mbox.gz"), new byte[] { 0x1f, (byte) 0x8b, 8, 0, 0 });
		assertTrue(failure(PatchSeriesImport.of(List.of(damaged), project)).startsWith("pond.mbox.gz: cannot be read"));
		assertUntouched();
	}

	@Test
	void aClosedProjectIsSaid() throws CoreException {
		project.close(null);
		assertEquals("Project reviews is closed.", failure(PatchSeriesImport.of(List.of(mails.series("pond")), project)));
	}

	@Test
	void aProjectWhoseFolderCannotBeWrittenIsSaidAndNothingIsMade() throws Exception {
		// The platform writes the project's settings a little later, and must have found its folder by then.
		WorkbenchWait.until(() -> project.getFolder(".settings").exists() && Job.getJobManager().isIdle());
		Path folder = project.getLocation().toPath();
		Path aside = place.resolve("aside");
		Files.move(folder, aside);
		Files.writeString(folder, "a file where the project was");
		try {
			String sentence = failure(PatchSeriesImport.of(List.of(mails.series("pond")), project));
			assertTrue(sentence.startsWith("reviews/pond cannot be created: "), sentence);
			assertFalse(project.getFolder("pond").exists());
		} finally {
			Files.delete(folder);
			Files.move(aside, folder);
		}
	}

	@Test
	void aFreshProjectWhoseFolderCannotBeMadeIsSaidAndForgotten() throws Exception {
		IProject fresh = root.getProject("fresh");
		Path folder = Files.writeString(root.getLocation().append("fresh").toPath(), "a file");
		try {
			String sentence = failure(PatchSeriesImport.of(List.of(mails.series("pond")), fresh));
			assertTrue(sentence.startsWith("Project fresh cannot be created: "), sentence);
			assertFalse(fresh.exists());
			assertEquals("a file", Files.readString(folder));
		} finally {
			Files.delete(folder);
		}
	}

	@Test
	void aFreshProjectIsRemovedAgainAndAFolderThatWasThereBeforeStays() throws Exception {
		IProject fresh = root.getProject("fresh");
		Path folder = Files.createDirectory(root.getLocation().append("fresh").toPath());
		Files.writeString(folder.resolve("mine"), "mine");
		failure(PatchSeriesImport.of(List.of(mails.write("README", "Just words.\n")), fresh));
		assertFalse(fresh.exists());
		assertEquals("mine", Files.readString(folder.resolve("mine")));
		Files.delete(folder.resolve("mine"));
		try (var rest = Files.list(folder)) {
			for (Path file : rest.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	@Test
	void whatWasMadeBeforeACancellationIsRemoved() {
		Path source = mails.series("pond");
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public void subTask(String name) {
				if (name.equals("3.eml")) {
					setCanceled(true);
				}
			}
		};
		assertThrows(OperationCanceledException.class, () -> Background.run(() -> PatchSeriesImport.of(List.of(source), project).run(monitor)));
		assertUntouched();
	}

	@Test
	void aCancellationWhileTheFolderIsListedMakesNothing() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Path source = mails.series("pond");
		assertThrows(OperationCanceledException.class, () -> Background.run(() -> PatchSeriesImport.of(List.of(source), project).run(monitor)));
		assertUntouched();
	}

	private PatchSeriesImport against(String name, Optional<Path> tree, Optional<String> base, Optional<Path> contract) {
		return new PatchSeriesImport(List.of(mails.series("pond")), project, name, Optional.empty(), tree, base, contract);
	}

	private ImportedSeries run(Path... sources) throws Exception {
		return run(PatchSeriesImport.of(List.of(sources), project));
	}

	private static ImportedSeries run(PatchSeriesImport operation) throws Exception {
		return Background.run(() -> operation.run(new NullProgressMonitor()));
	}

	private static String failure(PatchSeriesImport operation) {
		return assertThrows(CoreException.class, () -> run(operation)).getStatus().getMessage();
	}

	private void assertUntouched() {
		try {
			project.refreshLocal(IResource.DEPTH_INFINITE, null);
			List<String> names = new ArrayList<>();
			for (IResource member : project.members()) {
				names.add(member.getName());
			}
			names.remove(".settings");
			assertEquals(List.of(".project"), names);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private Path source(ImportedSeries imported) throws Exception {
		Document plan = plan(imported.plan().getName());
		return project.getLocation().toPath().resolve(plan.getSeries().getFirst().getFrom().getFirst());
	}

	private DocumentReader.Result read(String name) throws Exception {
		return Background.run(() -> new DocumentReader().read(project.getFile(name).getLocation().toPath()));
	}

	private static PatchSeries series(Path mails) throws Exception {
		return Background.run(() -> SeriesReader.read(mails, Map.of()));
	}

	private Document plan(String name) throws Exception {
		DocumentReader.Result read = read(name);
		assertEquals(List.of(), read.problems());
		return read.document();
	}

	private List<String> files(String folder) throws CoreException {
		TreeSet<String> files = new TreeSet<>();
		project.getFolder(folder).accept(resource -> {
			if (resource instanceof IFile) {
				files.add(resource.getProjectRelativePath().toString());
			}
			return true;
		});
		return List.copyOf(files);
	}

	private String text(String path) throws Exception {
		return new String(bytes(path), StandardCharsets.UTF_8);
	}

	private byte[] bytes(String path) throws Exception {
		return project.getFile(path).readAllBytes();
	}

	private static List<String> subjects(PatchSeries series) {
		return series.getPatches().stream().map(Patch::getSubject).toList();
	}

	private static Map<String, Reason> reasons(ImportedSeries imported) {
		return imported.leftOut().stream().collect(Collectors.toMap(LeftOut::file, LeftOut::reason));
	}
}
