package dev.seriatim.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.ClaimKind;
import dev.seriatim.model.review.ClaimOutcome;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ConsumerRow;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.ElementRow;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.MismatchKind;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.SeriesFactory;

/** A review built by hand: six patches, the fourth missing, one element that breaks and a consumer that is hit. */
final class SampleReview {

	private static final ReviewFactory REVIEW = ReviewFactory.eINSTANCE;
	private static final SeriesFactory SERIES = SeriesFactory.eINSTANCE;

	private final Review review = REVIEW.createReview();

	private SampleReview() {
		var series = SERIES.createPatchSeries();
		series.setName("frame notifier");
		series.setVersion(3);
		series.setTotal(6);
		series.setAuthor("Ada Example");
		series.getMissing().add(4);
		review.setSeries(series);
		review.setBase("v2.6.25");
	}

	private SampleReview cover() {
		var cover = SERIES.createCoverLetter();
		cover.setMessageId("0@example.org");
		cover.setSource("frames/0.eml");
		cover.setSourceLine(1);
		review.getSeries().setCover(cover);
		return this;
	}

	/** Six patches with everything that a report can show. */
	static Review complete() {
		return new SampleReview().cover().patches().elements().consumers().sites().findings().rest().review;
	}

	/** A series of one patch of which nothing is known to be wrong. */
	static Review clean() {
		var sample = new SampleReview();
		sample.review.getSeries().getMissing().clear();
		sample.review.getSeries().setTotal(1);
		sample.patch(1, "mm: say what happens", Verdict.IDENTICAL);
		sample.element("release", ElementKind.CALLBACK, Side.CONSUMER, "= =", "= =");
		return sample.review;
	}

	/** A series of one patch with a hunk that does not fit. */
	static Review mismatching() {
		var sample = new SampleReview();
		sample.review.getSeries().getMissing().clear();
		sample.review.getSeries().setTotal(1);
		sample.patch(1, "frames: ranges only", Verdict.NOT_CHECKED);
		sample.review.getPatches().getFirst().setApplies(false);
		var finding = sample.finding("PATCH_DOES_NOT_APPLY", Severity.ERROR, FindingKind.SERIES, 1, null, "include/linux/frame.h does not apply: "
				+ "the hunk at line 10 does not match the file: line 100 is \"int (*test)(struct frame *frame);\", the patch expects \"void (*release)(struct frame *frame);\"");
		finding.setMismatch(REVIEW.createMismatch());
		finding.getMismatch().setAbove(1);
		finding.getMismatch().setBelow(12);
		mismatchLine(finding, MismatchKind.SAME, 99, "struct frame_ops {");
		mismatchLine(finding, MismatchKind.EXPECTED, 0, "\tvoid (*release)(struct frame *frame);");
		mismatchLine(finding, MismatchKind.EXPECTED, 0, "");
		mismatchLine(finding, MismatchKind.STANDING, 100, "\tint (*test)(struct frame *frame);");
		mismatchLine(finding, MismatchKind.NOT_KNOWN, 101, "\t/* two */");
		mismatchLine(finding, MismatchKind.STANDING, 102, "\t/* one */");
		mismatchLine(finding, MismatchKind.STANDING, 0, "\t/* more */");
		return sample.review;
	}

	private static void mismatchLine(Finding finding, MismatchKind kind, int number, String text) {
		var line = REVIEW.createMismatchLine();
		line.setKind(kind);
		line.setLine(number);
		line.setText(text);
		finding.getMismatch().getLines().add(line);
	}

	/** A series of many patches, each of which leaves its only element alone but for the last one. */
	static Review ofPatches(int count) {
		var sample = new SampleReview();
		sample.review.getSeries().getMissing().clear();
		sample.review.getSeries().setTotal(count);
		for (var number = 1; number <= count; number++)
			sample.patch(number, "step " + number, Verdict.IDENTICAL);
		var states = "= ".repeat(count) + "X";
		sample.element("invalidate_page", ElementKind.CALLBACK, Side.CONSUMER, states, states);
		return sample.review;
	}

