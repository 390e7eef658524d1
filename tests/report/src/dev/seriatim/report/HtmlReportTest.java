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
