package dev.seriatim.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.language.refresh.ContractRefresh;
import dev.seriatim.language.refresh.ContractRefresh.Refreshed;
import dev.seriatim.language.text.DocumentText;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.series.contract.CodeFile;
import dev.seriatim.series.contract.ContractDeriver;
import dev.seriatim.series.contract.ContractDeriver.Derived;
import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.Trees;

/** Derives a contract from headers, and brings the file that has it up to date. */
public final class ContractRun {

	private static final int LARGEST = 16 << 20;

	private final ContractRequest request;

	public ContractRun(ContractRequest request) {
		this.request = request;
	}

	/**
	 * Reads the files; takes milliseconds, and seconds with a whole kernel tree.
	 *
	 * @param monitor null for none
	 * @throws Trouble when a file cannot be read, lies outside the tree, or is a header whose braces do not match
	 * @throws org.eclipse.core.runtime.OperationCanceledException soon after the monitor was cancelled
	 */
	public Derived derive(IProgressMonitor monitor) throws Trouble {
		var root = request.tree() != null ? request.tree() : TreeRoot.of(request.headers().getFirst());
		try (var tree = tree()) {
			var headers = files(request.headers(), root);
			for (var i = 0; i < headers.size(); i++) {
				var lone = headers.get(i).loneBrace();
				if (lone.isPresent())
					throw new Trouble(List.of(request.headers().get(i) + ":" + lone.getAsInt() + ": this brace has no partner, so nothing can be told of the header"));
			}
			return ContractDeriver.derive(name(request.headers().getFirst()), headers, files(request.sources(), root), tree.tree(), monitor);
		} catch (UncheckedIOException unreadable) {
			throw new Trouble(List.of(unreadable.getCause().getMessage()));
		}
	}

	/**
	 * The text of a new file with the contract. Reading it back gives an equal contract.
	 *
	 * @throws Trouble when the contract is larger than the language takes
	 */
	public String text(Derived derived) throws Trouble {
		var document = ContractFactory.eINSTANCE.createDocument();
		document.getApis().add(EcoreUtil.copy(derived.api()));
		var text = DocumentText.of(document);
		check(request.headers().getFirst(), text);
		return text;
	}

	/**
	 * The text of a file that exists, brought up to date.
	 *
	 * @param removeGone whether elements that no header has are taken out
	 * @throws Trouble when the file cannot be read, or has errors that do not come from what changed
	 */
	public Refreshed refresh(Path file, Derived derived, boolean removeGone) throws Trouble {
		var before = text(file);
		var errors = errors(new DocumentReader().read(file, before));
		var refreshed = ContractRefresh.of(file, before, derived.declared(), removeGone);
		if (refreshed.isEmpty())
			throw new Trouble(errors.isEmpty() ? List.of(file + ": cannot be parsed") : errors);
		if (errors.isEmpty())
			check(file, refreshed.get().text());
		return refreshed.get();
	}

	/** Replaces a file as a whole, or makes it: it holds the old text or the new one, never a part. A link stays one. */
	public static void write(Path file, String text) throws Trouble {
		Path draft = null;
		try {
			var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
			draft = target.resolveSibling("." + target.getFileName() + "-" + ProcessHandle.current().pid() + ".tmp");
			Files.writeString(draft, text);
			if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix"))
				Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (NoSuchFileException missing) {
			throw new Trouble(file, "cannot be written: there is no folder " + file.toAbsolutePath().getParent());
		} catch (IOException e) {
			throw new Trouble(file, "cannot be written: " + ReportFolder.reason(e));
		} finally {
			if (draft != null)
				draft.toFile().delete();
		}
	}

	/** What the deriver says cannot be wrong for the language, except that it can be too much. */
	private static void check(Path file, String text) throws Trouble {
		var errors = errors(new DocumentReader().read(Path.of("contract.seriatim"), text));
		if (!errors.isEmpty())
			throw new Trouble(file, "no contract can be made of it: " + errors.getFirst().replaceFirst("^contract\\.seriatim: ", ""));
	}

	private static List<String> errors(DocumentReader.Result result) {
		return result.problems().stream().filter(problem -> problem.severity() == DiagnosticSeverity.ERROR).map(Problem::toString).toList();
	}

	private OpenTree tree() throws Trouble {
		if (request.tree() == null)
			return new OpenTree(Optional.empty());
		try {
			Tree tree = Trees.open(request.tree(), Optional.empty(), Optional.empty());
			return new OpenTree(Optional.of(tree));
		} catch (InputException unusable) {
			throw new Trouble(List.of(unusable.getMessage()));
		}
	}

	private List<CodeFile> files(List<Path> paths, Path root) throws Trouble {
		var files = new ArrayList<CodeFile>();
		for (var path : paths)
			files.add(file(path, root));
		return files;
	}

	private CodeFile file(Path path, Path root) throws Trouble {
		var file = request.tree() != null && !path.isAbsolute() && Files.exists(root.resolve(path)) ? root.resolve(path) : path;
		try {
			if (Files.isDirectory(file))
				throw new Trouble(path, "is a folder");
			if (Files.size(file) > LARGEST)
				throw new Trouble(path, "is larger than any header or source file");
			var content = Files.readAllBytes(file);
			if (new String(content, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0)
				throw new Trouble(path, "is no text");
			return new CodeFile(inTree(file, root), content);
		} catch (NoSuchFileException missing) {
			throw new Trouble(path, "not found");
		} catch (IOException e) {
			throw new Trouble(path, "cannot be read: " + ReportFolder.reason(e));
		}
	}

	private String inTree(Path file, Path root) throws Trouble, IOException {
		var path = file.toRealPath();
		var folder = root.toRealPath();
		if (path.startsWith(folder))
			return StreamSupport.stream(folder.relativize(path).spliterator(), false).map(Path::toString).collect(Collectors.joining("/"));
		if (request.tree() != null)
			throw new Trouble(file, "lies outside the tree " + request.tree());
		return path.getFileName().toString();
	}

	/** The header's name without its ending, as a name of the language. */
	private static String name(Path header) {
		var name = header.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9_]", "_");
		return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
	}

	private static String text(Path file) throws Trouble {
		if (Files.isDirectory(file))
			throw new Trouble(file, "is a folder");
		try {
			return Files.readString(file);
		} catch (CharacterCodingException e) {
			throw new Trouble(file, "is no text in UTF-8");
		} catch (IOException e) {
			throw new Trouble(file, "cannot be read: " + ReportFolder.reason(e));
		}
	}
}
