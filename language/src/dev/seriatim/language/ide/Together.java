package dev.seriatim.language.ide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.IExternalContentSupport;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.TextResource;
import dev.seriatim.model.contract.Document;

/** A text, read together with those of its workspace that can name the same things. */
final class Together {

	private final Workspace workspace;
	private final XtextResourceSet resources = TextResource.emptySet();
	private final XtextResource text;

	/** Reads the text, and files that it imports once they are asked for. */
	Together(Path file, String text, Workspace workspace) {
		this.workspace = workspace;
		StandaloneLanguage.injector().getInstance(IExternalContentSupport.class).configureResourceSet(resources, new Edited(workspace));
		this.text = TextResource.in(resources, file, text);
	}

	XtextResource text() {
		return text;
	}

	/** What the word at an offset of the text names. */
	Optional<EObject> named(int offset) {
		return Word.at(text, offset).flatMap(Word::named).filter(named -> !named.eIsProxy() && Mention.name(named) != null);
	}

	/** The texts that may name an element: that in which it is declared first, the others by path. */
	List<XtextResource> mayName(EObject element) {
		return mayContain(element, List.of(Mention.name(element)));
	}

	/** As {@link #mayName}, for several names. */
	List<XtextResource> mayContain(EObject element, List<String> names) {
		var declaring = element.eResource();
		var isShipped = Mention.isShipped(declaring);
		var others = new TreeSet<>(isShipped ? workspace.files() : workspace.importing(Set.of(TextResource.file(declaring))));
		others.add(TextResource.file(text));
		var files = new LinkedHashSet<Path>();
		if (!isShipped)
			files.add(TextResource.file(declaring));
		files.addAll(others);
		var found = new ArrayList<XtextResource>();
		for (var file : files)
			read(file).filter(read -> names.stream().anyMatch(name -> contents(read).contains(name))).ifPresent(found::add);
		return found;
	}

	/** Those that the series of the text and of files that import it name, then those of the workspace. */
	List<Path> trees() {
		var file = TextResource.file(text);
		var readers = Stream.concat(Stream.of(text), workspace.importing(Set.of(file)).stream().flatMap(other -> read(other).stream()));
		return Stream.concat(readers.flatMap(reader -> reader.getContents().stream().flatMap(document -> Trees.of((Document) document, TextResource.file(reader)))),
				workspace.roots().stream()).distinct().toList();
	}

	static String contents(XtextResource text) {
		return text.getParseResult().getRootNode().getText();
	}

	private Optional<XtextResource> read(Path file) {
		var uri = TextResource.uri(file);
		try {
			return resources.getResource(uri, false) == null && workspace.edited(file).isEmpty() && !Files.exists(file) ? Optional.empty()
					: Optional.of((XtextResource) resources.getResource(uri, true));
		} catch (WrappedException unreadable) {
			return Optional.empty();
		}
	}

	private record Edited(Workspace workspace) implements IExternalContentProvider {

		@Override
		public String getContent(URI uri) {
			return uri.isFile() ? workspace.edited(Path.of(uri.toFileString())).orElse(null) : null;
		}

		@Override
		public boolean hasContent(URI uri) {
			return getContent(uri) != null;
		}

		@Override
		public IExternalContentProvider getActualContentProvider() {
			return this;
		}
	}
}
