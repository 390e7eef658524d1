package dev.seriatim.ui.editor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/** For what the platform asks on the UI thread and has to be read from a text. */
public final class Patience {

	private static final long MILLISECONDS = 500;

	private Patience() {
	}

	/** What a task yields that runs in the background; on the UI thread, which waits a moment at most, perhaps the fallback. */
	public static <T> T wait(Supplier<T> task, T fallback) {
		if (Display.getCurrent() == null) {
			return task.get();
		}
		return CompletableFuture.supplyAsync(task).completeOnTimeout(fallback, MILLISECONDS, TimeUnit.MILLISECONDS).join();
	}
}
