package dev.seriatim.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs what must not run on the UI thread, on which tests run. */
public final class Background {

	private Background() {
	}

	/** Lets the workbench go on meanwhile; throws what the work throws. */
	public static <R> R run(Callable<R> work) throws Exception {
		FutureTask<R> task = new FutureTask<>(work);
		Thread.ofPlatform().name("work of a test").start(task);
		WorkbenchWait.until(task::isDone);
		try {
			return task.get();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}
}
