package dev.seriatim.ui.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import dev.seriatim.ui.project.Failure;

/** The files of a source that may be mails. No file is read here; those that cannot be mails, or are out of bounds, are left out. */
final class MailSource {

	/** As deep as the reader of a series looks. */
	private static final int DEEPEST = 8;
	/** A folder with more is not one series; somebody chose a home directory or an archive. */
	private static final int MOST = 20_000;

	/**
	 * A file that may be a mail.
	 *
	 * @param place where it lies, as seen from the source
	 */
	record Candidate(Path file, Path place) {
	}

	private final Path source;
	private final List<Candidate> candidates = new ArrayList<>();
	private final List<LeftOut> leftOut = new ArrayList<>();

	private MailSource(Path source) {
		this.source = source;
	}

	/**
	 * @throws CoreException when there is no such file or folder, it cannot be listed, or it holds too much
	 * @throws OperationCanceledException between two files
	 */
	static MailSource of(Path source, IProgressMonitor monitor) throws CoreException {
		var found = new MailSource(source);
		if (!Files.exists(source)) {
			throw Failure.of(Messages.bind(Messages.MailSource_gone, source));
		}
		if (Files.isDirectory(source)) {
			found.list(monitor);
		} else if (Files.isRegularFile(source)) {
			found.candidates.add(new Candidate(source, source.getFileName()));
		} else {
			throw Failure.of(Messages.bind(Messages.MailSource_noFile, source));
		}
		return found;
	}

	List<Candidate> candidates() {
		return candidates;
	}

	List<LeftOut> leftOut() {
		return leftOut;
	}

	private void list(IProgressMonitor monitor) throws CoreException {
		try {
			Path folder = source.toRealPath();
			Files.walkFileTree(folder, Set.of(), DEEPEST, new Visitor(folder, monitor));
		} catch (IOException e) {
			throw Failure.of(Messages.MailSource_unreadable, source, e);
		}
		candidates.sort(Comparator.comparing(Candidate::place));
	}

	private final class Visitor extends SimpleFileVisitor<Path> {

		private final Path folder;
		private final IProgressMonitor monitor;
		private int visited;

		private Visitor(Path folder, IProgressMonitor monitor) {
			this.folder = folder;
			this.monitor = monitor;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
			if (!directory.equals(folder) && MailName.of(directory).isHidden()) {
				leaveOut(directory, LeftOut.Reason.HIDDEN);
				return FileVisitResult.SKIP_SUBTREE;
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			if (monitor != null && monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			if (++visited > MOST) {
				throw new IOException(Messages.bind(Messages.MailSource_tooMany, MOST));
			}
			if (MailName.of(file).isHidden()) {
				leaveOut(file, LeftOut.Reason.HIDDEN);
			} else if (attributes.isDirectory()) {
				leaveOut(file, LeftOut.Reason.TOO_DEEP);
			} else if (attributes.isSymbolicLink()) {
				follow(file);
			} else {
				take(file, attributes.isRegularFile());
			}
			return FileVisitResult.CONTINUE;
		}

		private void follow(Path link) throws IOException {
			if (!Files.exists(link)) {
				leaveOut(link, LeftOut.Reason.NO_FILE);
			} else if (!link.toRealPath().startsWith(folder)) {
				leaveOut(link, LeftOut.Reason.LEADS_OUTSIDE);
			} else if (Files.isDirectory(link)) {
				leaveOut(link, LeftOut.Reason.LINK_TO_FOLDER);
			} else {
				take(link, Files.isRegularFile(link.toRealPath(), LinkOption.NOFOLLOW_LINKS));
			}
		}

		private void take(Path file, boolean isFile) {
			if (isFile) {
				candidates.add(new Candidate(file, folder.relativize(file)));
			} else {
				leaveOut(file, LeftOut.Reason.NO_FILE);
			}
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
			if (file.equals(folder)) {
				throw e;
			}
			leftOut.add(new LeftOut(folder.relativize(file).toString(), LeftOut.Reason.UNREADABLE, Failure.reason(e)));
			return FileVisitResult.CONTINUE;
		}

		private void leaveOut(Path file, LeftOut.Reason reason) {
			leftOut.add(new LeftOut(folder.relativize(file).toString(), reason));
		}
	}
}
