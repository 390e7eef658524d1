package dev.seriatim.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.report.Report;
import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;

final class ReviewTest {

	private final ErrorLog log = new ErrorLog();
	private TestProject project;

	@BeforeEach
	void openAProjectWithASeries() throws CoreException, IOException {
		project = TestProject.reviewed("frame");
	}

	@AfterEach
	void closeIt() throws CoreException {
		project.close();
		log.close();
	}

	@Test
	void aSeriesInAProjectWithTheNatureIsReviewed() {
		untilDone();
		assertEquals(List.of("OPS_MEMBER_REMOVED", "PROMISE_BROKEN", "USED_AFTER_REMOVED"), seriousRules());
		log.assertEmpty();
	}

	@Test
	void aFindingIsAMarkerOnTheRawLineOfItsMail() throws CoreException {
		untilDone();
		IMarker marker = marker("OPS_MEMBER_REMOVED");
		assertEquals(project.file("mails/0002.eml"), marker.getResource());
		assertEquals(25, marker.getAttribute(IMarker.LINE_NUMBER, 0));
		assertEquals(IMarker.SEVERITY_WARNING, marker.getAttribute(IMarker.SEVERITY, -1));
		assertEquals("screen_ops", marker.getAttribute(FindingMarker.CONSUMERS, ""));
		assertEquals("lasts", marker.getAttribute(FindingMarker.LIFETIME, ""));
	}

	@Test
	void goingToAFindingInABase64MailSelectsTheVeryLine() throws CoreException, IOException {
		String mail = Files.readString(Path.of("data/frame/mails/0002.eml")).replace("=\n", "").replace("=20\n", " \n").replace("=C3=A4", "ä");
		String body = mail.substring(mail.indexOf("\n\n") + 2);
		project.write("mails/0002.eml", mail.substring(0, mail.indexOf("\n\n") + 2).replace("quoted-printable", "base64")
				+ Base64.getMimeEncoder(76, new byte[] { '\n' }).encodeToString(body.getBytes(StandardCharsets.UTF_8)) + "\n");
		untilDone();
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		ITextEditor editor = (ITextEditor) IDE.openEditor(page, marker("OPS_MEMBER_REMOVED"));
		WorkbenchWait.until(() -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getText()
				.equals("-\tvoid (*page)(struct frame *frame, unsigned long address);"));
		page.closeEditor(editor, false);
	}

	@Test
	void aFindingWithoutALineIsOnTheFirstLineOfThePatchToBlame() throws CoreException {
		untilDone();
		IMarker marker = marker("USED_AFTER_REMOVED");
		assertEquals(project.file("mails/0002.eml"), marker.getResource());
		assertEquals(1, marker.getAttribute(IMarker.LINE_NUMBER, 0));
		assertEquals("repaired by 3", marker.getAttribute(FindingMarker.LIFETIME, ""));
	}

	@Test
	void aClaimThatIsContradictedIsAMarkerInTheCoverLetter() throws CoreException, IOException {
		String cover = Files.readString(Path.of("data/frame/mails/0000.eml")).replaceFirst("\n\n", "\n\nFrames.\n\nThis series has no API change.\n\n");
		project.write("mails/0000.eml", cover);
		untilDone();
		IMarker marker = marker("CLAIM_CONTRADICTED");
		assertEquals(project.file("mails/0000.eml"), marker.getResource());
		assertEquals("This series has no API change.", cover.lines().toList().get(marker.getAttribute(IMarker.LINE_NUMBER, 0) - 1));
	}

	@Test
	void aHunkThatDoesNotFitIsAMarkerThatShowsWhatStandsThere() throws CoreException, IOException {
		project.write("linux/mm/frame.c", Files.readString(Path.of("data/frame/linux/mm/frame.c")).replace("frame_page(frame, address)", "frame_page(frame, 0)"));
		untilDone();
		IMarker marker = marker("PATCH_DOES_NOT_APPLY");
		assertEquals(project.file("mails/0002.eml"), marker.getResource());
		assertEquals("""
				- the patch expects, + stands there
				   8 \s
				   9  void frame_unmap(struct frame *frame, unsigned long address)
				  10  {
				>    -        frame_page(frame, address);
				  11 +        frame_page(frame, 0);
				  12  }""", marker.getAttribute(FindingMarker.MISMATCH, ""));
		assertEquals("", marker("OPS_MEMBER_REMOVED").getAttribute(FindingMarker.MISMATCH, "none"));
	}

