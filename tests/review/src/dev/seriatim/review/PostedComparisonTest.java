package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.order.CommentState;
import dev.seriatim.report.CompareReport;
import dev.seriatim.series.snapshot.SourceCache;

/** Series as they were posted, on their hunks alone. Patches of mmu-notifier-v13 are missing. */
class PostedComparisonTest {

	@TempDir
	Path folder;

	private static CompareReport compare(String before, String after) throws Trouble {
		var request = new CompareRequest(ReviewRequest.of(PostedSeriesTest.data().resolve(before)), ReviewRequest.of(PostedSeriesTest.data().resolve(after)));
		return new CompareRun(request, SourceCache.inMemory()).run(null).report();
	}

	@ParameterizedTest
	@ValueSource(strings = { "kill-invalidate-page-v2", "mmu-notifier-v13", "secondary-tlb-v4" })
	void nothingDiffersBetweenASeriesAndItself(String series) throws Trouble {
		var report = compare(series, series);

		assertFalse(report.differs(), report.toString());
		assertTrue(report.patches().stream().allMatch(patch -> patch.before().equals(patch.after()) && patch.changes().isEmpty()));
		assertEquals(0, report.findings().size());
		assertTrue(report.carriedOver() > 0);
	}

	/** Christoph Lameter answers a mail that is not there, so nobody can tell what he quotes from the cover letter. The author's answer is no comment. */
	@Test
	void theCommentOnTheThirteenthVersionIsNotChecked() throws Trouble {
		var comments = compare("mmu-notifier-v13", "mmu-notifier-v13").comments();

		assertEquals(1, comments.size());
		assertEquals("Christoph Lameter <clameter@sgi.com>", comments.getFirst().author());
		assertEquals(CommentState.NOT_CHECKED, comments.getFirst().state());
		assertEquals("what it quotes stands neither in the diff nor in the message", comments.getFirst().reason());
	}

	/**
	 * Made up: Bob comments on a declaration that both functions of mm/rmap.c get, on the call that the patch removes and on a line that it leaves alone, and Carl on top of it all. The
	 * reroll has another declaration in the first function, and the loop is not shown any more.
	 */
	@Test
	void commentsOnAPostedPatchAreFollowed() throws Exception {
		var posted = PostedSeriesTest.data().resolve("kill-invalidate-page-v2");
		var old = copy(posted, folder.resolve("old"));
		var newer = copy(posted, folder.resolve("new"));
		var patch = Files.readString(posted.resolve("02.eml"), StandardCharsets.ISO_8859_1);
		Files.writeString(newer.resolve("02.eml"), patch.replaceFirst("\\+\tunsigned long start = address, end;", "+\tunsigned long first = address, end;")
				.replace(" \twhile (page_vma_mapped_walk(&pvmw)) {\n", " \twhile (page_vma_mapped_walk(&walk)) {\n"), StandardCharsets.ISO_8859_1);
		Files.writeString(old.resolve("bob.eml"), reply("Bob Toad <bob@pond.example>", """
				On Thu, Aug 31, 2017 at 05:17:27PM -0400, jglisse@redhat.com wrote:
				> @@ -887,11 +887,21 @@ static bool page_mkclean_one(struct page *page, struct vm_area_struct *vma,
				>  		.flags = PVMW_SYNC,
				>  	};
				> +	unsigned long start = address, end;

				Call it first.

				>  	while (page_vma_mapped_walk(&pvmw)) {
				> +		unsigned long cstart, cend;
				[...]
				> -			mmu_notifier_invalidate_page(vma->vm_mm, address);

				Finally!

				> @@ -1324,6 +1339,7 @@ static bool try_to_unmap_one(struct page *page, struct vm_area_struct *vma,
				>  	bool ret = true;
				> +	unsigned long start = address, end;
				Here, too.

				>  	while (page_vma_mapped_walk(&pvmw)) {

				Is that locked?

				Thanks,
				Bob
				"""));
		Files.writeString(old.resolve("carl.eml"), reply("Carl Carp <carl@pond.example>", "Why not before?\n\nOn Thu, Aug 31, 2017, jglisse@redhat.com wrote:\n> +	unsigned long start = address, end;\n"));
		var request = new CompareRequest(ReviewRequest.of(old), ReviewRequest.of(newer));
		var comments = new CompareRun(request, SourceCache.inMemory()).run(null).report().comments();

		assertEquals(List.of("Call it first. gone", "Finally! stands", "Here, too. stands", "Is that locked? not checked", "Why not before? not checked"),
				comments.stream().map(comment -> comment.text() + " " + comment.state().getLiteral()).toList());
		assertEquals("the lines are not in the diff any more, only equal ones", comments.getFirst().reason());
	}

	private static Path copy(Path mails, Path folder) throws IOException {
		Files.createDirectories(folder);
		try (var files = Files.list(mails)) {
			for (var file : files.filter(Files::isRegularFile).toList())
				Files.copy(file, folder.resolve(file.getFileName()));
		}
		return folder;
	}

	private static String reply(String from, String text) {
		return "From: %1$s\nSubject: Re: [PATCH 02/13] mm/rmap: update to new mmu_notifier semantic v2\nMessage-Id: <%2$s@re>\nIn-Reply-To: <20170831211738.17922-3-jglisse@redhat.com>\n\n%3$s"
				.formatted(from, from.substring(0, from.indexOf(' ')), text);
	}

	/** The one removes a callback in 2017, the other renames one in 2023. */
	@Test
	void seriesOfOtherYearsShareNoPatch() throws Trouble {
		var report = compare("kill-invalidate-page-v2", "secondary-tlb-v4");

		assertTrue(report.differs());
		assertTrue(report.patches().stream().allMatch(patch -> patch.before() == null || patch.after() == null), report.patches().toString());
		assertEquals(0, report.carriedOver());
	}
}
