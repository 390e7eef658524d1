package dev.seriatim.ui.order;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import dev.seriatim.review.Trouble;

/** Asks one question after another in the background, the same one again or another. Only the last asking is answered. */
public final class Inquiry<A> extends Job {

	/** Whoever waits for answers joins this family. */
	public static final Object FAMILY = Inquiry.class;

	/** Lets a user go on who changes several things at once. */
	private static final long SETTLE_MILLISECONDS = 300;

	/** Something that takes its time. */
	public interface Question<A> {

		A ask(IProgressMonitor monitor) throws Trouble;
	}

	/** One asking of a question, which may be asked again: told apart by identity. */
	private static final class Turn<A> {

		private final Question<A> question;

		Turn(Question<A> question) {
			this.question = question;
		}
	}

	private final Display display;
	private final Consumer<A> answered;
	private final Consumer<List<String>> failed;
	private volatile Turn<A> last;
	private boolean pending;

	/**
	 * To be made and asked on the UI thread.
	 *
	 * @param answered called on the UI thread
	 * @param failed   called there instead, with the reasons why there is no answer
	 */
	public Inquiry(String name, Display display, Consumer<A> answered, Consumer<List<String>> failed) {
		super(name);
		this.display = display;
		this.answered = answered;
		this.failed = failed;
		setPriority(LONG);
	}

	/** Gives up what was asked before. */
	public void ask(Question<A> question) {
		last = new Turn<>(question);
		pending = true;
		cancel();
		schedule(SETTLE_MILLISECONDS);
	}

	/** Whether nothing was asked since the last one was forgotten; false when there was no answer. */
	public boolean isIdle() {
		return last == null;
	}

	/** Whether the last question has neither an answer yet nor a reason why there is none. On the UI thread. */
	public boolean isPending() {
		return pending;
	}

	/** Gives up the last question and says so in place of the answer, whether its turn had come or not. On the UI thread. */
	public void giveUp() {
		if (pending) {
			pending = false;
			cancel();
			failed.accept(List.of(Messages.Inquiry_cancelled));
		}
	}

	/** Gives up the last question; nobody is told of it any more. */
	public void forget() {
		last = null;
		pending = false;
		cancel();
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Turn<A> turn = last;
		if (turn == null) {
			return Status.CANCEL_STATUS;
		}
		try {
			A answer = turn.question.ask(monitor);
			tell(turn, () -> answered.accept(answer));
		} catch (Trouble trouble) {
			fail(turn, trouble.lines());
		} catch (OperationCanceledException cancelled) {
			fail(turn, List.of(Messages.Inquiry_cancelled));
			return Status.CANCEL_STATUS;
		} catch (OutOfMemoryError | StackOverflowError tooMuch) {
			fail(turn, List.of(Messages.Inquiry_tooLarge));
		} catch (RuntimeException bug) {
			fail(turn, List.of(Messages.bind(Messages.Inquiry_internalError, bug)));
			throw bug;
		}
		return Status.OK_STATUS;
	}

	private void fail(Turn<A> turn, List<String> reasons) {
		tell(turn, () -> failed.accept(reasons));
	}

	private void tell(Turn<A> turn, Runnable result) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (pending && turn == last) {
					pending = false;
					result.run();
				}
			});
		}
	}
}