	@Test
	void aMailOfAnMboxIsMarkedWhereItStandsInTheFile() throws CoreException, IOException {
		untilDone();
		StringBuilder mbox = new StringBuilder();
		for (int number = 0; number <= 3; number++) {
			mbox.append("From ada@example.org Fri Mar  1 10:00:00 2024\n").append(Files.readString(Path.of("data/frame/mails/000" + number + ".eml"))).append("\n");
		}
		IFile all = project.write("all.mbox", mbox.toString());
		project.write("frame.seriatim", TestProject.PLAN.replace("mails/", "all.mbox"));
		untilDone();
		IMarker marker = marker("OPS_MEMBER_REMOVED");
		assertEquals(all, marker.getResource());
		assertEquals("-\tvoid (*page)(struct frame *frame, unsigned long address);",
				mbox.toString().lines().toList().get(marker.getAttribute(IMarker.LINE_NUMBER, 0) - 1));
	}

	@Test
	void aMailThatGoesIsMissingInTheNextReview() throws CoreException {
		untilDone();
		project.file("mails/0002.eml").delete(true, null);
		untilDone();
		assertEquals(List.of(2), report().series().missing());
		assertFalse(seriousRules().contains("OPS_MEMBER_REMOVED"));
	}

	@Test
	void aChangeOfTheTreeStartsTheReviewAgain() throws CoreException, IOException {
		untilDone();
		project.write("linux/drivers/second.c", Files.readString(Path.of("data/frame/linux/drivers/screen.c")).replace("screen", "second"));
		untilDone();
		assertEquals(List.of("screen_ops", "second_ops"), report().consumers().stream().map(Report.Consumer::name).sorted().toList());
	}

	@Test
	void aChangeOfTheContractStartsTheReviewAgain() throws CoreException, IOException {
		untilDone();
		project.write("frame-api.seriatim", "api frame {\n\tint frame_register(struct frame *frame, const struct frame_ops *ops);\n}\n");
		untilDone();
		assertEquals(List.of(), seriousRules());
		assertEquals(List.of(), rulesMarked().stream().filter("OPS_MEMBER_REMOVED"::equals).toList());
	}

	@Test
	void aTreeInAnotherProjectIsWatchedToo() throws CoreException, IOException {
		try (TestProject other = TestProject.plain("linux")) {
			project.write("frame.seriatim", TestProject.PLAN.replace("linux/", other.file("linux").getLocation().toString()));
			untilDone();
			other.write("linux/drivers/second.c", Files.readString(Path.of("data/frame/linux/drivers/screen.c")).replace("screen", "second"));
			untilDone();
			assertEquals(2, report().consumers().size());
		}
	}

	@Test
	void mailsThatAreGoneAreAFailureThatNamesThem() throws CoreException {
		untilDone();
		project.project().getFolder("mails").delete(true, null);
		untilSettled();
		ReviewState.Failed failed = assertInstanceOf(ReviewState.Failed.class, review().state());
		assertEquals(List.of(project.file("mails").getLocation() + ": not found"), failed.reasons());
		assertEquals(failed.reasons().getFirst(), project.plan().findMarkers(ReviewMarkers.TROUBLE, false, IResource.DEPTH_ZERO)[0]
				.getAttribute(IMarker.MESSAGE, ""));
		log.assertEmpty();
	}

	@Test
	void afterAFailureTheReviewStartsAgainWhenTheMailsAreBack() throws CoreException, IOException {
		untilDone();
		project.project().getFolder("mails").delete(true, null);
		untilSettled();
		for (int number = 1; number <= 3; number++) {
			project.write("mails/000" + number + ".eml", Files.readString(Path.of("data/frame/mails/000" + number + ".eml")));
		}
		untilDone();
		assertEquals(0, project.plan().findMarkers(ReviewMarkers.TROUBLE, false, IResource.DEPTH_ZERO).length);
	}

	@Test
	void aWarningAboutTheTextOfThePlanIsMarkedOnceAndWhatIsNotJudgedToo() throws CoreException {
		untilDone();
		project.write("frame.seriatim", TestProject.PLAN.replace("    promise", "    severity NO_SUCH_RULE info; patch 1 { removes release; }\n    promise"));
		untilDone();
		WorkbenchWait.until(() -> !problems().isEmpty());
		assertEquals(List.of("There is no rule NO_SUCH_RULE."), problems());
		assertEquals(List.of(project.plan().getLocation() + ": what is stated of patch 1 is not judged yet"), troubles());
	}

