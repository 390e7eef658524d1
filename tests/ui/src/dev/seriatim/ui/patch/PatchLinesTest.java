package dev.seriatim.ui.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.junit.jupiter.api.Test;

final class PatchLinesTest {

	private static final String DIFF = """
			diff --git a/a.c b/a.c
			index 1..2 100644
			--- a/a.c
			+++ b/a.c
			@@ -1,4 +1,4 @@ heading
			 context
			--- removed, although it looks like the name of a file
			-@@ -1 +1 @@
			+++ added
			+From ada Mon Mar  2 10:00:00 2020

			""";

	@Test
	void aHunkHasAsManyLinesAsItsHeadingSays() {
		assertKinds(DIFF + """
				+ not of the hunk
				- nor this
				""", "FFFFH -- ++ ".replace(" -- ++ ", " --++ ") + "  ");
	}

	@Test
	void aHunkThatIsCutOffEndsWhereOtherTextBegins() {
		assertKinds("""
				--- a
				+++ b
				@@ -1,9 +1,9 @@
				-one
				+two
				Some text
				+no more
				""", "FFH-+  ");
	}

	@Test
	void aLineWithoutItsEndBelongsToTheHunk() {
		assertKinds("""
				--- a
				+++ b
				@@ -1 +1 @@
				-one
				\\ No newline at end of file
				+two
				\\ No newline at end of file
				""", "FFH- + ");
	}

	@Test
	void plusAndMinusInAMessageAreNoDiff() {
		assertKinds("""
				From: Ada <ada@example.org>
				Subject: [PATCH] x
				\tfolded

				+ one more
				- one less
				@@ -1 +1 @@
				---
				 a.c | 2 +-

				""" + DIFF, "MMM " + "      " + "FFFFH --++ ");
	}

	@Test
	void aSignatureIsNoRemovedLine() {
		assertKinds("""
				--- a
				+++ b
				@@ -1 +1 @@
				-one
				+two
				--\s
				2.39
				- nothing
				""", "FFH-+   ");
	}

	@Test
	void aRemovedLineThatLooksLikeASignatureIsRemoved() {
		assertKinds("""
				--- a
				+++ b
				@@ -1,2 +1 @@
				--\s
				-one
				+two
				""", "FFH--+");
	}

	@Test
	void theNextMessageOfAnMboxHasHeadersAgain() {
		assertKinds("""
				From ada Mon Mar  2 10:00:00 2020
				Subject: one

				Text: no header
				--- a
				+++ b
				@@ -1 +1 @@
				-one
				+two
				From ada Mon Mar  2 10:00:01 2020
				Subject: two

				""", "MM  FFH-+MM ");
	}

	@Test
	void aPartOfAMailMayHaveHeaders() {
		assertKinds("""
				Content-Type: multipart/mixed; boundary=cut

				--cut
				Content-Type: text/plain

				Text.
				--cut
				No header: text
				""", "M  M     ".substring(0, 8));
	}

	@Test
	void quotedTextAndQuotedDiffsAreQuoted() {
		assertKinds("""
				Subject: Re: x

				Ada wrote:
				> --- a
				> +two
				+1
				""", "M  QQ ");
	}

	@Test
	void aMercurialHeadIsAHeader() {
		assertKinds("""
				# HG changeset patch
				# User Ada
				Title

				diff -r 1 -r 2 a.c
				--- a
				+++ b
				""", "MM  FFF");
	}

	@Test
	void afterAnyChangeTheLinesAreThoseOfADocumentReadAnew() throws Exception {
		String[] pieces = { "\n", "+x\n", "-x\n", " x\n", "@@ -1,2 +1,2 @@\n", "--- a\n+++ b\n", "From a 10:00:00 2020\n", "X: y\n", "", "diff -r\n", "x" };
		var random = new Random(7);
		IDocument document = new Document(DIFF + DIFF);
		PatchLines lines = new PatchLines();
		lines.follow(document);
		for (int step = 0; step < 1000; step++) {
			int offset = random.nextInt(document.getLength() + 1);
			int length = random.nextInt(Math.min(document.getLength() - offset, 40) + 1);
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(3); i >= 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			document.replace(offset, document.getLength() > 2000 ? length : Math.min(length, text.length()), text.toString());
			assertEquals(kinds(document), kinds(document, lines), "step " + step);
		}
	}

	@Test
	void aChangeWithinALineChangesNothingBelow() throws Exception {
		IDocument document = new Document(DIFF.repeat(1000));
		PatchLines lines = new PatchLines();
		lines.follow(document);
		List<IRegion> regions = new ArrayList<>();
		document.addDocumentListener(new IDocumentListener() {
			@Override
			public void documentChanged(DocumentEvent event) {
				regions.add(lines.changedBy(event));
			}

			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				// not needed
			}
		});
		document.replace(document.get().indexOf("context"), 0, "more ");
		assertTrue(regions.getFirst().getLength() < 300, regions.toString());
		assertTrue(regions.getFirst().getOffset() < document.get().indexOf("more"));
	}

	@Test
	void aChangeOfAHunkHeadingReachesToTheEndOfItsHunk() throws Exception {
		IDocument document = new Document("--- a\n+++ b\n@@ -1,3 +1,3 @@\n" + "-a\n+b\n".repeat(3) + "--- c\n");
		PatchLines lines = new PatchLines();
		lines.follow(document);
		DocumentEvent[] told = new DocumentEvent[1];
		document.addDocumentListener(new IDocumentListener() {
			@Override
			public void documentChanged(DocumentEvent event) {
				told[0] = event;
			}

			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				// not needed
			}
		});
		document.replace(document.get().indexOf("@@"), 1, "x");
		IRegion changed = lines.changedBy(told[0]);
		assertEquals(document.getLength(), changed.getOffset() + changed.getLength());
	}

	/** One letter a line: F file header, H hunk heading, M mail header, Q quoted, + - and blank. */
	private static void assertKinds(String text, String expected) {
		assertEquals(expected, kinds(new Document(text.substring(0, text.length() - 1))));
	}

	private static String kinds(IDocument document) {
		PatchLines lines = new PatchLines();
		lines.follow(document);
		return kinds(document, lines);
	}

	private static String kinds(IDocument document, PatchLines lines) {
		StringBuilder kinds = new StringBuilder();
		for (int line = 0; line < document.getNumberOfLines(); line++) {
			kinds.append(switch (lines.kind(line)) {
			case TEXT -> ' ';
			case ADDED -> '+';
			case REMOVED -> '-';
			case HUNK_HEADING -> 'H';
			case FILE_HEADER -> 'F';
			case MAIL_HEADER -> 'M';
			case QUOTED -> 'Q';
			});
		}
		return kinds.toString();
	}
}
