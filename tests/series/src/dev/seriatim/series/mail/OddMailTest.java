package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.Hunk;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

class OddMailTest {

	@TempDir
	Path folder;
	private Mails mails;

	@BeforeEach
	void prepare() {
		mails = new Mails(folder);
	}

	/** The same small change, however the mail carries it. */
	@ParameterizedTest
	@ValueSource(strings = { "plain.eml", "mercurial.eml", "diff-r.eml", "base64.eml", "quoted-context.eml", "in-body-from.eml", "scissors.eml", "crlf.eml",
			"flowed.eml", "attachment.eml", "nul.eml", "headless.diff", "export.hg", "blank-context.eml", "no-number-total.eml",
			"damaged-utf8.eml", "split-character.eml", "encoded-blank.eml", "unknown-charset.eml", "html-alternative.eml", "signed.eml",
			"byte-order-mark.patch" })
	void theChangeIsReadHoweverTheMailCarriesIt(String name) throws Exception {
		Hunk hunk = mails.onlyPatchOf(name).getFiles().getFirst().getHunks().getFirst();

		assertEquals(List.of(" {", " \tint depth = 3;", " ", "+\tdepth++;", " \treturn depth;", " }"), hunk.getLines());
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain.eml", "mercurial.eml", "quoted-printable.eml", "crlf.eml", "headless.diff", "nul.eml",
			"damaged-utf8.eml" })
	void everyLineKnowsItsRawLine(String name) throws Exception {
		Hunk hunk = mails.onlyPatchOf(name).getFiles().getFirst().getHunks().getFirst();
		List<String> raw = Files.readAllLines(folder.resolve(name), StandardCharsets.ISO_8859_1);

		assertEquals("+\tdepth++;", raw.get(hunk.getMailLines().get(hunk.getLines().indexOf("+\tdepth++;")) - 1).stripTrailing());
	}

	@Test
	void aBase64LineKnowsTheRawLineWhereItBegins() throws Exception {
		Hunk hunk = mails.onlyPatchOf("base64.eml").getFiles().getFirst().getHunks().getFirst();
		List<String> raw = Files.readAllLines(folder.resolve("base64.eml"));
		int line = hunk.getMailLines().get(3);
		String before = String.join("", raw.subList(raw.indexOf("") + 1, line - 1));
		String with = before + raw.get(line - 1);

		assertFalse(decoded(before).contains("+\tdepth++;"));
		assertTrue(decoded(with).contains("+\tde"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain.eml", "base64.eml", "quoted-printable.eml", "flowed.eml", "attachment.eml", "crlf.eml" })
	void everyLineIsFoundAgainInWhatPeopleRead(String name) throws Exception {
		Patch patch = mails.onlyPatchOf(name);
		Hunk hunk = patch.getFiles().getFirst().getHunks().getFirst();
		ReadableMail readable = ReadableMail.of(Files.readAllBytes(folder.resolve(name)));

		for (int i = 0; i < hunk.getLines().size(); i++) {
			int line = readable.lineOf(hunk.getMailLines().get(i), hunk.getMailLineIndexes().get(i));
			assertEquals(hunk.getLines().get(i), readable.lines().get(line - 1).text());
		}
	}

	private static String decoded(String base64) {
		return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
	}

	@Test
	void quotedLinesEndAsTheOthersDo() throws Exception {
		Path unix = mails.copy("quoted-context.eml");
		Path transport = Files.writeString(folder.resolve("transport.eml"), Files.readString(unix).replace("\n", "\r\n"));
		Path file = Files.writeString(folder.resolve("file.eml"), Files.readString(unix).replace("+\tdepth++;", "+\tdepth++;=0D"));

		assertEquals(List.of(" {", " \tint depth = 3;", " ", "+\tdepth++;", " \treturn depth;", " }"), lines(transport));
		assertEquals(List.of(" {", " \tint depth = 3;", " ", "+\tdepth++;\r", " \treturn depth;", " }"), lines(file));
	}

	private static List<String> lines(Path mail) throws InputException {
		return SeriesReader.read(mail, Map.of()).getPatches().getFirst().getFiles().getFirst().getHunks().getFirst().getLines();
	}

	@Test
	void encodedHeadersAreText() throws Exception {
		Patch patch = mails.onlyPatchOf("quoted-printable.eml");

		assertEquals("pond: größer", patch.getSubject());
		assertEquals("Jürgen Molch <jm@pond.example>", patch.getAuthor());
		assertEquals("Größer zählen.", patch.getBody());
	}

	@Test
	void aCharacterThatIsCutInTwoByAFoldedHeaderIsJoined() throws Exception {
		Patch patch = mails.onlyPatchOf("split-character.eml");

		assertEquals("pond: größer", patch.getSubject());
		assertEquals("Jürgen Mölch <jm@pond.example>", patch.getAuthor());
	}

	@Test
	void anEncodedWordWithBlanksIsDecodedAllTheSame() throws Exception {
		assertEquals("pond: größer und tiefer", mails.onlyPatchOf("encoded-blank.eml").getSubject());
	}

	@Test
	void aCharsetThatNobodyKnowsIsReadAsWhatItLooksLike() throws Exception {
		Patch patch = mails.onlyPatchOf("unknown-charset.eml");

		assertEquals("pond: größer", patch.getSubject());
		assertEquals("Jürgen Molch <jm@pond.example>", patch.getAuthor());
		assertEquals("Größer.", patch.getBody());
	}

	@Test
	void theSameTextInHtmlAndASignatureAreLeftOutWithoutAWord() throws Exception {
		for (String name : List.of("html-alternative.eml", "signed.eml")) {
			PatchSeries series = SeriesReader.read(mails.copy(name), Map.of());

			assertEquals("Deeper.", series.getPatches().getFirst().getBody(), name);
			assertEquals(List.of(), series.getDiagnostics(), name);
		}
	}

	@Test
	void aByteOrderMarkIsNotPartOfTheFirstHeader() throws Exception {
		Patch patch = mails.onlyPatchOf("byte-order-mark.patch");

		assertEquals("pond: deeper", patch.getSubject());
		assertEquals("Ada Newt <ada@pond.example>", patch.getAuthor());
	}

	@Test
	void theDiffKeepsItsBytesWhateverTheCharset() throws Exception {
		Patch patch = mails.onlyPatchOf("latin1.eml");

		assertEquals("pond: größer", patch.getSubject());
		assertEquals("Größer.", patch.getBody());
		assertTrue(patch.getFiles().getFirst().getHunks().getFirst().getLines().contains("+\tdepth++; /* \u00fc */"));
	}

	@Test
	void aDamagedNameStaysReadableWithoutControlCharacters() throws Exception {
		assertEquals("Jürgen M\uFFFDlch <jm@pond.example>", mails.onlyPatchOf("damaged-utf8.eml").getAuthor());
	}

	@Test
	void aMercurialMailHasItsAuthorInTheBodyAndItsTitleOnTwoLines() throws Exception {
		Patch patch = mails.onlyPatchOf("mercurial.eml");

		assertEquals("Ada Newt <ada@pond.example>", patch.getAuthor());
		assertEquals("pond: count one more, and say so in a second line", patch.getSubject());
		assertEquals(2, patch.getNumber());
		assertEquals(3, patch.getTotal());
		assertEquals("Count one more.", patch.getBody());
	}

	@Test
	void theFooterOfAMailingListIsNotPartOfTheLastHunk() throws Exception {
		assertEquals(6, mails.onlyPatchOf("mercurial.eml").getFiles().getFirst().getHunks().getFirst().getLines().size());
	}

	@Test
	void aPlainDiffFromDevNullAddsTheFile() throws Exception {
		var added = mails.onlyPatchOf("diff-r.eml").getFiles().get(1);

		assertEquals(ChangeKind.ADD, added.getKind());
		assertEquals("mm/reed.c", added.getNewPath());
	}

	@Test
	void trailersAreTakenOutOfTheMessage() throws Exception {
		Patch patch = mails.onlyPatchOf("plain.eml");

		assertEquals("Count one more.", patch.getBody());
		assertEquals(List.of("Signed-off-by", "Fixes"), patch.getTrailers().stream().map(trailer -> trailer.getToken()).toList());
		assertEquals("0123456789ab (\"pond: count\")", patch.getTrailers().get(1).getValue());
	}

	@Test
	void anInBodyFromNamesTheAuthor() throws Exception {
		Patch patch = mails.onlyPatchOf("in-body-from.eml");

		assertEquals("Bea Frog <bea@pond.example>", patch.getAuthor());
		assertEquals(2, patch.getVersion());
	}

	@Test
	void whatStandsAboveTheScissorsIsCutOff() throws Exception {
		Patch patch = mails.onlyPatchOf("scissors.eml");

		assertEquals("pond: count one more", patch.getSubject());
		assertEquals("Count one more.", patch.getBody());
		assertEquals("Bea Frog <bea@pond.example>", patch.getAuthor());
	}

	@Test
	void carriageReturnsOfTheFileAreKept() throws Exception {
		assertTrue(mails.onlyPatchOf("crlf-file.eml").getFiles().getFirst().getHunks().getFirst().getLines()
				.contains("+\tdepth++;\r"));
	}

	@Test
	void renamesCopiesModesDeletionsAndBinariesAreChanges() throws Exception {
		var files = mails.onlyPatchOf("rename.eml").getFiles();

		assertEquals(List.of(ChangeKind.RENAME, ChangeKind.COPY, ChangeKind.MODIFY, ChangeKind.DELETE, ChangeKind.MODIFY),
				files.stream().map(file -> file.getKind()).toList());
		assertEquals("mm/pond.c", files.get(0).getOldPath());
		assertEquals("mm/lake.c", files.get(0).getNewPath());
		assertEquals(List.of("-int reed;", "+int rush;", "\\ No newline at end of file"),
				files.get(1).getHunks().getFirst().getLines());
		assertTrue(files.get(4).isBinary());
	}

	@Test
	void aQuotedPathIsDecoded() throws Exception {
		assertEquals("mm/poö nd.c", mails.onlyPatchOf("quoted-path.eml").getFiles().getFirst().path());
	}

	@Test
	void aHunkThatIsCutOffIsAnErrorAtItsLine() throws Exception {
		PatchSeries series = SeriesReader.read(mails.copy("truncated.eml"), Map.of());

		Diagnostic diagnostic = series.getDiagnostics().getFirst();
		assertEquals(DiagnosticSeverity.ERROR, diagnostic.getSeverity());
		assertEquals("@@ -3,5 +3,6 @@ int pond_depth(void)",
				Files.readAllLines(folder.resolve("truncated.eml")).get(diagnostic.getLine() - 1));
		assertEquals("the hunk of mm/pond.c at line 3 does not have the lines that its header says", diagnostic.getMessage());
	}

	@Test
	void aHunkThatGoesOnIsNoted() throws Exception {
		PatchSeries series = SeriesReader.read(mails.copy("longer-hunk.eml"), Map.of());

		assertEquals("the hunk of mm/pond.c at line 3 goes on after the lines that its header says; the rest is not read",
				series.getDiagnostics().getFirst().getMessage());
	}

	@Test
	void pathsThatLeaveTheTreeAreErrors() throws Exception {
		PatchSeries series = SeriesReader.read(mails.copy("hostile.eml"), Map.of());

		assertEquals(
				List.of("../../etc/pond is not patched: the path holds \"..\"",
						".git/hooks/pond is not patched: the path leads into a git directory"),
				series.getDiagnostics().stream().map(Diagnostic::getMessage).toList());
		assertEquals(3, series.getPatches().getFirst().getFiles().size());
	}

	@Test
	void anAttachmentThatIsNotTextIsNoted() throws Exception {
		PatchSeries series = SeriesReader.read(mails.copy("attachment.eml"), Map.of());

		assertEquals("an attachment of type image/png is not read", series.getDiagnostics().getFirst().getMessage());
	}

	@Test
	void aReplyIsNoPatchEvenWithADiffOfItsOwn() throws Exception {
		Path reply = mails.copy("reply.eml");

		var exception = assertThrows(InputException.class, () -> SeriesReader.read(reply, Map.of()));

		assertEquals(reply + ": no patch inside, it is a reply", exception.getMessage());
	}
}