	/** A series of two patches, the first of which brings some notify functions and as many sites of them. */
	static Review ofNewElements(int count) {
		var sample = new SampleReview();
		sample.review.getSeries().getMissing().clear();
		sample.review.getSeries().setTotal(2);
		sample.patch(1, "frames: tell drivers", Verdict.ADDED);
		sample.patch(2, "frames: documentation", Verdict.IDENTICAL);
		for (var i = 1; i <= count; i++) {
			sample.element("notify_" + i, ElementKind.NOTIFY, Side.CORE, ". + =", ". + =");
			sample.site("site_" + i, "mm/memory.c", "|release|release");
		}
		return sample.review;
	}

	private SampleReview patches() {
		patch(1, "frames: tell drivers", Verdict.ADDED);
		patch(2, "frames: sleep under the tree lock", Verdict.IDENTICAL);
		patch(3, "frames: free tables later", Verdict.COMPATIBLE);
		missing(4);
		patch(5, "frames: call outside of the lock", Verdict.SOURCE);
		patch(6, "frames: documentation", Verdict.IDENTICAL);
		return this;
	}

	private Patch patch(int number, String subject, Verdict verdict) {
		var patch = SERIES.createPatch();
		patch.setNumber(number);
		patch.setTotal(review.getSeries().getTotal());
		patch.setSubject(subject);
		patch.setAuthor("Ada Example <ada@example.org>");
		patch.setMessageId("<" + number + "@example.org>");
		patch.setSource("frames/" + number + ".patch");
		patch.setSourceLine(1);
		var file = SERIES.createFileChange();
		file.setKind(ChangeKind.MODIFY);
		file.setOldPath("include/linux/frame.h");
		file.setNewPath("include/linux/frame.h");
		var hunk = SERIES.createHunk();
		hunk.setOldStart(10);
		hunk.setOldCount(7);
		hunk.setNewStart(10);
		hunk.setNewCount(6);
		hunk.setHeading("struct frame_ops {");
		var lines = List.of(" \t/* one */", " \tvoid (*release)(struct frame *frame);", " ",
				"-\tvoid (*invalidate_page)(struct frame *frame, unsigned long address);", "+\t/* ranges only */", " \t/* two */",
				" };", " ");
		hunk.getLines().addAll(lines);
		IntStream.range(0, lines.size()).forEach(i -> hunk.getMailLines().add(41 + i));
		lines.forEach(line -> hunk.getMailLineIndexes().add(0));
		file.getHunks().add(hunk);
		patch.getFiles().add(file);
		review.getSeries().getPatches().add(patch);
		var row = REVIEW.createPatchRow();
		row.setNumber(number);
		row.setVerdict(verdict);
		review.getPatches().add(row);
		return patch;
	}

	private void missing(int number) {
		var row = REVIEW.createPatchRow();
		row.setNumber(number);
		row.setMissing(true);
		row.setVerdict(Verdict.NOT_CHECKED);
		review.getPatches().add(row);
	}

	private SampleReview elements() {
		element("frame_notifier_ops_size", ElementKind.MACRO, Side.CONSUMER, ". + = = ? b =", ". . . . . . .");
		element("release", ElementKind.CALLBACK, Side.CONSUMER, "= = = = = = =", "= = = = = = =");
		element("invalidate_page", ElementKind.CALLBACK, Side.CONSUMER, ". + = ~ ? X .", ". . . . . . .");
		element("frame_notifier_register", ElementKind.FUNCTION, Side.CONSUMER, ". + = = ? = =", ". + = = ? = !");
		element("frame_clear_flush_notify", ElementKind.NOTIFY, Side.CORE, ". + = = ? X .", ". + = = ? X .");
		element("frame_notifier_invalidate_range_start", ElementKind.NOTIFY, Side.CORE, ". + = = ? = =", ". + = = ? = =");
		return this;
	}

