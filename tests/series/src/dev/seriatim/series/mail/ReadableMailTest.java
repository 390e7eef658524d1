package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.series.mail.ReadableMail.Line;

/** What people read of a file, and where in the file it stands. */
class ReadableMailTest {

	private static final String DIFF = """
			diff --git a/pond.c b/pond.c
			--- a/pond.c
			+++ b/pond.c
			@@ -1,3 +1,4 @@ int größe(void)
			 {
			 \tint newt;
			+\tint añadido;
			 \tint frog;
			""";

	@Test
	void aPlainMailIsShownAsItStands() {
		String mail = header("7bit", "UTF-8") + "Say it.\n";
		ReadableMail readable = read(mail);

		assertFalse(readable.decoded());
		assertEquals(mail, readable.text());
		assertEquals(IntStream.rangeClosed(1, 8).boxed().toList(), readable.lines().stream().map(Line::rawLine).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain.eml", "mercurial.eml", "diff-r.eml", "in-body-from.eml", "scissors.eml", "crlf.eml", "headless.diff", "export.hg",
			"blank-context.eml", "from-in-text.mbox", "truncated.eml", "quoted-path.eml", "crlf-file.eml", "nul.eml" })
	void whatNothingHasEncodedStaysAsItStands(String name) throws Exception {
		String content = resource(name, StandardCharsets.UTF_8);
		ReadableMail readable = ReadableMail.of(content.getBytes(StandardCharsets.UTF_8));

		assertFalse(readable.decoded());
		assertEquals(content.lines().toList(), readable.lines().stream().map(Line::text).toList());
	}

	@Test
	void quotedPrintableIsDecodedAndEveryLineKnowsItsRawLine() {
		String wide = "x".repeat(200);
		ReadableMail readable = read(header("quoted-printable", "UTF-8") + "Gr=C3=B6=C3=9Fer.=20\n" + wide.substring(0, 70) + "=\n" + wide.substring(70) + "\n=3D done\n");

		assertTrue(readable.decoded());
		assertEquals(List.of(new Line("Größer. ", 8), new Line(wide, 9), new Line("= done", 11)), readable.lines().subList(7, 10));
		assertEquals(9, readable.lineOf(10));
		assertEquals(10, readable.lineOf(11));
		assertEquals(9, readable.rawLineOf(9));
	}

	@Test
	void base64IsDecodedAndEveryLineKnowsTheRawLineWhereItBegins() {
		String body = base64(DIFF);
		ReadableMail readable = read(header("base64", "UTF-8") + body);

		assertTrue(readable.decoded());
		assertEquals(DIFF.lines().toList(), readable.lines().stream().skip(7).map(Line::text).toList());
		for (Line line : readable.lines().subList(7, readable.lines().size())) {
			assertEquals(rawLineOfByte(DIFF, line.text()), line.rawLine(), line.text());
		}
	}

	@Test
	void linesThatBeginInOneRawLineAreToldApart() {
		ReadableMail readable = read(header("base64", "UTF-8") + base64("a\nb\nc\n" + "x".repeat(100) + "\nlast\n"));

		assertEquals(List.of(8, 9, 10, 11, 11), IntStream.range(0, 5).map(index -> readable.lineOf(8, index)).boxed().toList());
		assertEquals("last", readable.lines().get(readable.lineOf(9) - 1).text());
	}

	@Test
	void aRawLineThatNoLineBeginsInIsShownByTheLineThatGoesOnThere() {
		ReadableMail readable = read(header("base64", "UTF-8") + base64("x".repeat(500) + "\nlast\n"));

		assertEquals(8, readable.lineOf(10));
		assertEquals(8, readable.lineOf(10, 3));
	}

	@Test
	void aRawLineOutOfRangeIsTheFirstOrTheLast() {
		ReadableMail readable = read(header("base64", "UTF-8") + base64("one\ntwo\n"));

		assertEquals(1, readable.lineOf(0));
		assertEquals(9, readable.lineOf(1000));
		assertEquals(1, readable.rawLineOf(-5));
		assertEquals(8, readable.rawLineOf(1000));
		assertEquals(1, ReadableMail.of(new byte[0]).lineOf(1));
		assertEquals(1, ReadableMail.of(new byte[0]).rawLineOf(1));
	}

