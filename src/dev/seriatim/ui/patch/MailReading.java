package dev.seriatim.ui.patch;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

import dev.seriatim.series.mail.ReadableMail;

/** Reads and decodes a mail, mbox or patch file in the background. */
final class MailReading extends Job {

	/** In bytes. No mail comes near; what is larger is shown as it stands. */
	private static final long LARGEST = 64 << 20;

	/**
	 * What came of it.
	 *
	 * @param mail   with the lines of the file; empty when it is shown as it stands
	 * @param text   what an editor shows
	 * @param stamp  of the file when the reading began
	 * @param status why there is no text, OK when there is
	 */
	record Result(Optional<ReadableMail> mail, String text, long stamp, IStatus status) {

		boolean isDecoded() {
			return mail.isPresent();
		}
	}

	private final IFile file;
	private final ToLongFunction<IResource> stamp;
	private final CompletableFuture<Result> result = new CompletableFuture<>();

	MailReading(IFile file, ToLongFunction<IResource> stamp) {
		super(Messages.bind(Messages.MailReading_name, file.getName()));
		this.file = file;
		this.stamp = stamp;
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				// Does nothing unless it was cancelled or failed.
				result.complete(failed(Status.error(Messages.bind(Messages.MailReading_cancelled, file.getFullPath()))));
			}
		});
	}

	/** Empty until it is done. */
	Optional<Result> result() {
		return Optional.ofNullable(result.getNow(null));
	}

	/** As {@link #result()}, but waits for it some milliseconds. */
	Optional<Result> resultWithin(long milliseconds) {
		return Optional.ofNullable(result.copy().completeOnTimeout(null, milliseconds, TimeUnit.MILLISECONDS).join());
	}

	/** Runs in the thread that brings the result, or at once when it is there. */
	void whenDone(Runnable next) {
		result.thenRun(next);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Result read = read();
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			result.complete(read);
		} catch (CoreException unreadable) {
			result.complete(failed(unreadable.getStatus()));
		}
		return Status.OK_STATUS;
	}

	private Result read() throws CoreException {
		long begun = stamp.applyAsLong(file);
		URI place = file.getLocationURI();
		if (place == null || EFS.getStore(place).fetchInfo().getLength() <= LARGEST) {
			ReadableMail mail = ReadableMail.of(file.readAllBytes());
			if (mail.decoded()) {
				return new Result(Optional.of(mail), mail.text(), begun, Status.OK_STATUS);
			}
		}
		return new Result(Optional.empty(), file.readString(), begun, Status.OK_STATUS);
	}

	private Result failed(IStatus reason) {
		return new Result(Optional.empty(), "", IResource.NULL_STAMP, reason);
	}
}