	private ElementRow element(String name, ElementKind kind, Side side, String y, String n) {
		var row = REVIEW.createElementRow();
		row.setName(name);
		row.setKind(kind);
		row.setSide(side);
		row.setFile("include/linux/frame.h");
		row.setLine(13);
		row.getStatesY().addAll(verdicts(y));
		row.getStatesN().addAll(verdicts(n));
		review.getElements().add(row);
		return row;
	}

	private static List<Verdict> verdicts(String signs) {
		return Arrays.stream(signs.split(" ")).map(sign -> switch (sign) {
		case "." -> Verdict.ABSENT;
		case "+" -> Verdict.ADDED;
		case "=" -> Verdict.IDENTICAL;
		case "~" -> Verdict.COMPATIBLE;
		case "b" -> Verdict.LAYOUT;
		case "!" -> Verdict.BEHAVIOUR;
		case "X" -> Verdict.SOURCE;
		default -> Verdict.NOT_CHECKED;
		}).toList();
	}

	private SampleReview consumers() {
		var kvm = consumer("KVM", ". ok ok ok ? x ok", ". ok ok ok ? ok ok");
		kvm.setSufficientPrefix(1);
		kvm.setFile("virt/kvm/kvm_main.c");
		kvm.setLine(512);
		var xpmem = consumer("XPMEM", "ok ok ok ok ? ok ok", "ok ok ok ok ? ok ok");
		xpmem.getServed().addAll(fits("- - - - ? - -"));
		xpmem.setOutOfTree(true);
		xpmem.setSufficientPrefix(-1);
		return this;
	}

	private ConsumerRow consumer(String name, String y, String n) {
		var row = REVIEW.createConsumerRow();
		row.setName(name);
		row.setOpsTable("frame_ops");
		row.getCallbacks().add("invalidate_page");
		row.getFitY().addAll(fits(y));
		row.getFitN().addAll(fits(n));
		review.getConsumers().add(row);
		return row;
	}

	private static List<Fit> fits(String signs) {
		return Arrays.stream(signs.split(" ")).map(sign -> switch (sign) {
		case "." -> Fit.ABSENT;
		case "ok" -> Fit.WORKS;
		case "x" -> Fit.BROKEN;
		case "-" -> Fit.NOT_SERVED;
		default -> Fit.NOT_CHECKED;
		}).toList();
	}

	private SampleReview sites() {
		site("do_frame_page", "mm/memory.c", "|invalidate_page|invalidate_page|invalidate_page|?|invalidate_range_end invalidate_range_start|"
				+ "invalidate_range_end invalidate_range_start");
		site("unmap_frames", "mm/memory.c", "|release|release|release|?|release|release");
		site("steady", "mm/mmap.c", "release|release|release|release|?|release|release");
		return this;
	}

	private void site(String function, String file, String raises) {
		var row = REVIEW.createSiteRow();
		row.setFunction(function);
		row.setFile(file);
		row.setLine(99);
		row.getRaisesY().addAll(List.of(raises.split("\\|", -1)));
		row.getRaisesN().addAll(List.of(raises.split("\\|", -1)));
		review.getSites().add(row);
	}

	private SampleReview findings() {
		var removed = finding("OPS_MEMBER_REMOVED", Severity.WARNING, FindingKind.SOURCE, 5, "invalidate_page",
				"invalidate_page is gone from struct frame_ops: a consumer that sets it no longer builds");
		removed.getConsumers().add("KVM");
		removed.setMailLine(44);
		removed.setMessageId("<5@example.org>");
		var place = REVIEW.createPlace();
		place.setFile("include/linux/frame.h");
		place.setLine(13);
		place.setRemoved(true);
		removed.setPlace(place);
		removed.getFolded().add("frame_clear_flush_notify goes with it");
		var fit = finding("USED_AFTER_REMOVED", Severity.WARNING, FindingKind.FIT, 5, "invalidate_page",
				"KVM still sets invalidate_page");
		fit.setRepairedBy(6);
		fit.getConsumers().add("KVM");
		fit.getConfigurations().add(Configuration.Y);
		finding("FUNCTION_RENAMED", Severity.WARNING, FindingKind.SOURCE, 5, "frame_notifier_init", "frame_notifier_init is now frame_notifier_setup")
				.setSuppressed("asked for in the review of v2");
		finding("SERIES_INCOMPLETE", Severity.INFO, FindingKind.SERIES, 0, null, "patch 4 of 6 is missing");
		return this;
	}

