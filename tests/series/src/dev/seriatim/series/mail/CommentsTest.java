package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.series.Comment;

/** What of replies to a series is a reviewer's comment, and below which lines it stands. */
class CommentsTest {

	private static final String PATCH = """
			From: Ada Newt <ada@pond.example>
			Subject: [PATCH 1/1] pond: feed the newts
			Date: Mon, 02 Mar 2020 10:00:00 +0000
			Message-Id: <one@pond>

			Newts are hungry in the morning, and nobody feeds them
			before noon.

			Signed-off-by: Ada Newt <ada@pond.example>
			---
			diff --git a/pond/feed.c b/pond/feed.c
			--- a/pond/feed.c
			+++ b/pond/feed.c
			@@ -1,5 +1,9 @@ int feed(void)
			 {
			-	int old_food;
			+	int food = worms(pond_of_all_newts,	morning_of_the_day, everything_that_is_left);
			+
			+	if (!food)
			+		return 0;
			+	if (food < 0) {
			+		return 0;
			+	}
			 	eat(food);
			 }
			diff --git a/pond/water.c b/pond/water.c
			--- a/pond/water.c
			+++ b/pond/water.c
			@@ -1,2 +1,3 @@ int fill(void)
			 {
			+	return 0;
			 }
			""";

	@TempDir
	Path folder;
	private Mails mails;

	@BeforeEach
	void prepare() throws Exception {
		mails = new Mails(folder);
		mails.write("1.eml", PATCH);
	}

	/** A reply an hour later. */
	private void reply(String id, String from, String parent, String text) throws Exception {
		mails.write(id + ".eml", """
				From: %s
				Subject: Re: [PATCH 1/1] pond: feed the newts
				Date: Mon, 02 Mar 2020 11:00:00 +0000
				Message-Id: <%s@pond>
				In-Reply-To: <%s@pond>

				%s""".formatted(from, id, parent, text));
	}

	private List<Comment> comments() throws InputException {
		return SeriesReader.read(folder, Map.of()).getComments();
	}

	private List<Comment> comments(String text) throws Exception {
		reply("bob", "Bob Toad <bob@pond.example>", "one", text);
		return comments();
	}

	private Comment only(String text) throws Exception {
		List<Comment> comments = comments(text);
		assertEquals(1, comments.size(), comments.toString());
		return comments.getFirst();
	}

	@Test
	void whatStandsBelowAQuotedLineIsAComment() throws Exception {
		Comment comment = only("""
				On Mon, 02 Mar 2020, Ada Newt wrote:
				> +	if (!food)
				> +		return 0;

				Hungry newts should know.
				Return an error.
				""");

		assertEquals(1, comment.getPatch());
		assertEquals("Bob Toad <bob@pond.example>", comment.getAuthor());
		assertEquals("bob@pond", comment.getMessageId());
		assertEquals("pond/feed.c", comment.getFile());
		assertEquals(List.of("+\t\treturn 0;"), comment.getQuoted());
		assertEquals("Hungry newts should know.\nReturn an error.", comment.getText());
		assertEquals(11, comment.getLine());
		assertEquals(20, comment.getQuotedLine());
	}

	/** Three lines of the patch are the same; the ones above tell which is meant. */
	@Test
	void aBraceIsQuotedWithTheLineAboveIt() throws Exception {
		Comment comment = only("> +\tif (food < 0) {\n> +\t\treturn 0;\n> +\t}\nNo braces, please.\n");

		assertEquals(List.of("+\t\treturn 0;", "+\t}"), comment.getQuoted());
		assertEquals(23, comment.getQuotedLine());
	}

	@Test
	void theFileThatIsNamedAboveIsMeant() throws Exception {
		assertEquals("pond/water.c", only("> +++ b/pond/water.c\n> @@ -1,2 +1,3 @@ int fill(void)\n> [...]\n> +\treturn 0;\nAlways?\n").getFile());
	}

	@Test
	void linesThatComeAgainAreMetOneAfterTheOther() throws Exception {
		List<Comment> comments = comments("> +\t\treturn 0;\nFirst.\n> +\t\treturn 0;\nSecond.\n> +\treturn 0;\nThird.\n");

		assertEquals(List.of("pond/feed.c", "pond/feed.c", "pond/water.c"), comments.stream().map(Comment::getFile).toList());
	}

