package dev.seriatim.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.mail.MailFile;
import dev.seriatim.ui.project.Failure;

/** Copies mails into a new folder of the workspace, as texts that an editor opens: unpacked, with safe names and with an extension. */
final class MailCopy {

	private static final String MAIL = ".eml";
	private static final String MBOX = ".mbox";
	private static final String DIFF = ".patch";
	/** Compressed files could ask for much more than they seem to. */
	private static final long MOST_BYTES = 1L << 30;

	private final IFolder folder;
	/** Paths in the folder, in lower case: some file systems take no twins. */
	private final Set<String> taken = new HashSet<>();
	/** By the place in the source. */
	private final Map<Path, IContainer> folders = new HashMap<>();
	private final List<LeftOut> leftOut = new ArrayList<>();
	private int copied;
	private long bytes;

	MailCopy(IFolder folder) {
		this.folder = folder;
	}

	int copied() {
		return copied;
	}

	List<LeftOut> leftOut() {
		return leftOut;
	}

	/** A file that turns out to be no mail is left out. */
	void add(MailSource.Candidate candidate) throws CoreException {
		MailFile mail;
		try {
			mail = MailFile.read(candidate.file());
		} catch (InputException e) {
			leftOut.add(new LeftOut(candidate.place().toString(), LeftOut.Reason.UNREADABLE, e.reason()));
			return;
		}
		MailName name = MailName.of(candidate.file());
		if (!mail.kind().isMail() && !(mail.kind() == MailFile.Kind.TEXT && name.isOfMail())) {
			leftOut.add(new LeftOut(candidate.place().toString(), LeftOut.Reason.NO_MAIL));
			return;
		}
		bytes += mail.content().length;
		if (bytes > MOST_BYTES) {
			throw Failure.of(Messages.bind(Messages.MailCopy_tooMuch, MOST_BYTES >> 20));
		}
		create(container(candidate.place().getParent()), name, mail);
		copied++;
	}

	private IContainer container(Path place) throws CoreException {
		if (place == null) {
			return folder;
		}
		IContainer known = folders.get(place);
		if (known != null) {
			return known;
		}
		IContainer parent = container(place.getParent());
		IFolder created = parent.getFolder(IPath.EMPTY.append(SafeName.free(SafeName.of(place.getFileName().toString(), "mails"), "",
				name -> taken.contains(key(parent.getFolder(IPath.EMPTY.append(name)))))));
		try {
			created.create(IResource.NONE, true, null);
		} catch (CoreException e) {
			throw Failure.of(Messages.PatchSeriesImport_notCreated, created.getFullPath().makeRelative(), e);
		}
		taken.add(key(created));
		folders.put(place, created);
		return created;
	}

	private void create(IContainer container, MailName name, MailFile mail) throws CoreException {
		String text = name.unpacked().text();
		int dot = name.hasKnownExtension() ? text.lastIndexOf('.') : text.length();
		String extension = name.hasKnownExtension() ? text.substring(dot) : extension(mail.kind());
		String free = SafeName.free(SafeName.of(text.substring(0, dot), "mail"), extension, candidate -> taken.contains(key(file(container, candidate))));
		IFile file = file(container, free);
		taken.add(key(file));
		try {
			file.create(mail.content(), IResource.NONE, null);
		} catch (CoreException e) {
			throw Failure.of(Messages.PatchSeriesImport_notCreated, file.getFullPath().makeRelative(), e);
		}
	}

	private static IFile file(IContainer container, String name) {
		return container.getFile(IPath.EMPTY.append(name));
	}

	private static String key(IResource resource) {
		return resource.getFullPath().toString().toLowerCase(Locale.ROOT);
	}

	private static String extension(MailFile.Kind kind) {
		return switch (kind) {
		case MBOX -> MBOX;
		case DIFF -> DIFF;
		default -> MAIL;
		};
	}
}
