package dev.seriatim.ui.project;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** What cannot be done, as one sentence for the user that names the file and the reason. */
public final class Failure {

	private Failure() {
	}

	public static CoreException of(String sentence) {
		return new CoreException(Status.error(sentence));
	}

	/** @param sentence with {0} for what it is about and {1} for the reason */
	public static CoreException of(String sentence, Object subject, Exception cause) {
		return new CoreException(Status.error(Messages.bind(sentence, subject, reason(cause)), cause));
	}

	/** In a few words, without a path: the innermost that is known. */
	public static String reason(Exception e) {
		return switch (e) {
		case AccessDeniedException denied -> Messages.Failure_denied;
		case NoSuchFileException missing -> Messages.Failure_missing;
		case FileAlreadyExistsException there -> Messages.Failure_exists;
		case FileSystemException file when file.getReason() != null -> file.getReason();
		case CoreException core -> reason(core.getStatus());
		default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		};
	}

	private static String reason(IStatus status) {
		if (status.getException() instanceof Exception inner) {
			return reason(inner);
		}
		return status.isMultiStatus() && status.getChildren().length > 0 ? reason(status.getChildren()[0]) : status.getMessage();
	}
}
