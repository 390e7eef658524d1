package dev.seriatim.ui.review;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IFile;

import dev.seriatim.report.Report;

/**
 * A line of a file of the workspace that holds a mail, or statements about mails.
 *
 * @param line  of the file as it is on disk, from 1; 0 where the file has no lines to show, because it is compressed
 * @param index which of the decoded lines that begin there, from 0
 */
public record FindingPlace(IFile mail, int line, int index) {

	private static final String COMPRESSED = "gz";
	private static final String TEXT = ".seriatim";

	/**
	 * Where the mails show what a finding is about: the very line, or the first of the message where a patch is to blame and no line of it. A
	 * finding about a statement is shown there.
	 *
	 * @param plan the {@code .seriatim} file; where several projects hold a mail, that of its project is meant
	 * @return empty for a finding about the whole series that is not about what the cover letter says, and for a mail outside the workspace
	 */
	public static Optional<FindingPlace> of(IFile plan, Report report, Report.Finding finding) {
		if (finding.patch() == null) {
			if (isAboutAText(finding)) {
				return mail(plan, Path.of(finding.file())).map(text -> new FindingPlace(text, finding.line(), 0));
			}
			Report.Cover cover = report.series().cover();
			return finding.at() == null || cover == null ? Optional.empty() : at(plan, cover.source(), cover.sourceLine(), finding.at().line(), finding.at().index());
		}
		return patch(report, finding.patch()).flatMap(
				patch -> finding.at() == null ? at(plan, patch, 1, 0) : at(plan, patch, finding.at().line(), finding.at().index()));
	}

	private static boolean isAboutAText(Report.Finding finding) {
		return finding.file() != null && finding.file().endsWith(TEXT) && finding.line() != null;
	}

	/** Where the message of a patch begins; empty for a patch that is missing, and for a mail outside the workspace. */
	public static Optional<FindingPlace> ofPatch(IFile plan, Report report, int number) {
		return patch(report, number).flatMap(patch -> at(plan, patch, 1, 0));
	}

	private static Optional<Report.Patch> patch(Report report, int number) {
		return report.patches().stream().filter(patch -> patch.number() == number && patch.source() != null).findFirst();
	}

	private static Optional<FindingPlace> at(IFile plan, Report.Patch patch, int lineOfMessage, int index) {
		return at(plan, patch.source(), patch.sourceLine(), lineOfMessage, index);
	}

	private static Optional<FindingPlace> at(IFile plan, String source, int sourceLine, int lineOfMessage, int index) {
		return mail(plan, Path.of(source)).map(
				mail -> new FindingPlace(mail, COMPRESSED.equals(mail.getFileExtension()) ? 0 : sourceLine + lineOfMessage - 1, index));
	}

	/** The file of the workspace at a place of the file system. */
	static Optional<IFile> mail(IFile plan, Path place) {
		IFile[] files = plan.getWorkspace().getRoot().findFilesForLocationURI(place.toUri());
		return Arrays.stream(files).filter(IFile::exists).sorted((one, other) -> Boolean.compare(
				Objects.equals(other.getProject(), plan.getProject()), Objects.equals(one.getProject(), plan.getProject()))).findFirst();
	}
}
