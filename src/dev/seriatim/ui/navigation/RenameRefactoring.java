package dev.seriatim.ui.navigation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.text.edits.TextEditGroup;

import dev.seriatim.language.ide.Mention;
import dev.seriatim.language.ide.Renaming;
import dev.seriatim.ui.project.LanguageIndex;

/** Renames what a word names in all files of the workspace that name it. Nothing is written before the change is performed. */
final class RenameRefactoring extends Refactoring {

	private final WordAt word;
	private final String oldName;
	private String newName;
	private CompositeChange change;

	RenameRefactoring(WordAt word, String oldName) {
		this.word = word;
		this.oldName = oldName;
		this.newName = oldName;
	}

	@Override
	public String getName() {
		return Messages.RenameRefactoring_name;
	}

	String oldName() {
		return oldName;
	}

	void newName(String name) {
		newName = name;
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws CoreException {
		return switch (Renaming.to(newName, word.file(), word.text(), word.offset(), LanguageIndex.ofWorkspace())) {
		case Renaming.Refused refused -> RefactoringStatus.createFatalErrorStatus(refused.reason());
		case Renaming.Edits edits -> prepare(edits.places());
		};
	}

	private RefactoringStatus prepare(Map<Path, List<Mention>> places) throws CoreException {
		change = new CompositeChange(Messages.bind(Messages.RenameRefactoring_title, oldName, newName));
		for (Map.Entry<Path, List<Mention>> ofFile : places.entrySet()) {
			Optional<IFile> file = LanguageIndex.file(ofFile.getKey());
			if (file.isEmpty()) {
				return RefactoringStatus.createFatalErrorStatus(Messages.bind(Messages.RenameRefactoring_outside, ofFile.getKey()));
			}
			if (!fits(file.get(), ofFile.getValue())) {
				return RefactoringStatus.createFatalErrorStatus(Messages.bind(Messages.RenameRefactoring_changed, file.get().getFullPath()));
			}
			change.add(change(file.get(), ofFile.getValue()));
		}
		return new RefactoringStatus();
	}

	/** The old name still stands in all places. */
	private boolean fits(IFile file, List<Mention> places) throws CoreException {
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
		try {
			IDocument document = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE).getDocument();
			for (Mention place : places) {
				if (!oldName.equals(document.get(place.offset(), place.length()))) {
					return false;
				}
			}
			return true;
		} catch (BadLocationException shorter) {
			return false;
		} finally {
			buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
		}
	}

	private TextChange change(IFile file, List<Mention> places) {
		TextFileChange ofFile = new TextFileChange(file.getName(), file);
		ofFile.setTextType(file.getFileExtension());
		ofFile.setEdit(new MultiTextEdit());
		for (Mention place : places) {
			TextEdit edit = new ReplaceEdit(place.offset(), place.length(), newName);
			ofFile.addEdit(edit);
			ofFile.addTextEditGroup(new TextEditGroup(Messages.bind(Messages.RenameRefactoring_title, oldName, newName), edit));
		}
		return ofFile;
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return change;
	}
}
