package dev.seriatim.ui.importing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.eclipse.ui.navigator.CommonNavigator;

/**
 * Mails that are dropped from the file system onto a project are imported as a series. Whatever does not look like mails by name is left to the
 * other assistants, and so is a drop onto a folder.
 * <p>
 * The navigator asks the platform's assistant for resources before all others, whatever their priorities, and that one takes each file. So
 * this one, once a drag over a project has created it, also listens to the drop itself, before the navigator does.
 */
public final class MailDropAssistant extends CommonDropAdapterAssistant {

	/** Enough to tell what a folder is for. */
	private static final int LOOKED_AT = 200;

	@Override
	protected void doInit() {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IViewReference view : page.getViewReferences()) {
					if (view.getView(false) instanceof CommonNavigator navigator && navigator.getNavigatorContentService() == getContentService()
							&& navigator.getCommonViewer().getControl().getData(DND.DROP_TARGET_KEY) instanceof DropTarget target) {
						listenFirst(target);
					}
				}
			}
		}
	}

	private void listenFirst(DropTarget target) {
		DropTargetListener[] others = target.getDropListeners();
		Arrays.stream(others).forEach(target::removeDropListener);
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void drop(DropTargetEvent event) {
				IProject project = event.item == null ? null : project(event.item.getData());
				if (project != null && event.data instanceof String[] names && areMails(names)) {
					schedule(names, project);
					// Nothing is left for the others, who are told of the drop all the same.
					event.data = null;
				}
			}
		});
		Arrays.stream(others).forEach(target::addDropListener);
	}

	@Override
	public boolean isSupportedType(TransferData type) {
		return FileTransfer.getInstance().isSupportedType(type);
	}

	/** Some platforms tell the names only at the drop; until then other assistants say whether files can be dropped here. */
	@Override
	public IStatus validateDrop(Object target, int operation, TransferData type) {
		return project(target) != null && isSupportedType(type) && FileTransfer.getInstance().nativeToJava(type) instanceof String[] names
				&& areMails(names) ? Status.OK_STATUS : Status.CANCEL_STATUS;
	}

	@Override
	public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
		IProject project = project(target);
		if (project == null || !(event.data instanceof String[] names) || !areMails(names)) {
			return Status.CANCEL_STATUS;
		}
		schedule(names, project);
		return Status.OK_STATUS;
	}

	private static void schedule(String[] names, IProject project) {
		PatchSeriesImport series = PatchSeriesImport.of(Arrays.stream(names).map(Path::of).toList(), project);
		new SeriesJob(Messages.bind(Messages.PatchSeriesImport_importing, series.name()), series::run).schedule();
	}

	/** An element that stands for an open project, not one inside a project. */
	private static IProject project(Object target) {
		if (target instanceof IResource && !(target instanceof IProject)) {
			return null;
		}
		IProject project = Adapters.adapt(target, IProject.class);
		return project != null && project.isOpen() ? project : null;
	}

	private static boolean areMails(String[] names) {
		try {
			List<Path> files = Arrays.stream(names).map(Path::of).toList();
			return !files.isEmpty() && files.stream().allMatch(file -> Files.isDirectory(file) ? isFolderOfMails(file) : MailName.of(file).isOfMail());
		} catch (InvalidPathException hostile) {
			return false;
		}
	}

	/** Most of its files are named as mails, or it is a maildir. Only names are looked at, and not many. */
	private static boolean isFolderOfMails(Path folder) {
		if (Files.isDirectory(folder.resolve("cur")) && Files.isDirectory(folder.resolve("new"))) {
			return true;
		}
		int files = 0;
		int mails = 0;
		try (DirectoryStream<Path> members = Files.newDirectoryStream(folder)) {
			for (Path member : members) {
				MailName name = MailName.of(member);
				if (!name.isHidden()) {
					files++;
					mails += name.isOfMail() ? 1 : 0;
				}
				if (files == LOOKED_AT) {
					break;
				}
			}
		} catch (IOException | DirectoryIteratorException unreadable) {
			return false;
		}
		return mails * 2 > files;
	}
}
