package dev.seriatim.ui.screenshots;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import dev.seriatim.ui.WorkbenchWait;

/** Takes pictures of windows as they are on the screen, with their frames and with what lies above them. */
final class Camera {

	/** Longer than the workbench waits before it reconciles an editor, or hides a progress bar that is no longer needed. */
	private static final Duration STEADY = Duration.ofSeconds(2);

	private static final int LOOKS = 20;

	private final Display display;

	Camera(Display display) {
		this.display = display;
	}

	/** Writes a PNG of a window once no job runs and nothing moves any more. */
	void take(Shell window, Path file) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { steady(window) };
		loader.save(file.toString(), SWT.IMAGE_PNG);
	}

	private ImageData steady(Shell window) {
		ImageData before = look(window);
		for (int look = 1; look < LOOKS; look++) {
			long end = System.nanoTime() + STEADY.toNanos();
			WorkbenchWait.until(() -> System.nanoTime() > end && Job.getJobManager().isIdle());
			ImageData now = look(window);
			if (Arrays.equals(before.data, now.data)) {
				return now;
			}
			before = now;
		}
		throw new AssertionError("something goes on moving in " + window);
	}

	private ImageData look(Shell window) {
		hideCaret();
		Rectangle frame = frame(window);
		Image image = new Image(display, frame.width, frame.height);
		GC screen = new GC(display);
		screen.copyArea(image, frame.x, frame.y);
		screen.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	/** A caret that does not blink is there or not, as the last paint has left it. */
	private void hideCaret() {
		if (display.getFocusControl() instanceof StyledText text) {
			text.getCaret().setVisible(false);
		}
	}

	/** Where a window with its frame is on the screen; what the window itself takes for its bounds is off by some pixels. */
	Rectangle frame(Shell window) {
		Rectangle client = display.map(window, null, window.getClientArea());
		Point corner = window.getLocation();
		int border = client.x - corner.x;
		return new Rectangle(corner.x, corner.y, client.width + 2 * border, client.y + client.height + border - corner.y);
	}
}
