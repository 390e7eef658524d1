package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.model.review.ClaimRow;
import dev.seriatim.model.review.ConsumerRow;
import dev.seriatim.model.review.ElementRow;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.Mismatch;
import dev.seriatim.model.review.MismatchKind;
import dev.seriatim.model.review.PatchRow;
import dev.seriatim.model.review.PromiseRow;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.SiteRow;
import dev.seriatim.model.series.CoverLetter;
import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/** Reads the neutral form off a review. */
final class NeutralForm {

	private final Review review;
	private final Map<Integer, Patch> patches = new HashMap<>();

	NeutralForm(Review review) {
		this.review = review;
		for (var patch : review.getSeries().getPatches())
			patches.put(patch.getNumber(), patch);
	}

	Report report(Report.Tool tool, Report.Input input) {
		return new Report(tool, input, series(), review.getPatches().stream().map(this::patch).toList(),
				review.getElements().stream().map(NeutralForm::element).toList(),
				review.getConsumers().stream().map(NeutralForm::consumer).toList(),
				review.getSites().stream().map(NeutralForm::site).toList(),
				review.getFindings().stream().filter(finding -> finding.getSuppressed() == null).map(this::finding).toList(),
				review.getCutPoints().stream()
						.map(cut -> new Report.CutPoint(cut.getPrefix(), List.copyOf(cut.getConsumers()))).toList(),
				review.getPromises().stream().map(NeutralForm::promise).toList(),
				review.getClaims().stream().map(NeutralForm::claim).toList(),
				review.getNotChecked().stream().map(place -> new Report.NotChecked(place.getFile(), positive(place.getLine()),
						place.getPrefix(), place.getReason())).toList(),
				review.getFindings().stream().filter(finding -> finding.getSuppressed() != null)
						.map(finding -> new Report.Suppressed(finding.getSuppressed(), finding(finding))).toList());
	}

	private Report.Series series() {
		var series = review.getSeries();
		return new Report.Series(series.getName(), positive(series.getVersion()), total(series), series.getAuthor(),
				review.getBase(), List.copyOf(series.getMissing()), cover(series.getCover()), series.getDiagnostics().stream().map(NeutralForm::remark).toList());
	}

	private static Report.Cover cover(CoverLetter cover) {
		return cover == null ? null : new Report.Cover(cover.getMessageId(), cover.getSource(), positive(cover.getSourceLine()));
	}

	private static Report.Remark remark(Diagnostic diagnostic) {
		return new Report.Remark(diagnostic.getSeverity(), diagnostic.getSource(), positive(diagnostic.getLine()),
				diagnostic.getOffset() < 0 ? null : (Integer) diagnostic.getOffset(), diagnostic.getMessage(),
				diagnostic.getReroll(), diagnostic.getStandIn());
	}

	private static int total(PatchSeries series) {
		return series.getTotal() > 0 ? series.getTotal() : series.getPatches().size();
	}

	private Report.Patch patch(PatchRow row) {
		var patch = patches.get(row.getNumber());
		var total = total(review.getSeries());
		if (patch == null)
			return new Report.Patch(row.getNumber(), total, null, null, null, null, null, row.getVerdict(), List.of(),
					row.isApplies(), row.isMissing(), false);
		return new Report.Patch(row.getNumber(), total, patch.getSubject(), patch.getAuthor(), patch.getMessageId(),
				patch.getSource(), positive(patch.getSourceLine()), row.getVerdict(), patch.getFiles().stream().map(FileChange::path).toList(),
				row.isApplies(), row.isMissing(), patch.isStandIn());
	}

	private static Report.Element element(ElementRow row) {
		return new Report.Element(row.getName(), row.getKind(), row.getSide(), row.getFile(), positive(row.getLine()), row.getDocumentation(),
				new Report.States<>(List.copyOf(row.getStatesY()), List.copyOf(row.getStatesN())));
	}

	private static Report.Consumer consumer(ConsumerRow row) {
		return new Report.Consumer(row.getName(), row.getFile(), positive(row.getLine()), row.isOutOfTree(), row.getOpsTable(),
				List.copyOf(row.getCallbacks()), new Report.States<>(List.copyOf(row.getFitY()), List.copyOf(row.getFitN())),
				List.copyOf(row.getServed()), row.getSufficientPrefix() < 0 ? null : (Integer) row.getSufficientPrefix());
	}

	private static Report.Site site(SiteRow row) {
		return new Report.Site(row.getFunction(), row.getFile(), positive(row.getLine()),
				new Report.States<>(raises(row.getRaisesY()), raises(row.getRaisesN())));
	}

	private static List<List<String>> raises(List<String> entries) {
		return entries.stream().map(NeutralForm::callbacks).toList();
	}

	/** Null says that the prefix was not checked. */
	private static List<String> callbacks(String entry) {
		if (entry.equals("?"))
			return null;
		return Arrays.stream(entry.split(" ")).filter(name -> !name.isEmpty()).toList();
	}

	private Report.Finding finding(Finding finding) {
		var place = finding.getPlace();
		return new Report.Finding(finding.getRule(), finding.getSeverity(), finding.getKind(), positive(finding.getPatch()),
				positive(finding.getRepairedBy()), finding.isLasting(), finding.getElement(),
				finding.isSetSide() ? finding.getSide() : null,
				place == null ? null : place.getFile(), place == null ? null : positive(place.getLine()),
				place != null && place.isRemoved(), place != null && place.isApproximate(), mailPlace(finding),
				List.copyOf(finding.getConsumers()), List.copyOf(finding.getConfigurations()), List.copyOf(finding.getFolded()),
				finding.getMessage(), finding.getFingerprint(), excerpt(finding), mismatch(finding.getMismatch()));
	}

	private static Report.MailPlace mailPlace(Finding finding) {
		return finding.getMailLine() == 0 ? null : new Report.MailPlace(finding.getMessageId(), finding.getMailLine(), finding.getMailLineIndex());
	}

	private List<Report.ExcerptLine> excerpt(Finding finding) {
		var patch = patches.get(finding.getPatch());
		return patch == null ? List.of() : new Excerpt(patch).around(finding);
	}

	private static Report.Mismatch mismatch(Mismatch mismatch) {
		if (mismatch == null)
			return null;
		var lines = new ArrayList<Report.MismatchLine>();
		var same = true;
		for (var line : mismatch.getLines()) {
			var differs = line.getKind() == MismatchKind.EXPECTED || line.getKind() == MismatchKind.STANDING;
			lines.add(new Report.MismatchLine(line.getKind(), positive(line.getLine()), line.getText(), same && differs));
			same &= !differs;
		}
		return new Report.Mismatch(mismatch.getAbove(), mismatch.getBelow(), lines);
	}

	private static Report.Promise promise(PromiseRow row) {
		var holds = switch (row.getState()) {
		case PromiseState.KEPT -> Boolean.TRUE;
		case PromiseState.BROKEN -> Boolean.FALSE;
		case PromiseState.NOT_CHECKED -> null;
		};
		return new Report.Promise(row.getText(), holds, positive(row.getBy()), row.getReason());
	}

	private static Report.Claim claim(ClaimRow row) {
		return new Report.Claim(row.getText(), row.getKind(), positive(row.getPatch()), row.getAbout(), row.getOutcome(), positive(row.getBy()), row.getReason());
	}

	/** The model writes 0 where there is no number. */
	private static Integer positive(int number) {
		return number > 0 ? (Integer) number : null;
	}
}