	@Test
	void removedAndUnchangedLinesAreQuotedToo() throws Exception {
		List<Comment> comments = comments("> -\tint old_food;\nWhy?\n> \teat(food);\nNot yet.\n>+	int  food = worms(pond_of_all_newts, morning_of_the_day, everything_that_is_left);\nWorms!\n");

		assertEquals(List.of("-\tint old_food;", " \teat(food);", "+\tint food = worms(pond_of_all_newts,\tmorning_of_the_day, everything_that_is_left);"),
				comments.stream().map(comment -> String.join("|", comment.getQuoted())).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "> everything_that_is_left);", "everything_that_is_left);" })
	void aQuotedLineMayHaveBeenWrapped(String rest) throws Exception {
		Comment comment = only("> +	int food = worms(pond_of_all_newts,	morning_of_the_day,\n" + rest + "\nWorms!\n");

		assertEquals("+\tint food = worms(pond_of_all_newts,\tmorning_of_the_day, everything_that_is_left);", comment.getQuoted().getFirst());
		assertEquals("Worms!", comment.getText());
	}

	@Test
	void whatIsBelowTheMessageHasNoFile() throws Exception {
		Comment comment = only("> Newts are hungry in the morning, and nobody\n> feeds them before noon.\n\nI do.\n");

		assertNull(comment.getFile());
		assertEquals(List.of("Newts are hungry in the morning, and nobody", "feeds them before noon."), comment.getQuoted());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Acked-by: Bob Toad <bob@pond.example>\n", "> +\tif (!food)\n\nReviewed-by: Bob Toad <bob@pond.example>\nCc: newts@pond.example\n",
			"> +\tif (!food)\n\n-- \nBob Toad, Pond 7\n", "> +\tif (!food)\n\n[...]\n\n> +\treturn 0;\n\n<snip>\n", "Hi Ada,\n\nOn Mon, 2 Mar 2020, Ada Newt wrote:\n> +\tif (!food)\n\nThanks,\nBob\n",
			"> +\tif (!food)\n\ndiff --git a/pond/feed.c b/pond/feed.c\n--- a/pond/feed.c\n+++ b/pond/feed.c\n@@ -1 +1 @@\n-\tint a;\n+\tint b;\n" })
	void thatIsNoComment(String text) throws Exception {
		assertEquals(0, comments(text).size(), comments(text).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Who is going to dig up the worms?\n", "Who is going to dig up the worms?\n\nBob\n\nOn Mon, 2 Mar 2020, Ada Newt wrote:\n> +\tif (!food)\n> +\t\treturn 0;\n" })
	void aReplyOnTopOfEverythingQuotesNothing(String text) throws Exception {
		Comment comment = only(text);

		assertEquals("Who is going to dig up the worms?", comment.getText());
		assertEquals(List.of(), comment.getQuoted());
		assertNull(comment.getFile());
	}

	/** The introduction is not about a line, and comments on lines are there. */
	@Test
	void wordsAboveTheFirstOfSeveralCommentsAreNone() throws Exception {
		assertEquals("Why?", only("Mostly good.\n\nAda Newt wrote:\n> +\tif (!food)\nWhy?\n").getText());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ada Newt wrote:", "On Mon, 2 Mar 2020 10:00:00 +0000\nAda Newt <ada@pond.example> wrote:", "2020/3/2 Ada Newt <ada@pond.example>:" })
	void wordsRightAboveAnAttributionAreNoPartOfIt(String attribution) throws Exception {
		assertEquals("Who digs up\nthe worms?", only("Hi Ada,\n\nWho digs up\nthe worms?\n" + attribution + "\n> +\tif (!food)\n").getText());
	}

	/** Neither a colon nor a name makes an attribution, nor dashes a patch. */
	@ParameterizedTest
	@ValueSource(strings = { "On a second look this is wrong:", "As for the worms:", "--- why so late?", "Thanks for that, but who is awake?" })
	void thatIsAComment(String text) throws Exception {
		assertEquals(text, only("> +\tif (!food)\n" + text + "\n\n> +\t\treturn 0;\n").getText());
	}

	/** "eat(food);" is a line, and no rest of another one. */
	@Test
	void aWordBelowAWholeLineIsNoRestOfIt() throws Exception {
		assertEquals("Really?", only("> \teat(food);\nReally?\n").getText());
	}

	@Test
	void commentsInOtherScriptsAreComments() throws Exception {
		assertEquals("为什么？", only("> +\tif (!food)\n为什么？\n").getText());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ada Newt <ada@pond.example>", "\"Newt, A.\" <ADA@pond.example>", "Ada Newt <newt@lake.example>" })
	void theAuthorsAnswerIsNoComment(String from) throws Exception {
		reply("bob", "Bob Toad <bob@pond.example>", "one", "> +\tif (!food)\nWhy?\n");
		reply("ada", from, "bob", "> > +\tif (!food)\n> Why?\nThey may be out of worms.\n");

		assertEquals(List.of("Why?"), comments().stream().map(Comment::getText).toList());
	}

	/** Carl answers Bob's words, and then a line that Bob quoted. */
	@Test
	void linesOfAnEarlierReplyAreNotTheOnesThatAnAnswerToItIsAbout() throws Exception {
		reply("bob", "Bob Toad <bob@pond.example>", "one", "> +\tif (!food)\nWhy?\n");
		reply("carl", "Carl Carp <carl@pond.example>", "bob", "> > +\tif (!food)\n> Why?\nBecause.\n\n> > +\tif (food < 0) {\n\nCan that be?\n");
		List<Comment> comments = comments();

		assertEquals(List.of("Why?", "Because.", "Can that be?"), comments.stream().map(Comment::getText).toList());
		assertEquals(List.of("Why?"), comments.get(1).getQuoted());
		assertNull(comments.get(1).getFile());
		assertEquals("pond/feed.c", comments.get(2).getFile());
	}

	@Test
	void aReplyWhoseParentsAreLostIsFoundByItsReferences() throws Exception {
		reply("carl", "Carl Carp <carl@pond.example>", "lost@pond>\nReferences: <one@pond> <lost", "> +\tif (!food)\nWhy?\n");

		assertEquals(1, comments().size());
	}

	@Test
	void repliesToSomethingElseAreNone() throws Exception {
		reply("carl", "Carl Carp <carl@pond.example>", "other", "> +\tif (!food)\nWhy?\n");

		assertEquals(0, comments().size());
	}

	/** The second version was sent in answer to the first one. */
	@Test
	void repliesToARerollAreNotAboutTheOneBefore() throws Exception {
		mails.write("2.eml", PATCH.replace("[PATCH 1/1]", "[PATCH v2 1/1]").replace("<one@pond>", "<two@pond>\nIn-Reply-To: <one@pond>"));
		reply("bob", "Bob Toad <bob@pond.example>", "one", "> +\tif (!food)\nOld.\n");
		reply("carl", "Carl Carp <carl@pond.example>", "two", "> +\tif (!food)\nNew.\n");

		assertEquals(List.of("New."), comments().stream().map(Comment::getText).toList());
		assertEquals(List.of("Old."), SeriesReader.read(List.of(folder), Map.of(), "1", null).getComments().stream().map(Comment::getText).toList());
	}

	@Test
	void aCopyOfAReplyIsNotCountedAgain() throws Exception {
		reply("bob", "Bob Toad <bob@pond.example>", "one", "> +\tif (!food)\nWhy?\n");
		mails.write("list/bob.eml", Files.readString(folder.resolve("bob.eml")));

		assertEquals(1, comments().size());
	}

	@Test
	void repliesMayAnswerEachOtherInACircle() throws Exception {
		reply("bob", "Bob Toad <bob@pond.example>", "carl", "> +\tif (!food)\nWhy?\n");
		reply("carl", "Carl Carp <carl@pond.example>", "bob", "> +\tif (!food)\nWhy?\n");

		assertEquals(0, comments().size());
	}

	@Test
	void hostileRepliesAreCutAndReadInTime() throws Exception {
		String text = ("> +\tif (!food)\n" + "<@".repeat(20_000) + "\n\n" + "on 2020 ".repeat(20_000) + "\n" + "- ".repeat(20_000) + "\n\u001b[31mred\n").repeat(50)
				+ "> +\t\treturn 0;\nWhy?\n".repeat(20_000);
		List<Comment> comments = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> comments(text));

		assertEquals(200, comments.size());
		assertTrue(comments.stream().allMatch(comment -> comment.getText().length() < 20 * 501), "cut");
		assertTrue(comments.getFirst().getText().contains("[31mred"));
		assertTrue(comments.getFirst().getText().indexOf('\u001b') < 0);
	}
}
