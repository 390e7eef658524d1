package dev.seriatim.ui.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;

import dev.seriatim.language.ide.Definition;
import dev.seriatim.language.ide.Mention;
import dev.seriatim.report.Report;
import dev.seriatim.ui.editor.Patience;
import dev.seriatim.ui.project.LanguageIndex;
import dev.seriatim.ui.review.OpenMail;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

/**
 * Leads from a name to its declaration, from a declaration to its line in the header, from a path to the file; and, where a review knows of one, to
 * the patch that changes the element.
 */
public final class DeclarationLinks extends AbstractHyperlinkDetector {

	private static final int MOST = 10;

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		Optional<WordAt> word = WordAt.of(viewer.getDocument(), region.getOffset());
		Optional<IRegion> link = word.flatMap(WordAt::region);
		if (link.isEmpty()) {
			return null;
		}
		List<IHyperlink> links = new ArrayList<>();
		places(word.get()).forEach(place -> links.add(new DeclarationLink(link.get(), label(place), page -> new OpenMention(page).show(place))));
		if (!links.isEmpty()) {
			String name = word.get().text().substring(link.get().getOffset(), link.get().getOffset() + link.get().getLength());
			patches(name).limit(MOST).forEach(finding -> links.add(finding.link(link.get())));
		}
		return links.isEmpty() ? null : several ? links.toArray(IHyperlink[]::new) : new IHyperlink[] { links.getFirst() };
	}

	private static List<Mention> places(WordAt word) {
		return Patience.wait(() -> Definition.at(word.file(), word.text(), word.offset(), LanguageIndex.ofWorkspace()), List.of());
	}

	private static String label(Mention place) {
		return Messages.bind(Messages.DeclarationLinks_declaration, place.file().getFileName(), place.line());
	}

	/** One finding for each patch that is to blame for something about the element, in all reviews that ended. */
	private static Stream<Change> patches(String name) {
		return Reviews.ofWorkspace().all().stream().flatMap(review -> review.state().result().stream().flatMap(reviewed -> changes(review, reviewed.report(), name)));
	}

	private static Stream<Change> changes(SeriesReview review, Report report, String name) {
		List<Report.Finding> ofElement = report.findings().stream().filter(finding -> finding.patch() != null && Objects.equals(finding.element(), name)).toList();
		return ofElement.stream().map(Report.Finding::patch).distinct().sorted()
				.map(patch -> new Change(review, report, ofElement.stream().filter(finding -> patch.equals(finding.patch())).findFirst().orElseThrow()));
	}

	private record Change(SeriesReview review, Report report, Report.Finding finding) {

		private IHyperlink link(IRegion region) {
			String label = Messages.bind(Messages.DeclarationLinks_patch, finding.patch(), report.series().title());
			return new DeclarationLink(region, label, page -> new OpenMail(page, review.plan(), report).at(finding));
		}
	}
}
