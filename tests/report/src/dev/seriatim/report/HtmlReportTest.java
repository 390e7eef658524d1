package dev.seriatim.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Review;

class HtmlReportTest {

	@Test
	void everyLinkLeadsToAPlaceInThePage() {
		var html = html(SampleReview.complete());
		var missing = matches(html, "href=\"#([^\"]*)\"");
		missing.removeAll(matches(html, " id=\"([^\"]*)\""));

		assertEquals(Set.of(), missing);
	}

	@Test
	void thePageNeedsNothingFromOutside() {
		var html = html(SampleReview.complete());

		assertEquals(Set.of(), matches(html, "(?:href|src)=\"([^#\"][^\"]*)\""));
		assertThat(html, not(containsString("<script")));
		assertThat(html, not(containsString("@import")));
		assertThat(html, not(containsString("url(")));
	}

	@Test
	void aCellLeadsToTheFindingOfItsPatch() {
		assertThat(html(SampleReview.complete()), containsString(
				"<a href=\"#finding-1\" aria-label=\"invalidate_page at prefix 5: source break\">X</a>"));
	}

	@Test
	void aCellOfAFoldedElementLeadsToTheFindingThatItFoldsUnder() {
		assertThat(html(SampleReview.complete()), containsString(
				"<a href=\"#finding-1\" aria-label=\"frame_clear_flush_notify at prefix 5: source break\">X</a>"));
	}

	@Test
	void claimsAreListedWhereThereAreAny() {
		assertThat(html(SampleReview.complete()), containsString("<li><span class=\"state break\">contradicted by 5</span> \"This change is backward compatible\" <small>patch 5</small>"
				+ "<br><small>OPS_MEMBER_REMOVED invalidate_page</small></li>"));
		assertThat(html(SampleReview.clean()), not(containsString("Claims")));
	}

	@Test
	void aRuleLeadsToItsPage() {
		var html = html(SampleReview.complete());

		assertThat(html, containsString("<a class=\"rule\" href=\"#rule-OPS_MEMBER_REMOVED\">"));
		assertThat(html, containsString("<h1>Page of OPS_MEMBER_REMOVED</h1>"));
	}

	@Test
	void aRuleWithoutAPageIsNoLink() {
		var html = new HtmlReport(rule -> Optional.empty(), false).write(SampleReview.report(SampleReview.complete()));

		assertThat(html, containsString("<span class=\"rule\">OPS_MEMBER_REMOVED</span>"));
		assertThat(html, not(containsString("<details id")));
	}

	@Test
	void theLineOfThePatchIsMarkedInItsHunk() {
		assertThat(html(SampleReview.complete()), containsString(
				"<span class=\"removed here\">-        void (*invalidate_page)(struct frame *frame, unsigned long address);"));
	}

	@Test
	void whatAPatchExpectsStandsBesideWhatStandsThere() {
		assertThat(html(SampleReview.mismatching()), containsString("""
				<tr><td colspan="3" class="left-out">1 line of the hunk before</td></tr>
				<tr><td> struct frame_ops {</td><td class="line">99</td><td> struct frame_ops {</td></tr>
				<tr class="here" title="the first difference"><td class="removed">-        void (*release)(struct frame *frame);</td>\
				<td class="line">&gt; 100</td><td class="added">+        int (*test)(struct frame *frame);</td></tr>
				<tr><td class="removed">-</td><td class="line"></td><td class="added"></td></tr>
				<tr><td>?        /* two */</td><td class="line">101</td><td>not known</td></tr>
				<tr><td class="removed"></td><td class="line">102</td><td class="added">+        /* one */</td></tr>
				<tr><td class="removed"></td><td class="line"></td><td class="added">+        /* more */</td></tr>
				<tr><td colspan="3" class="left-out">12 lines of the hunk after</td></tr>
				"""));
	}

	@Test
	void markupFromAFileIsText() {
		var review = SampleReview.mismatching();
		review.getFindings().getFirst().getMismatch().getLines().forEach(line -> line.setText("</td><script>alert(1)</script>\u202e"));
		var html = html(review);

		assertThat(html, containsString("+&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;\\u202e</td>"));
		assertThat(html, not(containsString("<script")));
	}

	@Test
	void markupFromAPatchIsText() {
		var review = SampleReview.complete();
		review.getSeries().setName("<img src=x onerror=alert(1)>");
		review.getSeries().getPatches().getFirst().setSubject("\"><script>alert(2)</script>");
		var html = html(review);

		assertThat(html, containsString("&lt;img src"));
		assertThat(html, not(containsString("<img")));
		assertThat(html, not(containsString("<script")));
		assertThat(html, containsString("title=\"frames/1.patch\">&quot;&gt;&lt;script"));
	}

	@Test
	void hiddenCharactersFromAPatchAreShown() {
		var review = SampleReview.complete();
		review.getSeries().getPatches().get(3).getFiles().getFirst().getHunks().getFirst().getLines().set(4,
				new String("+\t/* \u202e */ \u001b[0m".getBytes(StandardCharsets.UTF_8),
						StandardCharsets.ISO_8859_1));
		var html = html(review);

		assertThat(html, containsString("/* \\u202e */ \\u001b[0m"));
	}

	@Test
	void aTabInAPatchStaysABlankSpace() {
		assertThat(html(SampleReview.complete()), not(containsString("\\u0009")));
	}

	@Test
	void whatIsOnlyForInformationIsFolded() {
		var html = html(SampleReview.complete());

		assertThat(html.indexOf("SERIES_INCOMPLETE"), greaterThan(html.indexOf("<details class=\"informations\">")));
		assertThat(html.indexOf("OPS_MEMBER_REMOVED"), lessThan(html.indexOf("<details class=\"informations\">")));
	}

	@Test
	void whatIsSuppressedStandsWithItsReasonAndNotAmongTheProblems() {
		var page = html(SampleReview.complete());
		assertThat(page, containsString("<h2 id=\"suppressed\">1 finding suppressed</h2>"));
		assertThat(page, containsString("FUNCTION_RENAMED <code>frame_notifier_init</code></td><td>asked for in the review of v2</td>"));
		assertThat(page, containsString("<h2 id=\"findings\">2 warnings</h2>"));
	}

	@Test
	void aReportWithoutRowsHasNoTableOfPrefixes() {
		assertTrue(!html(SampleReview.clean()).contains("class=\"picture\""));
	}

	private static Set<String> matches(String html, String pattern) {
		var found = new TreeSet<String>();
		var matcher = Pattern.compile(pattern).matcher(html);
		while (matcher.find())
			found.add(matcher.group(1));
		return found;
	}

	private static String html(Review review) {
		return new HtmlReport(rule -> Optional.of("# Page of " + rule + "\n"), false).write(SampleReview.report(review));
	}
}