	private Finding finding(String rule, Severity severity, FindingKind kind, int patch, String element, String message) {
		var finding = REVIEW.createFinding();
		finding.setRule(rule);
		finding.setSeverity(severity);
		finding.setKind(kind);
		finding.setPatch(patch);
		finding.setElement(element);
		if (element != null)
			finding.setSide(Side.CONSUMER);
		finding.setMessage(message);
		finding.setFingerprint("%016x".formatted(rule.hashCode()));
		review.getFindings().add(finding);
		return finding;
	}

	private SampleReview rest() {
		promise("patches 2..6 keep frame_notifier compatible", PromiseState.BROKEN, "5 takes invalidate_page away", 5);
		promise("KVM works from 1", PromiseState.KEPT, null, 0);
		promise("XPMEM works from 6", PromiseState.NOT_CHECKED, "4 is missing", 0);
		claim("The risk is zero", ClaimKind.NO_RISK, 0, "patch 1", ClaimOutcome.NOT_CHECKED, 0, "patch 1 was not checked everywhere");
		claim("No functional change", ClaimKind.NO_FUNCTIONAL_CHANGE, 2, null, ClaimOutcome.NOT_CONTRADICTED, 0, null);
		claim("This change is backward compatible", ClaimKind.BACKWARD_COMPATIBLE, 5, null, ClaimOutcome.CONTRADICTED, 5, "OPS_MEMBER_REMOVED invalidate_page");
		var cut = REVIEW.createCutPoint();
		cut.setPrefix(1);
		cut.getConsumers().add("KVM");
		review.getCutPoints().add(cut);
		var remark = SERIES.createDiagnostic();
		remark.setSeverity(DiagnosticSeverity.INFO);
		remark.setSource("frames/reply.eml");
		remark.setMessage("a reply, not a patch");
		review.getSeries().getDiagnostics().add(remark);
		notChecked(null, 0, 4, "the patch is missing");
		notChecked("mm/rmap.c", 310, 5, "the function around this hunk is not known");
		return this;
	}

	private void promise(String text, PromiseState state, String reason, int by) {
		var row = REVIEW.createPromiseRow();
		row.setText(text);
		row.setState(state);
		row.setReason(reason);
		row.setBy(by);
		review.getPromises().add(row);
	}

	private void claim(String text, ClaimKind kind, int patch, String about, ClaimOutcome outcome, int by, String reason) {
		var row = REVIEW.createClaimRow();
		row.setText(text);
		row.setKind(kind);
		row.setPatch(patch);
		row.setAbout(about);
		row.setOutcome(outcome);
		row.setBy(by);
		row.setReason(reason);
		review.getClaims().add(row);
	}

	private void notChecked(String file, int line, int prefix, String reason) {
		var place = REVIEW.createNotChecked();
		place.setFile(file);
		place.setLine(line);
		place.setPrefix(prefix);
		place.setReason(reason);
		review.getNotChecked().add(place);
	}

	/** The neutral form of a review as the tests need it. */
	static Report report(Review review) {
		return Report.of(review, new Report.Tool("seriatim", "0.1.0"),
				new Report.Input("frames/", "linux/", "v2.6.25", List.of("frame_notifier (frame.seriatim)"), Configuration.VALUES));
	}
}
