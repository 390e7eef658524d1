package dev.seriatim.series.mail;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;

/** Makes the series out of its mails: which ones belong to it, in which order, and what is missing. */
final class SeriesAssembly {

	private final Path input;
	private final List<PatchMail> mails;
	private final int stated;
	private final Map<Integer, PatchMail> standIns;
	private final PatchSeries series = SeriesFactory.eINSTANCE.createPatchSeries();
	private final TreeMap<Integer, PatchMail> chosen = new TreeMap<>();
	private final Set<PatchMail> explained = Collections.newSetFromMap(new IdentityHashMap<>());

	/** @param stated how many patches the input says it has, 0 when the subjects alone tell */
	SeriesAssembly(Path input, List<PatchMail> mails, int stated, Map<Integer, PatchMail> standIns, List<Diagnostic> diagnostics) {
		this.input = input;
		this.stated = stated;
		this.mails = mails.stream().sorted(Comparator.comparing(mail -> mail.mail().raw().name())).toList();
		this.standIns = standIns;
		series.getDiagnostics().addAll(diagnostics);
	}

	PatchSeries series() throws InputException {
		List<Reroll> rerolls = stated > 0 ? List.of() : Rerolls.of(mails);
		Optional<PatchMail> cover = Optional.empty();
		if (stated > 0) {
			takeStated();
		} else if (rerolls.isEmpty()) {
			takeUnnumbered();
		} else {
			Reroll newest = rerolls.getLast();
			cover = newest.cover();
			series.setVersion(newest.version());
			series.setTotal(newest.total());
			take(newest);
			rerolls.forEach(reroll -> explainLeftOut(reroll, newest));
		}
		takeStandIns();
		if (chosen.isEmpty()) {
			throw new InputException(input, reasonForNothing());
		}
		cover.ifPresent(this::setCover);
		setTitle(cover.orElse(chosen.firstEntry().getValue()));
		setNotes(cover);
		chosen.forEach((number, mail) -> series.getPatches().add(patch(number, mail)));
		for (int number = 1; number <= series.getTotal(); number++) {
			if (!chosen.containsKey(number)) {
				series.getMissing().add(number);
			}
		}
		explainTheRest();
		return series;
	}

	/** The order of the input counts, whatever the subjects say. */
	private void takeStated() {
		series.setTotal(stated);
		for (PatchMail mail : mails) {
			int number = mail.mail().raw().position();
			if (mail.diff().isEmpty()) {
				note(DiagnosticSeverity.WARNING, mail, "named in the series file as patch " + number + ", but no patch is inside");
			} else if (chosen.putIfAbsent(number, mail) != null) {
				note(DiagnosticSeverity.WARNING, mail, "a second message in the file of patch " + number + ", left out");
			}
		}
	}

	/** Patches that nobody numbered: a single one, files of hg export, of quilt. Where some are marked as patches, only those. */
	private void takeUnnumbered() {
		List<PatchMail> patches = mails.stream().filter(PatchMail::isPatch).toList();
		boolean marked = patches.stream().anyMatch(mail -> mail.prefix().tagged());
		int newest = patches.stream().mapToInt(mail -> mail.prefix().version()).max().orElse(0);
		series.setVersion(newest);
		List<PatchMail> taken = patches.stream()
				.filter(mail -> mail.prefix().version() == newest && (mail.prefix().tagged() || !marked)).toList();
		UnnumberedOrder order = UnnumberedOrder.of(taken, mails);
		for (PatchMail mail : order.patches()) {
			chosen.put(chosen.size() + 1, mail);
			if (taken.size() > 1) {
				note(DiagnosticSeverity.INFO, mail, "no number in the subject; taken as patch " + chosen.size() + " by " + order.by());
			}
		}
	}

	private void take(Reroll reroll) {
		for (PatchMail mail : reroll.patches().stream().sorted(Reroll.FIRST_SENT).toList()) {
			int number = mail.prefix().number();
			if (number > reroll.total()) {
				note(DiagnosticSeverity.WARNING, mail, "numbered " + number + " of " + reroll.total()
						+ ", which is outside the series" + offer(mail));
				continue;
			}
			PatchMail first = chosen.putIfAbsent(number, mail);
			if (first != null && !first.changesTheSameAs(mail) && !standIns.containsKey(number)) {
				note(DiagnosticSeverity.WARNING, mail, "another patch is also numbered " + number + " of " + reroll.total()
						+ "; the one that was sent first is taken: " + first.mail().raw().place());
			}
			explained.add(mail);
		}
	}

	private void explainLeftOut(Reroll reroll, Reroll newest) {
		if (reroll == newest) {
			return;
		}
		if (reroll.version() > 0 && reroll.version() != newest.version()) {
			note(DiagnosticSeverity.INFO, reroll.patches().getFirst(), "version " + reroll.version() + " (" + reroll.patches().size()
					+ " of " + reroll.total() + " patches) is not taken, version " + newest.version() + " is newer");
			explained.addAll(reroll.patches());
			return;
		}
		if (reroll.version() == newest.version() && reroll.total() == newest.total()) {
			note(DiagnosticSeverity.INFO, reroll.patches().getFirst(), "an earlier posting (" + reroll.patches().size() + " of "
					+ reroll.total() + " patches) is not taken, this one was sent later: " + newest.patches().getFirst().mail().raw().place());
			explained.addAll(reroll.patches());
			return;
		}
		for (PatchMail mail : reroll.patches()) {
			note(DiagnosticSeverity.INFO, mail, "numbered " + mail.prefix().number() + " of " + reroll.total()
					+ ", not part of a series of " + newest.total() + offer(mail));
		}
	}

