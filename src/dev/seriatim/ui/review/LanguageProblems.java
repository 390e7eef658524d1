package dev.seriatim.ui.review;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ILock;
import org.eclipse.core.runtime.jobs.Job;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.report.Visible;
import dev.seriatim.review.HeaderDrift;

/** The markers that tell what is wrong with the text of a {@code .seriatim} file. */
public final class LanguageProblems {

	/** Of the markers of a file, those of its first lines: in a file that is something else altogether each word is a problem. */
	private static final int MOST = 200;
	/** Markers hold no text of more than 65,535 bytes. */
	private static final int LONGEST = 16_000;

	/** So that of two checks of a file the one that reads later also marks later. */
	private static final ILock ONE_AT_A_TIME = Job.getJobManager().newLock();

	private LanguageProblems() {
	}

	/**
	 * Reads a file, and puts markers on it in place of those of the last check if they differ. While it is changed in an editor and not saved,
	 * the text there is read, whoever calls. Background threads only.
	 *
	 * @param file without effect when it does not exist, or has no location in the local file system
	 * @param monitor when it is cancelled, the markers stay as they are; may be null
	 * @throws CoreException when the markers of the file cannot be changed
	 */
	public static void check(IFile file, IProgressMonitor monitor) throws CoreException {
		IPath location = file.getLocation();
		if (location == null || !file.isAccessible()) {
			return;
		}
		ONE_AT_A_TIME.acquire();
		try {
			DocumentReader.Result read = read(file, location.toPath());
			List<Map<String, Object>> wanted = Stream.concat(read.problemsInFile().stream(), HeaderDrift.problems(read).stream()).limit(MOST)
					.map(LanguageProblems::attributes).toList();
			if (!SubMonitor.convert(monitor).isCanceled()) {
				mark(file, wanted);
			}
		} catch (CoreException unmarkable) {
			if (unmarkable.getStatus().getCode() != IResourceStatus.RESOURCE_NOT_FOUND) { // otherwise it went meanwhile, perhaps to come again
				throw unmarkable;
			}
		} finally {
			ONE_AT_A_TIME.release();
		}
	}

	/** Markers have to fit the text that an editor shows, unless it has yet to notice that the file was changed by others. */
	private static DocumentReader.Result read(IFile file, Path location) {
		ITextFileBuffer edited = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		if (edited != null && (edited.isDirty() || edited.isSynchronized())) {
			return new DocumentReader().read(location, edited.getDocument().get());
		}
		return new DocumentReader().read(location);
	}

	private static void mark(IFile file, List<Map<String, Object>> wanted) throws CoreException {
		if (counted(wanted).equals(counted(present(file)))) {
			return;
		}
		file.getWorkspace().run(progress -> {
			file.deleteMarkers(LanguageMarker.TYPE, false, IResource.DEPTH_ZERO);
			for (Map<String, Object> attributes : wanted) {
				file.createMarker(LanguageMarker.TYPE, attributes);
			}
		}, file.getWorkspace().getRuleFactory().markerRule(file), IWorkspace.AVOID_UPDATE, null);
	}

	private static List<Map<String, Object>> present(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers(LanguageMarker.TYPE, false, IResource.DEPTH_ZERO)).map(LanguageProblems::attributes).toList();
	}

	/** Markers have no order. */
	private static Map<Map<String, Object>, Long> counted(List<Map<String, Object>> markers) {
		return markers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	private static Map<String, Object> attributes(IMarker marker) {
		try {
			Map<String, Object> attributes = marker.getAttributes();
			return attributes == null ? Map.of() : attributes;
		} catch (CoreException gone) {
			return Map.of(); // equals no problem, so that the markers are written anew
		}
	}

	private static Map<String, Object> attributes(Problem problem) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, bounded(Visible.escape(problem.message())));
		attributes.put(IMarker.SEVERITY, severity(problem));
		attributes.put(LanguageMarker.CODE, problem.code());
		attributes.put(IMarker.LINE_NUMBER, Math.max(1, problem.line()));
		if (problem.length() > 0) {
			attributes.put(IMarker.CHAR_START, problem.offset());
			attributes.put(IMarker.CHAR_END, problem.offset() + problem.length());
		}
		return attributes;
	}

	private static int severity(Problem problem) {
		return switch (problem.severity()) {
		case ERROR -> IMarker.SEVERITY_ERROR;
		case WARNING -> IMarker.SEVERITY_WARNING;
		case INFO -> IMarker.SEVERITY_INFO;
		};
	}

	private static String bounded(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
	}
}
