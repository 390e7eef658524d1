package dev.seriatim.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Listens to the workbench's error log for as long as it is open. */
public final class ErrorLog implements AutoCloseable {

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.matches(IStatus.ERROR | IStatus.WARNING)) {
			errors.add(plugin + ": " + status);
		}
	};

	public ErrorLog() {
		Platform.addLogListener(listener);
	}

	/** Fails the test when an error or a warning was logged. */
	public void assertEmpty() {
		assertEquals(List.of(), errors);
	}

	@Override
	public void close() {
		Platform.removeLogListener(listener);
	}
}
