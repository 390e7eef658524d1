package dev.seriatim.ui.navigation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import dev.seriatim.ui.Controls;

/** Whoever sits before the dialog that renames: types the name, looks at the preview, and agrees. The dialog has an event loop of its own. */
public final class RenamePreview implements Runnable {

	private static final Duration LIMIT = Duration.ofSeconds(30);
	private static final int POLL_MILLISECONDS = 50;
	/** So many times the preview has to be seen: while it reads a file to compare, it lets the display run. */
	private static final int CALM = 40;

	private final Display display = Display.getCurrent();
	private final long end = System.nanoTime() + LIMIT.toNanos();
	private final String newName;
	private final List<String> changes = new ArrayList<>();
	private boolean typed;
	private int seen;
	private boolean ended;

	/** On the UI thread, before the dialog opens. */
	public RenamePreview(String newName) {
		this.newName = newName;
		display.timerExec(POLL_MILLISECONDS, this);
	}

	public boolean hasEnded() {
		return ended;
	}

	/** What the preview lists, or what else was shown when it took too long. */
	public List<String> changes() {
		return changes;
	}

	@Override
	public void run() {
		Optional<Shell> dialog = dialogs().filter(shell -> shell.getText().equals("Rename")).findFirst();
		if (dialog.isPresent()) {
			if (!typed) {
				typed = true;
				Controls.below(dialog.get(), Text.class).getFirst().setText(newName);
				display.timerExec(POLL_MILLISECONDS, this);
				press(dialog.get(), "Previe");
				return;
			}
			Optional<Tree> tree = Controls.shown(dialog.get(), Tree.class).stream().filter(shown -> shown.getItemCount() > 0).findFirst();
			if (tree.isPresent() && ++seen > CALM) {
				collect(tree.get().getItems());
				ended = true;
				press(dialog.get(), "OK");
				return;
			}
		}
		if (System.nanoTime() > end) {
			dialogs().forEach(shell -> Controls.below(shell, Control.class).forEach(control -> changes.add(control.toString())));
			dialogs().toList().forEach(Shell::close);
			ended = true;
			return;
		}
		display.timerExec(POLL_MILLISECONDS, this);
	}

	private void collect(TreeItem[] items) {
		for (TreeItem item : items) {
			if (changes.isEmpty() || item.getText().endsWith(".seriatim") || item.getText().contains(".seriatim ")) {
				changes.add(item.getText().split(" - ")[0]);
			}
			collect(item.getItems());
		}
	}

	private Stream<Shell> dialogs() {
		return Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getParent() != null);
	}

	private static void press(Shell dialog, String label) {
		Controls.below(dialog, Button.class).stream().filter(button -> button.getText().startsWith(label)).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
	}
}
