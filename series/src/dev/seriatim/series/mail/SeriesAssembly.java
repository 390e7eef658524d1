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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.Message;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.series.patch.MailLine;

/** Makes the series out of its mails: which ones belong to it, in which order, and what is missing. */
final class SeriesAssembly {

	/** In one line. */
	private static final int MOST_NAMED = 10;

	private final Path input;
	private final List<PatchMail> mails;
	private final int stated;
	private final Map<Integer, PatchMail> standIns;
	private final String wanted;
	private final PatchSeries series = SeriesFactory.eINSTANCE.createPatchSeries();
	private final TreeMap<Integer, PatchMail> chosen = new TreeMap<>();
	private final Set<PatchMail> explained = Collections.newSetFromMap(new IdentityHashMap<>());

	/**
	 * @param stated how many patches the input says it has, 0 when the subjects alone tell
	 * @param wanted what the reroll to take is called, null for the newest
	 */
	SeriesAssembly(Path input, List<PatchMail> mails, int stated, Map<Integer, PatchMail> standIns, String wanted, List<Diagnostic> diagnostics) {
		this.input = input;
		this.stated = stated;
		this.mails = mails.stream().sorted(Comparator.comparing(mail -> mail.mail().raw().name())).toList();
		this.standIns = standIns;
		this.wanted = wanted;
		series.getDiagnostics().addAll(diagnostics);
	}

	PatchSeries series() throws InputException {
		List<NamedReroll> rerolls = stated > 0 ? List.of() : NamedReroll.of(Rerolls.of(mails));
		Optional<PatchMail> cover = Optional.empty();
		if (stated > 0) {
			takeStated();
		} else if (!rerolls.isEmpty()) {
			NamedReroll taken = wanted(rerolls);
			cover = taken.reroll().cover();
			take(taken.reroll());
			rerolls.forEach(reroll -> explainLeftOut(reroll, taken));
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
		series.getComments().addAll(Comments.of(mails, cover, chosen, series.getVersion()));
		explainTheRest();
		return series;
	}

	private NamedReroll wanted(List<NamedReroll> rerolls) throws InputException {
		if (wanted == null) {
			return rerolls.getLast();
		}
		List<NamedReroll> offered = rerolls.reversed().stream().filter(reroll -> !reroll.name().isEmpty()).toList();
		return offered.stream().filter(reroll -> reroll.isCalled(wanted)).findFirst().orElseThrow(() -> {
			String others = offered.stream().limit(MOST_NAMED).map(reroll -> reroll.offer().toString()).collect(Collectors.joining(", "));
			int more = offered.size() - MOST_NAMED;
			return new InputException(input, "there is no reroll " + MailText.line(wanted) + ", only " + others + (more > 0 ? " and " + more + " more" : ""));
		});
	}

	/** The order of the input counts, whatever the subjects say. */
	private void takeStated() throws InputException {
		if (wanted != null) {
			throw new InputException(input, "there is no reroll " + MailText.line(wanted) + ", the series file states the only series");
		}
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

	private void take(Reroll reroll) {
		series.setVersion(reroll.version());
		series.setTotal(reroll.total());
		if (reroll.total() > 0) {
			takeNumbered(reroll);
		} else {
			takeUnnumbered(reroll);
		}
	}

	private void takeUnnumbered(Reroll reroll) {
		Set<PatchMail> patches = Collections.newSetFromMap(new IdentityHashMap<>());
		patches.addAll(reroll.patches());
		UnnumberedOrder order = UnnumberedOrder.of(mails.stream().filter(patches::contains).toList(), mails);
		for (PatchMail mail : order.patches()) {
			chosen.put(chosen.size() + 1, mail);
			if (order.patches().size() > 1) {
				note(DiagnosticSeverity.INFO, mail, "no number in the subject; taken as patch " + chosen.size() + " by " + order.by());
			}
		}
	}

	private void takeNumbered(Reroll reroll) {
		for (PatchMail mail : reroll.patches().stream().sorted(Reroll.FIRST_SENT).toList()) {
			int number = mail.prefix().number();
			if (number > reroll.total()) {
				offer(note(DiagnosticSeverity.WARNING, mail, "numbered " + number + " of " + reroll.total() + ", which is outside the series"), mail);
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

	private void explainLeftOut(NamedReroll other, NamedReroll taken) {
		Reroll reroll = other.reroll();
		if (other == taken) {
			return;
		}
		if (reroll.isStray()) {
			PatchMail mail = reroll.patches().getFirst();
			offer(note(DiagnosticSeverity.INFO, mail, "numbered " + mail.prefix().number() + " of " + reroll.total() + ", not part of a series of "
					+ series.getTotal()), mail);
			return;
		}
		Diagnostic note = note(DiagnosticSeverity.INFO, reroll.first(), other.words() + " is left out, " + taken.words() + " is taken");
		note.setReroll(other.name().isEmpty() ? null : other.name());
		reroll.cover().ifPresent(explained::add);
		explained.addAll(reroll.patches());
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
		set(cover, mail);
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
		set(patch, mail);
		patch.setSent(mail.mail().time() == Long.MAX_VALUE ? 0 : mail.mail().time());
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

	private static void set(Message message, PatchMail mail) {
		message.setSubject(mail.prefix().title());
		message.setAuthor(mail.author());
		message.setMessageId(mail.mail().messageId());
		message.setSource(mail.mail().raw().source());
		message.setSourceLine(mail.mail().raw().part().firstLine());
		message.setBody(mail.message().body());
		for (MailLine line : mail.lines()) {
			message.getBodyMailLines().add(line.rawLine());
			message.getBodyMailLineIndexes().add(line.index());
		}
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
				note(DiagnosticSeverity.INFO, mail, "a diff in a mail that is not marked as a patch");
			} else if (mail.isPatch()) {
				offer(note(DiagnosticSeverity.INFO, mail, "no number in the subject, not part of a series of " + series.getTotal()), mail);
			} else if (prefix.number() > 0) {
				note(DiagnosticSeverity.WARNING, mail,
						"numbered " + prefix.number() + " of " + prefix.total() + ", but no patch is inside");
			} else {
				note(DiagnosticSeverity.INFO, mail, prefix.isCover() ? "the cover letter of another series" : "no patch inside");
			}
		}
	}

	/** Only a file with a single message can stand in for a patch. */
	private static void offer(Diagnostic note, PatchMail mail) {
		if (mail.mail().raw().only()) {
			note.setStandIn(mail.mail().raw().source());
		}
	}

	private Diagnostic note(DiagnosticSeverity severity, PatchMail mail, String message) {
		Diagnostic note = mail.mail().raw().diagnostic(severity, 0, message);
		series.getDiagnostics().add(note);
		explained.add(mail);
		return note;
	}
}
