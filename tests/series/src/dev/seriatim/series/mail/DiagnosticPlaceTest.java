package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.series.Diagnostic;

/** Where in its file a remark is: line and byte lead to the same place. */
class DiagnosticPlaceTest {

	private static final String FROM = "From ada@pond.example Mon Mar  2 10:00:00 2020\n";
	private static final String HUNK = "@@ -1 +1,2 @@";

	@TempDir
	Path folder;
	private Mails mails;

	@BeforeEach
	void prepare() {
		mails = new Mails(folder);
	}

	private List<Diagnostic> diagnostics(Path input) throws InputException {
		return SeriesReader.read(input, Map.of()).getDiagnostics();
	}

	private String patch(String subject, String text) throws Exception {
		return Files.readString(mails.patch("made", subject, subject.hashCode() + "@pond", "one")).replace("Say one.\n", text);
	}

	/** The line that begins at the byte of a diagnostic, which must be the line that it names, if it names one. */
	private static String line(Diagnostic diagnostic, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		String before = new String(bytes, 0, diagnostic.getOffset(), StandardCharsets.UTF_8);
		assertTrue(before.isEmpty() || before.endsWith("\n"), () -> "byte " + diagnostic.getOffset() + " begins no line");
		if (diagnostic.getLine() > 0) {
			assertEquals(diagnostic.getLine(), before.lines().count() + 1);
		}
		return new String(bytes, diagnostic.getOffset(), bytes.length - diagnostic.getOffset(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
	}

	@Test
	void aRemarkOnAMessageOfAnMboxStandsAtItsFirstLine() throws Exception {
		String content = FROM + patch("[PATCH 1/1] one", "Größer.\n") + "\n" + FROM + patch("Re: [PATCH 1/1] one", "Well.\n");
		Path mbox = mails.write("series.mbox", content);

		Diagnostic reply = diagnostics(mbox).getFirst();

		assertEquals("a reply, not a patch", reply.getMessage());
		assertEquals(mbox.toString(), reply.getSource());
		assertEquals(17, reply.getLine());
		assertEquals("From: Ada Newt <ada@pond.example>", line(reply, content));
	}

	@Test
	void aRemarkOnTheOnlyMessageOfAFileHasNoLine() throws Exception {
		mails.patch("1.eml", "[PATCH 1/1] one", "1@pond", "one");
		String content = FROM + patch("Re: [PATCH 1/1] one", "Well.\n");
		Path reply = mails.write("reply.mbox", content);
		Files.delete(folder.resolve("made"));

		Diagnostic diagnostic = diagnostics(folder).getFirst();

		assertEquals(reply.toString(), diagnostic.getSource());
		assertEquals(0, diagnostic.getLine());
		assertEquals("From: Ada Newt <ada@pond.example>", line(diagnostic, content));
	}

	@Test
	void aPatchThatIsNumberedAsAnotherNamesWhereThatOneStands() throws Exception {
		String first = patch("[PATCH 1/1] one", "First.\n");
		String second = patch("[PATCH 1/1] one", "Second.\n").replace("10:00", "10:30").replace("+int one;", "+int other;");
		Path mbox = mails.write("series.mbox", FROM + second + FROM + first);

		assertEquals(List.of(mbox + ":2: another patch is also numbered 1 of 1; the one that was sent first is taken: " + mbox + ":16"),
				diagnostics(mbox).stream().map(note -> note.getSource() + ":" + note.getLine() + ": " + note.getMessage()).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Größer.\n", ">From here on.\n>>From there.\n", "", ">From \n\n> From afar.\n" })
	void aHunkThatIsCutOffStandsAtItsByteOfTheMbox(String text) throws Exception {
		String content = FROM + patch("[PATCH 1/2] one", text) + "\n" + FROM + patch("[PATCH 2/2] two", text).replace(" int first;\n", "");
		Path mbox = mails.write("series.mbox", content);

		assertEquals(HUNK, line(diagnostics(mbox).getFirst(), content));
	}

	@Test
	void carriageReturnsAreBytes() throws Exception {
		String content = (FROM + patch("[PATCH 1/2] one", "First.\n") + "\n" + FROM + patch("[PATCH 2/2] two", ">From here.\n").replace(" int first;\n", ""))
				.replace("\n", "\r\n");

		assertEquals(HUNK, line(diagnostics(mails.write("series.mbox", content)).getFirst(), content));
	}

	@Test
	void aByteOrderMarkIsPartOfTheFile() throws Exception {
		String content = "\uFEFF" + patch("[PATCH] one", "First.\n").replace(" int first;\n", "");

		Diagnostic diagnostic = diagnostics(mails.write("one.patch", content)).getFirst();

		assertEquals(HUNK, line(diagnostic, content));
	}

	@Test
	void bytesOfACompressedFileAreThoseOfWhatIsPackedInside() throws Exception {
		String content = FROM + patch("[PATCH 1/2] one", "First.\n") + FROM + patch("[PATCH 2/2] two", "Second.\n").replace(" int first;\n", "");
		Path packed = folder.resolve("series.mbox.gz");
		try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
			out.write(content.getBytes(StandardCharsets.UTF_8));
		}

		assertEquals(HUNK, line(diagnostics(packed).getFirst(), content));
	}

	@Test
	void anAttachmentThatIsNotReadStandsWhereItBegins() throws Exception {
		Path mail = mails.copy("attachment.eml");
		String content = Files.readString(mail);

		String first = line(diagnostics(mail).getFirst(), content);

		assertEquals("", content.substring(0, content.indexOf(first)).lines().reduce((before, last) -> last).orElseThrow());
		assertTrue(content.indexOf(first) > content.indexOf("image/png"), first);
	}

	@Test
	void aFileThatCannotBeReadHasNeitherLineNorByte() throws Exception {
		mails.patch("1.eml", "[PATCH 1/1] one", "1@pond", "one");
		mails.write("empty.eml", "");

		Diagnostic diagnostic = diagnostics(folder).getFirst();

		assertEquals("the file is empty", diagnostic.getMessage());
		assertEquals(0, diagnostic.getLine());
		assertEquals(-1, diagnostic.getOffset());
	}

	@Test
	void aLineOfTheSeriesFileOfQuiltHasItsByte() throws Exception {
		mails.patch("a.patch", "one", "1@pond", "one");
		String content = "# größer\na.patch\n/etc/passwd\n";
		mails.write("series", content);

		assertEquals("/etc/passwd", line(diagnostics(folder).getFirst(), content));
	}

	/** A mail with a body as it is encoded. */
	private static String mail(String encoding, String charset, String body) {
		return "Subject: [PATCH] one\nContent-Type: text/plain" + (charset.isEmpty() ? "" : "; charset=" + charset)
				+ "\nContent-Transfer-Encoding: " + encoding + "\n\n" + body;
	}

	/** The text and diff of a patch; a multiple of three bytes. */
	private String body(String text) throws Exception {
		String mail = patch("[PATCH] one", text);
		String body = mail.substring(mail.indexOf("\n\n") + 2);
		return body + "\n".repeat((3 - body.getBytes(StandardCharsets.UTF_8).length % 3) % 3);
	}

	private String base64(String body) {
		return Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(body.getBytes(StandardCharsets.UTF_8)) + "\n";
	}

	@Test
	void aLetterThatIsNotOfBase64IsNotedAtItsLine() throws Exception {
		String whole = base64(body("First.\n"));
		String damaged = whole.substring(0, 70) + "!" + whole.substring(71);
		String content = mail("base64", "utf-8", damaged);

		Diagnostic diagnostic = diagnostics(mails.write("one.eml", content)).getFirst();

		assertEquals("the base64 text is damaged; what cannot be decoded is left out", diagnostic.getMessage());
		assertEquals(damaged.lines().toList().get(1), line(diagnostic, content));
	}

	@Test
	void base64ThatEndsInTheMiddleIsNotedAtItsLastLine() throws Exception {
		String damaged = base64(body("First.\n")).stripTrailing().replaceFirst("..$", "\n\n");
		String content = mail("base64", "utf-8", damaged);

		Diagnostic diagnostic = diagnostics(mails.write("one.eml", content)).getFirst();

		assertEquals("the base64 text ends too early; what cannot be decoded is left out", diagnostic.getMessage());
		assertEquals(damaged.stripTrailing().lines().reduce((before, last) -> last).orElseThrow(), line(diagnostic, content));
	}

	@Test
	void wholeBase64IsNoDamageNorIsTheFooterOfAListBelowIt() throws Exception {
		String padded = base64(body("First.\n") + "\n");
		assertTrue(padded.contains("="));

		for (String body : List.of(base64(body("First.\n")), base64(body("First.\n")).stripTrailing(), padded, padded.replace("\n", "\r\n"),
				padded + "__________\nTo unsubscribe, write!\n")) {
			assertEquals(List.of(), diagnostics(mails.write("one.eml", mail("base64", "utf-8", body))), body);
		}
	}

	@Test
	void anEscapeThatIsNoneIsNotedAtItsLine() throws Exception {
		String content = mail("quoted-printable", "utf-8", body("Gr=C3=B6=C3=9Fer, =\nand on.\nDepth =3 now.\n"));

		Diagnostic diagnostic = diagnostics(mails.write("one.eml", content)).getFirst();

		assertEquals("an escape of the quoted-printable text is damaged and left as it stands", diagnostic.getMessage());
		assertEquals("Depth =3 now.", line(diagnostic, content));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Gr=C3=B6=C3=9Fer.\n", "gr=c3=b6ber.\n", "It goes =\non.\n", "It goes = \t\non.\n", "It goes =\r\non.\r\n", "a =3D b\n" })
	void escapesOfQuotedPrintableAreNoDamage(String text) throws Exception {
		assertEquals(List.of(), diagnostics(mails.write("one.eml", mail("quoted-printable", "utf-8", body(text)))));
	}

	@ParameterizedTest
	@CsvSource({ "utf-8", "windows-9999", "x-!" })
	void aTextThatIsNotOfTheCharsetNamedIsNotedAtItsLine(String charset) throws Exception {
		String content = mail("8bit", charset, body("First.\nGr\u00f6\u00dfer.\n"));
		Path file = Files.write(folder.resolve("one.eml"), content.getBytes(StandardCharsets.ISO_8859_1));

		Diagnostic diagnostic = diagnostics(file).getFirst();

		assertEquals("a character is not one of the charset that the mail names, " + charset, diagnostic.getMessage());
		assertEquals(6, diagnostic.getLine());
		assertEquals(content.indexOf("Gr"), diagnostic.getOffset());
	}

	@ParameterizedTest
	@CsvSource({ "'', ISO-8859-1", "us-ascii, ISO-8859-1", "iso-8859-1, ISO-8859-1", "utf-8, UTF-8", "us-ascii, UTF-8", "windows-9999, UTF-8" })
	void aTextThatCanBeReadIsNotNoted(String named, String written) throws Exception {
		byte[] content = mail("8bit", named, body("Gr\u00f6\u00dfer.\n")).getBytes(Charset.forName(written));

		assertEquals(List.of(), diagnostics(Files.write(folder.resolve("one.eml"), content)));
	}

	@Test
	void theBytesOfADiffAreNoText() throws Exception {
		String content = mail("8bit", "utf-8", body("First.\n").replace("int one;", "int one; /* \u00fc */"));

		assertEquals(List.of(), diagnostics(Files.write(folder.resolve("one.eml"), content.getBytes(StandardCharsets.ISO_8859_1))));
	}
}
