package dev.seriatim.series.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.PatchSeries;

/**
 * Reads a series from mails: a folder of messages, an mbox, a single message or a bare diff, compressed or not. Neither the
 * order of the messages nor their file names matter, as long as subjects, replies or dates tell the order of the patches. Of several
 * rerolls the newest is taken unless another is asked for. Of a quilt folder, its series file states patches and order. The commits
 * of a {@link GitRange} are patches too, and the commit before them is the base of the series.
 */
public final class SeriesReader {

	private SeriesReader() {
	}

	/**
	 * @param standIns files to take as the patches of these numbers, whatever they are numbered themselves; looked for as given,
	 *                 then inside the input folder
	 * @return a series with at least one patch; what was odd or left out is in its diagnostics
	 * @throws InputException when the input or a stand-in cannot be used at all
	 */
	public static PatchSeries read(Path input, Map<Integer, Path> standIns) throws InputException {
		return read(List.of(input), standIns, null, null);
	}

	/**
	 * As {@link #read(Path, Map)}, of a series whose messages lie in several places.
	 *
	 * @param inputs  at least one
	 * @param reroll  what the reroll to take is called, see {@link OfferedReroll#name()}; a version also without the letter. Null for the
	 *                newest
	 * @param monitor null for none
	 * @throws org.eclipse.core.runtime.OperationCanceledException before the next message once the monitor is cancelled
	 */
	public static PatchSeries read(List<Path> inputs, Map<Integer, Path> standIns, String reroll, IProgressMonitor monitor) throws InputException {
		Messages messages = messages(inputs, monitor);
		List<PatchMail> mails = messages.mails();
		Map<Integer, PatchMail> replacements = new TreeMap<>();
		var replaced = new HashMap<Path, Integer>();
		for (var entry : standIns.entrySet()) {
			Path file = locate(entry.getValue(), inputs);
			replacements.put(entry.getKey(), readStandIn(entry.getKey(), file));
			replaced.put(file.toAbsolutePath().normalize(), entry.getKey());
		}
		// A stand-in that lies in the folder is not also a member of the series by its own number.
		mails.removeIf(mail -> replaced.containsKey(Path.of(mail.mail().raw().source()).toAbsolutePath().normalize()));
		return new SeriesAssembly(inputs.getFirst(), mails, messages.stated(), replacements, reroll, messages.diagnostics()).series();
	}

	/**
	 * The rerolls among messages that can be asked for, newest first. Where the input states the series, as a quilt folder does, and where
	 * there is no patch, there are none.
	 *
	 * @param inputs  at least one
	 * @param monitor null for none
	 * @throws InputException when an input cannot be used at all
	 * @throws org.eclipse.core.runtime.OperationCanceledException before the next message once the monitor is cancelled
	 */
	public static List<OfferedReroll> rerolls(List<Path> inputs, IProgressMonitor monitor) throws InputException {
		Messages messages = messages(inputs, monitor);
		List<Reroll> rerolls = messages.stated() > 0 ? List.of() : Rerolls.of(messages.mails());
		return NamedReroll.of(rerolls).reversed().stream().filter(reroll -> !reroll.name().isEmpty()).map(NamedReroll::offer).toList();
	}

	private record Messages(List<PatchMail> mails, int stated, List<Diagnostic> diagnostics) {
	}

	private static Messages messages(List<Path> inputs, IProgressMonitor monitor) throws InputException {
		SubMonitor progress = SubMonitor.convert(monitor, inputs.size());
		var mails = new ArrayList<PatchMail>();
		var diagnostics = new ArrayList<Diagnostic>();
		int stated = 0;
		for (Path input : inputs) {
			Optional<GitRange> range = GitRange.of(input);
			if (range.isPresent()) {
				RangeReader.Read read = RangeReader.read(range.get(), progress.split(1));
				mails.addAll(read.patches());
				diagnostics.addAll(read.diagnostics());
				continue;
			}
			MessageFinder.Found found = MessageFinder.find(input);
			SubMonitor reading = progress.split(1).setWorkRemaining(found.messages().size());
			for (RawMessage message : found.messages()) {
				reading.split(1);
				mails.add(PatchMailReader.read(MailReader.read(message)));
			}
			stated += found.stated();
			diagnostics.addAll(found.diagnostics());
		}
		if (stated > 0 && inputs.size() > 1) {
			throw new InputException(inputs.getFirst(), "one of several inputs is a quilt folder, whose series file already states the whole series");
		}
		return new Messages(mails, stated, diagnostics);
	}

	private static Path locate(Path file, List<Path> inputs) {
		if (Files.exists(file) || file.isAbsolute()) {
			return file;
		}
		return inputs.stream().map(input -> input.resolve(file)).filter(Files::exists).findFirst().orElse(file);
	}

	private static PatchMail readStandIn(int number, Path file) throws InputException {
		List<PatchMail> patches = new ArrayList<>();
		for (RawMessage message : MessageFinder.find(file).messages()) {
			PatchMail mail = PatchMailReader.read(MailReader.read(message));
			if (!mail.diff().isEmpty()) {
				patches.add(mail);
			}
		}
		return switch (patches.size()) {
		case 0 -> throw new InputException(file, "no patch inside, so it cannot stand in for patch " + number);
		case 1 -> patches.getFirst();
		default -> throw new InputException(file,
				patches.size() + " patches inside, so it cannot stand in for patch " + number + " alone");
		};
	}
}