	@Test
	void whatIsShownIsWhatTheReaderOfPatchesReads() throws Exception {
		byte[] content = (header("base64", "UTF-8") + base64(DIFF)).getBytes(StandardCharsets.US_ASCII);
		Mail mail = MailReader.read(new RawMessage("", true, "", new MessagePart(1, 0, content, false, List.of())));
		List<Line> readable = ReadableMail.of(content).lines();

		assertEquals(mail.lines().stream().map(line -> new Line(MailText.decode(line.text(), "UTF-8"), line.rawLine())).toList(), readable.subList(7, readable.size()));
	}

	@Test
	void everyMessageOfAnMboxHasItsPlaceInTheFile() {
		String from = "From ada@pond.example Mon Mar  2 10:00:00 2020\n";
		ReadableMail readable = read(from + header("7bit", "UTF-8") + "Plain.\n" + from + header("quoted-printable", "UTF-8") + ">From =C3=A4 on.\n"
				+ from + header("base64", "UTF-8") + base64("Last.\n"));

		assertTrue(readable.decoded());
		assertEquals(List.of(new Line("Plain.", 9), new Line(from.strip(), 10)), readable.lines().subList(8, 10));
		assertEquals(new Line("From ä on.", 18), readable.lines().get(17));
		assertEquals(new Line("Last.", 27), readable.lines().get(26));
	}

