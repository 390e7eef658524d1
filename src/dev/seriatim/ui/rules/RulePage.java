package dev.seriatim.ui.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.progress.UIJob;
import org.eclipse.ui.statushandlers.StatusManager;
import org.osgi.framework.FrameworkUtil;

import dev.seriatim.model.rules.Rules;

/**
 * Shows the documentation page of a rule among the editors: in the internal browser, or as plain text where the platform has no browser
 * widget.
 */
public final class RulePage {

	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";
	private static final int BROWSER_STYLE = IWorkbenchBrowserSupport.AS_EDITOR | IWorkbenchBrowserSupport.NAVIGATION_BAR;

	private final String id;
	private final String markdown;

	private RulePage(String id, String markdown) {
		this.id = id;
		this.markdown = markdown;
	}

	/** From any thread; returns before the page is there. A rule that does not exist is told in a dialog. */
	public static void open(String ruleId) {
		inBackground(ruleId, page -> {
			Optional<Path> html = page.writeHtml();
			onUiThread(() -> page.show(html));
		});
	}

	/** As {@link #open}, but never in a browser. */
	static void openAsText(String ruleId) {
		inBackground(ruleId, page -> onUiThread(page::showText));
	}

	private static void inBackground(String ruleId, Consumer<RulePage> action) {
		Job.create(Messages.bind(Messages.RulePage_job, ruleId), monitor -> {
			Rules.find(ruleId).ifPresentOrElse(rule -> action.accept(new RulePage(rule.id(), Rules.page(rule))), () -> onUiThread(() -> sayUnknown(ruleId)));
		}).schedule();
	}

	private static void sayUnknown(String ruleId) {
		MessageDialog.openInformation(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), title(ruleId),
				Messages.bind(Messages.RulePage_unknown, ruleId));
	}

	private static void onUiThread(Runnable action) {
		UIJob.create(Messages.RulePage_show, monitor -> {
			action.run();
			return Status.OK_STATUS;
		}).schedule();
	}

	/** Browsers open addresses. Empty when the place where the workspace keeps such things cannot be written. */
	private Optional<Path> writeHtml() {
		try {
			Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(RulePage.class)).append("rules").toPath();
			return Optional.of(Files.writeString(Files.createDirectories(folder).resolve(id + ".html"), RuleHtml.of(id, markdown)));
		} catch (IOException unwritable) {
			return Optional.empty();
		}
	}

	private void show(Optional<Path> html) {
		try {
			IWorkbenchBrowserSupport browsers = PlatformUI.getWorkbench().getBrowserSupport();
			if (html.isPresent() && browsers.isInternalWebBrowserAvailable()) {
				browsers.createBrowser(BROWSER_STYLE, RulePage.class.getName() + id, id, title(id)).openURL(html.get().toUri().toURL());
			} else {
				showText();
			}
		} catch (PartInitException | IOException noBrowser) {
			showText();
		}
	}

	private void showText() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return;
		}
		try {
			IDE.openEditor(page, new RuleInput(id, markdown), GENERIC_EDITOR);
		} catch (PartInitException noEditor) {
			StatusManager.getManager().handle(noEditor.getStatus(), StatusManager.SHOW);
		}
	}

	static String title(String id) {
		return Messages.bind(Messages.RulePage_title, id);
	}
}