	private void takeStandIns() throws InputException {
		for (var standIn : standIns.entrySet()) {
			int number = standIn.getKey();
			if (number < 1 || series.getTotal() > 0 && number > series.getTotal()) {
				throw new InputException(Path.of(standIn.getValue().mail().raw().source()),
						"cannot stand in for patch " + number + " of a series of " + series.getTotal());
			}
			chosen.put(number, standIn.getValue());
		}
	}

	private String reasonForNothing() {
		long replies = mails.stream().filter(mail -> mail.prefix().reply()).count();
		if (mails.size() == 1) {
			return replies == 1 ? "no patch inside, it is a reply"
					: mails.getFirst().prefix().isCover() ? "no patch inside, it is a cover letter" : "no patch inside";
		}
		return replies == 0 ? "no patch inside" : "no patch inside, " + replies + (replies == 1 ? " reply" : " replies");
	}

	private void setCover(PatchMail mail) {
		var cover = SeriesFactory.eINSTANCE.createCoverLetter();
		cover.setSubject(mail.prefix().title());
		cover.setAuthor(mail.author());
		cover.setMessageId(mail.mail().messageId());
		cover.setSource(mail.mail().raw().source());
		cover.setBody(mail.message().body());
		series.setCover(cover);
		explained.add(mail);
		if (!mail.diff().files().isEmpty()) {
			note(DiagnosticSeverity.WARNING, mail, "the cover letter holds a diff, which is not part of the series");
		}
	}

	private void setTitle(PatchMail mail) {
		series.setName(mail.prefix().title());
		series.setAuthor(mail.author());
	}

	/** The cover letter speaks for the series, else the first patch that says something does. */
	private void setNotes(Optional<PatchMail> cover) {
		List<SeriesNotes> notes = Stream.concat(cover.stream(), chosen.values().stream()).map(PatchMail::notes).toList();
		series.setBase(notes.stream().map(SeriesNotes::baseCommit).filter(id -> !id.isEmpty()).findFirst().orElse(null));
		series.setChangeId(notes.stream().map(SeriesNotes::changeId).filter(id -> !id.isEmpty()).findFirst().orElse(null));
		notes.stream().map(SeriesNotes::prerequisites).filter(ids -> !ids.isEmpty()).findFirst()
				.ifPresent(series.getPrerequisites()::addAll);
	}

	private Patch patch(int number, PatchMail mail) {
		var patch = SeriesFactory.eINSTANCE.createPatch();
		boolean standIn = standIns.containsKey(number);
		patch.setNumber(number);
		patch.setTotal(standIn || stated > 0 ? series.getTotal() : mail.prefix().total());
		patch.setVersion(mail.prefix().version());
		patch.setSubject(mail.prefix().title());
		patch.setAuthor(mail.author());
		patch.setMessageId(mail.mail().messageId());
		patch.setSent(mail.mail().time() == Long.MAX_VALUE ? 0 : mail.mail().time());
		patch.setSource(mail.mail().raw().source());
		patch.setSourceLine(mail.mail().raw().part().firstLine());
		patch.setBody(mail.message().body());
		patch.setStandIn(standIn);
		patch.getTrailers().addAll(mail.message().trailers());
		patch.getFiles().addAll(mail.diff().files());
		RawMessage raw = mail.mail().raw();
		for (Diagnostic diagnostic : mail.diff().diagnostics()) {
			series.getDiagnostics().add(raw.diagnostic(diagnostic.getSeverity(), diagnostic.getLine(), diagnostic.getMessage()));
		}
		for (Oddity oddity : mail.mail().oddities()) {
			series.getDiagnostics().add(raw.diagnostic(DiagnosticSeverity.WARNING, oddity.line(), oddity.text()));
		}
		explained.add(mail);
		return patch;
	}

	private void explainTheRest() {
		for (PatchMail mail : mails) {
			if (explained.contains(mail)) {
				continue;
			}
			SubjectPrefix prefix = mail.prefix();
			if (prefix.reply()) {
				note(DiagnosticSeverity.INFO, mail, "a reply, not a patch");
			} else if (mail.isPatch() && series.getTotal() == 0) {
				note(DiagnosticSeverity.INFO, mail, prefix.version() < series.getVersion()
						? "not taken, version " + series.getVersion() + " is newer" : "a diff in a mail that is not marked as a patch");
			} else if (mail.isPatch()) {
				note(DiagnosticSeverity.INFO, mail, "no number in the subject, not part of a series of " + series.getTotal() + offer(mail));
			} else if (prefix.number() > 0) {
				note(DiagnosticSeverity.WARNING, mail,
						"numbered " + prefix.number() + " of " + prefix.total() + ", but no patch is inside");
			} else {
				note(DiagnosticSeverity.INFO, mail, prefix.isCover() ? "the cover letter of another series" : "no patch inside");
			}
		}
	}

	/** Only a file with a single message can stand in for a patch. */
	private static String offer(PatchMail mail) {
		return mail.mail().raw().only() ? "; take it with --as K=" + mail.mail().raw().source() : "";
	}

	private void note(DiagnosticSeverity severity, PatchMail mail, String message) {
		series.getDiagnostics().add(mail.mail().raw().diagnostic(severity, 0, message));
		explained.add(mail);
	}
}
