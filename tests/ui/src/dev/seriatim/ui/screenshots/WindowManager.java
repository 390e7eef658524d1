package dev.seriatim.ui.screenshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.seriatim.ui.WorkbenchWait;

/** A window manager of its own for the display: without one, dialogs have no frame and no window is the active one. */
final class WindowManager implements AutoCloseable {

	private final Process openbox;

	/** Returns when it manages the windows that are open. */
	WindowManager() throws IOException {
		Path started = Files.createTempDirectory("openbox").resolve("started");
		openbox = new ProcessBuilder("openbox", "--startup", "touch " + started).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		WorkbenchWait.until(() -> Files.exists(started));
	}

	@Override
	public void close() {
		openbox.destroy();
	}
}
