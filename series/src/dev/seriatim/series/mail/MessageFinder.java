package dev.seriatim.series.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.series.patch.Diagnostics;

/** Finds the messages of an input: a file or a folder with everything below it, compressed or not. */
final class MessageFinder {

	private static final int DEEPEST_FOLDER = 8;

	private final Path input;
	private final List<RawMessage> messages = new ArrayList<>();
	private final List<Diagnostic> diagnostics = new ArrayList<>();
	private int stated;

	private MessageFinder(Path input) {
		this.input = input;
	}

	/**
	 * @param stated      how many patches the input says it has, whether they are there or not; 0 when it does not say
	 * @param diagnostics of files in a folder that were left out
	 */
	record Found(List<RawMessage> messages, int stated, List<Diagnostic> diagnostics) {
	}

	/** @throws InputException when the file cannot be read, is empty or is not text, or the folder cannot be listed */
	static Found find(Path input) throws InputException {
		var finder = new MessageFinder(input);
		if (Files.isDirectory(input)) {
			finder.readFolder();
		} else {
			finder.readOnlyFile();
		}
		return new Found(finder.messages, finder.stated, finder.diagnostics);
	}

	private void readOnlyFile() throws InputException {
		if (GitRange.isSymmetric(input)) {
			throw new InputException(input, "three points name no series; with two, A..B, it is the commits that B has and A does not");
		}
		MailFile file = MailFile.read(input);
		switch (file.kind()) {
		case EMPTY -> throw new InputException(input, "the file is empty");
		case BINARY -> throw new InputException(input, "a binary file, not a mail or a patch");
		default -> take(input, file);
		}
	}

	private void readFolder() throws InputException {
		try (Stream<Path> walk = Files.walk(input, DEEPEST_FOLDER)) {
			List<Path> files = walk.filter(file -> !isHidden(file) && !isBeingDelivered(file) && Files.isRegularFile(file)).sorted().toList();
			Optional<QuiltSeries> quilt = quilt();
			if (quilt.isPresent()) {
				readQuilt(quilt.get(), files);
			} else {
				files.forEach(this::readFile);
			}
		} catch (IOException e) {
			throw new InputException(input, "cannot be read: " + reason(e));
		} catch (UncheckedIOException e) {
			throw new InputException(input, "cannot be read: " + reason(e.getCause()));
		}
	}

	private Optional<QuiltSeries> quilt() throws InputException {
		Path file = input.resolve(QuiltSeries.NAME);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		return Optional.of(QuiltSeries.read(MailFile.read(file))).filter(series -> series.isMeant(input));
	}

	private void readQuilt(QuiltSeries series, List<Path> files) {
		var others = new LinkedHashSet<>(files);
		others.remove(input.resolve(QuiltSeries.NAME));
		stated = series.patches().size();
		for (QuiltSeries.Objection objection : series.objections()) {
			diagnostics.add(Diagnostics.of(DiagnosticSeverity.WARNING, input.resolve(QuiltSeries.NAME).toString(), objection.line(),
					objection.offset(), objection.reason()));
		}
		for (int i = 0; i < stated; i++) {
			QuiltSeries.Entry entry = series.patches().get(i);
			if (entry.usable()) {
				Path file = input.resolve(entry.name()).normalize();
				others.remove(file);
				readNamed(file, i + 1, entry.strip());
			}
		}
		for (Path file : others) {
			int known = messages.size();
			readFile(file);
			if (messages.size() > known) {
				messages.subList(known, messages.size()).clear();
				diagnostics.add(Diagnostics.of(DiagnosticSeverity.INFO, file.toString(), 0, "not named in the series file, left out"));
			}
		}
	}

	/** A patch that is named but cannot be read leaves its number empty. */
	private void readNamed(Path file, int position, int strip) {
		if (!Files.isRegularFile(file)) {
			leaveOut(file, "named in the series file as patch " + position + ", but not there");
			return;
		}
		try {
			MailFile read = MailFile.read(file);
			if (read.kind() == MailFile.Kind.BINARY) {
				leaveOut(file, "a binary file, not a mail or a patch");
				return;
			}
			List<MessagePart> parts = MessageSplitter.split(read);
			for (MessagePart part : parts) {
				String name = String.format("%06d", position);
				messages.add(new RawMessage(file.toString(), parts.size() == 1, name, part, position, strip));
			}
		} catch (InputException e) {
			leaveOut(file, e.reason());
		}
	}

	/** In a maildir, messages in tmp are not wholly written yet. */
	private boolean isBeingDelivered(Path file) {
		Path folder = file.getParent();
		return folder != null && folder.endsWith("tmp") && Files.isDirectory(folder.resolveSibling("cur"))
				&& Files.isDirectory(folder.resolveSibling("new"));
	}

	private boolean isHidden(Path file) {
		for (Path name : input.relativize(file)) {
			if (name.toString().startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	private void readFile(Path file) {
		try {
			MailFile read = MailFile.read(file);
			if (read.kind().isMail()) {
				take(file, read);
			} else if (read.kind() == MailFile.Kind.EMPTY && isNamedAsMail(file)) {
				leaveOut(file, "the file is empty");
			} else if (read.kind() == MailFile.Kind.BINARY && isNamedAsMail(file)) {
				leaveOut(file, "a binary file, not a mail or a patch");
			}
		} catch (InputException e) {
			leaveOut(file, e.reason());
		}
	}

	private static boolean isNamedAsMail(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(eml|mbox|patch|diff|mbx|txt)(\\.gz)?");
	}

	private void leaveOut(Path file, String reason) {
		diagnostics.add(Diagnostics.of(DiagnosticSeverity.WARNING, file.toString(), 0, reason));
	}

	private void take(Path file, MailFile read) {
		List<MessagePart> parts = MessageSplitter.split(read);
		for (int i = 0; i < parts.size(); i++) {
			String name = String.format("%s %06d", input.relativize(file), i);
			messages.add(new RawMessage(file.toString(), parts.size() == 1, name, parts.get(i)));
		}
	}

	private static String reason(IOException e) {
		return switch (e) {
		case AccessDeniedException denied -> "permission denied";
		case FileSystemLoopException loop -> "a symbolic link leads in a circle";
		default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		};
	}
}