	@Test
	void aBrokenContractIsAFailureThatNamesFileAndLine() throws CoreException {
		untilDone();
		project.write("frame-api.seriatim", "api frame {\n\tops struct frame_ops {\n");
		untilSettled();
		ReviewState.Failed failed = assertInstanceOf(ReviewState.Failed.class, review().state());
		assertTrue(failed.reasons().getFirst().contains("frame-api.seriatim:"), failed.reasons().toString());
		assertTrue(failed.result().isPresent(), "the last result can still be shown");
		log.assertEmpty();
	}

	@Test
	void aReviewCanBeCancelledWhileItReads() throws CoreException, IOException {
		StringBuilder mbox = new StringBuilder();
		IntStream.rangeClosed(1, 4000).forEach(number -> mbox.append("From ada@example.org Fri Mar  1 10:00:00 2024\nFrom: Ada <ada@example.org>\nSubject: [PATCH "
				+ number + "/4000] frame: number " + number + "\n\nText.\n---\n--- a/mm/f.c\n+++ b/mm/f.c\n@@ -1 +1,2 @@\n int a;\n+int b" + number + ";\n\n"));
		// Without the nature, so that no build starts the review anew.
		try (TestProject large = TestProject.plain("large")) {
			large.write("many.mbox", mbox.toString());
			SeriesReview many = Reviews.ofWorkspace().of(large.write("many.seriatim", "series \"many\" { from \"many.mbox\" }\n"));
			many.start();
			WorkbenchWait.until(() -> Arrays.stream(Job.getJobManager().find(ReviewJob.FAMILY))
					.anyMatch(job -> job.getName().contains("many") && job.getState() == Job.RUNNING));
			many.cancel();
			WorkbenchWait.until(() -> many.state() instanceof ReviewState.Cancelled);
			assertTrue(many.state().result().isEmpty());
		}
		log.assertEmpty();
	}

	@Test
	void nothingIsReadParsedOrJudgedOnTheUiThread() {
		untilDone();
		assertTrue(EntryPoints.called().containsAll(List.of("dev.seriatim.series.mail.MailReader.read", "dev.seriatim.language.DocumentReader.read",
				"dev.seriatim.series.code.SourceReader.read", "dev.seriatim.model.judge.Judge.review")), "the watch sees " + EntryPoints.called());
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	@Test
	void aReviewThatIsCancelledBeforeItsTurnIsCancelled() {
		untilDone();
		review().start();
		review().cancel();
		WorkbenchWait.until(() -> review().state() instanceof ReviewState.Cancelled);
	}

	@Test
	void aProjectThatIsClosedMeanwhileEndsTheReviewQuietly() throws CoreException {
		review().start();
		project.project().close(null);
		WorkbenchWait.until(() -> Job.getJobManager().find(ReviewJob.FAMILY).length == 0);
		assertTrue(Reviews.ofWorkspace().known(project.plan()).isEmpty());
		log.assertEmpty();
	}

	private List<String> problems() {
		return messages(LanguageMarker.TYPE);
	}

	private List<String> troubles() {
		return messages(ReviewMarkers.TROUBLE);
	}

	private List<String> messages(String type) {
		try {
			return Arrays.stream(project.plan().findMarkers(type, false, IResource.DEPTH_ZERO)).map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).toList();
		} catch (CoreException gone) {
			throw new IllegalStateException(gone);
		}
	}

	private SeriesReview review() {
		return Reviews.ofWorkspace().of(project.plan());
	}

	private Report report() {
		return review().state().result().orElseThrow().report();
	}

	private List<String> seriousRules() {
		return report().serious().stream().map(Report.Finding::rule).sorted().toList();
	}

	private List<String> rulesMarked() throws CoreException {
		return Arrays.stream(markers()).map(marker -> marker.getAttribute(FindingMarker.RULE, "")).toList();
	}

	private IMarker marker(String rule) throws CoreException {
		List<IMarker> found = Arrays.stream(markers()).filter(marker -> rule.equals(marker.getAttribute(FindingMarker.RULE, ""))).toList();
		assertEquals(1, found.size(), "markers of " + rule);
		return found.getFirst();
	}

	private IMarker[] markers() throws CoreException {
		return project.project().findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_INFINITE);
	}

	private void untilDone() {
		untilSettled();
		WorkbenchWait.until(() -> review().state() instanceof ReviewState.Done);
	}

	private static void untilSettled() {
		WorkbenchWait.untilReviewed();
	}
}
