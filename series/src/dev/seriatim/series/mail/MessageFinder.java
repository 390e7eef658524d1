package dev.seriatim.series.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

	private MessageFinder(Path input) {
		this.input = input;
	}

	/** @param diagnostics of files in a folder that were left out */
	record Found(List<RawMessage> messages, List<Diagnostic> diagnostics) {
	}

	/** @throws InputException when the file cannot be read, is empty or is not text, or the folder cannot be listed */
	static Found find(Path input) throws InputException {
		var finder = new MessageFinder(input);
		if (Files.isDirectory(input)) {
			finder.readFolder();
		} else {
			finder.readOnlyFile();
		}
		return new Found(finder.messages, finder.diagnostics);
	}

	private void readOnlyFile() throws InputException {
		if (GitRange.isSymmetric(input)) {
			throw new InputException(input, "three points name no series; with two, A..B, it is the commits that B has and A does not");
		}
		MailFile file = MailFile.read(input);
		switch (file.kind()) {
		case EMPTY -> throw new InputException(input, "the file is empty");
		case BINARY -> throw new InputException(input, "a binary file, not a mail or a patch");
		default -> take(input, file.content());
		}
	}

	private void readFolder() throws InputException {
		try (Stream<Path> files = Files.walk(input, DEEPEST_FOLDER)) {
			for (Path file : files.sorted().toList()) {
				if (!isHidden(file) && Files.isRegularFile(file)) {
					readFile(file);
				}
			}
		} catch (IOException e) {
			throw new InputException(input, "cannot be read: " + reason(e));
		} catch (UncheckedIOException e) {
			throw new InputException(input, "cannot be read: " + reason(e.getCause()));
		}
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
				take(file, read.content());
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

	private void take(Path file, byte[] content) {
		List<MessageSplitter.Part> parts = MessageSplitter.split(content);
		for (int i = 0; i < parts.size(); i++) {
			int number = parts.size() == 1 ? 0 : i + 1;
			String name = String.format("%s %06d", input.relativize(file), number);
			messages.add(new RawMessage(file.toString(), number, name, parts.get(i).firstLine(), parts.get(i).bytes()));
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
