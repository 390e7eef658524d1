package dev.seriatim.cli.lsp;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.util.IFileSystemScanner;

import dev.seriatim.language.ide.server.OpenTexts;

/** Finds the files of the language in a folder, which may be a kernel tree: not in hidden folders, and not behind links, which may lead back. */
public final class ContractFiles implements IFileSystemScanner {

	@Override
	public void scan(URI root, IAcceptor<URI> acceptor) {
		var folder = Path.of(root.toFileString());
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
					return !visited.equals(folder) && visited.getFileName().toString().startsWith(".") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (attributes.isRegularFile() && file.toString().endsWith(".seriatim"))
						acceptor.accept(OpenTexts.uri(file));
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException gone) {
			Logger.getLogger(ContractFiles.class).error(gone);
		}
	}
}
