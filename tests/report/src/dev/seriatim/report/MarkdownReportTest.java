package dev.seriatim.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.series.Hunk;

class MarkdownReportTest {

	private static final String HARMLESS = "newt";
	private static final Pattern TAG = Pattern.compile("<[^>]*>");

	@Test
	void theCompleteReportReadsAsInTheFileBesideThisTest() throws IOException {
		try (var expected = MarkdownReportTest.class.getResourceAsStream("complete.md")) {
			assertEquals(new String(expected.readAllBytes(), StandardCharsets.UTF_8), markdown(SampleReview.complete()));
		}
	}

	@Test
	void aCleanReportHasNoEmptySections() {
		var markdown = markdown(SampleReview.clean());

		assertThat(markdown, not(containsString("\n## ")));
		assertThat(markdown, containsString("- no errors or warnings\n"));
	}

	@Test
	void theReportEndsWithALineEnd() {
		assertThat(markdown(SampleReview.clean()), endsWith("\n"));
	}

	@Test
	void theReportCanBeWrittenTwice() {
		var writer = new MarkdownReport(false);
		var report = SampleReview.report(SampleReview.complete());

		assertEquals(writer.write(report), writer.write(report));
	}

	@Test
	void ofMuchThatIsFoldedSomeIsShown() {
		var review = SampleReview.complete();
		folded(review, 12);

		assertThat(markdown(review), containsString("- with it: step 4\n- and 8 more with it\n"));
	}

	@Test
	void aVerboseReportShowsEverythingThatIsFolded() {
		var review = SampleReview.complete();
		folded(review, 12);

		assertThat(new MarkdownReport(true).write(SampleReview.report(review)), containsString("- with it: step 12\n"));
	}

	@Test
	void informationsOfOneKindShareALine() {
		var review = SampleReview.complete();
		for (var i = 0; i < 2; i++)
			review.getFindings().add(EcoreUtil.copy(review.getFindings().getLast()));

		assertThat(markdown(review), containsString("- series `SERIES_INCOMPLETE`, 3 times\n  - patch 4 of 6 is missing\n"));
	}

	@Test
	void aFindingWithTheGuardOffSaysSo() {
		var review = SampleReview.complete();
		review.getFindings().getFirst().getConfigurations().add(Configuration.N);

		assertThat(markdown(review), containsString("**lasts**; with the guard off\n"));
	}

	@Test
	void aPlaceThatWasNotCheckedIsListedOnlyOnce() {
		var review = SampleReview.complete();
		review.getFindings().getFirst().setKind(FindingKind.NOT_CHECKED);

		assertThat(markdown(review), not(containsString("with it: ")));
	}