	@Test
	void onlyTheTextPartsOfSeveralAreDecoded() throws Exception {
		ReadableMail readable = ReadableMail.of(resource("attachment.eml", StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
		List<String> lines = readable.lines().stream().map(Line::text).toList();

		assertTrue(lines.contains("+\tdepth++;"));
		assertTrue(lines.contains("iVBORw0KGgo="));
		assertEquals(new Line("--cut--", 28), readable.lines().getLast());
	}

	@Test
	void aSubjectOfEncodedWordsIsReadableInADecodedMail() {
		ReadableMail readable = read("""
				From: =?ISO-8859-1?Q?J=FCrgen_Molch?= <jm@pond.example>
				Subject: =?UTF-8?Q?[PATCH]_gr=C3=B6?=
				 =?UTF-8?Q?=C3=9Fer?=
				X-Other: =?UTF-8?Q?left?=
				Content-Transfer-Encoding: base64

				""" + base64("One.\n"));

		assertEquals(List.of(new Line("From: Jürgen Molch <jm@pond.example>", 1), new Line("Subject: [PATCH] größer", 2), new Line("X-Other: =?UTF-8?Q?left?=", 4)),
				readable.lines().subList(0, 3));
	}

	@Test
	void encodedWordsAloneLeaveAFileEditable() {
		String patch = "From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nFrom: =?UTF-8?q?J=C3=BCrgen?= <j@pond.example>\nSubject: [PATCH] x\n\n" + DIFF;

		assertFalse(read(patch).decoded());
		assertEquals(patch, read(patch).text());
	}

	@Test
	void aQuotedFromLineAloneLeavesAFileEditable() {
		String patch = "From ada@pond.example Mon Mar  2 10:00:00 2020\n" + header("7bit", "UTF-8") + ">From here on base64 is quiet.\n";

		assertFalse(read(patch).decoded());
		assertEquals(patch, read(patch).text());
	}

	@Test
	void theCharsetThatAMailNamesMakesItsText() throws Exception {
		ReadableMail readable = ReadableMail.of(resource("latin1.eml", StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));

		assertTrue(readable.decoded());
		assertEquals("Größer.", readable.lines().get(7).text());
	}

	@Test
	void sevenBitsMayHoldOtherLetters() {
		byte[] mail = (header("7bit", "ISO-2022-JP") + "池\n").getBytes(Charset.forName("ISO-2022-JP"));

		assertEquals(new Line("池", 8), ReadableMail.of(mail).lines().getLast());
	}

	@Test
	void bytesThatNoCharsetExplainsAreShownAsLatin1() {
		ReadableMail readable = ReadableMail.of((DIFF + "+\t/* é */\n").getBytes(StandardCharsets.ISO_8859_1));

		assertTrue(readable.decoded());
		assertEquals("+\t/* é */", readable.lines().getLast().text());
	}

	@Test
	void flowedTextIsJoined() throws Exception {
		ReadableMail readable = ReadableMail.of(resource("flowed.eml", StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));

		assertTrue(readable.decoded());
		assertTrue(readable.lines().stream().anyMatch(line -> line.text().equals(" {")));
	}

	@Test
	void aCarriageReturnWithinALineIsShownAndEndsNoLine() {
		ReadableMail readable = read("diff -u a b\r\r\n--- a\r\n");

		assertTrue(readable.decoded());
		assertEquals(List.of(new Line("diff -u a b\u240d", 1), new Line("--- a", 2)), readable.lines());
	}

	@Test
	void controlCharactersOfADecodedMailAreShownAsPictures() {
		assertEquals("a\u2400b\u241b\tc\u2421", read(header("quoted-printable", "UTF-8") + "a=00b=1B\tc=7F\n").lines().getLast().text());
	}

	@Test
	void aDiffInUtf16IsShownAsItStands() {
		ReadableMail readable = ReadableMail.of(("\ufeff" + DIFF).getBytes(StandardCharsets.UTF_16LE));

		assertFalse(readable.decoded());
		assertEquals(DIFF, readable.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "base64", "quoted-printable", "x-unknown", "" })
	void damagedBytesAreReadAnyhow(String encoding) {
		var random = new Random(1);
		for (int run = 0; run < 200; run++) {
			byte[] noise = new byte[random.nextInt(400)];
			random.nextBytes(noise);
			byte[] head = header(encoding, run % 2 == 0 ? "utf-8" : "x-nothing").getBytes(StandardCharsets.US_ASCII);
			byte[] content = new byte[head.length + noise.length];
			System.arraycopy(head, 0, content, 0, head.length);
			System.arraycopy(noise, 0, content, head.length, noise.length);

			ReadableMail readable = ReadableMail.of(content);

			assertEquals("From: Ada Newt <ada@pond.example>", readable.lines().getFirst().text());
			assertRawLinesNeverGoBack(readable);
		}
	}

	@Test
	void base64ThatIsCutOffShowsWhatIsThere() {
		String body = base64(DIFF);
		ReadableMail readable = read(header("base64", "UTF-8") + body.substring(0, body.length() / 2) + "!!!\n");

		assertEquals("diff --git a/pond.c b/pond.c", readable.lines().get(7).text());
	}

	private static void assertRawLinesNeverGoBack(ReadableMail readable) {
		List<Integer> rawLines = readable.lines().stream().map(Line::rawLine).toList();
		assertEquals(rawLines.stream().sorted().toList(), rawLines);
	}

	private static int rawLineOfByte(String text, String line) {
		int offset = text.substring(0, text.indexOf(line)).getBytes(StandardCharsets.UTF_8).length;
		return 8 + offset / 57;
	}

	private static String base64(String text) {
		return Base64.getMimeEncoder(76, new byte[] { '\n' }).encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\n";
	}

	/** Seven lines. */
	private static String header(String transferEncoding, String charset) {
		return List.of("From: Ada Newt <ada@pond.example>", "Subject: [PATCH] pond", "Message-Id: <1@pond>", "MIME-Version: 1.0",
				"Content-Type: text/plain; charset=" + charset, "Content-Transfer-Encoding: " + transferEncoding, "").stream()
				.collect(Collectors.joining("\n", "", "\n"));
	}

	private static ReadableMail read(String content) {
		return ReadableMail.of(content.getBytes(StandardCharsets.UTF_8));
	}

	private static String resource(String name, Charset charset) throws Exception {
		try (var stream = ReadableMailTest.class.getResourceAsStream(name)) {
			return new String(stream.readAllBytes(), charset);
		}
	}
}