	@Test
	void whatStandsWhereAHunkDoesNotFitIsADiff() {
		assertThat(markdown(SampleReview.mismatching()), containsString("""
				`-` the patch expects, `+` stands there, `?` expected where nobody knows what stands:

				```diff
				@@ 1 line of the hunk before @@
				 struct frame_ops {
				@@ the first difference @@
				-        void (*release)(struct frame *frame);
				-
				+        int (*test)(struct frame *frame);
				?        /* two */
				+        /* one */
				+        /* more */
				@@ 12 lines of the hunk after @@
				```
				"""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "```", "</code></pre>", "\u001b[2J \u202e" })
	void aLineOfTheFileDoesNotEndTheFence(String line) {
		var review = SampleReview.mismatching();
		review.getFindings().getFirst().getMismatch().getLines().get(3).setText(line);

		assertThat(codeBlocks(markdown(review)).getLast(), containsString("\n+" + Visible.escape(line) + "\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "</code></pre><b>x</b>", "<!-- ", "<a href='x'>y</a>", "&lt;b&gt;", "[a](javascript:x)",
			"![x](y.png)", "[x]: /y", "<http://example.org>", "http://example.org/", "www.example.org", "ada@example.org", "@ada and #12 and !7",
			"`x`", "``", "```", "``` \n~~~", "~~~", "# x", "> x", "- x", "+ x", "* x", "1. x", "7) x", "| a | b |", "|---|---|", "---", "===",
			"***", "**x** _y_", "\\", "x\\", "line\nline", "\r\n\r\n# x", "\u202e\u2066x", "\u200b\u00ad\ufeff", "\u001b[31mx", "\u0000",
			"a\u2028b", "    code", "\tcode", "(", "x (*", "\"", "'" })
	void nothingFromAPatchBecomesMarkup(String hostile) {
		assertEquals(tags(markdown(everywhere(HARMLESS))), tags(markdown(everywhere(hostile))));
	}

	@Test
	void aVeryLongLineBecomesNoMarkup() {
		assertEquals(tags(markdown(everywhere(HARMLESS))), tags(markdown(everywhere("x_(`*<b> ".repeat(2_000)))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "```", "`````` x", "~~~~", "   ```", "``` ```", "</code></pre>", "> ```", "- ```" })
	void aLineOfAPatchDoesNotEndTheFence(String line) {
		var review = SampleReview.complete();
		var lines = hunk(review).getLines();
		lines.set(2, line);
		lines.set(4, "+" + line);

		var blocks = codeBlocks(markdown(review));

		assertEquals(2, blocks.size());
		assertThat(blocks.get(1), containsString("\n" + line + "\n"));
		assertThat(blocks.get(1), containsString("\n+" + line + "\n"));
		assertThat(blocks.get(1), endsWith(" };\n\n"));
	}

	@Test
	void aNameInThePictureDoesNotEndTheFence() {
		var review = SampleReview.complete();
		review.getElements().getFirst().setName("``` ````");

		var blocks = codeBlocks(markdown(review));

		assertThat(blocks.getFirst(), containsString("contract   ``` ````"));
		assertThat(blocks.getFirst(), containsString("sites "));
	}

	@Test
	void hiddenCharactersFromAPatchAreShown() {
		var review = everywhere("a\u202e\u200bz");

		assertThat(markdown(review), not(containsString("\u202e")));
		assertThat(markdown(review), not(containsString("\u200b")));
		assertThat(markdown(review), startsWith("# `a\\u202e\\u200bz` v3\n"));
	}

	@Test
	void tabsOfAPatchAreBlanksAsAnEditorShowsThem() {
		assertThat(markdown(SampleReview.complete()), containsString("\n-        void (*invalidate_page)(struct frame *frame"));
	}

	/** The complete review with one text wherever something can come from a patch, a path or a contract. */
	private static Review everywhere(String text) {
		var review = SampleReview.complete();
		review.setBase(text);
		review.getSeries().setName(text);
		review.getSeries().setAuthor(text);
		review.getSeries().getDiagnostics().forEach(remark -> {
			remark.setSource(text);
			remark.setMessage(text);
		});
		review.getElements().forEach(element -> element.setName(text));
		review.getConsumers().forEach(consumer -> {
			consumer.setName(text);
			consumer.setFile(text);
		});
		review.getSites().forEach(site -> {
			site.setFunction(text);
			site.setFile(text);
			site.getRaisesY().replaceAll(raised -> text.replace(' ', '_'));
		});
		review.getFindings().forEach(finding -> fill(finding, text));
		review.getPromises().forEach(promise -> {
			promise.setText(text);
			promise.setReason(text);
		});
		review.getClaims().forEach(claim -> {
			claim.setText(text);
			claim.setReason(text);
		});
		review.getCutPoints().forEach(cut -> cut.getConsumers().replaceAll(name -> text));
		review.getNotChecked().forEach(place -> {
			place.setFile(text);
			place.setReason(text);
		});
		hunk(review).getLines().replaceAll(line -> text);
		return review;
	}

	private static void fill(Finding finding, String text) {
		finding.setElement(text);
		finding.setMessage(text);
		finding.getConsumers().replaceAll(name -> text);
		finding.getFolded().replaceAll(line -> text);
		if (finding.getPlace() != null)
			finding.getPlace().setFile(text + ".h");
	}

	private static Hunk hunk(Review review) {
		return review.getSeries().getPatches().stream().filter(patch -> patch.getNumber() == 5).findFirst().orElseThrow().getFiles().getFirst()
				.getHunks().getFirst();
	}

	private static void folded(Review review, int count) {
		for (var i = 1; i <= count; i++)
			review.getFindings().getFirst().getFolded().add("step " + i);
	}

	/** The elements of the rendered page in order, but for code within a line, which any word may be. */
	private static List<String> tags(String markdown) {
		var html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
		return TAG.matcher(html.replaceAll("(?<!<pre>)<code>([^<]*)</code>", "$1")).results().map(tag -> tag.group()).toList();
	}

	private static List<String> codeBlocks(String markdown) {
		var blocks = new ArrayList<String>();
		Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
			@Override
			public void visit(FencedCodeBlock block) {
				blocks.add(block.getLiteral());
			}
		});
		return blocks;
	}

	private static String markdown(Review review) {
		return new MarkdownReport(false).write(SampleReview.report(review));
	}
}
